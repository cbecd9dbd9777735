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

/** Several reports of the same facts, and what one case has to do with another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class LinkingStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Staff staff;
  private Casebook book;
  private long written;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    book = new Casebook(staff);
    book.publishCode("1.0");
  }

  @Test
  void scenario_16_two_people_report_the_same_and_both_reports_are_answered_in_one_case() {
    JsonNode before = counts();
    String caseId = book.openCase();
    String second = book.openCase();

    link(caseId, second);

    JsonNode left = awaitState(second, "MERGED");
    assertThat(left.get("mergedInto").asString()).isEqualTo(bare(caseId));
    assertThat(left.get("reports")).isEmpty();
    JsonNode file = read("ines", "/api/cases/" + caseId);
    assertThat(texts(file.get("reports"), "reportId"))
        .containsExactly(bare(reportOf(caseId)), bare(reportOf(second)));
    assertThat(file.get("contacts")).hasSize(2);
    assertThat(file.get("links").get(0).get("ended").asBoolean()).isFalse();
    JsonNode after = counts();
    assertThat(number(after, "reports") - number(before, "reports")).isEqualTo(2);
    assertThat(number(after, "all") - number(before, "all")).isEqualTo(1);

    acknowledge(caseId);
    acknowledge(second);
    settle(caseId, "OUT_OF_SCOPE");
    book.giveFeedback("ines", caseId);
    assertThat(rule("ines", "close-case", close(caseId, "OUT_OF_SCOPE"))).isEqualTo("C-15");
    book.giveFeedback("ines", second);
    closeWhenNamed(caseId, "OUT_OF_SCOPE");
    assertThat(typesIn("ines", caseId)).contains("ReportLinked").containsOnlyOnce("CaseClosed");
    assertThat(typesIn("ines", second)).contains("ViolationReported", "CaseMerged");
  }

  @Test
  void a_report_that_was_linked_by_mistake_goes_back_and_its_case_goes_on() {
    String caseId = book.openCase();
    String second = book.openCase();
    String link = link(caseId, second);
    awaitState(second, "MERGED");
    assertThat(rule("ines", "assess-triage", triage(second, "INVESTIGATE"))).isEqualTo("C-8");

    written =
        index(
            book.command(
                "ines",
                "unlink-report",
                "{'linkId':'%s','reasons':'Another plant.'}".formatted(link)));

    JsonNode back = awaitState(second, "TRIAGE");
    assertThat(texts(back.get("reports"), "reportId")).containsExactly(bare(reportOf(second)));
    assertThat(back.get("mergedInto").isNull()).isTrue();
    assertThat(read("ines", "/api/cases/" + caseId).get("reports")).hasSize(1);
    assertThat(rule("ines", "unlink-report", "{'linkId':'%s','reasons':'Again.'}".formatted(link)))
        .isEqualTo("C-56");
    book.command("ines", "assess-triage", triage(second, "INVESTIGATE"));
  }

  @Test
  void whoever_keeps_up_the_contact_with_one_reporter_reads_nothing_of_the_other() {
    String caseId = book.openCase();
    String second = book.openCase();
    book.command(
        "ines",
        "assign-liaison",
        "{'mailboxId':'%s','liaison':'%s','reasons':'Speaks the language.'}"
            .formatted(book.mailboxOf(second), book.person("leila")));
    link(caseId, second);
    written = index(book.command("ines", "assess-triage", triage(caseId, "INVESTIGATE")));

    readsAloneOf("priya", caseId, book.mailboxOf(caseId), book.mailboxOf(second));
    readsAloneOf("leila", caseId, book.mailboxOf(second), book.mailboxOf(caseId));
    assertThat(read("ines", "/api/cases/" + caseId).get("reports")).hasSize(2);
  }

  /** In the file, its history, what is sealed, and what is due. */
  private void readsAloneOf(String login, String caseId, String mailbox, String other) {
    JsonNode file = read(login, "/api/cases/" + caseId);
    assertThat(texts(file.get("reports"), "reportId")).containsExactly(bare(mailbox));
    assertThat(texts(file.get("contacts"), "mailboxId")).containsExactly(bare(mailbox));
    String history = read(login, "/api/cases/" + caseId + "/history?limit=500").toString();
    String due = read(login, "/api/due-dates?limit=200").toString();
    HttpResponse<String> content =
        staff.send(
            staff
                .as(login, "/api/cases/" + caseId + "/content?purpose=TRIAGE&limit=100")
                .POST(BodyPublishers.noBody()));
    assertThat(content.statusCode()).as(content.body()).isEqualTo(200);
    for (String told : List.of(file.toString(), history, due, content.body())) {
      assertThat(told).contains(bare(mailbox)).doesNotContain(bare(other));
    }
  }

  @Test
  void whoever_may_not_know_of_a_related_case_learns_of_it_nowhere() {
    String caseId = book.openCase();
    String other = book.openCase();
    written = index(book.assign("tomas", caseId, "noor"));
    JsonNode before = read("noor", "/api/cases/" + caseId);
    List<String> told = typesIn("noor", caseId);

    String relation = relate(caseId, other, "SAME_PEOPLE");

    JsonNode after = read("noor", "/api/cases/" + caseId);
    assertThat(after.get("related")).isEmpty();
    assertThat(after.get("changedAt")).isEqualTo(before.get("changedAt"));
    assertThat(typesIn("noor", caseId)).isEqualTo(told).doesNotContain("CasesRelated");
    JsonNode seen = read("ines", "/api/cases/" + caseId).get("related").get(0);
    assertThat(seen.get("caseId").asString()).isEqualTo(bare(other));
    assertThat(seen.get("how").asString()).isEqualTo("SAME_PEOPLE");
    assertThat(typesIn("ines", caseId)).contains("CasesRelated");
    assertThat(typesIn("ines", other)).contains("CasesRelated");

    written =
        index(
            book.command(
                "ines",
                "unrelate-cases",
                "{'relationId':'%s','reasons':'Namesakes.'}".formatted(relation)));
    assertThat(read("ines", "/api/cases/" + other).get("related").get(0).get("ended").asBoolean())
        .isTrue();
  }

  @Test
  void scenario_63_retaliation_is_investigated_by_another_team_though_the_first_case_is_closed() {
    String caseId = book.openCase();
    book.assign("tomas", caseId, "noor");
    book.command(
        "noor",
        "name-witness",
        "{'caseId':'%s','person':'%s','reasons':'Saw it.'}".formatted(caseId, book.person("maya")));
    book.attest(caseId, "noor");
    settle(caseId, "OUT_OF_SCOPE");
    book.giveFeedback("ines", caseId);
    closeWhenNamed(caseId, "NOTHING_ALLEGED");

    String retaliation = book.openCase();
    relate(retaliation, caseId, "RETALIATION");
    book.command("tomas", "assess-triage", triage(retaliation, "INVESTIGATE"));

    assertThat(rule("tomas", "assign-investigator", assign(retaliation, "noor"))).isEqualTo("C-61");
    assertThat(rule("tomas", "assign-investigator", assign(retaliation, "ines"))).isEqualTo("C-61");
    written = index(book.command("tomas", "assign-investigator", assign(retaliation, "emil")));
    JsonNode follows = read("tomas", "/api/cases/" + retaliation).get("related").get(0);
    assertThat(follows.get("follows").asBoolean()).isTrue();
    assertThat(read("tomas", "/api/cases/" + caseId).get("state").asString()).isEqualTo("CLOSED");
    assertThat(book.get("maya", "/api/cases/" + retaliation).statusCode()).isEqualTo(404);
    assertThat(read("emil", "/api/cases/" + retaliation).get("related")).isEmpty();
  }

  @Test
  void who_is_accused_in_the_first_case_is_shut_out_of_the_one_that_follows() {
    String caseId = book.openCase();
    String retaliation = book.openCase();
    book.command(
        "tomas",
        "name-subject",
        "{'caseId':'%s','person':'%s','reasons':'Seen.'}".formatted(caseId, book.person("ines")));
    assertThat(book.get("ines", "/api/cases/" + retaliation).statusCode()).isEqualTo(200);

    written =
        index(book.command("tomas", "relate-cases", related(retaliation, caseId, "RETALIATION")));

    assertThat(book.get("ines", "/api/cases/" + retaliation).statusCode()).isEqualTo(404);
    assertThat(book.read("ines", "/api/cases?limit=200").toString())
        .doesNotContain(bare(retaliation));
  }

  /** Once the report has its mailbox, which a policy opens: before that it is not linked. */
  private String link(String caseId, String second) {
    awaitMailbox(second);
    JsonNode answer =
        book.command(
            "ines",
            "link-report",
            "{'caseId':'%s','reportId':'%s','reasons':'The same keys.'}"
                .formatted(caseId, reportOf(second)));
    written = index(answer);
    return answer.get("ids").get("linkId").asString();
  }

  private String relate(String caseId, String other, String how) {
    JsonNode answer = book.command("ines", "relate-cases", related(caseId, other, how));
    written = index(answer);
    return answer.get("ids").get("relationId").asString();
  }

  private static String related(String caseId, String other, String how) {
    return "{'caseId':'%s','other':'%s','how':'%s','reasons':'It says so.'}"
        .formatted(caseId, other, how);
  }

  private void acknowledge(String caseId) {
    book.command(
        "ines",
        "acknowledge-receipt",
        "{'mailboxId':'%s','how':'HUMAN','message':'Thank you.'}"
            .formatted(book.mailboxOf(caseId)));
  }

  /** Everything that a case with nothing alleged needs to close, but the feedback. */
  private void settle(String caseId, String outcome) {
    book.command("ines", "assess-triage", triage(caseId, outcome));
    book.command(
        "ines",
        "assess-materiality",
        "{'escalationId':'%s','mightHarmReputation':false,'mightAffectFinancialCondition':false,'reasons':'Small.'}"
            .formatted(caseId.replace("case-", "escalation-")));
    book.attest(caseId, "priya", "ines", "tomas");
  }

  private void closeWhenNamed(String caseId, String ground) {
    written = index(new Scene(staff).closes(caseId, ground));
  }

  private JsonNode awaitState(String caseId, String state) {
    return Patience.until(
        file -> file.get("state").asString().equals(state),
        () -> read("ines", "/api/cases/" + caseId));
  }

  private void awaitMailbox(String caseId) {
    Patience.until(
        file -> !file.get("contacts").isEmpty(), () -> read("ines", "/api/cases/" + caseId));
  }

  private JsonNode counts() {
    return read("ines", "/api/cases/counts");
  }

  private static long number(JsonNode counts, String heading) {
    return counts.has(heading) ? counts.get(heading).asLong() : 0;
  }

  private String assign(String caseId, String login) {
    return "{'caseId':'%s','investigator':'%s','reasons':'Free.'}"
        .formatted(caseId, book.person(login));
  }

  private static String triage(String caseId, String outcome) {
    return "{'caseId':'%s','likelihood':'LOW','impact':'LOW','outcome':'%s','reasons':'Seen.'}"
        .formatted(caseId, outcome);
  }

  private static String close(String caseId, String ground) {
    return Scene.close(caseId, ground);
  }

  private String reportOf(String caseId) {
    return book.mailboxOf(caseId).replace("mailbox-", "report-");
  }

  /** The id without the kind of its stream. */
  private static String bare(String id) {
    return id.substring(id.indexOf('-') + 1);
  }

  private List<String> typesIn(String login, String caseId) {
    return texts(read(login, "/api/cases/" + caseId + "/history?limit=500").get("items"), "type");
  }

  private static List<String> texts(JsonNode items, String field) {
    return items.valueStream().map(each -> each.get(field).asString()).toList();
  }

  private JsonNode read(String login, String path) {
    HttpResponse<String> answer =
        staff.send(staff.as(login, path).header("Probity-Index", Long.toString(written)));
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return tree(answer);
  }

  private String rule(String login, String name, String body) {
    JsonNode refusal = tree(book.send(login, name, body, UUID.randomUUID()));
    assertThat(refusal.has("rule")).as(name + " " + refusal).isTrue();
    return refusal.get("rule").asString();
  }

  private static long index(JsonNode answer) {
    JsonNode entries = answer.get("entries");
    return entries.get(entries.size() - 1).get("index").asLong();
  }

  private static JsonNode tree(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }
}
