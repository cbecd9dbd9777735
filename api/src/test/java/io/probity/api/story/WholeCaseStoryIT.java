package io.probity.api.story;

import static io.probity.api.story.Scene.isRefused;
import static io.probity.api.story.Scene.texts;
import static io.probity.api.story.Scene.triage;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Priya is at the help line, Ines the Chief Compliance & Ethics Officer, Tomas the General Auditor,
 * Noor an investigator; Maya keeps the archive.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class WholeCaseStoryIT {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Staff staff;
  private Scene scene;
  private String caseId;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    scene = new Scene(staff);
    scene.book.publishCode("1.0");
    caseId = scene.book.openCase();
  }

  @Test
  void scenario_53_a_case_from_its_plan_to_its_closing_and_its_history_says_what_its_file_says() {
    investigate();
    String allegation = finds(aSubjectIsHeard());
    remedies(allegation);
    settles(false);
    JsonNode closed = closes("CONCLUDED");

    JsonNode file = scene.reads("tomas", "/api/cases/" + caseId, closed);
    JsonNode history = scene.reads("tomas", "/api/cases/" + caseId + "/history?limit=500", closed);
    assertThat(file.get("state").asString()).isEqualTo("CLOSED");
    assertThat(file.get("outcome").asString()).isEqualTo("SUBSTANTIATED");
    assertThat(texts(history.get("items"), "type"))
        .containsSubsequence(
            "ViolationReported",
            "CaseOpened",
            "TriageAssessed",
            "InvestigatorAssigned",
            "PlanProposed",
            "PlanApproved",
            "StepTaken",
            "InterviewHeld",
            "EvidenceAdded",
            "SubjectHeard",
            "AllegationRaised",
            "FindingRecorded",
            "FindingApproved",
            "RootCauseStated",
            "CorrectiveActionOpened",
            "CorrectiveActionPlanned",
            "CorrectiveActionCompleted",
            "EffectivenessChecked",
            "FeedbackGiven",
            "CaseClosed");
    List<String> told = history.get("items").valueStream().map(this::deed).toList();
    List<String> filed = new ArrayList<>();
    collectDeeds(file, filed);
    assertThat(filed).hasSizeGreaterThan(15).isSubsetOf(told);
  }

  @Test
  void scenario_55_what_might_be_material_closes_once_it_was_escalated_and_no_sooner() {
    scene.book.command("tomas", "assess-triage", outOfScope());
    settles(true);
    scene.awaits("tomas", caseId, "FeedbackGiven");
    assertThat(scene.openIn(caseId)).containsExactly("NOT_ESCALATED");
    isRefused(scene.sends("ines", "close-case", close("OUT_OF_SCOPE")), 409, "C-15");

    JsonNode escalated =
        scene.book.command(
            "tomas",
            "escalate-to-audit-committee",
            "{'escalationId':'%s','reasons':'It might harm us.'}"
                .formatted(caseId.replace("case-", "escalation-")));

    assertThat(escalated.get("entries")).isNotEmpty();
    closes("OUT_OF_SCOPE");
  }

  @Test
  void scenario_58_while_the_police_pause_it_the_time_for_feedback_runs_on_and_some_may_be_given() {
    investigate();
    String before = feedbackDue(scene.book.read("tomas", "/api/cases/" + caseId));
    JsonNode paused =
        scene.book.command(
            "tomas",
            "suspend-investigation",
            "{'investigationId':'%s','askedBy':'POLICE','reasons':'They search first.'}"
                .formatted(investigation()));

    JsonNode file = scene.reads("tomas", "/api/cases/" + caseId, paused);
    assertThat(feedbackDue(file)).isEqualTo(before);
    assertThat(file.get("pausedUntilReview").isNull()).isFalse();
    JsonNode given = scene.book.giveFeedback("ines", caseId);
    assertThat(
            scene
                .reads("tomas", "/api/cases/" + caseId, given)
                .get("contacts")
                .get(0)
                .get("feedback")
                .asString())
        .isEqualTo("GIVEN");
    isRefused(scene.sends("ines", "close-case", close("NOTHING_ALLEGED")), 409, "C-15");
  }

  @Test
  void scenario_88_of_two_officers_who_close_a_case_at_once_one_does_and_the_other_is_told() {
    scene.book.command("tomas", "assess-triage", outOfScope());
    settles(false);
    long position = scene.positionOnceNamed(caseId);
    List<CompletableFuture<HttpResponse<String>>> both = new ArrayList<>();
    for (String login : List.of("ines", "tomas")) {
      both.add(CompletableFuture.supplyAsync(() -> closeAt(position, login)));
    }
    List<HttpResponse<String>> answers = both.stream().map(CompletableFuture::join).toList();

    assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(200, 409);
    HttpResponse<String> lost =
        answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
    assertThat(new JsonMapper().readTree(lost.body()).get("status").asInt()).isEqualTo(409);
    JsonNode history = scene.book.read("tomas", "/api/cases/" + caseId + "/history?limit=500");
    assertThat(texts(history.get("items"), "type").stream().filter("CaseClosed"::equals))
        .hasSizeLessThanOrEqualTo(1);
  }

  private void investigate() {
    scene.book.assign("tomas", caseId, "noor");
    scene.book.attest(caseId, "priya", "noor", "tomas", "ines");
    scene.book.command(
        "noor",
        "propose-plan",
        "{'investigationId':'%s','items':1,'plan':'1. Ask.'}".formatted(investigation()));
    scene.book.command(
        "tomas",
        "approve-plan",
        "{'investigationId':'%s','plan':1,'reasons':'It will do.'}".formatted(investigation()));
    scene.book.command(
        "noor",
        "record-step",
        "{'investigationId':'%s','item':1,'doneOn':'%s','account':'Asked.'}"
            .formatted(investigation(), TODAY));
  }

  private String aSubjectIsHeard() {
    String subject =
        scene
            .book
            .command(
                "noor",
                "name-outside-subject",
                "{'caseId':'%s','name':'A locksmith','reasons':'Named.'}".formatted(caseId))
            .get("ids")
            .get("subjectId")
            .asString();
    scene.book.command(
        "noor",
        "record-interview",
        "{'investigationId':'%s','subject':'%s','heldOn':'%s','notes':'He copied them.'}"
            .formatted(investigation(), subject, TODAY));
    scene.book.command(
        "noor",
        "add-evidence",
        "{'investigationId':'%s','document':'keys.pdf, SHA-256 %s'}"
            .formatted(investigation(), "ab".repeat(32)));
    scene.book.command(
        "noor",
        "record-response",
        "{'investigationId':'%s','subject':'%s','receivedOn':'%s','response':'I was told to.'}"
            .formatted(investigation(), subject, TODAY));
    return subject;
  }

  /** Substantiated, agreed with by somebody else, and why it could happen. */
  private String finds(String subject) {
    String allegation =
        scene
            .book
            .command(
                "noor",
                "raise-allegation",
                "{'caseId':'%s','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS'],'subject':'%s','allegation':'Keys.'}"
                    .formatted(caseId, subject))
            .get("ids")
            .get("allegationId")
            .asString();
    scene.book.command(
        "noor",
        "record-finding",
        "{'allegationId':'%s','outcome':'SUBSTANTIATED','reasons':'He said so.'}"
            .formatted(allegation));
    scene.book.command(
        "tomas",
        "approve-finding",
        "{'allegationId':'%s','finding':1,'reasons':'It follows.'}".formatted(allegation));
    return allegation;
  }

  private void remedies(String allegation) {
    scene.book.command(
        "noor",
        "state-root-cause",
        "{'allegationId':'%s','rootCause':'WEAK_CONTROL','reasons':'Nobody counted.'}"
            .formatted(allegation));
    String action =
        scene
            .book
            .command(
                "noor",
                "open-corrective-action",
                "{'caseId':'%s','rootCause':'WEAK_CONTROL','action':'Count the keys.'}"
                    .formatted(caseId))
            .get("ids")
            .get("actionId")
            .asString();
    scene.book.command(
        "noor",
        "plan-corrective-action",
        "{'actionId':'%s','owner':'%s','dueOn':'%s','reasons':'Keeps them.'}"
            .formatted(action, scene.book.person("maya"), TODAY.plusDays(9)));
    scene.book.command(
        "maya",
        "complete-corrective-action",
        "{'actionId':'%s','doneOn':'%s','evidence':'The list.'}".formatted(action, TODAY));
    scene.book.command(
        "tomas",
        "check-effectiveness",
        "{'actionId':'%s','effective':true,'reasons':'None is missing.'}".formatted(action));
  }

  /** All that a case needs to close besides what was alleged in it and the audit committee. */
  private void settles(boolean material) {
    scene.assessesMateriality("tomas", caseId, material);
    for (String login : List.of("priya", "tomas", "ines")) {
      scene.sends(
          login,
          "attest-free-of-conflict",
          "{'screeningId':'%s'}".formatted(caseId.replace("case-", "screening-")));
    }
    scene.book.giveFeedback("ines", caseId);
  }

  private JsonNode closes(String ground) {
    return scene.closes(caseId, ground);
  }

  private HttpResponse<String> closeAt(long position, String login) {
    return scene.at(position, login, "close-case", close("OUT_OF_SCOPE"));
  }

  private void collectDeeds(JsonNode part, List<String> deeds) {
    if (part.isObject() && part.has("by") && part.has("capacity") && part.has("at")) {
      deeds.add(part.toString());
    }
    part.valueStream().forEach(each -> collectDeeds(each, deeds));
  }

  private String deed(JsonNode line) {
    return line.get("deed").toString();
  }

  private static String feedbackDue(JsonNode file) {
    return file.get("contacts").get(0).get("feedbackBy").asString();
  }

  private String outOfScope() {
    return triage(caseId).replace("INVESTIGATE", "OUT_OF_SCOPE");
  }

  private String close(String ground) {
    return Scene.close(caseId, ground);
  }

  private String investigation() {
    return caseId.replace("case-", "investigation-");
  }
}
