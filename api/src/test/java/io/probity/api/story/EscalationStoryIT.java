package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.Patience;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class EscalationStoryIT {
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Staff staff;
  private Casebook book;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    book = new Casebook(staff);
    book.publishCode("1.0");
  }

  @Test
  void scenario_55_a_case_that_might_be_material_does_not_close_before_it_was_escalated() {
    String caseId = book.openCase();
    assess(caseId, false, true);
    book.attest(caseId, "ines", "tomas");

    refused("C-15", 409, send("ines", "close-case", close(caseId)));
  }

  @Test
  void scenario_56_a_later_view_takes_nothing_back_and_is_told_to_the_committee() {
    String caseId = book.openCase();
    assess(caseId, true, true);
    book.command("tomas", "escalate-to-audit-committee", reasoned(caseId));
    book.command(
        "jonas", "acknowledge-escalation", "{'escalationId':'%s'}".formatted(escalation(caseId)));

    JsonNode again = assess(caseId, false, false);

    JsonNode file = caughtUp("aiko", "/api/cases/" + caseId, again);
    assertThat(file.get("escalation").get("state").asString()).isEqualTo("ESCALATED");
    JsonNode history = caughtUp("aiko", "/api/cases/" + caseId + "/history", again);
    assertThat(history.get("items").valueStream().map(line -> line.get("type").asString()))
        .containsSubsequence(
            "EscalatedToAuditCommittee",
            "EscalationAcknowledged",
            "MaterialityAssessed",
            "ReassessmentTold");
    assertThat(duty("tomas", caseId, "done", again).get("clock").asString())
        .isEqualTo("escalation");
    book.command(
        "aiko", "acknowledge-escalation", "{'escalationId':'%s'}".formatted(escalation(caseId)));
  }

  @Test
  void scenario_57_an_accounting_complaint_reaches_the_committee_without_anybodys_release() {
    String alleged = book.openCase();
    String flagged = book.openCase();
    assertThat(book.get("aiko", "/api/cases/" + alleged).statusCode()).isEqualTo(404);
    assertThat(book.get("aiko", "/api/cases/" + flagged).statusCode()).isEqualTo(404);

    JsonNode raised =
        book.command(
            "priya",
            "raise-allegation",
            "{'caseId':'%s','principle':'BEHAVE_ETHICALLY','topics':['FINANCIAL_REPORTING'],'allegation':'The books.'}"
                .formatted(alleged));
    JsonNode flag = book.command("priya", "flag-accounting-matter", reasoned(flagged));

    assertThat(caughtUp("aiko", "/api/cases/" + alleged, raised).get("caseId").asString())
        .isEqualTo(alleged.replace("case-", ""));
    assertThat(caughtUp("jonas", "/api/cases/" + flagged, flag).get("caseId").asString())
        .isEqualTo(flagged.replace("case-", ""));
    assertThat(book.get("owen", "/api/cases/" + flagged).statusCode()).isEqualTo(404);
  }

  @Test
  void
      scenario_42_a_departure_that_an_executive_knew_of_and_nobody_acted_on_alerts_the_committee() {
    String caseId = book.openCase();
    assess(caseId, false, true);
    assertThat(book.get("aiko", "/api/cases/" + caseId).statusCode()).isEqualTo(404);

    book.command(
        "tomas",
        "record-known-departure",
        "{'escalationId':'%s','knownTo':'%s','knownOn':'%s','reasons':'She was told.'}"
            .formatted(
                escalation(caseId),
                book.person("dana"),
                LocalDate.now(ZoneOffset.UTC).minusDays(20)));

    JsonNode suspected = awaited("aiko", caseId);
    assertThat(suspected.get("clock").asString()).isEqualTo("implicit-waiver");
    assertThat(suspected.get("state").asString()).isEqualTo("MISSED");
    assertThat(book.read("aiko", "/api/cases/" + caseId).get("caseId").asString())
        .isEqualTo(caseId.replace("case-", ""));
  }

  @Test
  void where_both_officers_are_accused_the_secretary_tells_the_committee() {
    String caseId = book.openCase();
    assess(caseId, true, false);
    for (String officer : new String[] {"ines", "tomas"}) {
      book.command(
          "priya",
          "name-subject",
          "{'caseId':'%s','person':'%s','reasons':'Named.'}"
              .formatted(caseId, book.person(officer)));
    }

    assertThat(send("tomas", "escalate-to-audit-committee", reasoned(caseId)).statusCode())
        .isEqualTo(404);
    book.command("aiko", "escalate-to-audit-committee", reasoned(caseId));
  }

  /** The clock rings by itself, moments after a deadline that lies in the past was recorded. */
  private JsonNode awaited(String login, String caseId) {
    return Patience.found(
        "a duty of the case that was missed",
        () ->
            book.read(login, "/api/due-dates?state=missed&limit=200")
                .get("items")
                .valueStream()
                .filter(line -> caseId.endsWith(line.get("caseId").asString("-")))
                .findFirst());
  }

  private JsonNode duty(String login, String caseId, String state, JsonNode after) {
    for (JsonNode line :
        caughtUp(login, "/api/due-dates?limit=200&state=" + state, after).get("items")) {
      if (caseId.endsWith(line.get("caseId").asString("-"))) {
        return line;
      }
    }
    throw new AssertionError("Nothing of the case is " + state);
  }

  private JsonNode caughtUp(String login, String path, JsonNode after) {
    JsonNode entries = after.get("entries");
    String index = entries.get(entries.size() - 1).get("index").asString();
    HttpResponse<String> answer = staff.send(staff.as(login, path).header("Probity-Index", index));
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private JsonNode assess(String caseId, boolean reputation, boolean finances) {
    return book.command("tomas", "assess-materiality", assessment(caseId, reputation, finances));
  }

  private static String assessment(String caseId, boolean reputation, boolean finances) {
    return "{'escalationId':'%s','mightHarmReputation':%s,'mightAffectFinancialCondition':%s,'reasons':'Papers.'}"
        .formatted(escalation(caseId), reputation, finances);
  }

  private static String reasoned(String caseId) {
    return "{'escalationId':'%s','reasons':'It might.'}".formatted(escalation(caseId));
  }

  private static String close(String caseId) {
    return "{'caseId':'%s','ground':'CONCLUDED','reasons':'Done.'}".formatted(caseId);
  }

  private static String escalation(String caseId) {
    return caseId.replace("case-", "escalation-");
  }

  private HttpResponse<String> send(String login, String name, String body) {
    return book.send(login, name, body, UUID.randomUUID());
  }

  private static void refused(String rule, int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).get("rule").asString()).isEqualTo(rule);
  }
}
