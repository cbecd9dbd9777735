package io.probity.api.story;

import static io.probity.api.story.PublicIntake.reportId;
import static io.probity.api.story.Scene.changed;
import static io.probity.api.story.Scene.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedBroker;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.journal.entries.Entries;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is kept of those who report, what is owed to them, and what nobody learns of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class ReportersStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @Autowired EmbeddedBroker broker;
  @Autowired Entries entries;
  @Autowired MongoClient mongo;
  @LocalServerPort int port;

  private Staff staff;
  private Scene scene;
  private PublicIntake intake;

  @BeforeEach
  void open() {
    staff = new Staff(issuer, port);
    scene = new Scene(staff);
    intake = new PublicIntake(staff);
  }

  @Test
  void scenario_1_an_anonymous_report_starts_the_clocks_and_leaves_no_trace_of_its_sender() {
    JsonNode report =
        intake.reports(
            "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'The scales are"
                + " set too high.'}");
    String code = report.get("mailboxCode").asString();
    intake.mailbox(code);

    assertThat(texts(report.get("entries"), "type")).containsExactly("ViolationReported");
    JsonNode file = scene.fileOf("ines", reportId(report));
    JsonNode contact = file.get("contacts").get(0);
    LocalDate received = LocalDate.parse(contact.get("receivedOn").asString());
    assertThat(contact.get("acknowledgement").asString()).isEqualTo("DUE");
    assertThat(contact.get("acknowledgeBy").asString())
        .isEqualTo(received.plusDays(8) + "T00:00:00Z");
    assertThat(contact.get("feedbackBy").asString())
        .isEqualTo(received.plusDays(7).plusMonths(3).plusDays(1) + "T00:00:00Z");
    assertThat(clocksOf(file)).contains("acknowledgement", "feedback");

    String kept = ledgerOf(file) + scene.contentFor("ines", caseOf(file)) + file;
    assertThat(kept)
        .as("the code was shown in one answer, and who asked is nowhere")
        .doesNotContain(code, code.replace("-", ""), "127.0.0.1", "Java-http-client");
    assertThat(figures()).doesNotContain("/intake", code);
  }

  @Test
  void scenario_2_what_the_reporter_answers_and_adds_later_reaches_whoever_handles_the_case() {
    JsonNode report =
        intake.reports(
            "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'The scales.'}");
    String code = report.get("mailboxCode").asString();
    intake.mailbox(code);
    String caseId = caseOf(scene.fileOf("ines", reportId(report)));
    scene.book.command(
        "priya",
        "write-to-reporter",
        "{'mailboxId':'%s','message':'Which gate?'}"
            .formatted(reportId(report).replace("report-", "mailbox-")));

    JsonNode answered = intake.writes("messages", code, "'message':'Gate two.'");
    JsonNode added =
        intake.writes(
            "messages", code, "'message':'A photograph, SHA-256 %s.'".formatted("ab".repeat(32)));

    assertThat(texts(answered.get("entries"), "type")).containsExactly("ReporterMessageReceived");
    scene.reads("priya", "/api/cases/" + caseId + "/history", added);
    assertThat(scene.told("priya", caseId, "ReporterMessageReceived")).hasSize(2);
    assertThat(scene.contentFor("priya", caseId))
        .contains("Which gate?", "Gate two.", "A photograph, SHA-256 " + "ab".repeat(32));
  }

  @Test
  void scenario_3_and_5_a_manager_hands_a_complaint_on_and_then_sees_nothing_of_it() {
    JsonNode forwarded = forwards(1);
    JsonNode file = scene.fileOf("ines", reportId(forwarded));
    String caseId = caseOf(file);

    JsonNode report = file.get("reports").get(0);
    assertThat(report.get("anonymous").asBoolean()).isTrue();
    assertThat(report.get("takenDownBy").asString()).isEqualTo(scene.book.person("maya"));
    assertThat(report.get("forwarding").get("as").asString()).isEqualTo("MANAGEMENT");
    scene.isNotThereFor("maya", "/api/cases/", caseId);
    assertThat(scene.opens("maya", "/api/cases/" + caseId + "/content?purpose=TRIAGE").statusCode())
        .isEqualTo(404);
    assertThat(scene.sends("maya", "assess-triage", Scene.triage(caseId)).statusCode())
        .isEqualTo(404);
    for (String path : List.of("/api/cases", "/api/due-dates", "/api/alerts")) {
      assertThat(scene.reads("maya", path, forwarded).toString())
          .as(path)
          .doesNotContain(Scene.bare(caseId));
    }
  }

  @Test
  void scenario_4_the_clock_starts_where_the_policy_says_and_the_case_says_where() {
    JsonNode byTheFirst = contactOf(forwards(9));
    assertThat(byTheFirst.get("countedFrom").asString()).isEqualTo("FIRST_RECEIPT");
    assertThat(byTheFirst.get("acknowledgeBy").asString())
        .isEqualTo(day(byTheFirst, "receivedForTheCompanyOn").plusDays(8) + "T00:00:00Z");

    JsonNode forwarded;
    JsonNode byTheHelpLine;
    scene.sets("tomas", "acknowledgementStarts", "HELP_LINE");
    try {
      forwarded = forwards(9);
      byTheHelpLine = contactOf(forwarded);
    } finally {
      scene.sets("tomas", "acknowledgementStarts", "FIRST_RECEIPT");
    }

    assertThat(byTheHelpLine.get("countedFrom").asString()).isEqualTo("HELP_LINE");
    assertThat(byTheHelpLine.get("acknowledgeBy").asString())
        .isEqualTo(day(byTheHelpLine, "receivedOn").plusDays(8) + "T00:00:00Z");
    assertThat(day(byTheHelpLine, "receivedForTheCompanyOn"))
        .as("both dates are kept")
        .isEqualTo(day(byTheHelpLine, "receivedOn").minusDays(9));
    assertThat(texts(forwarded.get("entries"), "type")).contains("ForwardingDutyBreached");
    JsonNode told = scene.fileOf("ines", reportId(forwarded)).get("reports").get(0);
    assertThat(told.get("learnedOn").asString())
        .as("when the fitter learned of it, which is neither")
        .isEqualTo("2026-02-02");
  }

  @Test
  void scenario_7_a_code_that_is_wrong_takes_as_long_as_one_that_there_is_not() {
    JsonNode report =
        intake.reports(
            "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Scales.'}");
    String code = report.get("mailboxCode").asString();
    intake.mailbox(code);
    String wrong = code.substring(0, code.length() - 6) + "aaa-aa";
    List<Long> wrongs = new ArrayList<>();
    List<Long> unknowns = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      wrongs.add(nanosToRefuse(wrong));
      unknowns.add(nanosToRefuse("abcdefgh".charAt(i) + "q".repeat(24) + "a".repeat(27)));
    }

    double ratio = (double) Collections.min(wrongs) / Collections.min(unknowns);
    assertThat(ratio).as("both are hashed slowly").isBetween(0.5, 2.0);
  }

  @Test
  void scenario_9_a_name_given_later_opens_for_few_and_the_history_keeps_the_time_without_one() {
    JsonNode report =
        intake.reports(
            "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Keys.'}");
    String code = report.get("mailboxCode").asString();
    intake.mailbox(code);
    String caseId = caseOf(scene.fileOf("ines", reportId(report)));
    scene.book.assign("tomas", caseId, "noor");

    JsonNode named = intake.writes("identity", code, "'reporterName':'Mirela Okonjo'");

    JsonNode file = scene.reads("tomas", "/api/cases/" + caseId, named);
    assertThat(file.get("reports").get(0).get("anonymous").asBoolean()).isFalse();
    scene.reads("tomas", "/api/cases/" + caseId + "/history", named);
    JsonNode before = scene.told("tomas", caseId, "ViolationReported").getFirst();
    assertThat(changed(before, "anonymous")).isEqualTo("true");
    assertThat(scene.contentFor("tomas", caseId)).contains("Mirela Okonjo");
    assertThat(scene.contentFor("noor", caseId)).contains("Keys.").doesNotContain("Mirela");
    assertThat(ledgerOf(file) + file).doesNotContain("Mirela");
  }

  @Test
  void scenario_11_what_gives_a_reporter_away_is_read_by_few_and_stands_nowhere_else() {
    JsonNode report =
        intake.reports(
            "{'channel':'WEB','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'I am the only"
                + " woman in the foundry.'}");
    intake.mailbox(report.get("mailboxCode").asString());
    JsonNode file = scene.fileOf("ines", reportId(report));
    String caseId = caseOf(file);
    assertThat(scene.contentFor("priya", caseId)).contains("foundry");

    JsonNode marked =
        scene.book.command(
            "ines",
            "mark-identifying-content",
            "{'reportId':'%s','reasons':'One woman works there.'}".formatted(reportId(report)));

    JsonNode marks = scene.reads("ines", "/api/cases/" + caseId, marked).get("reports").get(0);
    assertThat(marks.get("identifying").isNull()).isFalse();
    assertThat(scene.contentFor("priya", caseId)).doesNotContain("foundry", "One woman");
    assertThat(scene.contentFor("ines", caseId)).contains("foundry", "One woman");
    long index = report.get("entries").get(0).get("index").asLong();
    assertThat(String.join("\n", new Downstream(broker.clientSettings()).toldUntil(index)))
        .doesNotContain("foundry");
    assertThat(ledgerOf(file)).doesNotContain("foundry", "One woman");
    assertThat(documents()).contains(Scene.bare(caseId)).doesNotContain("foundry", "One woman");
    assertThat(figures()).doesNotContain("foundry");
  }

  @Test
  void scenario_87_the_reporter_is_in_nothing_that_downstream_systems_are_told() {
    JsonNode report =
        scene.book.command(
            "priya",
            "report-violation",
            "{'channel':'PHONE','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Keys.','reporterName':'Ada"
                + " Example'}");
    long index = report.get("entries").get(0).get("index").asLong();
    String reporter =
        scene.fileOf("ines", reportId(report)).get("reports").get(0).get("reporter").asString();

    String told = String.join("\n", new Downstream(broker.clientSettings()).toldUntil(index));

    assertThat(told).contains("ReportReceived");
    assertThat(told.toLowerCase(Locale.ROOT)).doesNotContain("reporter", "ada example");
    assertThat(told).doesNotContain(reporter, Scene.bare(reportId(report)));
  }

  private long nanosToRefuse(String code) {
    long begun = System.nanoTime();
    assertThat(intake.opens(code)).isEqualTo(404);
    return System.nanoTime() - begun;
  }

  private JsonNode forwards(int daysAgo) {
    Instant received =
        Instant.now().minus(daysAgo, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
    return scene.book.command(
        "maya",
        "forward-report",
        "{'as':'MANAGEMENT','receivedAt':'%s','channel':'IN_PERSON','relation':'EMPLOYEE','learnedOn':'2026-02-02','doNotShowTo':[],'narrative':'A fitter told me.'}"
            .formatted(received));
  }

  private JsonNode contactOf(JsonNode report) {
    return scene.fileOf("ines", reportId(report)).get("contacts").get(0);
  }

  private List<String> clocksOf(JsonNode file) {
    return scene.everything("ines", "/api/due-dates?limit=200").stream()
        .filter(line -> line.get("caseId").equals(file.get("caseId")))
        .map(line -> line.get("clock").asString())
        .toList();
  }

  /** The bytes of all entries of a case, as the ledger holds them. */
  private String ledgerOf(JsonNode file) {
    StringBuilder bytes = new StringBuilder();
    for (JsonNode stream : file.get("streams")) {
      entries.stream(stream.asString(), 0)
          .forEach(stored -> bytes.append(new String(stored.bytes(), StandardCharsets.UTF_8)));
    }
    assertThat(bytes.toString()).contains("ViolationReported");
    return bytes.toString();
  }

  /** All that the document store holds. */
  private String documents() {
    StringBuilder all = new StringBuilder();
    for (String database : mongo.listDatabaseNames()) {
      for (String collection : mongo.getDatabase(database).listCollectionNames()) {
        for (Document each : mongo.getDatabase(database).getCollection(collection).find()) {
          all.append(each.toJson());
        }
      }
    }
    return all.toString();
  }

  private String figures() {
    HttpResponse<String> figures = staff.send(staff.as("viktor", "/actuator/prometheus").GET());
    assertThat(figures.statusCode()).isEqualTo(200);
    assertThat(figures.body()).contains("probity_");
    return figures.body();
  }

  private static LocalDate day(JsonNode contact, String field) {
    return LocalDate.parse(contact.get(field).asString());
  }

  private static String caseOf(JsonNode file) {
    return "case-" + file.get("caseId").asString();
  }
}
