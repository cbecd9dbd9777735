package io.probity.api.story;

import static io.probity.api.story.Scene.TODAY;
import static io.probity.api.story.Scene.texts;
import static io.probity.api.story.Scene.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is seldom done in a case, by whoever may, and its line in the history. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class RarerCaseActsStoryIT {
  private static final Set<String> FOLLOWED =
      Set.of(
          "state",
          "outcome",
          "acknowledgement",
          "feedback",
          "liaison",
          "escalation",
          "departure",
          "loss",
          "triage",
          "paused");

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Scene scene;
  private Casebook book;
  private String caseId;

  @BeforeEach
  void open() {
    scene = new Scene(new Staff(issuer, port));
    book = scene.book;
    book.publishCode("1.0");
    caseId = book.openCase();
    book.assign("tomas", caseId, "noor");
    book.attest(caseId, "noor");
  }

  /** Whatever the story was: an old value is what was said before. */
  @AfterEach
  void each_old_value_is_what_was_last_said() {
    Map<String, String> said = new HashMap<>();
    for (JsonNode line : book.read("ines", history()).get("items")) {
      for (JsonNode change : line.get("changed")) {
        String what = change.get("what").asString();
        if (FOLLOWED.contains(what)) {
          String thing = line.get("stream").asString() + " " + what;
          assertThat(text(change.get("from"))).as(thing).isEqualTo(said.getOrDefault(thing, ""));
          said.put(thing, text(change.get("to")));
        }
      }
    }
    assertThat(said).isNotEmpty();
  }

  @Test
  void of_an_allegation_it_is_said_where_it_may_lead_who_is_protected_and_that_it_was_withdrawn() {
    JsonNode raised =
        book.command(
            "noor",
            "raise-allegation",
            "{'caseId':'%s','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS'],'allegation':'They sold the keys.'}"
                .formatted(caseId));
    String id = id(raised, "allegationId");

    does(
        "noor",
        "flag-legal-exposure",
        "{'allegationId':'%s','exposure':['CIVIL'],'reasons':'Damages.'}".formatted(id),
        "LegalExposureFlagged");
    does(
        "noor",
        "tag-protected-activity",
        "{'allegationId':'%s','activities':['EU_WHISTLEBLOWER_DIRECTIVE'],'reasons':'Covered.'}"
            .formatted(id),
        "ProtectedActivityTagged");
    does(
        "noor",
        "record-withdrawal",
        "{'allegationId':'%s','reasons':'They think otherwise now.'}".formatted(id),
        "WithdrawnByReporter");
  }

  @Test
  void a_witness_from_outside_is_named_watched_over_and_withdrawn_where_named_in_error() {
    String witness =
        id(
            does(
                "noor",
                "name-outside-witness",
                "{'caseId':'%s','name':'Ada Brun','reasons':'Saw it.'}".formatted(caseId),
                "OutsideWitnessNamed"),
            "witnessId");

    scene.awaits("tomas", caseId, "RetaliationWatchOpened");
    HttpResponse<String> again =
        scene.sends(
            "tomas",
            "open-retaliation-watch",
            "{'watchId':'%s','caseId':'%s','as':'WITNESS','since':'%s','reasons':'To be sure.'}"
                .formatted(witness.replace("witness-", "watch-"), caseId, TODAY));
    assertThat(again.statusCode()).as(again.body()).isEqualTo(409);

    does(
        "tomas",
        "withdraw-witness",
        "{'witnessId':'%s','reasons':'Somebody else of that name.'}".formatted(witness),
        "WitnessWithdrawn");
  }

  @Test
  void a_subject_named_in_error_is_withdrawn_and_one_who_says_nothing_is_not_waited_for() {
    String felix = id(scene.names("ines", caseId, "felix"), "subjectId");
    does(
        "tomas",
        "withdraw-subject",
        "{'caseId':'%s','subjectId':'%s','reasons':'Another Felix.'}".formatted(caseId, felix),
        "SubjectWithdrawn");

    String outsider =
        id(
            book.command(
                "noor",
                "name-outside-subject",
                "{'caseId':'%s','name':'A buyer','reasons':'Seen there.'}".formatted(caseId)),
            "subjectId");
    does(
        "noor",
        "waive-response",
        "{'investigationId':'%s','subject':'%s','reasons':'Asked twice, no answer.'}"
            .formatted(investigation(), outsider),
        "HearingWaived");
  }

  @Test
  void a_pause_is_made_longer_by_whoever_leads() {
    book.command(
        "tomas",
        "suspend-investigation",
        "{'investigationId':'%s','askedBy':'POLICE','reasons':'They search first.'}"
            .formatted(investigation()));
    does(
        "tomas",
        "continue-suspension",
        "{'investigationId':'%s','reasons':'They need a month more.'}".formatted(investigation()),
        "SuspensionContinued");
    assertThat(book.read("tomas", "/api/cases/" + caseId).get("pausedUntilReview").isNull())
        .isFalse();
  }

  @Test
  void the_contact_is_given_to_somebody_passed_on_and_found_impossible() {
    String mailbox = book.mailboxOf(caseId);
    does(
        "ines",
        "assign-liaison",
        "{'mailboxId':'%s','liaison':'%s','reasons':'Speaks the language.'}"
            .formatted(mailbox, book.person("leila")),
        "LiaisonAssigned");
    does(
        "leila",
        "hand-over-liaison",
        "{'mailboxId':'%s','liaison':'%s','reasons':'On leave.'}"
            .formatted(mailbox, book.person("priya")),
        "LiaisonHandedOver",
        "ines");
    does(
        "priya",
        "document-feedback-impossible",
        "{'mailboxId':'%s','obstacle':'NO_CONTACT','reasons':'They never looked in.'}"
            .formatted(mailbox),
        "FeedbackImpossible",
        "ines");
  }

  @Test
  void whoever_keeps_up_the_contact_reads_what_came_in_and_nothing_of_what_was_found_out() {
    scene.names("ines", caseId, "felix");

    JsonNode file = book.read("priya", "/api/cases/" + caseId);
    assertThat(file.get("reports")).hasSize(1);
    assertThat(file.get("contacts")).hasSize(1);
    assertThat(file.get("state").asString()).isEqualTo("INVESTIGATION");
    assertThat(file.get("subjects")).isEmpty();
    assertThat(file.get("investigators")).isEmpty();
    assertThat(file.get("triage")).isEmpty();
    assertThat(book.read("tomas", "/api/cases/" + caseId).get("subjects")).hasSize(1);
    assertThat(texts(book.read("priya", history()).get("items"), "type"))
        .contains("OralReportRecorded", "CaseOpened", "MailboxOpened")
        .doesNotContain("SubjectNamed", "InvestigatorAssigned", "TriageAssessed");
    JsonNode opened =
        tree(scene.opens("priya", "/api/cases/" + caseId + "/content?purpose=TRIAGE"));
    assertThat(texts(opened.get("sections"), "stream"))
        .isNotEmpty()
        .allMatch(stream -> stream.startsWith("report-") || stream.startsWith("mailbox-"));
    scene.isNotThereFor("priya", "/api/cases/", unseen());
    assertThat(book.get("priya", "/api/cases/" + caseId + "/signals").statusCode()).isEqualTo(404);
  }

  @Test
  void a_reporter_who_gave_a_name_is_recognised_as_somebody_of_the_register() {
    String report = namedReport();
    does(
        "ines",
        "recognise-reporter",
        "{'reportId':'%s','person':'%s','reasons':'She told me.'}"
            .formatted(report, book.person("maya")),
        "ReporterRecognised");
  }

  @Test
  void of_a_known_departure_it_is_said_what_was_done() {
    scene.assessesMateriality("noor", caseId, true);
    String escalation = caseId.replace("case-", "escalation-");
    does(
        "noor",
        "record-known-departure",
        "{'escalationId':'%s','knownTo':'%s','knownOn':'%s','reasons':'She was told.'}"
            .formatted(escalation, book.person("dana"), TODAY),
        "DepartureMadeKnown");
    assertThat(flags()).contains("DEPARTURE_KNOWN");
    JsonNode acted =
        does(
            "noor",
            "record-act-on-departure",
            "{'escalationId':'%s','reasons':'The practice was stopped.'}".formatted(escalation),
            "DepartureActedOn");
    assertThat(scene.reads("ines", "/api/cases?limit=200", acted).toString()).contains("phase");
    assertThat(flags()).doesNotContain("DEPARTURE_KNOWN");
    assertThat(book.read("ines", "/api/cases/" + caseId).get("escalation").get("acted")).hasSize(1);
  }

  @Test
  void a_loss_is_restated_once_it_is_counted_anew() {
    String recovery =
        id(
            book.command(
                "noor",
                "open-recovery",
                "{'caseId':'%s','loss':{'currency':'EUR','amount':'1200.50'},'reasons':'Counted.'}"
                    .formatted(caseId)),
            "recoveryId");
    does(
        "noor",
        "restate-loss",
        "{'recoveryId':'%s','loss':{'currency':'EUR','amount':'900.00'},'aboveLoss':false,'reasons':'One invoice twice.'}"
            .formatted(recovery),
        "LossRestated");
  }

  @Test
  void a_conflict_that_was_declared_is_cleared_by_whoever_leads() {
    book.command(
        "noor",
        "declare-conflict",
        "{'screeningId':'%s','kind':'APPARENT','reasons':'We share an office.'}"
            .formatted(screening()));
    does(
        "tomas",
        "clear-conflict",
        "{'screeningId':'%s','handler':'%s','reasons':'They do not any more.'}"
            .formatted(screening(), book.person("noor")),
        "ConflictCleared");
  }

  /** Is accepted, and stands in the history as its sender reads it. */
  private JsonNode does(String login, String command, String body, String type) {
    return does(login, command, body, type, login);
  }

  private JsonNode does(String login, String command, String body, String type, String reader) {
    JsonNode answer = book.command(login, command, body);
    assertThat(texts(answer.get("entries"), "type")).contains(type);
    assertThat(texts(scene.reads(reader, history(), answer).get("items"), "type")).contains(type);
    return answer;
  }

  private String history() {
    return "/api/cases/" + caseId + "/history?limit=500";
  }

  private String flags() {
    return book.read("ines", "/api/cases?limit=200")
        .get("items")
        .valueStream()
        .filter(line -> Scene.bare(caseId).equals(line.get("caseId").asString()))
        .map(line -> line.get("flags").toString())
        .findFirst()
        .orElseThrow();
  }

  /** A case that is closed to priya. */
  private String unseen() {
    String other = book.openCase();
    scene.names("ines", other, "priya");
    return other;
  }

  /** The id of a report by somebody who gives a name; the case that it opens is the scene's. */
  private String namedReport() {
    UUID key = UUID.randomUUID();
    String body =
        "{'channel':'PHONE','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'The"
            + " keys.','reporterName':'Maya Ortiz'}";
    JsonNode ids = book.reported(body, key).get("ids");
    caseId = ids.get("caseId").asString();
    return ids.get("reportId").asString();
  }

  private String investigation() {
    return caseId.replace("case-", "investigation-");
  }

  private String screening() {
    return caseId.replace("case-", "screening-");
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asString();
  }

  private static String id(JsonNode answer, String name) {
    return answer.get("ids").get(name).asString();
  }
}
