package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.Patience;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
class IntakeStoryIT {
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
  void scenario_3_a_manager_forwards_an_oral_complaint_and_gets_a_code_to_hand_over() {
    JsonNode answer = forward(1);
    assertThat(types(answer))
        .containsExactly("ViolationReported", "OralReportRecorded", "ReportForwarded");
    assertThat(answer.get("mailboxCode").asString()).isNotBlank();
    assertThat(answer.get("ids").has("caseId")).isFalse();
  }

  @Test
  void scenario_3_compliance_and_legal_hand_on_what_they_were_told_each_as_what_they_are() {
    for (String[] each : new String[][] {{"leila", "COMPLIANCE"}, {"owen", "LEGAL"}}) {
      JsonNode answer = book.command(each[0], "forward-report", forwarding(each[1], 1));
      assertThat(types(answer))
          .containsExactly("ViolationReported", "OralReportRecorded", "ReportForwarded");
      assertThat(answer.get("mailboxCode").asString()).isNotBlank();
      JsonNode report = caseOf(reportId(answer)).get("reports").get(0);
      assertThat(report.get("forwarding").get("as").asString()).isEqualTo(each[1]);
      assertThat(report.get("takenDownBy").asString()).isEqualTo(book.person(each[0]));

      Scene.isRefused(
          new Scene(staff).sends("maya", "forward-report", forwarding(each[1], 1)), 403, "I-6");
    }
  }

  @Test
  void a_code_that_was_handed_over_is_exchanged_once_for_one_that_nobody_else_saw() {
    String seenByMaya = forward(1).get("mailboxCode").asString();
    HttpResponse<String> early = post("/intake/mailbox", "{'code':'%s'}".formatted(seenByMaya));
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("code-to-be-exchanged");

    String own = exchanged(seenByMaya);
    JsonNode seen = accepted(again("/intake/mailbox", "{'code':'%s'}".formatted(own)));
    assertThat(seen.get("state").asString()).isEqualTo("RECEIVED");
    for (String path : new String[] {"/intake/mailbox/exchange", "/intake/mailbox"}) {
      HttpResponse<String> late = post(path, "{'code':'%s'}".formatted(seenByMaya));
      assertThat(late.statusCode()).as(path).isEqualTo(404);
      assertThat(late.body()).contains("no-mailbox");
    }
    assertThat(post("/intake/mailbox/exchange", "{'code':'%s'}".formatted(own)).statusCode())
        .isEqualTo(409);
  }

  private String exchanged(String code) {
    return accepted(post("/intake/mailbox/exchange", "{'code':'%s'}".formatted(code)))
        .get("mailboxCode")
        .asString();
  }

  @Test
  void scenario_4_what_is_forwarded_nine_days_late_is_accepted_and_the_breach_recorded() {
    JsonNode answer = forward(9);
    assertThat(types(answer))
        .containsExactly(
            "ViolationReported", "OralReportRecorded", "ReportForwarded", "ForwardingDutyBreached");
    JsonNode file = caseOf(reportId(answer));
    JsonNode forwarding = file.get("reports").get(0).get("forwarding");
    assertThat(forwarding.get("late").asBoolean()).isTrue();
    assertThat(forwarding.get("receivedOn").asString())
        .isLessThan(forwarding.get("forwarded").get("on").asString());
  }

  @Test
  void scenario_9_a_name_given_later_is_sealed_and_the_time_before_stays_anonymous() {
    JsonNode report =
        accepted(
            post(
                "/intake/reports",
                "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Keys.'}"));
    String code = report.get("mailboxCode").asString();
    JsonNode before = caseOf(reportId(report));
    HttpResponse<String> disclosed =
        again("/intake/mailbox/identity", "{'code':'%s','reporterName':'Mirela'}".formatted(code));
    accepted(disclosed);

    String path = "/api/cases/" + before.get("caseId").asString() + "/history";
    String written = disclosed.headers().firstValue("Probity-Index").orElseThrow();
    HttpResponse<String> history =
        staff.send(staff.as("ines", path).header("Probity-Index", written));
    JsonNode lines = accepted(history).get("items");
    assertThat(before.get("reports").get(0).get("anonymous").asBoolean()).isTrue();
    assertThat(lines.valueStream().map(line -> line.get("type").asString()))
        .containsSubsequence("ViolationReported", "ReporterIdentitySealed");
    assertThat(lines.toString()).doesNotContain("Mirela");
  }

  @Test
  void scenario_11_and_18_a_report_is_marked_as_identifying_and_translated() {
    JsonNode answer = report("POST");
    String reportId = reportId(answer);
    String caseId = caseOf(reportId).get("caseId").asString();
    assertThat(content("priya", caseId)).contains("Uma nota.");
    book.command(
        "priya",
        "mark-identifying-content",
        "{'reportId':'%s','reasons':'Only one woman works there.'}".formatted(reportId));
    book.command(
        "priya",
        "add-translation",
        "{'reportId':'%s','language':'en','translation':'A note.','translator':'Jonas Weber'}"
            .formatted(reportId));
    assertThat(content("priya", caseId)).doesNotContain("Uma nota.").doesNotContain("A note.");
    assertThat(content("ines", caseId)).contains("Uma nota.").contains("A note.");
  }

  private String content(String login, String caseId) {
    String path = "/api/cases/" + caseId + "/content?purpose=TRIAGE";
    HttpResponse<String> answer = staff.send(staff.as(login, path).POST(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void scenario_19_a_transcript_is_disputed_and_both_versions_are_kept() {
    JsonNode answer = report("PHONE");
    String reportId = reportId(answer);
    String code = exchanged(answer.get("mailboxCode").asString());
    caseOf(reportId);
    book.command(
        "priya",
        "send-transcript-for-check",
        "{'reportId':'%s','transcript':'Gate one.'}".formatted(reportId));
    accepted(
        again(
            "/intake/mailbox/disputes",
            "{'code':'%s','version':1,'corrected':'Gate two.'}".formatted(code)));
    accepted(again("/intake/mailbox/confirmations", "{'code':'%s','version':2}".formatted(code)));
    JsonNode seen = accepted(again("/intake/mailbox", "{'code':'%s'}".formatted(code)));
    assertThat(seen.get("messages").valueStream().map(each -> each.get("text").asString()))
        .containsExactly("Gate one.", "Gate two.");
  }

  private JsonNode report(String channel) {
    return book.command(
        "priya",
        "report-violation",
        "{'channel':'%s','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Uma nota.'}"
            .formatted(channel));
  }

  private JsonNode forward(int daysAgo) {
    return book.command("maya", "forward-report", forwarding("MANAGEMENT", daysAgo));
  }

  private static String forwarding(String as, int daysAgo) {
    Instant received =
        Instant.now().minus(daysAgo, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
    return "{'as':'%s','receivedAt':'%s','channel':'IN_PERSON','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'A fitter told me.'}"
        .formatted(as, received);
  }

  private static String reportId(JsonNode answer) {
    return answer.get("entries").get(0).get("stream").asString();
  }

  /** The file of the case that a policy opens for a report, as soon as it is listed. */
  private JsonNode caseOf(String reportId) {
    return new Scene(staff).fileOf("ines", reportId);
  }

  private HttpResponse<String> again(String path, String body) {
    return Patience.until(answer -> answer.statusCode() != 503, () -> post(path, body));
  }

  private HttpResponse<String> post(String path, String body) {
    return new PublicIntake(staff).post(path, body);
  }

  private static java.util.List<String> types(JsonNode answer) {
    return answer.get("entries").valueStream().map(line -> line.get("type").asString()).toList();
  }

  private static JsonNode accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }
}
