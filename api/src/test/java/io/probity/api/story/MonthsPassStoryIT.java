package io.probity.api.story;

import static io.probity.api.story.Scene.bare;
import static io.probity.api.story.Scene.isRefused;
import static io.probity.api.story.Scene.texts;
import static io.probity.api.story.Scene.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Patience;
import io.probity.api.ProductInTime;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
 * Much is promised on one day. Six days later people are told what runs out, and do what only looks
 * back; they return after four months, and nobody has done what was promised.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonthsPassStoryIT {
  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(2);
  private static final LocalDate CHANGE = DAY.plusDays(3);
  private static final LocalDate SIX_DAYS_LATER = DAY.plusDays(6);
  private static final LocalDate FOUR_MONTHS_LATER = DAY.plusDays(125);

  private static ProductInTime product;
  private static Scene scene;
  private static String caseId;
  private static String mailbox;
  private static String investigation;
  private static String action;
  private static String waiver;

  @BeforeAll
  static void promise() throws IOException {
    product = new ProductInTime();
    startsOn(DAY);
    scene.sets("tomas", "waiverReviewAfterMonths", 3);
    scene.book.publishCode("1.0");
    scene.book.command(
        "miriam",
        "open-audit-engagement",
        "{'auditor':'%s','everyCase':true,'cases':[],'firstDay':'%s','lastDay':'%s','reasons':'Yearly.'}"
            .formatted(scene.book.person("greta"), DAY, FOUR_MONTHS_LATER));
    waiver = scene.asksForAWaiver("maya");
    scene.book.command(
        "ines",
        "grant-waiver",
        "{'waiverId':'%s','firstDay':'%s','lastDay':'%s','reasons':'Small.','conditions':'In the open.'}"
            .formatted(waiver, DAY, DAY.plusDays(400)));
    caseId = scene.book.openCase();
    mailbox = scene.book.mailboxOf(caseId);
    investigation = caseId.replace("case-", "investigation-");
    scene.awaits("tomas", caseId, "MailboxOpened");
    scene.book.assign("tomas", caseId, "noor");
    action = plansAnAction();
    scene.book.command(
        "tomas",
        "suspend-investigation",
        "{'investigationId':'%s','askedBy':'POLICE','reasons':'They search first.'}"
            .formatted(investigation));
    scene.book.command("leila", "amend-code", amendment());
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  @Order(1)
  void in_the_last_quarter_of_its_time_whoever_works_on_it_is_told_that_a_deadline_comes() {
    assertThat(alerts("priya")).doesNotContain("DEADLINE_COMING " + bare(caseId));

    startsOn(SIX_DAYS_LATER);

    for (String login : List.of("priya", "noor")) {
      awaitAlert(login, "DEADLINE_COMING " + bare(caseId));
    }
    assertThat(alerts("emil")).isEmpty();
    assertThat(duties("due")).containsKey("acknowledgement " + mailbox);
    assertThat(duties("missed")).isEmpty();
  }

  @Test
  @Order(2)
  void conduct_is_measured_against_the_code_of_its_day_and_the_report_names_the_code_of_its_own() {
    String later = scene.book.openCase();
    scene.book.assign("tomas", later, "noor");
    String allegation =
        scene
            .book
            .command(
                "noor",
                "raise-allegation",
                "{'caseId':'%s','principle':'COMPLY_WITH_LAW','topics':['BRIBERY'],'conductOn':'%s','allegation':'An envelope.'}"
                    .formatted(later, DAY))
            .get("ids")
            .get("allegationId")
            .asString();
    JsonNode codes = scene.book.read("noor", "/api/code-versions");
    assertThat(texts(codes, "label")).containsExactly("1.0", "2.0");
    String before = codes.get(0).get("codeVersionId").asString();
    String after = codes.get(1).get("codeVersionId").asString();

    JsonNode said =
        scene.book.command(
            "noor",
            "attribute-allegation",
            "{'allegationId':'%s','conductOn':'%s','reasons':'The letter is dated.'}"
                .formatted(allegation, CHANGE));

    scene.reads("noor", "/api/cases/" + later + "/history", said);
    JsonNode first = scene.told("noor", later, "AllegationRaised").getFirst();
    assertThat(Scene.changed(first, "codeAtConduct")).isEqualTo(before);
    assertThat(Scene.changed(first, "codeAtReport")).isEqualTo(after);
    JsonNode shown = scene.reads("noor", "/api/cases/" + later, said).get("allegations").get(0);
    assertThat(shown.get("codeAtConduct").asString())
        .as("since the change came on that day")
        .isEqualTo(bare(after));
    assertThat(shown.get("codeAtReport").asString()).isEqualTo(bare(after));
  }

  @Test
  @Order(2)
  void an_instrument_that_reaches_back_is_recorded_as_such_and_heals_nothing_that_was_refused() {
    JsonNode granted =
        scene.book.command(
            "ines",
            "grant-delegation",
            "{'terms':{'delegates':['%s'],'mode':'ANY','scope':['ASSIGN'],'signedOn':'%s'},'effectiveFrom':'%sT15:00:00Z','instrument':'power.pdf','wording':'From last week on.'}"
                .formatted(scene.book.person("felix"), SIX_DAYS_LATER, DAY));
    assertThat(texts(granted.get("entries"), "type"))
        .containsExactly("DelegationGranted", "BackdatedInstrumentRecorded");
    long last = granted.get("entries").get(1).get("index").asLong();
    JsonNode backdated = entry(last).get("data");
    assertThat(backdated.get("signedOn").asString()).isEqualTo(SIX_DAYS_LATER.toString());
    assertThat(backdated.get("effectiveFrom").asString()).startsWith(DAY.toString());

    String delegation = granted.get("ids").get("delegationId").asString();
    String triage = Scene.triage(scene.book.openCase());
    isRefused(scene.under(delegation, "felix", "assess-triage", triage), 403, "A-7");
    scene.book.command(
        "owen", "confirm-coding", "{'delegationId':'%s','coding':0}".formatted(delegation));
    tree(scene.under(delegation, "felix", "assess-triage", triage));

    isRefused(
        scene.sends(
            "ines",
            "ratify-act",
            "{'delegationId':'%s','act':'%s','reason':'As if.'}"
                .formatted(delegation, refusalSince(last))),
        409,
        "D-15");
    scene.revokes("ines", delegation);
  }

  @Test
  @Order(3)
  void what_nobody_did_while_nothing_ran_is_missed_each_at_its_own_time() {
    startsOn(FOUR_MONTHS_LATER);
    Map<String, Instant> own =
        Map.of(
            "acknowledgement " + mailbox, endOf(DAY.plusDays(7)),
            "feedback " + mailbox, endOf(DAY.plusDays(7).plusMonths(3)),
            "corrective-action " + action, endOf(DAY.plusDays(20)),
            "suspension-review " + investigation, endOf(DAY.plusDays(30)),
            "waiver-review " + waiver, endOf(DAY.plusMonths(3)));

    Map<String, Instant> missed =
        Patience.until(found -> found.keySet().containsAll(own.keySet()), () -> duties("missed"));

    assertThat(missed).containsAllEntriesOf(own);
    JsonNode contact = scene.book.read("tomas", "/api/cases/" + caseId).get("contacts").get(0);
    assertThat(contact.get("acknowledgement").asString()).isEqualTo("MISSED");
    assertThat(contact.get("feedback").asString()).isEqualTo("MISSED");
    for (String type :
        List.of(
            "AcknowledgementMissed",
            "FeedbackMissed",
            "CorrectiveActionOverdue",
            "SuspensionReviewMissed")) {
      scene.awaits("tomas", caseId, type);
    }
  }

  @Test
  @Order(4)
  void whoever_works_on_it_whoever_leads_and_whoever_was_to_do_it_are_told_that_it_was_missed() {
    for (String login : List.of("priya", "noor", "tomas", "ines")) {
      awaitAlert(login, "DEADLINE_MISSED " + bare(caseId));
    }
    awaitAlert("aiko", "DEADLINE_MISSED of no case");
    awaitAlert("maya", "DEADLINE_MISSED of no case");
    assertThat(alerts("maya").toString())
        .as("whoever is to act learns nothing of the case")
        .doesNotContain(bare(caseId));
    assertThat(alerts("emil")).isEmpty();
  }

  @Test
  @Order(5)
  void what_was_missed_is_still_to_be_done_and_shows_as_late_then() {
    JsonNode thanked =
        scene.book.command(
            "priya", "acknowledge-receipt", "{'mailboxId':'%s','how':'HUMAN'}".formatted(mailbox));

    scene.reads("tomas", "/api/due-dates", thanked);
    assertThat(duties("done_late")).containsOnlyKeys("acknowledgement " + mailbox);
    assertThat(duties("missed")).containsKey("feedback " + mailbox);
  }

  private static void startsOn(LocalDate day) {
    scene = new Scene(product.startAt(Instant.parse(day + "T15:00:00Z")));
  }

  /** The id of the entry that says what was refused, after this one. */
  private static String refusalSince(long index) {
    return LongStream.iterate(index, next -> next + 1)
        .mapToObj(MonthsPassStoryIT::entry)
        .filter(entry -> entry.get("type").asString().equals("CommandRefused"))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asString();
  }

  private static JsonNode entry(long index) {
    return scene.book.read("greta", "/ledger/entries/" + index);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static String plansAnAction() {
    String opened =
        scene
            .book
            .command(
                "noor",
                "open-corrective-action",
                "{'caseId':'%s','rootCause':'WEAK_CONTROL','action':'Count the keys.'}"
                    .formatted(caseId))
            .get("ids")
            .get("actionId")
            .asString();
    scene.book.command(
        "noor",
        "plan-corrective-action",
        "{'actionId':'%s','owner':'%s','dueOn':'%s','reasons':'Keeps them.'}"
            .formatted(opened, scene.book.person("maya"), DAY.plusDays(20)));
    return opened;
  }

  private static String amendment() {
    JsonNode codes = scene.book.read("maya", "/api/code-versions");
    return """
    {'amends':'%s','label':'2.0','effectiveFrom':'%s','document':'%s','reworded':['I.1'],'reasons':'Family.','provisions':[
      {'id':'I.1','principle':'COMPLY_WITH_LAW','topics':['BRIBERY']},
      {'id':'II.1','principle':'AVOID_CONFLICTS_OF_INTEREST','topics':['CONFLICT_OF_INTEREST']},
      {'id':'III.1','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS']},
      {'id':'IV.1','principle':'BEHAVE_ETHICALLY','topics':['HARASSMENT']}]}\
    """
        .formatted(codes.get(0).get("codeVersionId").asString(), CHANGE, "cd".repeat(32));
  }

  /** Each as clock and duty, with the time at which it is or was due. */
  private static Map<String, Instant> duties(String state) {
    return scene.everything("tomas", "/api/due-dates?limit=200&state=" + state).stream()
        .collect(
            Collectors.toMap(
                line -> line.get("clock").asString() + " " + line.get("duty").asString(),
                line -> Instant.parse(line.get("dueAt").asString())));
  }

  private static void awaitAlert(String login, String alert) {
    Patience.until(told -> told.contains(alert), () -> alerts(login));
  }

  /** Each as its kind and its case. */
  private static List<String> alerts(String login) {
    return scene.everything(login, "/api/alerts?limit=200").stream()
        .map(
            line ->
                line.get("kind").asString()
                    + " "
                    + (line.get("caseId").isNull() ? "of no case" : line.get("caseId").asString()))
        .toList();
  }
}
