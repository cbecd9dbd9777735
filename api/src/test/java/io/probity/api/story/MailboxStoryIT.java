package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.Patience;
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
class MailboxStoryIT {
  private static final String REPORT =
      "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'The scales are set too"
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
  void scenario_1_an_anonymous_report_is_answered_with_a_mailbox_code_that_a_retry_shows_again() {
    UUID key = UUID.randomUUID();
    JsonNode first = accepted(post("/intake/reports", REPORT, key));
    JsonNode again = accepted(post("/intake/reports", REPORT, key));

    String code = first.get("mailboxCode").asString();
    assertThat(code).matches("([a-z2-7]{5}-){10}[a-z2-7]{2}");
    assertThat(again.get("mailboxCode").asString()).isEqualTo(code);
    assertThat(again.get("entries").get(0).get("leafHash"))
        .isEqualTo(first.get("entries").get(0).get("leafHash"));
    assertThat(first.toString()).doesNotContain("127.0.0.1");
    assertThat(mailbox(code).get("state").asString()).isEqualTo("RECEIVED");
  }

  @Test
  void scenario_2_a_reporter_returns_with_the_code_is_acknowledged_asked_answers_and_is_told() {
    JsonNode report = accepted(post("/intake/reports", REPORT, UUID.randomUUID()));
    String code = report.get("mailboxCode").asString();
    String mailboxId = mailboxId(report);
    mailbox(code);

    book.command(
        "priya",
        "acknowledge-receipt",
        "{'mailboxId':'%s','how':'HUMAN','message':'Thank you.'}".formatted(mailboxId));
    book.command(
        "priya",
        "write-to-reporter",
        "{'mailboxId':'%s','message':'Which gate?'}".formatted(mailboxId));
    accepted(
        post(
            "/intake/mailbox/messages",
            "{'code':'%s','message':'Gate two.'}".formatted(code),
            UUID.randomUUID()));

    JsonNode seen = mailbox(code);
    assertThat(seen.get("state").asString()).isEqualTo("ACKNOWLEDGED");
    assertThat(seen.get("messages").valueStream().map(each -> each.get("text").asString()))
        .containsExactly("Thank you.", "Which gate?", "Gate two.");
    assertThat(seen.toString()).doesNotContain(book.person("priya"));

    book.command(
        "ines",
        "give-feedback",
        "{'mailboxId':'%s','feedback':'The scales were changed.'}".formatted(mailboxId));
    assertThat(mailbox(code).get("state").asString()).isEqualTo("ANSWERED");
  }

  @Test
  void an_anonymous_reporter_says_in_the_mailbox_how_to_be_reached_and_nobody_else_does() {
    JsonNode report = accepted(post("/intake/reports", REPORT, UUID.randomUUID()));
    String code = report.get("mailboxCode").asString();
    mailbox(code);
    String choice = "{'mailboxId':'%s','channel':'PHONE'}".formatted(mailboxId(report));
    HttpResponse<String> refused =
        book.send("priya", "choose-contact-channel", choice, UUID.randomUUID());
    Scene.isRefused(refused, 409, "MB-14");

    accepted(
        post(
            "/intake/mailbox/contact",
            "{'code':'%s','channel':'POST'}".formatted(code),
            UUID.randomUUID()));

    assertThat(contact(mailboxId(report)).get("contactChannel").asString()).isEqualTo("POST");
  }

  @Test
  void where_the_company_chose_so_a_machine_acknowledges_and_says_that_it_is_one() {
    acknowledgesByRule(true);
    try {
      JsonNode report = accepted(post("/intake/reports", REPORT, UUID.randomUUID()));
      String code = report.get("mailboxCode").asString();

      JsonNode seen =
          Patience.until(open -> !open.get("acknowledgement").isNull(), () -> mailbox(code));

      assertThat(seen.get("state").asString()).isEqualTo("ACKNOWLEDGED");
      assertThat(seen.get("acknowledgement").asString()).isEqualTo("AUTO");
      JsonNode contact = contact(mailboxId(report));
      assertThat(contact.get("acknowledgement").asString()).isEqualTo("AUTO");
      assertThat(contact.get("acknowledgedBy").asString())
          .isEqualTo("policy:WhenMailboxOpenedThenAcknowledge");
      HttpResponse<String> again =
          book.send(
              "priya",
              "acknowledge-receipt",
              "{'mailboxId':'%s','how':'AUTO'}".formatted(mailboxId(report)),
              UUID.randomUUID());
      Scene.isRefused(again, 403, "MB-15");
    } finally {
      acknowledgesByRule(false);
    }
  }

  /** The contact with this reporter in the file of the case, as the General Auditor reads it. */
  private JsonNode contact(String mailboxId) {
    return new Scene(staff)
        .fileOf(
            "tomas",
            mailboxId,
            file ->
                file.get("contacts")
                    .valueStream()
                    .anyMatch(
                        each ->
                            !each.get("contactChannel").isNull()
                                || !each.get("acknowledgedBy").isNull()))
        .get("contacts")
        .get(0);
  }

  private void acknowledgesByRule(boolean now) {
    assertThat(book.resolves("ines", "acknowledgeByRule", now).statusCode()).isEqualTo(200);
  }

  @Test
  void scenario_7_codes_that_open_nothing_are_answered_alike_and_slowed_down() {
    JsonNode report = accepted(post("/intake/reports", REPORT, UUID.randomUUID()));
    String code = report.get("mailboxCode").asString();
    mailbox(code);
    String wrongSecret = code.substring(0, code.length() - 6) + "aaa-aa";
    String unknown = "a".repeat(25) + "a" + "a".repeat(26);

    HttpResponse<String> wrong = read(wrongSecret);
    HttpResponse<String> missing = read(unknown);
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(wrong.body()).isEqualTo(missing.body());

    int last = 404;
    for (int i = 0; i < 15 && last == 404; i++) {
      last = read(unknown).statusCode();
    }
    assertThat(last).isEqualTo(429);
  }

  @Test
  void a_mailbox_code_stands_in_no_address_and_nobody_writes_to_a_reporter_whom_they_may_not_see() {
    JsonNode report = accepted(post("/intake/reports", REPORT, UUID.randomUUID()));
    mailbox(report.get("mailboxCode").asString());
    HttpResponse<String> refused =
        book.send(
            "felix",
            "write-to-reporter",
            "{'mailboxId':'%s','message':'Who are you?'}".formatted(mailboxId(report)),
            UUID.randomUUID());
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(post("/intake/mailbox/elsewhere", "{}", UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  private static String mailboxId(JsonNode report) {
    return report.get("entries").get(0).get("stream").asString().replace("report-", "mailbox-");
  }

  /** Asked again while it is being opened. */
  private JsonNode mailbox(String code) {
    return new PublicIntake(staff).mailbox(code);
  }

  private HttpResponse<String> read(String code) {
    return post("/intake/mailbox", "{'code':'%s'}".formatted(code), UUID.randomUUID());
  }

  private HttpResponse<String> post(String path, String body, UUID key) {
    return staff.send(
        staff
            .anonymous(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key.toString())
            .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private static JsonNode accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }
}
