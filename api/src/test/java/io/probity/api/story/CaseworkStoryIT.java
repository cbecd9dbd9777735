package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.Patience;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/** Who works on a case, who must not, how it is investigated, ends and goes on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class CaseworkStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Staff staff;
  private Casebook book;
  private String caseId;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    book = new Casebook(staff);
    book.publishCode("1.0");
    caseId = book.openCase();
  }

  @Test
  void scenario_23_where_both_officers_are_accused_the_chair_appoints_from_outside() {
    name("priya", "ines");
    name("priya", "tomas");
    String appoint =
        "{'caseId':'%s','investigator':'%s','resolution':'Resolution 7','reasons':'Nobody else.'}"
            .formatted(caseId, book.person("maya"));

    assertThat(refused("tomas", "appoint-external-investigator", appoint)).isEqualTo(404);
    book.command("miriam", "assess-triage", triage());
    book.command("miriam", "appoint-external-investigator", appoint);

    assertThat(book.get("maya", "/api/cases/" + caseId).statusCode()).isEqualTo(200);
    book.attest(caseId, "maya");
    book.command("maya", "propose-plan", plan());
    assertThat(book.get("felix", "/api/cases/" + caseId).statusCode()).isEqualTo(404);
  }

  @Test
  void scenario_31_nobody_removes_the_others_from_a_case_about_themselves() {
    book.assign("tomas", caseId, "noor");
    name("tomas", "ines");
    String recuse =
        "{'screeningId':'%s','handler':'%s','reasons':'Not wanted.'}"
            .formatted(screening(), book.person("noor"));

    assertThat(refused("ines", "recuse-handler", recuse)).isEqualTo(404);
    assertThat(book.get("noor", "/api/cases/" + caseId).statusCode()).isEqualTo(200);
    assertThat(
            rule(
                "noor",
                "recuse-handler",
                recuse.replace(book.person("noor"), book.person("tomas"))))
        .isEqualTo("C-23");
  }

  @Test
  void scenario_53_a_plan_is_approved_and_done_and_the_subject_is_heard() {
    book.assign("tomas", caseId, "noor");
    assertThat(rule("noor", "propose-plan", plan())).isEqualTo("C-41");
    book.attest(caseId, "priya", "noor", "tomas", "ines");
    String subject =
        book.command(
                "noor",
                "name-outside-subject",
                "{'caseId':'%s','name':'A locksmith','reasons':'Named.'}".formatted(caseId))
            .get("ids")
            .get("subjectId")
            .asString();
    book.command("noor", "propose-plan", plan());
    assertThat(rule("noor", "record-step", step(1))).isEqualTo("C-47");
    book.command("tomas", "approve-plan", reasons().replace("{", "{'plan':1,"));
    book.command("noor", "record-step", step(1));
    assertThat(rule("noor", "record-step", step(3))).isEqualTo("C-47");
    book.command(
        "noor",
        "record-interview",
        "{'investigationId':'%s','subject':'%s','heldOn':'2026-01-05','notes':'He copied them.'}"
            .formatted(investigation(), subject));
    book.command(
        "noor",
        "add-evidence",
        "{'investigationId':'%s','document':'keys.pdf, 5 January, SHA-256 %s'}"
            .formatted(investigation(), "ab".repeat(32)));
    book.command(
        "noor",
        "record-response",
        "{'investigationId':'%s','subject':'%s','receivedOn':'2026-01-05','response':'I was told to.'}"
            .formatted(investigation(), subject));

    awaitEntry("SubjectHeard");
    assertThat(typesInHistory())
        .containsSubsequence(
            "PlanProposed",
            "PlanApproved",
            "StepTaken",
            "InterviewHeld",
            "EvidenceAdded",
            "SubjectHeard");
    assertThat(
            book.read("tomas", "/api/cases/" + caseId)
                .get("work")
                .valueStream()
                .map(part -> part.get("what").asString()))
        .containsExactly(
            "PLAN_PROPOSED", "PLAN_APPROVED", "STEP", "INTERVIEW", "EVIDENCE", "SUBJECT_HEARD");
  }

  @Test
  void scenario_58_the_police_ask_to_pause_and_nobody_works_until_it_is_resumed() {
    book.assign("tomas", caseId, "noor");
    book.attest(caseId, "noor");
    book.command(
        "tomas",
        "suspend-investigation",
        "{'investigationId':'%s','askedBy':'POLICE','reasons':'They search first.'}"
            .formatted(investigation()));

    assertThat(rule("noor", "propose-plan", plan())).isEqualTo("C-43");
    assertThat(changed(awaitEntry("InvestigationSuspended"), "askedBy")).isEqualTo("POLICE");
    book.command("tomas", "resume-investigation", reasons());
    book.command("noor", "propose-plan", plan());
  }

  @Test
  void scenario_60_a_closed_case_is_reopened_at_the_request_of_somebody_else() {
    closeAsOutOfScope();
    String reopen = "{'caseId':'%s','reasons':'A witness came.'}".formatted(caseId);
    assertThat(rule("tomas", "reopen-case", reopen)).isEqualTo("C-37");
    book.command("ines", "request-reopening", reopen);
    assertThat(rule("ines", "reopen-case", reopen)).isEqualTo("C-37");
    book.command("tomas", "reopen-case", reopen);

    assertThat(changed(awaitEntry("CaseReopened"), "reopeningRequestedBy"))
        .isEqualTo(book.person("ines"));
    assertThat(
            book.read("ines", "/api/cases/" + caseId)
                .get("endings")
                .valueStream()
                .map(part -> part.get("what").asString()))
        .containsExactly("CLOSED", "REOPENING_REQUESTED", "REOPENED");
    awaitEntry("FeedbackDueAnew");
    assertThat(contact().get("feedback").asString()).isEqualTo("DUE");
    assertThat(rule("ines", "close-case", close("OUT_OF_SCOPE"))).isEqualTo("C-19");
    book.attest(caseId, "priya", "tomas", "ines");
    assertThat(rule("ines", "close-case", close("OUT_OF_SCOPE"))).isEqualTo("C-15");
    book.command("tomas", "assess-materiality", immaterial());
    assertThat(rule("ines", "close-case", close("OUT_OF_SCOPE"))).isEqualTo("C-15");
    book.giveFeedback("ines", caseId);
    book.command("ines", "close-case", close("OUT_OF_SCOPE"));
    awaitEntry("FeedbackGiven");
    assertThat(typesInHistory().stream().filter("CaseClosed"::equals)).hasSize(2);
  }

  @Test
  void scenario_88_of_two_who_act_on_the_same_position_at_once_one_wins() {
    long position = closeAsOutOfScope();
    List<CompletableFuture<Integer>> both = new ArrayList<>();
    for (String login : List.of("ines", "tomas")) {
      both.add(CompletableFuture.supplyAsync(() -> requestReopeningAt(position, login)));
    }
    assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void scenario_89_the_same_command_sent_twice_is_one_event() {
    UUID key = UUID.randomUUID();
    JsonNode first = tree(book.send("tomas", "assess-triage", triage(), key));
    JsonNode second = tree(book.send("tomas", "assess-triage", triage(), key));
    assertThat(second.get("entries").get(0).get("index"))
        .isEqualTo(first.get("entries").get(0).get("index"));
    awaitEntry("TriageAssessed");
    assertThat(typesInHistory()).containsOnlyOnce("TriageAssessed");
  }

  /** The position of the case's stream after its closing. */
  private long closeAsOutOfScope() {
    book.command("tomas", "assess-triage", triage().replace("'INVESTIGATE'", "'OUT_OF_SCOPE'"));
    book.attest(caseId, "priya", "tomas", "ines");
    book.command("tomas", "assess-materiality", immaterial());
    book.giveFeedback("ines", caseId);
    JsonNode closed = new Scene(staff).closes(caseId, "OUT_OF_SCOPE");
    return closed.get("entries").get(0).get("seq").asLong();
  }

  private String immaterial() {
    return "{'escalationId':'%s','mightHarmReputation':false,'mightAffectFinancialCondition':false,'reasons':'Small.'}"
        .formatted(caseId.replace("case-", "escalation-"));
  }

  private JsonNode contact() {
    return book.read("ines", "/api/cases/" + caseId).get("contacts").get(0);
  }

  private int requestReopeningAt(long position, String login) {
    String body = "{'caseId':'%s','reasons':'A witness came.'}".formatted(caseId);
    return staff
        .send(
            book.request(login, "request-reopening", body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + position + "\""))
        .statusCode();
  }

  private void name(String login, String subject) {
    book.command(
        login,
        "name-subject",
        "{'caseId':'%s','person':'%s','reasons':'Seen.'}".formatted(caseId, book.person(subject)));
  }

  private String allege() {
    return book.command(
            "noor",
            "raise-allegation",
            "{'caseId':'%s','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS'],'allegation':'Keys.'}"
                .formatted(caseId))
        .get("ids")
        .get("allegationId")
        .asString();
  }

  private String triage() {
    return "{'caseId':'%s','likelihood':'HIGH','impact':'MEDIUM','outcome':'INVESTIGATE','reasons':'Seen.'}"
        .formatted(caseId);
  }

  private String plan() {
    return "{'investigationId':'%s','items':2,'plan':'1. Ask. 2. Count.'}"
        .formatted(investigation());
  }

  private String step(int item) {
    return "{'investigationId':'%s','item':%d,'doneOn':'2026-01-05','account':'Asked.'}"
        .formatted(investigation(), item);
  }

  private String reasons() {
    return "{'investigationId':'%s','reasons':'It will do.'}".formatted(investigation());
  }

  private String close(String ground) {
    return Scene.close(caseId, ground);
  }

  private String screening() {
    return caseId.replace("case-", "screening-");
  }

  private String investigation() {
    return caseId.replace("case-", "investigation-");
  }

  private int refused(String login, String name, String body) {
    return book.send(login, name, body, UUID.randomUUID()).statusCode();
  }

  private String rule(String login, String name, String body) {
    JsonNode refusal = tree(book.send(login, name, body, UUID.randomUUID()));
    assertThat(refusal.has("rule")).as(name + " " + refusal).isTrue();
    return refusal.get("rule").asString();
  }

  private List<String> typesInHistory() {
    return history().stream().map(line -> line.get("type").asString()).toList();
  }

  /** The entry of this type, once the history of the case shows it. */
  private JsonNode awaitEntry(String type) {
    return Patience.found(
        type + " in the history",
        () ->
            history().stream()
                .filter(line -> line.get("type").asString().equals(type))
                .findFirst());
  }

  private List<JsonNode> history() {
    String reader =
        book.get("tomas", "/api/cases/" + caseId).statusCode() == 200 ? "tomas" : "ines";
    return book.read(reader, "/api/cases/" + caseId + "/history?limit=500")
        .get("items")
        .valueStream()
        .toList();
  }

  private static String changed(JsonNode line, String what) {
    return line.get("changed")
        .valueStream()
        .filter(part -> part.get("what").asString().equals(what))
        .findFirst()
        .orElseThrow()
        .get("to")
        .asString();
  }

  private static JsonNode tree(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }
}
