package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.Patience;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
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
class InquiryStoryIT {
  private static final String GIFT =
      "{'channel':'WEB','doNotShowTo':[],'question':'May I accept this gift?'}";

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Staff staff;
  private Casebook book;
  private PublicIntake intake;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    book = new Casebook(staff);
    intake = new PublicIntake(staff);
  }

  @Test
  void scenario_13_an_employee_only_asks_and_is_answered_and_nothing_is_alleged() {
    JsonNode raised = book.command("maya", "raise-inquiry", GIFT);
    String code = raised.get("mailboxCode").asString();
    String id = raised.get("ids").get("inquiryId").asString();
    assertThat(types(raised)).containsExactly("InquiryRaised");
    assertThat(raised.get("ids").has("caseId")).isFalse();

    JsonNode asked = inquiry("priya", raised, id);
    assertThat(asked.get("state").asString()).isEqualTo("OPEN");
    assertThat(opened("priya", asked.get("question"))).isEqualTo("May I accept this gift?");

    JsonNode answered =
        book.command(
            "priya",
            "answer-inquiry",
            "{'inquiryId':'%s','answer':'Up to the value of a lunch.'}".formatted(id));
    JsonNode seen = intake.mailbox(code);
    assertThat(seen.get("state").asString()).isEqualTo("ANSWERED");
    assertThat(texts(seen)).containsExactly("Up to the value of a lunch.");

    JsonNode line = inquiry("leila", answered, id);
    assertThat(line.get("firstContact").asString()).isEqualTo("PENDING");
    assertThat(line.get("anonymous").asBoolean()).isTrue();
    assertThat(line.toString()).doesNotContain(book.person("maya"));
    assertThat(listed("ines", answered, "/api/inquiries?state=answered")).contains(id);
    assertThat(counts(answered).get("answered=ONCE").asLong()).isPositive();
    assertThat(book.read("ines", "/api/cases?limit=100").toString())
        .doesNotContain(id.replace("inquiry-", ""));
  }

  @Test
  void whoever_asks_again_was_not_helped_at_first_contact() {
    JsonNode raised = intake.inquires(GIFT);
    String id = stream(raised);
    String code = raised.get("mailboxCode").asString();
    book.command("priya", "answer-inquiry", "{'inquiryId':'%s','answer':'Yes.'}".formatted(id));
    JsonNode again = intake.writes("questions", code, "'question':'Even from a bidder?'");
    JsonNode line = inquiry("tomas", again, id);
    assertThat(line.get("firstContact").asString()).isEqualTo("NOT_SETTLED");
    assertThat(line.get("state").asString()).isEqualTo("OPEN");
    assertThat(texts(intake.mailbox(code))).containsExactly("Yes.", "Even from a bidder?");
  }

  @Test
  void nobody_outside_the_ethics_office_learns_that_something_was_asked() {
    JsonNode raised =
        intake.inquires(
            "{'channel':'WEB','doNotShowTo':['CCEO'],'question':'May she hire her brother?'}");
    String id = stream(raised);
    inquiry("priya", raised, id);
    for (String login : List.of("ines", "felix", "noor", "viktor")) {
      HttpResponse<String> forbidden = book.get(login, "/api/inquiries/" + id);
      HttpResponse<String> unknown = book.get(login, "/api/inquiries/inquiry-" + UUID.randomUUID());
      assertThat(forbidden.statusCode()).as(login).isEqualTo(404);
      assertThat(body(forbidden)).isEqualTo(body(unknown));
      assertThat(
              book.send(
                      login,
                      "answer-inquiry",
                      "{'inquiryId':'%s','answer':'No.'}".formatted(id),
                      UUID.randomUUID())
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(listed("ines", raised, "/api/inquiries")).doesNotContain(id);
    assertThat(book.get("felix", "/api/inquiries").statusCode()).isEqualTo(404);
    assertThat(book.get("felix", "/api/inquiries/counts").statusCode()).isEqualTo(404);
  }

  @Test
  void scenario_14_an_inquiry_that_shows_a_breach_becomes_a_report_with_consent() {
    JsonNode raised =
        intake.inquires(
            "{'channel':'WEB','doNotShowTo':[],'question':'Must I book hours of one site on another?'}");
    String id = stream(raised);
    String code = raised.get("mailboxCode").asString();
    String reportId = id.replace("inquiry-", "report-");
    String convert =
        "{'reportId':'%s','channel':'WEB','relation':'EMPLOYEE','learnedOn':'2026-02-02','doNotShowTo':[],'narrative':'Hours are booked on another site.'}"
            .formatted(reportId);

    HttpResponse<String> early =
        book.send("priya", "convert-inquiry-to-report", convert, UUID.randomUUID());
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("I-16");
    book.command(
        "priya",
        "answer-inquiry",
        "{'inquiryId':'%s','answer':'No. May we look into it?'}".formatted(id));
    intake.writes("consent", code, "");

    JsonNode converted = book.caseNamed("convert-inquiry-to-report", convert, UUID.randomUUID());
    assertThat(types(converted)).containsExactly("ViolationReported", "InquiryConvertedToReport");
    String caseId = converted.get("ids").get("caseId").asString();

    JsonNode seen = intake.mailbox(code);
    assertThat(texts(seen)).containsExactly("No. May we look into it?");
    assertThat(seen.get("state").asString()).isEqualTo("RECEIVED");
    JsonNode history = history(caseId, id);
    assertThat(typesOf(history))
        .containsSubsequence(
            "InquiryRaised",
            "InquiryAnswered",
            "ConsentToReportGiven",
            "ViolationReported",
            "InquiryConvertedToReport",
            "CaseOpened",
            "InquiryBecameReport",
            "StreamOfCaseNamed");
    JsonNode report = book.read("ines", "/api/cases/" + caseId).get("reports").get(0);
    assertThat(report.get("learnedOn").asString()).isEqualTo("2026-02-02");
    assertThat(report.get("inquiry").get("askedOn").asString()).isNotBlank();
    assertThat(report.get("inquiry").get("inquiryId").asString()).isEqualTo(id.substring(8));
    assertThat(listed("ines", converted, "/api/inquiries")).doesNotContain(id);
    assertThat(inquiry("ines", converted, id).get("state").asString()).isEqualTo("CONVERTED");
    assertThat(book.get("leila", "/api/inquiries/" + id).statusCode()).isEqualTo(404);
    HttpResponse<String> twice =
        book.send("priya", "convert-inquiry-to-report", convert, UUID.randomUUID());
    assertThat(twice.statusCode()).isEqualTo(409);
  }

  /** Read again until a policy has put the inquiry under its case. */
  private JsonNode history(String caseId, String inquiryId) {
    return Patience.until(
        lines -> lines.valueStream().anyMatch(line -> names(line, inquiryId.substring(8))),
        () -> book.read("ines", "/api/cases/" + caseId + "/history").get("items"));
  }

  private static boolean names(JsonNode line, String inquiry) {
    return line.get("type").asString().equals("StreamOfCaseNamed")
        && line.get("changed").toString().contains(inquiry);
  }

  private static String stream(JsonNode raised) {
    return raised.get("entries").get(0).get("stream").asString();
  }

  private JsonNode inquiry(String login, JsonNode written, String id) {
    return accepted(after(login, written, "/api/inquiries/" + id));
  }

  private String listed(String login, JsonNode written, String path) {
    String body = after(login, written, path).body();
    return body.replaceAll("\"inquiryId\":\"", "$0inquiry-");
  }

  private JsonNode counts(JsonNode written) {
    return accepted(after("ines", written, "/api/inquiries/counts"));
  }

  private HttpResponse<String> after(String login, JsonNode written, String path) {
    long index = written.get("entries").get(0).get("index").asLong();
    return staff.send(staff.as(login, path).header("Probity-Index", Long.toString(index)).GET());
  }

  private String opened(String login, JsonNode reference) {
    String path = reference.get("open").asString() + "?purpose=DECISION";
    JsonNode section = accepted(staff.send(staff.as(login, path).POST(BodyPublishers.noBody())));
    return section.get("text").asString();
  }

  private static List<String> texts(JsonNode mailbox) {
    return mailbox.get("messages").valueStream().map(each -> each.get("text").asString()).toList();
  }

  private static List<String> types(JsonNode answer) {
    return typesOf(answer.get("entries"));
  }

  private static List<String> typesOf(JsonNode lines) {
    return lines.valueStream().map(line -> line.get("type").asString()).toList();
  }

  private static String body(HttpResponse<String> answer) {
    return answer.body().replaceAll("inquiry-[0-9a-f-]{36}", "");
  }

  private static JsonNode accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }
}
