package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was found, who agreed, what followed, and whether anybody suffers for having told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class OutcomesStoryIT {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

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
  void scenario_30_an_investigator_does_not_approve_their_own_findings() {
    String caseId = book.openCase();
    book.assign("ines", caseId, "tomas");
    book.attest(caseId, "tomas");
    String allegation = raise("tomas", caseId, "COMPLY_WITH_LAW", "BRIBERY", null);
    find("tomas", allegation, "SUBSTANTIATED");

    assertThat(rule("tomas", "approve-finding", read(allegation, 1))).isEqualTo("AL-10");

    written = index(book.command("ines", "return-finding", read(allegation, 1)));
    assertThat(finding(caseId).get("review").asString()).isEqualTo("RETURNED");
    written =
        index(
            book.command(
                "tomas",
                "correct-finding",
                "{'allegationId':'%s','outcome':'PARTIALLY_SUBSTANTIATED','reasons':'Half.'}"
                    .formatted(allegation)));
    approve("ines", allegation, 3);
    JsonNode finding = finding(caseId);
    assertThat(finding.get("review").asString()).isEqualTo("APPROVED");
    assertThat(finding.get("before").asString()).isEqualTo("SUBSTANTIATED");
    assertThat(finding.get("corrects").asLong()).isEqualTo(1);
    assertThat(file(caseId).get("outcome").asString()).isEqualTo("PARTIALLY_SUBSTANTIATED");
  }

  @Test
  void scenario_62_a_late_change_of_topic_is_allowed_with_a_reason_and_shows() {
    String caseId = investigated();
    String allegation = raise("noor", caseId, "COMPLY_WITH_LAW", "BRIBERY", null);
    find("noor", allegation, "SUBSTANTIATED");

    classify(allegation, "BEHAVE_ETHICALLY", "HARASSMENT", "MODERATE");

    JsonNode shown = file(caseId).get("allegations").get(0);
    assertThat(shown.get("principle").asString()).isEqualTo("BEHAVE_ETHICALLY");
    JsonNode reclassified = shown.get("reclassified").get(0);
    assertThat(reclassified.get("late").asBoolean()).isTrue();
    assertThat(reclassified.get("before").get("topics").get(0).asString()).isEqualTo("BRIBERY");
    assertThat(reclassified.get("reasons")).isNotNull();
    assertThat(changes(caseId, "AllegationReclassified"))
        .contains("principle COMPLY_WITH_LAW BEHAVE_ETHICALLY", "late null true");
  }

  @Test
  void scenario_64_a_reporter_who_is_dismissed_six_months_later_raises_a_check() {
    String report = forwardedReport(TODAY.minusDays(181));
    String watch = report.replace("report-", "watch-");
    String caseId = awaitWatched(report);
    for (String day : List.of("FIRST", "SECOND", "THIRD")) {
      written = index(book.command("tomas", "record-retaliation-check", check(watch, day)));
    }
    assertThat(rule("tomas", "record-retaliation-check", check(watch, "LAST"))).isEqualTo("RW-5");

    written =
        index(
            book.command(
                "tomas",
                "record-employment-change",
                "{'watchId':'%s','change':'DISMISSED','occurredOn':'%s','deciders':['%s','%s'],'reasons':'Their branch was closed.'}"
                    .formatted(watch, TODAY, book.person("felix"), book.person("ines"))));

    JsonNode shown = file(caseId).get("watches").get(0);
    assertThat(shown.get("since").asString()).isEqualTo(TODAY.minusDays(181).toString());
    assertThat(shown.get("checks")).hasSize(3);
    assertThat(shown.get("due").valueStream().map(due -> due.get("check").asString()))
        .containsExactlyInAnyOrder("LAST", "AFTER_A_CHANGE");
    JsonNode change = shown.get("changes").get(0);
    assertThat(change.get("deciders")).hasSize(2);
    assertThat(change.get("mayHaveKnown").valueStream().map(JsonNode::asString))
        .containsExactly(book.person("ines"));
  }

  @Test
  void scenario_65_knowingly_false_is_a_finding_of_its_own_with_proof_of_knowledge() {
    String caseId = investigated();
    String allegation = raise("noor", caseId, "COMPLY_WITH_LAW", "BRIBERY", null);
    String proof =
        "{'allegationId':'%s','proofOfKnowledge':'A letter says so.'}".formatted(allegation);
    find("noor", allegation, "UNSUBSTANTIATED");
    assertThat(rule("noor", "record-knowingly-false", proof)).isEqualTo("AL-15");
    approve("tomas", allegation);
    assertThat(file(caseId).get("allegations").get(0).get("knowinglyFalse").isNull()).isTrue();

    book.command("noor", "record-knowingly-false", proof);
    written =
        index(
            book.command(
                "tomas",
                "decide-knowingly-false",
                "{'allegationId':'%s','proof':3,'proven':true,'reasons':'In their own hand.'}"
                    .formatted(allegation)));

    JsonNode shown = file(caseId).get("allegations").get(0);
    assertThat(shown.get("outcome").asString()).isEqualTo("UNSUBSTANTIATED");
    assertThat(shown.get("knowinglyFalse").get("state").asString()).isEqualTo("PROVEN");
  }

  @Test
  void scenario_66_of_two_allegations_one_is_proven_and_the_case_is_mixed() {
    String caseId = investigated();
    String first = raise("noor", caseId, "COMPLY_WITH_LAW", "BRIBERY", null);
    String second = raise("noor", caseId, "PROTECT_ASSETS", "MISUSE_OF_ASSETS", null);
    find("noor", first, "SUBSTANTIATED");
    find("noor", second, "UNSUBSTANTIATED");
    approve("tomas", first);
    assertThat(file(caseId).get("outcome").isNull()).isTrue();
    approve("tomas", second);

    JsonNode file = file(caseId);
    assertThat(file.get("outcome").asString()).isEqualTo("MIXED");
    assertThat(file.get("allegations").valueStream().map(each -> each.get("outcome").asString()))
        .containsExactly("SUBSTANTIATED", "UNSUBSTANTIATED");
  }

  @Test
  void scenario_68_discipline_that_differs_for_the_same_act_says_why_and_shows() {
    String caseId = investigated();
    String first = against("maya", caseId);
    String second = against("felix", caseId);
    assertThat(rule("noor", "impose-discipline", impose(first, "WARNING"))).isEqualTo("AL-19");
    assertThat(rule("tomas", "impose-discipline", impose(first, "WARNING"))).isEqualTo("AL-20");
    book.command("ines", "impose-discipline", impose(first, "WARNING"));

    assertThat(rule("ines", "impose-discipline", impose(second, "TERMINATION"))).isEqualTo("AL-23");
    written =
        index(
            book.command(
                "ines",
                "impose-discipline",
                impose(second, "TERMINATION")
                    .replace("}", ",'whyDifferent':'It was the third time.'}")));

    JsonNode shown = read("ines", "/api/discipline?topic=INTELLECTUAL_PROPERTY&severity=GRAVE");
    assertThat(shown.get("levels").get("WARNING").asInt()).isEqualTo(1);
    assertThat(shown.get("levels").get("TERMINATION").asInt()).isEqualTo(1);
    assertThat(shown.get("items").get(0).get("whyDifferent").isNull()).isFalse();
    JsonNode nobodys = read("emil", "/api/discipline?topic=INTELLECTUAL_PROPERTY&severity=GRAVE");
    assertThat(nobodys.get("items")).isEmpty();
    assertThat(nobodys.get("levels")).isEmpty();

    written = index(new Scene(staff).names("tomas", caseId, "ines"));
    assertThat(read("ines", "/api/discipline?topic=INTELLECTUAL_PROPERTY&severity=GRAVE"))
        .as("to the accused CCEO nothing was ever imposed in a case about herself")
        .isEqualTo(nobodys);
  }

  @Test
  void a_corrective_action_gets_an_owner_and_a_day_is_done_and_is_found_to_help() {
    String caseId = investigated();
    JsonNode opened =
        book.command(
            "noor",
            "open-corrective-action",
            "{'caseId':'%s','rootCause':'WEAK_CONTROL','action':'Count the keys each week.'}"
                .formatted(caseId));
    String action = opened.get("ids").get("actionId").asString();
    String done = "{'actionId':'%s','doneOn':'%s','evidence':'The list.'}".formatted(action, TODAY);
    assertThat(rule("noor", "complete-corrective-action", done)).isEqualTo("R-10");
    written =
        index(
            book.command(
                "noor",
                "plan-corrective-action",
                "{'actionId':'%s','owner':'%s','dueOn':'%s','reasons':'Keeps the archive.'}"
                    .formatted(action, book.person("maya"), TODAY.plusDays(30))));
    assertThat(
            read("noor", "/api/due-dates?limit=200")
                .get("items")
                .valueStream()
                .map(due -> due.get("duty").asString()))
        .contains(action);
    assertThat(status("felix", "complete-corrective-action", done)).isEqualTo(404);
    String text = "/api/actions/" + action + "/content?purpose=DECISION";
    JsonNode own = tree(post("maya", text)).get("sections");
    assertThat(own).hasSize(1);
    assertThat(own.get(0).get("text").asString()).isEqualTo("Count the keys each week.");
    assertThat(post("felix", text).statusCode()).isEqualTo(404);
    assertThat(post("maya", "/api/cases/" + caseId + "/content?purpose=DECISION").statusCode())
        .isEqualTo(404);
    assertThat(
            read("tomas", "/api/cases/" + caseId + "/access")
                .get("items")
                .valueStream()
                .map(line -> line.get("right").asString() + " " + line.get("person").asString()))
        .contains("OWNERSHIP " + book.person("maya"));
    book.command("maya", "complete-corrective-action", done);
    written =
        index(
            book.command(
                "tomas",
                "check-effectiveness",
                "{'actionId':'%s','effective':true,'reasons':'No key was missed since.'}"
                    .formatted(action)));

    JsonNode shown = file(caseId).get("actions").get(0);
    assertThat(shown.get("state").asString()).isEqualTo("EFFECTIVE");
    assertThat(shown.get("owner").asString()).isEqualTo(book.person("maya"));
    assertThat(changes(caseId, "CorrectiveActionPlanned"))
        .contains("dueOn null " + TODAY.plusDays(30));
  }

  @Test
  void what_was_lost_comes_back_in_parts_and_the_rest_is_written_off() {
    String caseId = investigated();
    String recovery =
        book.command(
                "noor",
                "open-recovery",
                "{'caseId':'%s','loss':{'currency':'EUR','amount':'1200.50'},'reasons':'Counted.'}"
                    .formatted(caseId))
            .get("ids")
            .get("recoveryId")
            .asString();
    book.command("noor", "record-recovery", recovered(recovery, "EUR", "1000"));
    assertThat(rule("noor", "record-recovery", recovered(recovery, "USD", "1"))).isEqualTo("R-15");
    assertThat(rule("noor", "record-recovery", recovered(recovery, "EUR", "200.51")))
        .isEqualTo("R-17");
    written =
        index(
            book.command(
                "ines",
                "write-off-recovery",
                "{'recoveryId':'%s','reasons':'Spent.'}".formatted(recovery)));

    JsonNode shown = file(caseId).get("recoveries").get(0);
    assertThat(shown.get("loss").asString()).isEqualTo("1200.50");
    assertThat(shown.get("recovered").asString()).isEqualTo("1000");
    assertThat(shown.get("writtenOff").asString()).isEqualTo("200.50");
  }

  @Test
  void scenario_67_public_officials_are_told_on_a_basis_and_not_who_reported() {
    String caseId = investigated();
    assertThat(rule("noor", "refer-to-public-officials", refer(caseId, "'REPORTER_IDENTITY'")))
        .isEqualTo("PO-1");
    assertThat(rule("ines", "refer-to-public-officials", refer(caseId, "'OTHER'")))
        .isEqualTo("PO-4");
    String referral =
        book.command("ines", "refer-to-public-officials", refer(caseId, "'REPORTER_IDENTITY'"))
            .get("ids")
            .get("referralId")
            .asString();
    written =
        index(
            book.command(
                "noor",
                "record-referral-receipt",
                "{'referralId':'%s','receivedOn':'%s','reference':'Js 14 of this year'}"
                    .formatted(referral, TODAY)));

    JsonNode shown = file(caseId).get("referrals").get(0);
    assertThat(shown.get("recipient").asString()).isEqualTo("PROSECUTOR");
    assertThat(shown.get("withheld").get(0).asString()).isEqualTo("REPORTER_IDENTITY");
    assertThat(shown.get("receivedOn").asString()).isEqualTo(TODAY.toString());
  }

  private String investigated() {
    String caseId = book.openCase();
    book.assign("tomas", caseId, "noor");
    book.attest(caseId, "noor");
    return caseId;
  }

  /** A grave allegation against this person, substantiated and approved. */
  private String against(String login, String caseId) {
    String subject =
        book.command(
                "ines",
                "name-subject",
                "{'caseId':'%s','person':'%s','reasons':'Named.'}"
                    .formatted(caseId, book.person(login)))
            .get("ids")
            .get("subjectId")
            .asString();
    String allegation = raise("noor", caseId, "PROTECT_ASSETS", "INTELLECTUAL_PROPERTY", subject);
    classify(allegation, "PROTECT_ASSETS", "INTELLECTUAL_PROPERTY", "GRAVE");
    find("noor", allegation, "SUBSTANTIATED");
    approve("tomas", allegation, 2);
    return allegation;
  }

  /** A manager hands on what somebody told them by name, so long ago. */
  private String forwardedReport(LocalDate receivedOn) {
    return book.command(
            "maya",
            "forward-report",
            "{'as':'MANAGEMENT','receivedAt':'%sT09:00:00Z','channel':'IN_PERSON','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'The keys.','reporterName':'Ada Example'}"
                .formatted(receivedOn))
        .get("ids")
        .get("reportId")
        .asString();
  }

  /** The case of a report, once a policy watches over its reporter. */
  private String awaitWatched(String report) {
    return new Scene(staff)
        .fileOf("tomas", report, file -> !file.get("watches").isEmpty())
        .get("caseId")
        .asString();
  }

  private String raise(
      String login, String caseId, String principle, String topic, @Nullable String subject) {
    String against = subject == null ? "" : ",'subject':'" + subject + "'";
    return book.command(
            login,
            "raise-allegation",
            "{'caseId':'%s','principle':'%s','topics':['%s'],'allegation':'It happened.'%s}"
                .formatted(caseId, principle, topic, against))
        .get("ids")
        .get("allegationId")
        .asString();
  }

  private void classify(String allegation, String principle, String topic, String severity) {
    written =
        index(
            book.command(
                "noor",
                "classify-allegation",
                "{'allegationId':'%s','principle':'%s','topics':['%s'],'severity':'%s','reasons':'So it is.'}"
                    .formatted(allegation, principle, topic, severity)));
  }

  private void find(String login, String allegation, String outcome) {
    written =
        index(
            book.command(
                login,
                "record-finding",
                "{'allegationId':'%s','outcome':'%s','reasons':'Seen.'}"
                    .formatted(allegation, outcome)));
  }

  private void approve(String login, String allegation) {
    approve(login, allegation, 1);
  }

  private void approve(String login, String allegation, int finding) {
    written = index(book.command(login, "approve-finding", read(allegation, finding)));
  }

  /** About the finding that they read. */
  private static String read(String allegation, int finding) {
    return reasoned(allegation).replace("{", "{'finding':%d,".formatted(finding));
  }

  private static String reasoned(String allegation) {
    return "{'allegationId':'%s','reasons':'It follows from the file.'}".formatted(allegation);
  }

  private static String impose(String allegation, String level) {
    return "{'allegationId':'%s','level':'%s','reasons':'They knew.'}".formatted(allegation, level);
  }

  private static String check(String watch, String check) {
    return "{'watchId':'%s','check':'%s','seen':'NONE_SEEN','notes':'All is well.'}"
        .formatted(watch, check);
  }

  private static String recovered(String recovery, String currency, String amount) {
    return "{'recoveryId':'%s','amount':{'currency':'%s','amount':'%s'},'receivedOn':'%s','aboveLoss':false,'source':'Paid back.'}"
        .formatted(recovery, currency, amount, TODAY);
  }

  private static String refer(String caseId, String withheld) {
    return "{'caseId':'%s','recipient':'PROSECUTOR','recipientName':'The prosecutor','basis':'It may be a crime.','manifest':'ledger.pdf','withheld':[%s],'whyWithheld':'Nobody needs it.'}"
        .formatted(caseId, withheld);
  }

  private JsonNode finding(String caseId) {
    JsonNode findings = file(caseId).get("allegations").get(0).get("findings");
    return findings.get(findings.size() - 1);
  }

  private JsonNode file(String caseId) {
    return read("ines", "/api/cases/" + caseId);
  }

  /** What the entries of one type changed, as {@code what from to}. */
  private List<String> changes(String caseId, String type) {
    return read("ines", "/api/cases/" + caseId + "/history")
        .get("items")
        .valueStream()
        .filter(line -> line.get("type").asString().equals(type))
        .flatMap(OutcomesStoryIT::changed)
        .toList();
  }

  private static Stream<String> changed(JsonNode line) {
    return line.get("changed")
        .valueStream()
        .map(
            each ->
                each.get("what").asString()
                    + " "
                    + text(each.get("from"))
                    + " "
                    + text(each.get("to")));
  }

  private static String text(JsonNode value) {
    return value == null || value.isNull() ? "null" : value.asString();
  }

  private JsonNode read(String login, String path) {
    HttpResponse<String> answer =
        staff.send(staff.as(login, path).header("Probity-Index", Long.toString(written)));
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return tree(answer);
  }

  private HttpResponse<String> post(String login, String path) {
    return staff.send(staff.as(login, path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  private String rule(String login, String name, String body) {
    HttpResponse<String> answer = book.send(login, name, body, UUID.randomUUID());
    assertThat(answer.statusCode()).as(answer.body()).isIn(403, 409);
    return tree(answer).get("rule").asString();
  }

  private int status(String login, String name, String body) {
    return book.send(login, name, body, UUID.randomUUID()).statusCode();
  }

  private static long index(JsonNode answer) {
    JsonNode entries = answer.get("entries");
    return entries.get(entries.size() - 1).get("index").asLong();
  }

  private static JsonNode tree(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }
}
