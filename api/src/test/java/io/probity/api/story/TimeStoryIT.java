package io.probity.api.story;

import static io.probity.api.story.Scene.texts;
import static io.probity.api.story.Scene.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Patience;
import io.probity.api.ProductInTime;
import io.probity.api.Staff;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of duties while time passes. It begins on a Thursday before the Monday of Martin
 * Luther King, Jr., in the time of New York; the people come back on the Wednesday after it, and
 * half a year later.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TimeStoryIT {
  private static final LocalDate THURSDAY = thursdayBeforeTheHoliday();
  private static final LocalDate TUESDAY = THURSDAY.plusDays(5);
  private static final LocalDate WEDNESDAY = THURSDAY.plusDays(6);
  private static final LocalDate HALF_A_YEAR_LATER = THURSDAY.plusDays(181);
  private static final String MORNING = "T15:00:00Z";
  private static final String CODE_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final Random GUESSING = new Random(7);

  private static ProductInTime product;
  private static Scene scene;
  private static PublicIntake intake;
  private static String publicAtOnce;
  private static String publicLate;
  private static String soonMoot;
  private static JsonNode grantOfPublicLate;
  private static JsonNode grantOfSoonMoot;
  private static JsonNode written;
  private static JsonNode reported;
  private static JsonNode asked;
  private static String code;

  @BeforeAll
  static void on_thursday() throws IOException {
    product = new ProductInTime();
    startsOn(THURSDAY);
    scene.sets("tomas", "zone", "America/New_York");
    scene.book.publishCode("1.0");
    scene.book.command(
        "miriam",
        "open-audit-engagement",
        "{'auditor':'%s','everyCase':true,'cases':[],'firstDay':'%s','lastDay':'%s','reasons':'Yearly.'}"
            .formatted(scene.book.person("greta"), THURSDAY, HALF_A_YEAR_LATER));
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  @Order(1)
  void scenario_36_a_waiver_is_granted_on_a_thursday_before_a_holiday_monday() {
    publicLate = grantsByTheBoard("dana");
    grantOfPublicLate = written;

    JsonNode disclosure = waiver(publicLate).get("disclosure");
    assertThat(disclosure.get("grantedOn").asString()).isEqualTo(THURSDAY.toString());
    assertThat(disclosure.get("dueOn").asString())
        .as("the fourth business day")
        .isEqualTo(THURSDAY.plusDays(7).toString());
    assertThat(disclosure.get("calendar").asString()).isEqualTo("NYSE-1");
    assertThat(disclosure.get("counted").valueStream().map(TimeStoryIT::counted))
        .containsExactly(
            "FRIDAY 1",
            "SATURDAY WEEKEND",
            "SUNDAY WEEKEND",
            "MONDAY MARTIN_LUTHER_KING_DAY",
            "TUESDAY 2",
            "WEDNESDAY 3",
            "THURSDAY 4");
  }

  @Test
  @Order(2)
  void scenario_90_days_end_in_the_companys_zone_also_across_the_change_of_clocks() {
    JsonNode disclosure = waiver(publicLate).get("disclosure");
    assertThat(disclosure.get("dueAt").asString())
        .as("midnight in New York, in UTC")
        .isEqualTo(THURSDAY.plusDays(8) + "T05:00:00Z");
    JsonNode assessed = entryOf(grantOfPublicLate, "WaiverDisclosureAssessed");
    assertThat(assessed.get("data").get("calendar").asString()).isEqualTo("NYSE-1");
    assertThat(assessed.get("parameters").asString()).isEqualTo("2");
    assertThat(assessed.get("recordedAt").asString()).startsWith(THURSDAY + "T15:").endsWith("Z");

    reported = forwards();
    JsonNode contact =
        scene.fileOf("tomas", PublicIntake.reportId(reported)).get("contacts").get(0);
    assertThat(contact.get("acknowledgeBy").asString())
        .as("seven days after it was heard, in winter")
        .isEqualTo(THURSDAY.plusDays(7) + "T05:00:00Z");
    assertThat(contact.get("feedbackBy").asString())
        .as("and three months, in summer: no hour is lost")
        .isEqualTo(THURSDAY.plusDays(6).plusMonths(3).plusDays(1) + "T04:00:00Z");
  }

  @Test
  @Order(3)
  void a_waiver_and_its_provision_are_in_force_while_the_code_has_it() {
    publicAtOnce = grantsByTheBoard("rafael");
    soonMoot = scene.asksForAWaiver("maya");
    grantOfSoonMoot = scene.book.command("ines", "grant-waiver", grant(soonMoot));
    written = grantOfSoonMoot;
    scene.book.command("leila", "amend-code", amendmentOn(TUESDAY));

    assertThat(waiver(soonMoot).get("moot")).isEmpty();
    assertThat(waiver(soonMoot).get("state").asString()).isEqualTo("GRANTED");
  }

  @Test
  @Order(3)
  void on_the_same_day_somebody_only_asks() {
    asked =
        tree(
            intake.post(
                "/intake/inquiries",
                "{'channel':'WEB','doNotShowTo':[],'question':'Must I book hours of one site on another?'}"));
    assertThat(Scene.texts(asked.get("entries"), "type")).containsExactly("InquiryRaised");
  }

  @Test
  @Order(4)
  void scenario_90_a_node_whose_clock_was_set_dates_nothing_until_it_can_be_trusted_again() {
    product.step(Duration.ofDays(9));
    HttpResponse<String> refused =
        scene.sends(
            "ines", "deny-waiver", "{'waiverId':'%s','reasons':'Late.'}".formatted(soonMoot));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  @Order(5)
  void scenario_35_a_disclosure_that_is_filed_on_the_third_business_day_satisfies_the_clock() {
    startsOn(WEDNESDAY);
    JsonNode disclosed =
        scene.book.command(
            "aiko",
            "record-waiver-disclosure",
            "{'waiverId':'%s','disclosedOn':'%s','means':'WEBSITE','text':'A waiver was granted.'}"
                .formatted(publicAtOnce, WEDNESDAY));

    assertThat(texts(disclosed.get("entries"), "type")).containsExactly("WaiverDisclosed");
    JsonNode disclosure =
        scene.reads("ines", "/api/waivers/" + publicAtOnce, disclosed).get("disclosure");
    assertThat(disclosure.get("state").asString()).isEqualTo("DISCLOSED");
    JsonNode made = disclosure.get("made");
    assertThat(made.get("disclosedOn").asString()).isEqualTo(WEDNESDAY.toString());
    assertThat(made.get("keptUntil").asString()).isEqualTo(WEDNESDAY.plusYears(5).toString());
    assertThat(scene.text("aiko", made.get("text"))).isEqualTo("A waiver was granted.");
    scene.reads("aiko", "/api/due-dates", disclosed);
    assertThat(duties("aiko", "done")).contains("disclosure " + publicAtOnce);
    assertThat(duties("aiko", "due")).contains("disclosure " + publicLate);
  }

  @Test
  @Order(6)
  void scenario_43_the_code_drops_the_provision_and_the_waiver_is_moot_with_its_history_intact() {
    JsonNode now = waiver(soonMoot);
    assertThat(values(now.get("moot"))).containsExactly("II.1");
    assertThat(now.get("state").asString()).isEqualTo("GRANTED");
    assertThat(now.get("standing").asString()).isEqualTo("MOOT");
    assertThat(
            values(
                scene
                    .book
                    .read("ines", "/api/waivers/" + soonMoot + "?on=" + THURSDAY)
                    .get("moot")))
        .as("on the day of the grant it was not")
        .isEmpty();
    JsonNode line = grantOfSoonMoot.get("entries").get(0);
    HttpResponse<String> entry =
        scene.book.get("greta", "/ledger/entries/" + line.get("index").asString());
    assertThat(tree(entry).get("type").asString()).isEqualTo("WaiverGranted");
    String proof =
        "/ledger/entries/%s/proof?leaf=%s"
            .formatted(line.get("index").asString(), hex(line.get("leafHash").asString()));
    assertThat(scene.book.get("maya", proof).statusCode()).as("the very same entry").isEqualTo(200);
  }

  @Test
  @Order(6)
  void
      scenario_14_what_becomes_a_report_later_is_owed_an_answer_from_then_and_says_when_it_was_asked() {
    String inquiry = asked.get("entries").get(0).get("stream").asString();
    scene.book.command(
        "priya", "answer-inquiry", "{'inquiryId':'%s','answer':'No.'}".formatted(inquiry));
    intake.writes("consent", asked.get("mailboxCode").asString(), "");
    String reportId = inquiry.replace("inquiry-", "report-");
    scene.book.command(
        "priya",
        "convert-inquiry-to-report",
        "{'reportId':'%s','channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Hours.'}"
            .formatted(reportId));

    JsonNode file = scene.fileOf("ines", reportId);
    assertThat(file.get("contacts").get(0).get("acknowledgeBy").asString())
        .isEqualTo(WEDNESDAY.plusDays(8) + "T05:00:00Z");
    assertThat(file.get("reports").get(0).get("inquiry").get("askedOn").asString())
        .isEqualTo(THURSDAY.toString());
  }

  @Test
  @Order(7)
  void scenario_7_whoever_guesses_many_codes_makes_all_wait_for_a_minute_and_alarms() {
    JsonNode report =
        intake.reports(
            "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Keys.'}");
    code = report.get("mailboxCode").asString();
    intake.mailbox(code);
    assertThat(alarm()).isEqualTo("0.0");

    List<Integer> answers = guesses();

    assertThat(answers.getFirst()).isEqualTo(404);
    assertThat(answers.get(answers.size() - 2)).isEqualTo(429);
    assertThat(answers.getLast()).as("nobody tells one caller from another").isEqualTo(429);
    assertThat(alarm()).isEqualTo("1.0");
  }

  @Test
  @Order(8)
  void scenario_64_a_reporter_who_is_dismissed_half_a_year_later_raises_a_check() {
    String caseId =
        "case-" + scene.fileOf("tomas", PublicIntake.reportId(reported)).get("caseId").asString();
    assertThat(scene.contentFor("ines", caseId)).contains("The keys.");

    startsOn(HALF_A_YEAR_LATER);
    assertThat(intake.opens(code)).as("the minute is over").isEqualTo(200);
    scene.awaits("tomas", caseId, "RetaliationCheckMissed");
    JsonNode recorded =
        scene.book.command(
            "tomas",
            "record-employment-change",
            "{'watchId':'%s','change':'DISMISSED','occurredOn':'%s','deciders':['%s','%s'],'reasons':'Their branch was closed.'}"
                .formatted(
                    PublicIntake.reportId(reported).replace("report-", "watch-"),
                    HALF_A_YEAR_LATER,
                    scene.book.person("felix"),
                    scene.book.person("ines")));

    JsonNode watch = scene.reads("tomas", "/api/cases/" + caseId, recorded).get("watches").get(0);
    assertThat(watch.get("since").asString()).isEqualTo(THURSDAY.minusDays(1).toString());
    assertThat(texts(watch.get("due"), "check")).contains("AFTER_A_CHANGE");
    assertThat(values(watch.get("changes").get(0).get("mayHaveKnown")))
        .containsExactly(scene.book.person("ines"));
    assertThat(readersBefore(caseId, recorded))
        .as("and who of them had read it by then is one question")
        .contains(scene.book.person("ines"))
        .doesNotContain(scene.book.person("felix"));
  }

  @Test
  @Order(9)
  void a_deadline_that_passed_while_nothing_ran_is_missed_at_its_own_time() {
    Patience.until(
        missed -> missed.contains("disclosure " + publicLate), () -> duties("aiko", "missed"));
    JsonNode disclosure = waiver(publicLate).get("disclosure");
    assertThat(disclosure.get("state").asString()).isEqualTo("MISSED");
    assertThat(disclosure.get("dueAt").asString()).isEqualTo(THURSDAY.plusDays(8) + "T05:00:00Z");
  }

  private static LocalDate thursdayBeforeTheHoliday() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return Stream.of(today, today.plusYears(1))
        .map(day -> day.withMonth(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.MONDAY)))
        .map(monday -> monday.minusDays(4))
        .filter(today.plusDays(1)::isBefore)
        .findFirst()
        .orElseThrow();
  }

  private static void startsOn(LocalDate day) {
    Staff staff = product.startAt(Instant.parse(day + MORNING));
    scene = new Scene(staff);
    intake = new PublicIntake(staff);
  }

  /** The id of a waiver that must be public. */
  private static String grantsByTheBoard(String login) {
    String waiver = scene.asksForAWaiver(login);
    tree(
        scene.as(
            "BOARD",
            "aiko",
            "authorize-waiver-by-board",
            "{'waiverId':'%s','abstained':[%s],'resolution':'Resolution 14'}"
                .formatted(waiver, director(login))));
    written = scene.book.command("ines", "grant-waiver", grant(waiver));
    return waiver;
  }

  private static String director(String login) {
    return login.equals("rafael") ? "'" + scene.book.person(login) + "'" : "";
  }

  private static String grant(String waiver) {
    return "{'waiverId':'%s','firstDay':'%s','lastDay':'%s','reasons':'Small.','conditions':'In the open.'}"
        .formatted(waiver, THURSDAY, THURSDAY.plusDays(300));
  }

  private static JsonNode waiver(String waiver) {
    return scene.reads("ines", "/api/waivers/" + waiver, written);
  }

  private static String counted(JsonNode day) {
    String number = day.get("number").asString("");
    return LocalDate.parse(day.get("day").asString()).getDayOfWeek()
        + " "
        + (number.isEmpty() ? day.get("skipped").asString() : number);
  }

  private static JsonNode entryOf(JsonNode answer, String type) {
    return answer
        .get("entries")
        .valueStream()
        .filter(line -> line.get("type").asString().equals(type))
        .map(line -> scene.book.read("greta", "/ledger/entries/" + line.get("index").asString()))
        .findFirst()
        .orElseThrow();
  }

  /** A manager hands on what somebody told them by name, the day before. */
  private static JsonNode forwards() {
    return scene.book.command(
        "maya",
        "forward-report",
        "{'as':'MANAGEMENT','receivedAt':'%s','channel':'IN_PERSON','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'The keys.','reporterName':'Ada Example'}"
            .formatted(THURSDAY.minusDays(1) + MORNING));
  }

  private static String amendmentOn(LocalDate day) {
    JsonNode codes = scene.book.read("maya", "/api/code-versions");
    return """
    {'amends':'%s','label':'2.0','effectiveFrom':'%s','document':'%s','reworded':['I.1'],'reasons':'Family.','provisions':[
      {'id':'I.1','principle':'COMPLY_WITH_LAW','topics':['BRIBERY']},
      {'id':'II.9','principle':'AVOID_CONFLICTS_OF_INTEREST','topics':['CONFLICT_OF_INTEREST']},
      {'id':'III.1','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS']},
      {'id':'IV.1','principle':'BEHAVE_ETHICALLY','topics':['HARASSMENT']}]}"""
        .formatted(
            codes.get(codes.size() - 1).get("codeVersionId").asString(), day, "cd".repeat(32));
  }

  /** Each line as clock and duty. */
  private static List<String> duties(String login, String state) {
    return scene.everything(login, "/api/due-dates?limit=200&state=" + state).stream()
        .map(line -> line.get("clock").asString() + " " + line.get("duty").asString())
        .toList();
  }

  /** Who had read the case before this answer. */
  private static List<String> readersBefore(String caseId, JsonNode answer) {
    long index = answer.get("entries").get(0).get("index").asLong();
    return scene
        .book
        .read("tomas", "/api/cases/" + caseId + "/access")
        .get("items")
        .valueStream()
        .filter(line -> line.get("deed").get("at").asLong() < index)
        .map(line -> line.get("person").asString())
        .toList();
  }

  /** All in one minute: how each guess is answered, and at last whoever has the right code. */
  private static List<Integer> guesses() {
    List<Integer> answers = new ArrayList<>();
    Instant minute;
    do {
      answers.clear();
      minute = product.now().truncatedTo(ChronoUnit.MINUTES);
      for (int i = 0; i < 130; i++) {
        answers.add(intake.opens(guess()));
      }
      answers.add(intake.opens(code));
    } while (!minute.equals(product.now().truncatedTo(ChronoUnit.MINUTES)));
    return answers;
  }

  private static String hex(String base64) {
    return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
  }

  /** A code that opens nothing, another each time. */
  private static String guess() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      code.append(CODE_LETTERS.charAt(GUESSING.nextInt(CODE_LETTERS.length())));
    }
    return code + "a".repeat(27);
  }

  private static String alarm() {
    return scene
        .book
        .get("viktor", "/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("probity_mailbox_guessed"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> values(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
