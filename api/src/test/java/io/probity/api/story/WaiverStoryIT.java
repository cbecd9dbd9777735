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
class WaiverStoryIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final String RESOLUTION = "'resolution':'Resolution 14'";

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
  void scenario_33_an_employee_asks_in_writing_and_the_cceo_grants_with_an_end_and_conditions() {
    String waiver = requested("maya");
    assertThat(send("ines", "grant-waiver", grant(waiver, TODAY, TODAY.plusDays(30))).statusCode())
        .isEqualTo(200);

    JsonNode file = file("maya", waiver);
    assertThat(file.get("state").asString()).isEqualTo("GRANTED");
    assertThat(file.get("lastDay").asString()).isEqualTo(TODAY.plusDays(30).toString());
    assertThat(file.get("decided").get("conditions").isNull()).isFalse();
    assertThat(file.get("disclosure").get("state").asString()).isEqualTo("NOT_REQUIRED");
    assertThat(duties("ines", "due")).contains("waiver-review " + waiver);
    assertThat(duties("felix", "due")).doesNotContain(waiver);
  }

  @Test
  void scenario_35_the_board_authorises_the_cceo_grants_and_the_disclosure_is_filed() {
    String waiver = requested("dana");
    as(
        "aiko",
        "BOARD",
        "authorize-waiver-by-board",
        "{'waiverId':'%s','abstained':[],%s}".formatted(waiver, RESOLUTION));
    book.command("ines", "grant-waiver", grant(waiver, TODAY, TODAY.plusDays(9)));
    assertThat(duties("aiko", "due")).contains("disclosure " + waiver);

    book.command(
        "aiko",
        "record-waiver-disclosure",
        "{'waiverId':'%s','disclosedOn':'%s','means':'WEBSITE','text':'A waiver was granted.'}"
            .formatted(waiver, TODAY));

    JsonNode made = file("ines", waiver).get("disclosure").get("made");
    assertThat(made.get("disclosedOn").asString()).isEqualTo(TODAY.toString());
    assertThat(made.get("postedUntil").asString()).isEqualTo(TODAY.plusMonths(12).toString());
    assertThat(made.get("keptUntil").asString()).isEqualTo(TODAY.plusYears(5).toString());
    assertThat(duties("aiko", "due,missed")).doesNotContain("disclosure " + waiver);
    assertThat(duties("aiko", "done")).contains("disclosure " + waiver);
  }

  @Test
  void scenario_36_the_due_date_of_a_disclosure_is_shown_and_each_skipped_day_explained() {
    String waiver = requested("dana");
    as(
        "miriam",
        "BOARD",
        "authorize-waiver-by-board",
        "{'waiverId':'%s','abstained':[],%s}".formatted(waiver, RESOLUTION));
    book.command("ines", "grant-waiver", grant(waiver, TODAY, TODAY.plusDays(9)));

    JsonNode disclosure = file("ines", waiver).get("disclosure");
    JsonNode last = disclosure.get("counted").get(disclosure.get("counted").size() - 1);
    assertThat(last.get("day")).isEqualTo(disclosure.get("dueOn"));
    assertThat(last.get("number").asInt()).isEqualTo(4);
    for (JsonNode day : disclosure.get("counted")) {
      boolean weekend = LocalDate.parse(day.get("day").asString()).getDayOfWeek().getValue() > 5;
      assertThat(day.get("number").isNull()).isEqualTo(!day.get("skipped").isNull());
      assertThat(weekend).isEqualTo("WEEKEND".equals(day.get("skipped").asString("")));
    }
  }

  @Test
  void scenario_38_the_cceo_grants_no_waiver_to_herself_and_the_board_decides() {
    String waiver = requested("ines");
    refused("W-2", 403, send("ines", "grant-waiver", grant(waiver, TODAY, TODAY.plusDays(9))));

    String byTheBoard =
        grant(waiver, TODAY, TODAY.plusDays(9)).replace("}", "," + RESOLUTION + "}");
    as("miriam", "BOARD", "grant-waiver", byTheBoard);

    assertThat(file("ines", waiver).get("state").asString()).isEqualTo("GRANTED");
  }

  @Test
  void scenario_40_a_request_without_reasons_or_without_a_document_is_refused() {
    String whole = request("maya");
    String oral = whole.replace(",'document':'request.pdf'", "");
    String groundless = whole.replace("'grounds':'My sister sells paper.',", "");
    assertThat(send("maya", "request-waiver", oral).statusCode()).isEqualTo(400);
    assertThat(send("maya", "request-waiver", groundless).statusCode()).isEqualTo(400);
  }

  @Test
  void scenario_41_past_conduct_is_ratified_only_as_such_and_stays_under_investigation() {
    String caseId = book.openCase();
    book.command(
        "ines",
        "raise-allegation",
        "{'caseId':'%s','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS'],'allegation':'Keys.'}"
            .formatted(caseId));
    String plain = requested("maya");
    LocalDate conduct = TODAY.minusDays(20);
    refused("W-12", 409, send("ines", "grant-waiver", grant(plain, conduct, TODAY)));

    String asked =
        request("maya").replace("'grounds'", "'conductOn':'%s','grounds'".formatted(conduct));
    String waiver = idOf(book.command("maya", "request-ratification", asked));
    book.command(
        "ines",
        "link-waiver-to-case",
        "{'waiverId':'%s','caseId':'%s','reasons':'The same conduct.'}".formatted(waiver, caseId));
    JsonNode granted = book.command("ines", "grant-waiver", grant(waiver, conduct, TODAY));

    JsonNode ofCase = waiversOf(caseId, granted).get(0);
    assertThat(ofCase.get("state").asString()).isEqualTo("GRANTED");
    assertThat(ofCase.get("ratification").asBoolean()).isTrue();
    JsonNode file = file("ines", waiver);
    assertThat(file.get("type").asString()).isEqualTo("RATIFICATION");
    assertThat(file.get("conductOn").asString()).isEqualTo(conduct.toString());
    assertThat(file.get("cases").get(0).asString()).isEqualTo(caseId.replace("case-", ""));
    assertThat(file("maya", waiver).get("cases")).isEmpty();
    book.attest(caseId, "ines");
    refused(
        "C-15",
        409,
        send(
            "ines",
            "close-case",
            "{'caseId':'%s','ground':'CONCLUDED','reasons':'Ratified.'}".formatted(caseId)));
  }

  private JsonNode waiversOf(String caseId, JsonNode after) {
    String index = after.get("entries").get(0).get("index").asString();
    return JSON.readTree(
            staff
                .send(staff.as("ines", "/api/cases/" + caseId).header("Probity-Index", index))
                .body())
        .get("waivers");
  }

  @Test
  void a_waiver_linked_to_a_case_closed_to_somebody_shows_to_them_in_no_other_case_either() {
    String caseId = book.openCase();
    String closed = book.openCase();
    String waiver = requested("maya");
    link(waiver, caseId);
    assertThat(waiversOf(caseId, link(waiver, closed))).hasSize(1);
    assertThat(linksIn(caseId)).hasSize(1);
    assertThat(sealedIn(caseId)).contains("The same.", "waiverlink-");
    assertThat(book.read("ines", "/api/cases/" + caseId).toString()).contains("waiverlink-");
    JsonNode named =
        book.command(
            "tomas",
            "name-subject",
            "{'caseId':'%s','person':'%s','reasons':'Named.'}"
                .formatted(closed, book.person("ines")));

    assertThat(waiversOf(caseId, named)).isEmpty();
    assertThat(linksIn(caseId)).isEmpty();
    assertThat(sealedIn(caseId)).isNotEmpty().doesNotContain("The same.", "waiverlink-");
    assertThat(book.read("ines", "/api/cases/" + caseId).toString()).doesNotContain("waiverlink-");
  }

  private String sealedIn(String caseId) {
    HttpResponse<String> opened =
        staff.send(
            staff
                .as("ines", "/api/cases/" + caseId + "/content?purpose=TRIAGE&limit=100")
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    return opened.body();
  }

  private JsonNode link(String waiver, String caseId) {
    return book.command(
        "tomas",
        "link-waiver-to-case",
        "{'waiverId':'%s','caseId':'%s','reasons':'The same.'}".formatted(waiver, caseId));
  }

  private List<String> linksIn(String caseId) {
    return book.read("ines", "/api/cases/" + caseId + "/history")
        .get("items")
        .valueStream()
        .map(line -> line.get("type").asString())
        .filter("WaiverLinkedToCase"::equals)
        .toList();
  }

  @Test
  void whoever_asked_for_a_waiver_sees_nothing_move_when_it_is_linked_to_a_case() {
    String caseId = book.openCase();
    String waiver = requested("maya");
    JsonNode before = file("maya", waiver);
    JsonNode linked =
        book.command(
            "ines",
            "link-waiver-to-case",
            "{'waiverId':'%s','caseId':'%s','reasons':'The same.'}".formatted(waiver, caseId));
    String index = linked.get("entries").get(0).get("index").asString();

    JsonNode after =
        JSON.readTree(
            staff
                .send(staff.as("maya", "/api/waivers/" + waiver).header("Probity-Index", index))
                .body());
    assertThat(after).isEqualTo(before);
    HttpResponse<String> withdrawn =
        staff.send(
            book.request(
                    "maya",
                    "withdraw-waiver-request",
                    "{'waiverId':'%s','reasons':'Not needed.'}".formatted(waiver))
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
    assertThat(JSON.readTree(withdrawn.body()).get("entries").get(0).get("seq").asLong())
        .isEqualTo(1);
  }

  @Test
  void scenario_43_a_waiver_of_a_provision_that_the_code_drops_is_moot_from_that_day_on() {
    JsonNode codes = book.read("maya", "/api/code-versions");
    JsonNode last = codes.get(codes.size() - 1);
    String waiver = requested("maya");
    LocalDate change = LocalDate.of(2999, 1, 1);
    book.command("ines", "grant-waiver", grant(waiver, TODAY, change.plusDays(9)));
    book.command(
        "leila",
        "amend-code",
        """
        {'amends':'%s','label':'2999','effectiveFrom':'%s','document':'%s','reworded':['I.1'],'reasons':'Family.','provisions':[
          {'id':'I.1','principle':'COMPLY_WITH_LAW','topics':['BRIBERY']},
          {'id':'II.9','principle':'AVOID_CONFLICTS_OF_INTEREST','topics':['CONFLICT_OF_INTEREST']},
          {'id':'III.1','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS']},
          {'id':'IV.1','principle':'BEHAVE_ETHICALLY','topics':['HARASSMENT']}]}\
        """
            .formatted(last.get("codeVersionId").asString(), change, "cd".repeat(32)));

    assertThat(file("maya", waiver).get("moot")).isEmpty();
    JsonNode later = fileOn("maya", waiver, change);
    assertThat(later.get("moot").get(0).asString()).isEqualTo("II.1");
    assertThat(later.get("state").asString()).isEqualTo("GRANTED");
  }

  @Test
  void scenario_90_times_are_kept_in_utc_and_the_calendar_stands_beside_the_date() {
    String waiver = requested("dana");
    as(
        "aiko",
        "BOARD",
        "authorize-waiver-by-board",
        "{'waiverId':'%s','abstained':[],%s}".formatted(waiver, RESOLUTION));
    book.command("ines", "grant-waiver", grant(waiver, TODAY, TODAY.plusDays(9)));

    JsonNode disclosure = file("ines", waiver).get("disclosure");
    LocalDate dueOn = LocalDate.parse(disclosure.get("dueOn").asString());
    assertThat(disclosure.get("calendar").asString()).isEqualTo("NYSE-1");
    assertThat(disclosure.get("dueAt").asString()).isEqualTo(dueOn.plusDays(1) + "T00:00:00Z");
  }

  private String requested(String login) {
    return idOf(book.command(login, "request-waiver", request(login)));
  }

  private String request(String login) {
    return """
    {'requestedBy':'%s','addressedTo':'%s','codeVersionId':'%s','provisions':['II.1'],'grounds':'My sister sells paper.','document':'request.pdf'}\
    """
        .formatted(book.person(login), book.person("ines"), codeInForce());
  }

  private String codeInForce() {
    String inForce = "";
    for (JsonNode version : book.read("maya", "/api/code-versions")) {
      if (!LocalDate.parse(version.get("from").asString()).isAfter(TODAY)) {
        inForce = version.get("codeVersionId").asString();
      }
    }
    return inForce;
  }

  private static String grant(String waiver, LocalDate from, LocalDate to) {
    return "{'waiverId':'%s','firstDay':'%s','lastDay':'%s','reasons':'Small.','conditions':'In the open.'}"
        .formatted(waiver, from, to);
  }

  private static String idOf(JsonNode answer) {
    return answer.get("ids").get("waiverId").asString();
  }

  private HttpResponse<String> send(String login, String name, String body) {
    return book.send(login, name, body, UUID.randomUUID());
  }

  private void as(String login, String capacity, String name, String body) {
    HttpRequest.Builder request =
        book.request(login, name, body)
            .header("Probity-Capacity", capacity)
            .header("Idempotency-Key", UUID.randomUUID().toString());
    HttpResponse<String> answer = staff.send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static void refused(String rule, int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).get("rule").asString()).isEqualTo(rule);
  }

  private JsonNode file(String login, String waiver) {
    return caughtUp(login, "/api/waivers/" + waiver);
  }

  private JsonNode fileOn(String login, String waiver, LocalDate day) {
    return caughtUp(login, "/api/waivers/" + waiver + "?on=" + day);
  }

  /** Each line as clock and duty. */
  private String duties(String login, String state) {
    StringBuilder lines = new StringBuilder();
    JsonNode page = caughtUp(login, "/api/due-dates?limit=200&state=" + state);
    page.get("items")
        .forEach(
            line ->
                lines
                    .append(line.get("clock").asString())
                    .append(' ')
                    .append(line.get("duty").asString())
                    .append('\n'));
    return lines.toString();
  }

  /** Read when the view covers all that was written until now. */
  private JsonNode caughtUp(String login, String path) {
    JsonNode written = book.command("priya", "report-violation", REPORT);
    String index = written.get("entries").get(0).get("index").asString();
    HttpResponse<String> answer = staff.send(staff.as(login, path).header("Probity-Index", index));
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static final String REPORT =
      "{'channel':'PHONE','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Something else.'}";
}
