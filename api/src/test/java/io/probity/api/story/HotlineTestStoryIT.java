package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
class HotlineTestStoryIT {
  private static final String REPORT =
      "{'channel':'WEB','relation':'PUBLIC','doNotShowTo':[],'narrative':'The scales are set too"
          + " high.'}";

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Staff staff;
  private Casebook book;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    book = new Casebook(staff);
  }

  @Test
  void scenario_20_a_test_passes_the_whole_flow_and_nobody_who_handles_it_can_tell() {
    JsonNode real = accepted(anonymously("/intake/reports", REPORT));
    JsonNode made = accepted(anonymously("/intake/reports", REPORT));
    String code = made.get("mailboxCode").asString();
    JsonNode realFile = fileOf(real);
    JsonNode before = fileOf(made);
    String caseId = "case-" + before.get("caseId").asString();
    String history = "/api/cases/" + caseId + "/history";
    JsonNode historyBefore = book.read("ines", history);
    JsonNode countsBefore = book.read("ines", "/api/cases/counts");

    JsonNode begun = accepted(begin("greta", code));
    String trialId = begun.get("ids").get("trialId").asString();
    long at = begun.get("entries").get(0).get("index").asLong();

    assertThat(after("ines", at, "/api/cases/" + caseId)).isEqualTo(before);
    assertThat(after("ines", at, history)).isEqualTo(historyBefore);
    assertThat(after("ines", at, "/api/cases/counts")).isEqualTo(countsBefore);
    assertThat(before.get("reports").get(0).propertyNames())
        .isEqualTo(realFile.get("reports").get(0).propertyNames());
    for (String login : new String[] {"ines", "tomas", "priya", "viktor", "maya"}) {
      assertThat(book.get(login, "/api/hotline-tests").statusCode()).as(login).isEqualTo(404);
      assertThat(book.get(login, "/api/hotline-tests/" + trialId).statusCode()).isEqualTo(404);
    }
    assertThat(book.read("greta", "/api/hotline-tests").toString()).contains(trialId.substring(6));

    String mailboxId = reportId(made).replace("report-", "mailbox-");
    book.command(
        "priya", "acknowledge-receipt", "{'mailboxId':'%s','how':'HUMAN'}".formatted(mailboxId));
    isHandledLikeAnyOther(caseId, mailboxId);
    JsonNode steps = book.read("greta", "/api/hotline-tests/" + trialId).get("steps");
    assertThat(steps.valueStream().map(step -> step.get("what").asString()))
        .containsExactly(
            "ViolationReported",
            "CaseOpened",
            "ReceiptAcknowledged",
            "TriageAssessed",
            "FeedbackGiven",
            "CaseClosed");

    JsonNode disclosed =
        book.command(
            "greta",
            "disclose-trial",
            "{'trialId':'%s','result':'Acknowledged at once.'}".formatted(trialId));
    long end = disclosed.get("entries").get(0).get("index").asLong();
    JsonNode file = after("ines", end, "/api/cases/" + caseId);
    assertThat(file.get("reports").get(0).get("test").get("disclosed").get("by").asString())
        .isEqualTo(book.person("greta"));
    long all = countsBefore.get("all").asLong();
    assertThat(after("ines", end, "/api/cases/counts").get("all").asLong()).isEqualTo(all - 1);
    assertThat(line(end, caseId).get("test").asBoolean()).isTrue();
    assertThat(line(end, "case-" + realFile.get("caseId").asString()).get("test").asBoolean())
        .isFalse();
    assertThat(after("ines", end, history).get("items").toString())
        .contains("TrialBegun", "TrialDisclosed");
  }

  @Test
  void a_true_report_counts_in_whichever_case_it_is_dealt_with() {
    JsonNode real = accepted(anonymously("/intake/reports", REPORT));
    JsonNode made = accepted(anonymously("/intake/reports", REPORT));
    JsonNode begun = accepted(begin("greta", made.get("mailboxCode").asString()));
    fileOf(real);
    String caseId = "case-" + fileOf(made).get("caseId").asString();
    JsonNode disclosed =
        book.command(
            "greta",
            "disclose-trial",
            "{'trialId':'%s','result':'Nobody could tell.'}"
                .formatted(begun.get("ids").get("trialId").asString()));
    assertThat(line(indexOf(disclosed), caseId).get("test").asBoolean()).isTrue();

    JsonNode linked =
        book.command(
            "ines",
            "link-report",
            "{'caseId':'%s','reportId':'%s','reasons':'Said to be the same.'}"
                .formatted(caseId, reportId(real)));

    assertThat(line(indexOf(linked), caseId).get("test").asBoolean()).isFalse();
  }

  /** Assessed, answered and closed; nothing in it tells that it is a test. */
  private void isHandledLikeAnyOther(String caseId, String mailboxId) {
    Scene scene = new Scene(staff);
    book.command(
        "tomas", "assess-triage", Scene.triage(caseId).replace("INVESTIGATE", "OUT_OF_SCOPE"));
    scene.assessesMateriality("tomas", caseId, false);
    book.attest(caseId, "priya", "tomas", "ines");
    book.command(
        "priya",
        "give-feedback",
        "{'mailboxId':'%s','feedback':'We looked into it.'}".formatted(mailboxId));
    assertThat(scene.openIn(caseId)).isEmpty();
    book.command("ines", "close-case", Scene.close(caseId, "OUT_OF_SCOPE"));
  }

  private static long indexOf(JsonNode answer) {
    return answer.get("entries").get(0).get("index").asLong();
  }

  @Test
  void nobody_passes_off_a_report_of_somebody_else_as_a_test() {
    JsonNode real = accepted(anonymously("/intake/reports", REPORT));
    String code = real.get("mailboxCode").asString();
    HttpResponse<String> withoutCode =
        book.send(
            "greta",
            "begin-trial",
            "{'reportId':'%s','plan':'Mine.'}".formatted(reportId(real)),
            UUID.randomUUID());
    assertThat(withoutCode.statusCode()).isEqualTo(404);
    assertThat(begin("greta", "a".repeat(52)).statusCode()).isEqualTo(404);
    HttpResponse<String> byAnOfficer = begin("ines", code);
    assertThat(byAnOfficer.statusCode()).isEqualTo(403);
    assertThat(byAnOfficer.body()).contains("HT-1");
  }

  private HttpResponse<String> begin(String login, String code) {
    return staff.send(
        staff
            .as(login, "/api/hotline-tests")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(
                BodyPublishers.ofString(
                    "{\"code\":\"%s\",\"plan\":\"A report in March.\"}".formatted(code))));
  }

  private JsonNode line(long written, String caseId) {
    JsonNode page = after("ines", written, "/api/cases?limit=100");
    return page.get("items")
        .valueStream()
        .filter(each -> caseId.endsWith(each.get("caseId").asString()))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode after(String login, long index, String path) {
    return accepted(
        staff.send(staff.as(login, path).header("Probity-Index", Long.toString(index)).GET()));
  }

  /** The file of the case that a policy opens for a report, once the contact has begun. */
  private JsonNode fileOf(JsonNode report) {
    return new Scene(staff).fileOf("ines", reportId(report));
  }

  private static String reportId(JsonNode report) {
    return report.get("entries").get(0).get("stream").asString();
  }

  private HttpResponse<String> anonymously(String path, String body) {
    return staff.send(
        staff
            .anonymous(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private static JsonNode accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }
}
