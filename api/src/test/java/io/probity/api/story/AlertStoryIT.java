package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People are told that something waits for them, by a real mail server, and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // its mail server ends with it
class AlertStoryIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long PATIENCE_MILLIS = 20_000;
  private static final String LINK = "https://probity.meridian.example/alerts";
  private static final String REPORT =
      "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'The scales are set too"
          + " high.'}";

  private static final GreenMail POST =
      new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Staff staff;
  private Casebook book;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry properties) {
    POST.start();
    properties.add("probity.smtp-host", () -> "127.0.0.1");
    properties.add("probity.smtp-port", () -> POST.getSmtp().getPort());
    properties.add("probity.smtp-security", () -> "NONE");
    properties.add("probity.alerts-from", () -> "probity@meridian.example");
    properties.add("probity.alerts-link", () -> LINK);
    properties.add("probity.alerts-each", () -> "PT0S");
  }

  @AfterAll
  static void close() {
    POST.stop();
  }

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    book = new Casebook(staff);
    book.engageForEveryCase("greta");
  }

  @Test
  void scenario_2_the_liaison_is_told_that_the_reporter_wrote_and_the_mail_says_nothing_of_it() {
    String address = reached("priya");
    JsonNode report = accepted(post("/intake/reports", REPORT));
    String code = report.get("mailboxCode").asString();
    mailbox(code);

    accepted(
        post("/intake/mailbox/messages", "{'code':'%s','message':'Gate two.'}".formatted(code)));

    JsonNode alert = awaited("priya", "REPORTER_WROTE", "SENT");
    assertThat(alert.get("on").asString()).as("when a reporter wrote").endsWith("T00:00:00Z");
    MimeMessage mail = mailTo(address).orElseThrow();
    assertThat(GreenMailUtil.getWholeMessage(mail))
        .contains(LINK)
        .doesNotContain("Gate", "scales", "priya sandoval", uuid(alert.get("caseId").asString()));
    assertThat(types(alert)).containsExactly("AlertIntended", "AlertSent");
    assertThat(entry(alert).toString()).doesNotContain(address);
  }

  @Test
  void
      scenario_21_an_accused_cceo_is_alerted_to_nothing_in_the_case_neither_in_the_list_nor_by_mail() {
    String address = reached("ines");
    reached("aiko");
    String caseId = book.openCase();
    awaitedOf("ines", "SOMETHING_WAITS", "SENT", caseId);
    long before = mailsTo(address);
    book.command(
        "priya",
        "name-subject",
        "{'caseId':'%s','person':'%s','reasons':'Named.'}".formatted(caseId, book.person("ines")));

    suspectWaiver(caseId, "tomas");

    JsonNode alert = awaitedOf("aiko", "IMPLICIT_WAIVER_SUSPECTED", "SENT", caseId);
    assertThat(mailsTo(address)).isEqualTo(before);
    assertThat(book.read("ines", "/api/alerts?limit=200").toString()).doesNotContain(uuid(caseId));
    assertThat(entry(alert).get("data").toString()).doesNotContain(book.person("ines"));
  }

  @Test
  void scenario_42_a_waiver_that_nobody_granted_is_told_to_the_secretary_of_the_audit_committee() {
    String address = reached("aiko");
    String caseId = book.openCase();

    suspectWaiver(caseId, "tomas");

    JsonNode alert = awaitedOf("aiko", "IMPLICIT_WAIVER_SUSPECTED", "SENT", caseId);
    assertThat(mailTo(address)).isPresent();
    assertThat(book.read("aiko", "/api/cases/" + caseId).get("caseId").asString())
        .isEqualTo(alert.get("caseId").asString());
    assertThat(book.read("jonas", "/api/alerts").get("items")).isEmpty();
  }

  @Test
  void scenario_46_the_principal_is_told_what_was_refused_to_a_delegate_after_the_revocation() {
    String address = reached("ines");
    String delegation = granted();
    String caseId = book.openCase();
    book.command(
        "ines",
        "revoke-delegation",
        "{'delegationId':'%s','reason':'Over.'}".formatted(delegation));

    HttpResponse<String> refused =
        staff.send(
            book.request(
                    "maya",
                    "assess-triage",
                    "{'caseId':'%s','likelihood':'HIGH','impact':'LOW','outcome':'INVESTIGATE','reasons':'Seen.'}"
                        .formatted(caseId))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Probity-Delegation", delegation));
    assertThat(refused.statusCode()).isEqualTo(403);

    JsonNode act = awaited("ines", "DELEGATE_REFUSED", "SENT").get("refused");
    assertThat(act.get("delegationId").asString()).isEqualTo(delegation);
    assertThat(act.get("delegate").asString()).isEqualTo(book.person("maya"));
    assertThat(act.get("command").asString()).isEqualTo("AssessTriage");
    assertThat(act.get("rule").asString()).isEqualTo("A-7");
    assertThat(mailTo(address)).isPresent();
    assertThat(book.read("maya", "/api/alerts").get("items")).isEmpty();
  }

  @Test
  void scenario_23_where_both_officers_are_accused_the_chair_is_told_that_the_case_is_theirs() {
    String caseId = book.openCase();
    for (String officer : List.of("ines", "tomas")) {
      book.command(
          "priya",
          "name-subject",
          "{'caseId':'%s','person':'%s','reasons':'Named.'}"
              .formatted(caseId, book.person(officer)));
    }

    awaitedOf("miriam", "LEAD_PASSED", null, caseId);
    assertThat(book.read("aiko", "/api/alerts?limit=200").toString()).doesNotContain("LEAD_PASSED");
    assertThat(staff.send(staff.as("viktor", "/actuator/prometheus").GET()).body())
        .contains("probity_cases_without_lead 0.0");
  }

  @Test
  void whoever_has_no_address_finds_their_alerts_all_the_same_and_the_ledger_says_why() {
    book.command(
        "miriam", "record-address", "{'personId':'person-%s'}".formatted(book.person("miriam")));
    String caseId = book.openCase();
    book.command(
        "tomas",
        "name-subject",
        "{'caseId':'%s','person':'%s','reasons':'Named.'}".formatted(caseId, book.person("aiko")));

    suspectWaiver(caseId, "tomas");

    JsonNode alert = awaitedOf("miriam", "IMPLICIT_WAIVER_SUSPECTED", "NOT_SENT", caseId);
    assertThat(alert.get("notSent").asString()).isEqualTo("NO_ADDRESS");
    assertThat(staff.send(staff.as("viktor", "/actuator/prometheus").GET()).body())
        .contains("probity_alerts_not_sent_total{why=\"NO_ADDRESS\"");
  }

  @Test
  void while_the_mail_server_is_away_nothing_is_lost() {
    String address = reached("miriam");
    String caseId = book.openCase();
    book.command(
        "tomas",
        "name-subject",
        "{'caseId':'%s','person':'%s','reasons':'Named.'}".formatted(caseId, book.person("aiko")));
    POST.stop();
    try {
      suspectWaiver(caseId, "tomas");
      awaitedOf("miriam", "IMPLICIT_WAIVER_SUSPECTED", "NONE", caseId);
    } finally {
      POST.start();
    }
    awaitedOf("miriam", "IMPLICIT_WAIVER_SUSPECTED", "SENT", caseId);
    assertThat(mailTo(address)).isPresent();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void suspectWaiver(String caseId, String officer) {
    String escalation = caseId.replace("case-", "escalation-");
    book.command(
        officer,
        "assess-materiality",
        "{'escalationId':'%s','mightHarmReputation':false,'mightAffectFinancialCondition':true,'reasons':'Papers.'}"
            .formatted(escalation));
    book.command(
        officer,
        "record-known-departure",
        "{'escalationId':'%s','knownTo':'%s','knownOn':'%s','reasons':'She was told.'}"
            .formatted(
                escalation, book.person("dana"), LocalDate.now(ZoneOffset.UTC).minusDays(20)));
  }

  private String granted() {
    String terms =
        "'terms':{'delegates':['%s'],'mode':'ANY','scope':['ASSIGN'],'signedOn':'2026-02-02'},"
            .formatted(book.person("maya"));
    String id =
        book.command(
                "ines",
                "grant-delegation",
                "{"
                    + terms
                    + "'instrument':'power.pdf, 2026-02-02','wording':'With full power to act.'}")
            .get("ids")
            .get("delegationId")
            .asString();
    book.command("owen", "confirm-coding", "{'delegationId':'%s','coding':0}".formatted(id));
    return id;
  }

  /** From now on messages reach somebody, as HR records it. */
  private String reached(String login) {
    String address = login + "@meridian.example";
    book.command(
        "clara",
        "record-address",
        "{'personId':'person-%s','address':'%s'}".formatted(book.person(login), address));
    return address;
  }

  private JsonNode awaited(String login, String kind, @Nullable String message) {
    return awaitedOf(login, kind, message, null);
  }

  /** The alert, once it is in the list and the message is where it is expected. */
  private JsonNode awaitedOf(
      String login, String kind, @Nullable String message, @Nullable String caseId) {
    Instant end = Instant.now().plusMillis(PATIENCE_MILLIS);
    while (Instant.now().isBefore(end)) {
      for (JsonNode line : book.read(login, "/api/alerts?limit=200").get("items")) {
        if (line.get("kind").asString().equals(kind)
            && (message == null || line.get("message").asString().equals(message))
            && (caseId == null || uuid(caseId).equals(line.get("caseId").asString()))) {
          return line;
        }
      }
    }
    throw new AssertionError(
        "No such alert of " + login + ": " + book.read(login, "/api/alerts?limit=200"));
  }

  private static Optional<MimeMessage> mailTo(String address) {
    return Arrays.stream(POST.getReceivedMessages())
        .filter(mail -> receivers(mail).contains(address))
        .reduce((_, last) -> last);
  }

  private static long mailsTo(String address) {
    return Arrays.stream(POST.getReceivedMessages())
        .filter(mail -> receivers(mail).contains(address))
        .count();
  }

  private static List<String> receivers(MimeMessage mail) {
    try {
      return Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
          .map(Object::toString)
          .toList();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String uuid(String caseId) {
    return caseId.replace("case-", "");
  }

  private JsonNode entry(JsonNode alert) {
    return book.read("greta", "/ledger/entries/" + alert.get("at").asString());
  }

  /** What the ledger says of this alert. */
  private List<String> types(JsonNode alert) {
    return LongStream.iterate(alert.get("at").asLong(), index -> index + 1)
        .mapToObj(index -> book.get("greta", "/ledger/entries/" + index))
        .takeWhile(answer -> answer.statusCode() == 200)
        .map(answer -> JSON.readTree(answer.body()))
        .filter(entry -> entry.get("stream").equals(entry(alert).get("stream")))
        .map(entry -> entry.get("type").asString())
        .toList();
  }

  private void mailbox(String code) {
    for (int i = 0; i < 60; i++) {
      HttpResponse<String> answer =
          staff.send(
              staff
                  .anonymous("/intake/mailbox")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"code\":\"" + code + "\"}")));
      if (answer.statusCode() == 200) {
        return;
      }
    }
    throw new AssertionError("The mailbox did not open");
  }

  private HttpResponse<String> post(String path, String body) {
    return staff.send(
        staff
            .anonymous(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private static JsonNode accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
