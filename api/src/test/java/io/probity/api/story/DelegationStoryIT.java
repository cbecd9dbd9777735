package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who acts for an officer: within what they were given, and while it lasts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class DelegationStoryIT {
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Staff staff;
  private Casebook book;
  private long grantedAt;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    book = new Casebook(staff);
    book.engageForEveryCase("greta");
  }

  @Test
  void scenario_45_one_of_three_delegates_acts_alone_and_the_entry_says_for_whom() {
    String delegation = granted("ines", "'ASSIGN'", "maya", "felix", "emil");
    String caseId = book.openCase();

    HttpResponse<String> done = under("felix", delegation, "assess-triage", triage(caseId));

    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    JsonNode actor = entry(index(done)).get("actor");
    assertThat(actor.get("id").asString()).isEqualTo(book.person("felix"));
    assertThat(actor.get("capacity").asString()).isEqualTo("CCEO");
    assertThat(actor.get("for").asString()).isEqualTo(book.person("ines"));
    assertThat("delegation-" + actor.get("delegation").asString()).isEqualTo(delegation);
    assertThat(entry(grantedAt).get("data").get("terms").get("mode").asString()).isEqualTo("ANY");
  }

  @Test
  void what_two_delegates_of_one_principal_say_differently_both_stands_and_is_told_the_principal() {
    String delegation = granted("ines", "'ASSIGN'", "maya", "felix");
    String caseId = book.openCase();
    JsonNode first = entry(index(under("maya", delegation, "assess-triage", triage(caseId))));

    HttpResponse<String> second =
        under(
            "felix",
            delegation,
            "assess-triage",
            triage(caseId).replace("INVESTIGATE", "OUT_OF_SCOPE"));
    assertThat(second.statusCode()).as(second.body()).isEqualTo(200);

    JsonNode flagged = scene().awaits("tomas", caseId, "DelegatedActFlagged");
    assertThat(Scene.changed(flagged, "flagged")).isEqualTo("CONTRADICTS_ANOTHER");
    assertThat(Scene.changed(flagged, "contradicted")).isEqualTo(first.get("id").asString());
    assertThat(Scene.changed(flagged, "act")).isEqualTo(entry(index(second)).get("id").asString());
    scene()
        .toldOf(
            "ines",
            alert ->
                alert.get("kind").asString().equals("ACT_FLAGGED")
                    && alert.get("caseId").asString().equals(Scene.bare(caseId)));
  }

  @Test
  void what_was_done_after_a_power_was_taken_back_and_before_anybody_knew_is_flagged() {
    String delegation = granted("ines", "'ASSIGN'", "maya");
    String caseId = book.openCase();
    JsonNode act = entry(index(under("maya", delegation, "assess-triage", triage(caseId))));

    String anHourAgo = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.MINUTES).toString();
    send(
        "ines",
        "revoke-delegation",
        target(delegation, "'effectiveAt':'%s','reason':'She moved.'".formatted(anHourAgo)));

    JsonNode flagged = scene().awaits("tomas", caseId, "DelegatedActFlagged");
    assertThat(Scene.changed(flagged, "flagged")).isEqualTo("POWER_TAKEN_BACK");
    assertThat(Scene.changed(flagged, "act")).isEqualTo(act.get("id").asString());
    scene()
        .toldOf(
            "ines",
            alert ->
                alert.get("kind").asString().equals("ACT_FLAGGED")
                    && alert.get("caseId").asString().equals(Scene.bare(caseId)));
  }

  private Scene scene() {
    return new Scene(staff);
  }

  @Test
  void scenario_49_a_delegate_acts_within_the_scope_and_never_waives() {
    String delegation = granted("ines", "'INVESTIGATE','INCIDENTAL'", "maya");
    String caseId = book.openCase();

    assertRefused(under("maya", delegation, "assess-triage", triage(caseId)), "A-8");
    assertRefused(
        under(
            "maya",
            delegation,
            "deny-waiver",
            "{'waiverId':'waiver-%s','reasons':'No.'}".formatted(UUID.randomUUID())),
        "A-9");
  }

  @Test
  void a_designee_of_the_cceo_is_fit_to_investigate_and_acts_under_the_designation() {
    String delegation = granted("ines", "'INVESTIGATE'", "samuel");
    String caseId = book.openCase();
    book.assign("tomas", caseId, "samuel");

    String outsider = "{'caseId':'%s','name':'A supplier','reasons':'Seen.'}".formatted(caseId);
    HttpResponse<String> named = under("samuel", delegation, "name-outside-subject", outsider);

    assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
    send("ines", "revoke-delegation", target(delegation, "'reason':'Over.'"));
    assertThat(book.get("samuel", "/api/cases/" + caseId).statusCode()).isEqualTo(404);
  }

  @Test
  void scenario_50_a_substitute_ends_with_the_power_of_whoever_named_them() {
    String delegation = granted("ines", "'ASSIGN','SUBSTITUTE'", "maya");
    HttpResponse<String> named =
        under(
            "maya",
            delegation,
            "substitute-delegate",
            "{'parent':'%s',%s}".formatted(delegation, instrument("'ASSIGN'", "noor")));
    assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
    String substitute = JSON.readTree(named.body()).get("ids").get("delegationId").asString();
    send("owen", "confirm-coding", target(substitute, "'coding':0"));
    assertThat(under("noor", substitute, "assess-triage", triage(book.openCase())).statusCode())
        .isEqualTo(200);

    send("ines", "revoke-delegation", target(delegation, "'reason':'Over.'"));

    assertRefused(under("noor", substitute, "assess-triage", triage(book.openCase())), "A-7");
  }

  @Test
  void scenario_51_a_delegation_ends_without_a_date_when_its_principal_leaves_the_office() {
    String delegation = granted("tomas", "'ASSIGN'", "maya");
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    String office =
        "{'personId':'person-%s','office':'GENERAL_AUDITOR','%s':'%s','reason':'As resolved.'}";
    String tomas = book.person("tomas");
    send("miriam", "end-office", office.formatted(tomas, "until", today));
    assertRefused(under("maya", delegation, "assess-triage", triage(book.openCase())), "A-7");

    HttpResponse<String> met = send("owen", "record-delegation-condition-met", target(delegation));
    assertThat(entry(index(met)).get("type").asString()).isEqualTo("DelegationConditionMet");

    send("miriam", "appoint-to-office", office.formatted(tomas, "from", today));
    assertRefused(under("maya", delegation, "assess-triage", triage(book.openCase())), "A-7");
  }

  @Test
  void whoever_confirms_a_coding_reads_what_the_instrument_says_and_strangers_find_nothing() {
    HttpResponse<String> answer =
        send("ines", "grant-delegation", "{" + instrument("'ASSIGN'", "maya") + "}");
    String id = JSON.readTree(answer.body()).get("ids").get("delegationId").asString();

    JsonNode line = book.read("owen", "/api/delegations/" + id);
    assertThat(line.get("confirmed").asBoolean()).isFalse();
    assertThat(book.read("owen", "/api/delegations").toString()).contains(id);
    String wording = link(line, "/wording");
    for (String login : List.of("owen", "ines", "maya")) {
      HttpResponse<String> opened = opens(login, wording);
      assertThat(opened.statusCode()).as(login).isEqualTo(200);
      assertThat(opened.body()).contains("Each with full power to act.");
    }
    for (String login : List.of("felix", "noor", "viktor")) {
      assertThat(opens(login, wording).statusCode()).as(login).isEqualTo(404);
      assertThat(book.get(login, "/api/delegations/" + id).statusCode()).isEqualTo(404);
      assertThat(book.read(login, "/api/delegations").toString()).doesNotContain(id);
    }
    send("owen", "confirm-coding", target(id, "'coding':%s".formatted(line.get("coding"))));
    assertThat(book.read("maya", "/api/delegations/" + id).get("confirmed").asBoolean()).isTrue();
  }

  @Test
  void a_delegate_does_not_read_why_the_power_was_taken_back() {
    String id = granted("ines", "'ASSIGN'", "maya");
    send("ines", "revoke-delegation", target(id, "'reason':'A report names her.'"));

    String reason = link(book.read("ines", "/api/delegations/" + id), "/reason");

    assertThat(opens("ines", reason).body()).contains("A report names her.");
    assertThat(opens("maya", reason).statusCode()).isEqualTo(404);
  }

  private static String link(JsonNode delegation, String end) {
    return delegation
        .get("content")
        .valueStream()
        .map(JsonNode::asString)
        .filter(link -> link.endsWith(end))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> opens(String login, String link) {
    return staff.send(staff.as(login, link + "?purpose=DECISION").POST(BodyPublishers.noBody()));
  }

  @Test
  void nobody_relies_on_a_delegation_that_names_somebody_else_or_that_is_none() {
    String delegation = granted("ines", "'ASSIGN'", "maya");
    String caseId = book.openCase();
    assertRefused(under("felix", delegation, "assess-triage", triage(caseId)), "A-5");
    String unknown = "delegation-" + UUID.randomUUID();
    assertRefused(under("felix", unknown, "assess-triage", triage(caseId)), "A-5");
    assertThat(under("felix", "somebody", "assess-triage", triage(caseId)).statusCode())
        .isEqualTo(400);
  }

  private String granted(String principal, String scope, String... delegates) {
    HttpResponse<String> answer =
        send(principal, "grant-delegation", "{" + instrument(scope, delegates) + "}");
    grantedAt = index(answer);
    String id = JSON.readTree(answer.body()).get("ids").get("delegationId").asString();
    send("owen", "confirm-coding", target(id, "'coding':0"));
    return id;
  }

  private String instrument(String scope, String... delegates) {
    String people =
        Arrays.stream(delegates)
            .map(login -> "'" + book.person(login) + "'")
            .collect(Collectors.joining(","));
    return "'terms':{'delegates':[%s],'mode':'ANY','scope':[%s],'signedOn':'2026-02-02'},"
            .formatted(people, scope)
        + "'instrument':'power.pdf, 2026-02-02','wording':'Each with full power to act.'";
  }

  private static String target(String delegation, String... more) {
    String rest = more.length == 0 ? "" : "," + String.join(",", more);
    return "{'delegationId':'%s'%s}".formatted(delegation, rest);
  }

  private static String triage(String caseId) {
    return "{'caseId':'%s','likelihood':'HIGH','impact':'MEDIUM','outcome':'INVESTIGATE','reasons':'Seen.'}"
        .formatted(caseId);
  }

  private HttpResponse<String> send(String login, String name, String body) {
    HttpResponse<String> answer = book.send(login, name, body, UUID.randomUUID());
    assertThat(answer.statusCode()).as(name + " " + answer.body()).isEqualTo(200);
    return answer;
  }

  private HttpResponse<String> under(String login, String delegation, String name, String body) {
    return staff.send(
        book.request(login, name, body)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Probity-Delegation", delegation));
  }

  private static void assertRefused(HttpResponse<String> answer, String rule) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(JSON.readTree(answer.body()).get("rule").asString()).isEqualTo(rule);
  }

  private static long index(HttpResponse<String> answer) {
    return Long.parseLong(answer.headers().firstValue("Probity-Index").orElseThrow());
  }

  private JsonNode entry(long index) {
    return book.read("greta", "/ledger/entries/" + index);
  }
}
