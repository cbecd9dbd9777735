package io.probity.api.story;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.entries.Entries;
import io.probity.core.visibility.facts.CaseFacts;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

/** Who may know of a case, who read it, and by what right. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class NeedToKnowStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @Autowired Entries entries;
  @Autowired StandingFacts facts;
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
  void the_narrative_of_a_report_opens_for_whoever_leads_the_case_and_the_reading_is_an_entry() {
    String caseId = book.openCase();
    JsonNode file = book.read("ines", "/api/cases/" + caseId);
    String link = file.get("reports").get(0).get("narrative").get("open").asString();

    HttpResponse<String> opened = post("ines", link + "?purpose=TRIAGE");

    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(tree(opened).get("state").asString()).isEqualTo("PRESENT");
    assertThat(tree(opened).get("text").asString()).isEqualTo("The keys were copied.");
    // Two of three neighbours fall into the same quarter of an hour.
    assertThat(indexOf(post("ines", link + "?purpose=TRIAGE")))
        .isIn(indexOf(opened), indexOf(post("ines", link + "?purpose=TRIAGE")));
    assertThat(indexOf(post("ines", link + "?purpose=DECISION"))).isGreaterThan(indexOf(opened));
  }

  @Test
  void a_whole_case_file_is_opened_by_one_entry_page_by_page() {
    String caseId = book.openCase();
    name("ines", caseId, "felix");
    String path = "/api/cases/" + caseId + "/content?purpose=INVESTIGATION&limit=1";

    HttpResponse<String> first = post("ines", path);
    String next = tree(first).get("next").asString();
    HttpResponse<String> second = post("ines", path + "&cursor=" + next);

    assertThat(indexOf(second)).isIn(indexOf(first), indexOf(post("ines", path)));
    assertThat(tree(first).get("sections").get(0).get("name").asString()).isEqualTo("narrative");
    assertThat(tree(second).get("sections").get(0).get("type").asString())
        .isEqualTo("SubjectNamed");
    assertThat(tree(second).get("sections").get(0).get("text").asString()).isEqualTo("Seen.");
  }

  @Test
  void sealed_text_of_a_case_that_is_not_theirs_is_not_there() {
    String caseId = book.openCase();
    String unknown = "case-" + UUID.randomUUID();
    for (String login : new String[] {"viktor", "noor", "felix", "greta"}) {
      HttpResponse<String> forbidden = post(login, content(caseId));
      HttpResponse<String> missing = post(login, content(unknown));
      assertThat(forbidden.statusCode()).as(login).isEqualTo(404);
      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(forbidden.body().replace(caseId, ""))
          .isEqualTo(missing.body().replace(unknown, ""));
    }
  }

  @Test
  void the_name_of_a_person_of_the_register_opens_for_somebody_in_office() {
    String path = "/api/people/" + book.person("felix") + "/content?purpose=DECISION";
    JsonNode opened = tree(post("noor", path));
    assertThat(opened.get("sections").get(0).get("text").asString()).isEqualTo("Felix Grant");
    assertThat(post("maya", path).statusCode()).isEqualTo(403);
    assertThat(post("felix", path).statusCode()).isEqualTo(200);
  }

  @Test
  void without_a_purpose_nothing_is_opened() {
    String caseId = book.openCase();
    assertThat(post("ines", "/api/cases/" + caseId + "/content").statusCode()).isEqualTo(400);
    assertThat(post("ines", "/api/cases/" + caseId + "/content?purpose=CURIOSITY").statusCode())
        .isEqualTo(400);
  }

  @Test
  void who_saw_this_case_when_and_by_what_right_is_one_question() {
    String caseId = book.openCase();
    book.assign("tomas", caseId, "noor");
    post("ines", content(caseId));
    post("noor", content(caseId));

    JsonNode readings = book.read("tomas", "/api/cases/" + caseId + "/access").get("items");

    assertThat(texts(readings, "person")).containsExactly(book.person("ines"), book.person("noor"));
    assertThat(texts(readings, "right")).containsExactly("OFFICE", "ASSIGNMENT");
    assertThat(readings.get(1).get("deed").get("capacity").asString()).isEqualTo("INVESTIGATOR");
    assertThat(readings.get(1).get("purpose").asString()).isEqualTo("INVESTIGATION");
    assertThat(book.get("noor", "/api/cases/" + caseId + "/access").statusCode()).isEqualTo(403);
    assertThat(book.get("felix", "/api/cases/" + caseId + "/access").statusCode()).isEqualTo(404);
  }

  @Test
  void two_others_break_the_glass_for_an_administrator_and_every_step_is_an_entry() {
    String caseId = book.openCase();
    String release = request(caseId);
    book.command("ines", "approve-case-release", release(release));
    assertThat(post("viktor", content(caseId)).statusCode()).isEqualTo(404);
    assertThat(send("ines", "approve-case-release", release(release)).statusCode()).isEqualTo(409);
    book.command("miriam", "approve-case-release", release(release));

    assertThat(post("viktor", content(caseId)).statusCode()).isEqualTo(200);
    book.command("tomas", "end-case-release", release(release));
    assertThat(post("viktor", content(caseId)).statusCode()).isEqualTo(404);

    assertThat(typesIn(release))
        .containsExactly(
            "CaseReleaseRequested",
            "CaseReleaseApproved",
            "CaseReleaseApproved",
            "CaseReleaseEnded");
    JsonNode use = book.read("ines", "/api/cases/" + caseId + "/access").get("items").get(0);
    assertThat(use.get("right").asString()).isEqualTo("RELEASE");
    assertThat("release-" + use.get("under").asString()).isEqualTo(release);
  }

  @Test
  void a_release_of_a_case_that_there_is_not_is_asked_for_like_any_other() {
    String release = request("case-" + UUID.randomUUID());
    assertThat(send("ines", "approve-case-release", release(release)).statusCode()).isEqualTo(404);
  }

  @Test
  void a_witness_loses_the_case_and_the_ledger_does_not_say_who_it_is() {
    String caseId = book.openCase();
    book.assign("tomas", caseId, "noor");
    JsonNode named =
        book.command(
            "tomas",
            "name-witness",
            "{'caseId':'%s','person':'%s','reasons':'Was there.'}"
                .formatted(caseId, book.person("noor")));

    assertThat(book.get("noor", "/api/cases/" + caseId).statusCode()).isEqualTo(404);
    assertThat(book.get("ines", "/api/cases/" + caseId).statusCode()).isEqualTo(200);
    assertThat(entries.stream(id(named, "witnessId"), 0))
        .isNotEmpty()
        .noneMatch(
            stored ->
                new String(stored.bytes(), StandardCharsets.UTF_8).contains(book.person("noor")));
  }

  @Test
  void whoever_reports_under_their_own_name_does_not_see_the_case() {
    JsonNode reported =
        book.command(
            "tomas",
            "report-violation",
            "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Seen.','reporterName':'Tomas'}");
    assertThat(reported.get("ids").has("caseId")).isFalse();
    UUID caseId =
        facts.view(CaseFacts.class, Reads.UNNOTED).caseOf(id(reported, "reportId")).orElseThrow();

    assertThat(post("tomas", content("case-" + caseId)).statusCode()).isEqualTo(404);
    assertThat(book.read("tomas", "/api/cases").toString()).doesNotContain(caseId.toString());
    assertThat(post("ines", content("case-" + caseId)).statusCode()).isEqualTo(200);
  }

  @Test
  void access_is_granted_until_a_day_and_ends_when_it_is_taken_back() {
    String caseId = book.openCase();
    String grant = grant("ines", caseId, "owen");

    assertThat(book.get("owen", "/api/cases/" + caseId).statusCode()).isEqualTo(200);
    assertThat(post("owen", content(caseId)).statusCode()).isEqualTo(200);
    book.command("tomas", "revoke-case-access", revocation(grant));

    assertThat(book.get("owen", "/api/cases/" + caseId).statusCode()).isEqualTo(404);
    assertThat(book.read("owen", "/api/cases").get("items")).isEmpty();
    assertThat(post("owen", content(caseId)).statusCode()).isEqualTo(404);
  }

  @Test
  void scenario_31_whoever_is_named_shuts_nobody_out_and_nobody_does_alone() {
    String caseId = book.openCase();
    String grant = grant("tomas", caseId, "owen");
    name("tomas", caseId, "ines");
    String second = grant("tomas", book.openCase(), "owen");

    assertThat(send("ines", "revoke-case-access", revocation(grant)).statusCode()).isEqualTo(404);
    HttpResponse<String> alone = send("tomas", "revoke-case-access", revocation(second));

    assertThat(alone.statusCode()).isEqualTo(409);
    assertThat(tree(alone).get("rule").asString()).isEqualTo("V-7");
    assertThat(book.get("owen", "/api/cases/" + caseId).statusCode()).isEqualTo(200);
  }

  @Test
  void scenario_91_an_auditor_reads_within_the_engagement_and_is_recorded_beyond_it() {
    String within = book.openCase();
    String beyond = book.openCase();
    String unknown = "case-" + UUID.randomUUID();
    String engagement = engage(within);

    assertThat(book.get("greta", "/api/cases/" + within).statusCode()).isEqualTo(200);
    assertThat(book.get("greta", "/api/cases/" + within + "/access").statusCode()).isEqualTo(200);
    assertThat(post("greta", content(within)).statusCode()).isEqualTo(200);
    assertThat(book.read("greta", "/api/cases").get("items")).hasSize(1);
    HttpResponse<String> refused = book.get("greta", "/api/cases/" + beyond);

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body().replace(beyond, ""))
        .isEqualTo(book.get("greta", "/api/cases/" + unknown).body().replace(unknown, ""));
    assertThat(refusalsOf("greta")).isPositive();
    book.command(
        "tomas",
        "close-audit-engagement",
        "{'engagementId':'%s','reasons':'Done.'}".formatted(engagement));
    assertThat(book.get("greta", "/api/cases/" + within).statusCode()).isEqualTo(404);
  }

  private String grant(String login, String caseId, String person) {
    return id(
        book.command(
            login,
            "grant-case-access",
            "{'caseId':'%s','person':'%s','lastDay':'%s','reasons':'Asked for advice.'}"
                .formatted(caseId, book.person(person), LocalDate.now(UTC).plusDays(2))),
        "grantId");
  }

  private static String revocation(String grant) {
    return "{'grantId':'%s','reasons':'No longer needed.'}".formatted(grant);
  }

  private String request(String caseId) {
    return id(
        book.command(
            "viktor",
            "request-case-release",
            "{'caseId':'%s','hours':4,'reasons':'The index is broken.'}".formatted(caseId)),
        "releaseId");
  }

  private static String release(String release) {
    return "{'releaseId':'%s','reasons':'It is.'}".formatted(release);
  }

  private String engage(String caseId) {
    LocalDate today = LocalDate.now(UTC);
    return id(
        book.command(
            "tomas",
            "open-audit-engagement",
            "{'auditor':'%s','everyCase':false,'cases':['%s'],'firstDay':'%s','lastDay':'%s','reasons':'Yearly.'}"
                .formatted(book.person("greta"), caseId, today.minusDays(1), today.plusDays(1))),
        "engagementId");
  }

  private static String id(JsonNode answer, String name) {
    return answer.get("ids").get(name).asString();
  }

  private HttpResponse<String> send(String login, String name, String body) {
    return book.send(login, name, body, UUID.randomUUID());
  }

  /** Straight from the ledger, as whoever audits it whole would read them. */
  private int refusalsOf(String login) {
    String person = book.person(login);
    return (int)
        entries.stream("refusals", 0).stream()
            .filter(stored -> stored.entry().actor().id().equals(person))
            .count();
  }

  private List<String> typesIn(String stream) {
    return entries.stream(stream, 0).stream().map(stored -> stored.entry().type()).toList();
  }

  private static List<String> texts(JsonNode lines, String field) {
    return lines.valueStream().map(line -> line.get(field).asString()).toList();
  }

  private static String content(String caseId) {
    return "/api/cases/" + caseId + "/content?purpose=INVESTIGATION";
  }

  private void name(String login, String caseId, String person) {
    book.command(
        login,
        "name-subject",
        "{'caseId':'%s','person':'%s','reasons':'Seen.'}".formatted(caseId, book.person(person)));
  }

  private HttpResponse<String> post(String login, String path) {
    return staff.send(staff.as(login, path).POST(BodyPublishers.noBody()));
  }

  private static long indexOf(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Long.parseLong(answer.headers().firstValue("Probity-Index").orElseThrow());
  }

  private static JsonNode tree(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }
}
