package io.probity.api.story;

import static io.probity.api.story.Scene.TODAY;
import static io.probity.api.story.Scene.bare;
import static io.probity.api.story.Scene.isRefused;
import static io.probity.api.story.Scene.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What was decided stays, however it is seen later; and what was left undecided shows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class DecisionsStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene(new Staff(issuer, port));
    scene.book.publishCode("1.0");
  }

  @Test
  void scenario_42_the_cfo_departs_from_the_code_an_executive_knows_and_only_silence_alerts() {
    String cfo = appointsAnExecutive();
    String answered = departure(cfo);
    String silent = departure(cfo);
    isRefused(
        scene.sends("tomas", "record-known-departure", known(silent, "maya", 20)), 409, "E-13");
    scene.book.command("tomas", "record-known-departure", known(answered, "dana", 3));
    scene.book.command("tomas", "record-act-on-departure", reasoned(answered));
    assertThat(scene.book.get("aiko", "/api/cases/" + silent).statusCode()).isEqualTo(404);

    scene.book.command("tomas", "record-known-departure", known(silent, "dana", 20));

    JsonNode suspected = scene.awaits("tomas", silent, "ImplicitWaiverSuspected");
    assertThat(Scene.changed(suspected, "knownTo")).isEqualTo(scene.book.person("dana"));
    assertThat(awaitedAlert("aiko", silent).get("kind").asString())
        .isEqualTo("IMPLICIT_WAIVER_SUSPECTED");
    assertThat(scene.book.get("aiko", "/api/cases/" + silent).statusCode()).isEqualTo(200);
    assertThat(scene.told("tomas", answered, "ImplicitWaiverSuspected")).isEmpty();
    assertThat(scene.book.get("aiko", "/api/cases/" + answered).statusCode()).isEqualTo(404);
  }

  @Test
  void scenario_56_what_was_escalated_counts_as_escalated_however_it_is_seen_later() {
    String caseId = scene.book.openCase();
    scene.assessesMateriality("tomas", caseId, true);
    JsonNode escalated =
        scene.book.command("tomas", "escalate-to-audit-committee", reasoned(caseId));
    long before = count(escalated, "escalation=ESCALATED");

    JsonNode again = scene.assessesMateriality("tomas", caseId, false);

    assertThat(count(again, "escalation=ESCALATED")).isEqualTo(before);
    JsonNode file = scene.reads("aiko", "/api/cases/" + caseId, again);
    assertThat(file.get("escalation").get("state").asString()).isEqualTo("ESCALATED");
    assertThat(texts(file.get("escalation").get("assessments"), "now"))
        .as("both views stay readable")
        .hasSize(2);
    scene.reads("aiko", "/api/cases/" + caseId + "/history", again);
    assertThat(scene.told("aiko", caseId, "ReassessmentTold")).hasSize(1);
  }

  @Test
  void scenario_57_an_accounting_complaint_stands_in_the_committees_list_as_soon_as_it_is_said() {
    String caseId = scene.book.openCase();
    assertThat(scene.everything("aiko", "/api/cases?limit=200").toString())
        .doesNotContain(bare(caseId));

    JsonNode raised =
        scene.book.command(
            "priya",
            "raise-allegation",
            "{'caseId':'%s','principle':'BEHAVE_ETHICALLY','topics':['FINANCIAL_REPORTING'],'allegation':'The books.'}"
                .formatted(caseId));

    for (String login : List.of("miriam", "aiko", "jonas")) {
      assertThat(scene.reads(login, "/api/cases?limit=5", raised).toString())
          .as(login)
          .contains(bare(caseId));
    }
    JsonNode history = scene.reads("aiko", "/api/cases/" + caseId + "/history", raised);
    assertThat(
            history.get("items").valueStream().map(line -> line.get("deed").get("by").asString()))
        .as("no officer had a hand in it")
        .doesNotContain(scene.book.person("ines"), scene.book.person("tomas"));
  }

  @Test
  void scenario_62_a_topic_that_is_changed_late_needs_a_reason_and_no_count_falls_for_it() {
    String caseId = investigated();
    String allegation = raises(caseId, "COMPLY_WITH_LAW", "BRIBERY", null);
    JsonNode found = finds(allegation, "SUBSTANTIATED");
    long bribery = count(found, "topic=BRIBERY");
    long harassment = count(found, "topic=HARASSMENT");
    String change =
        "{'allegationId':'%s','principle':'BEHAVE_ETHICALLY','topics':['HARASSMENT'],'severity':'MODERATE','reasons':'It was about people.'}"
            .formatted(allegation);
    String silent = change.replace(",'reasons':'It was about people.'", "");
    assertThat(scene.sends("noor", "classify-allegation", silent).statusCode()).isEqualTo(400);

    JsonNode changed = scene.book.command("noor", "classify-allegation", change);

    assertThat(texts(changed.get("entries"), "type")).contains("AllegationReclassified");
    assertThat(count(changed, "topic=BRIBERY")).isEqualTo(bribery);
    assertThat(count(changed, "topic=HARASSMENT")).isEqualTo(harassment + 1);
    JsonNode note =
        scene
            .reads("tomas", "/api/cases/" + caseId, changed)
            .get("allegations")
            .get(0)
            .get("reclassified")
            .get(0);
    assertThat(note.get("late").asBoolean()).isTrue();
    assertThat(note.get("before").get("topics").get(0).asString()).isEqualTo("BRIBERY");
    assertThat(scene.text("tomas", note.get("reasons"))).isEqualTo("It was about people.");
    assertThat(note.get("reclassified").get("by").asString()).isEqualTo(scene.book.person("noor"));
  }

  @Test
  void scenario_66_a_mixed_case_closes_once_it_is_said_why_the_proven_part_could_happen() {
    String caseId = investigated();
    String proven = raises(caseId, "COMPLY_WITH_LAW", "BRIBERY", null);
    String unproven = raises(caseId, "PROTECT_ASSETS", "MISUSE_OF_ASSETS", null);
    finds(proven, "SUBSTANTIATED");
    finds(unproven, "UNSUBSTANTIATED");
    approves(proven);
    approves(unproven);
    settles(caseId);
    isRefused(scene.sends("ines", "close-case", close(caseId)), 409, "C-15");
    isRefused(scene.sends("noor", "state-root-cause", rootCause(unproven)), 409, "AL-18");

    scene.book.command("noor", "state-root-cause", rootCause(proven));
    JsonNode closed = closes(caseId);

    JsonNode file = scene.reads("ines", "/api/cases/" + caseId, closed);
    assertThat(file.get("outcome").asString()).isEqualTo("MIXED");
    assertThat(texts(file.get("allegations"), "outcome"))
        .containsExactly("SUBSTANTIATED", "UNSUBSTANTIATED");
  }

  @Test
  void scenario_68_two_people_are_disciplined_for_one_act_and_why_it_differs_is_read_beside_it() {
    String caseId = investigated();
    String first = proven(caseId, "maya");
    String second = proven(caseId, "felix");
    scene.book.command("ines", "impose-discipline", impose(first, "WARNING"));
    isRefused(scene.sends("ines", "impose-discipline", impose(second, "DEMOTION")), 409, "AL-23");

    JsonNode imposed =
        scene.book.command(
            "ines",
            "impose-discipline",
            impose(second, "DEMOTION").replace("}", ",'whyDifferent':'The third time.'}"));

    JsonNode view =
        scene.reads("ines", "/api/discipline?topic=CONFLICT_OF_INTEREST&severity=GRAVE", imposed);
    assertThat(texts(view.get("items"), "level")).containsExactlyInAnyOrder("DEMOTION", "WARNING");
    JsonNode different =
        view.get("items")
            .valueStream()
            .filter(line -> line.get("level").asString().equals("DEMOTION"))
            .findFirst()
            .orElseThrow();
    assertThat(scene.text("ines", different.get("whyDifferent"))).isEqualTo("The third time.");
  }

  /** Somebody new, from outside the ethics office, who runs the Company's finances. */
  private String appointsAnExecutive() {
    String person =
        scene
            .book
            .command(
                "clara",
                "register-person",
                "{'login':{'issuer':'https://login.example','subject':'%s'},'name':'Ola Renard'}"
                    .formatted(UUID.randomUUID()))
            .get("ids")
            .get("personId")
            .asString();
    scene.book.command(
        "miriam",
        "appoint-to-office",
        "{'personId':'%s','office':'EXECUTIVE_OFFICER','from':'%s','reason':'CFO.'}"
            .formatted(person, TODAY));
    return person.substring("person-".length());
  }

  /** A case about this person that might have a material effect. */
  private String departure(String person) {
    String caseId = scene.book.openCase();
    scene.book.command(
        "tomas",
        "name-subject",
        "{'caseId':'%s','person':'%s','reasons':'Seen.'}".formatted(caseId, person));
    scene.assessesMateriality("tomas", caseId, true);
    return caseId;
  }

  private String known(String caseId, String to, int daysAgo) {
    return "{'escalationId':'%s','knownTo':'%s','knownOn':'%s','reasons':'She was told.'}"
        .formatted(
            caseId.replace("case-", "escalation-"),
            scene.book.person(to),
            TODAY.minusDays(daysAgo));
  }

  private JsonNode awaitedAlert(String login, String caseId) {
    Instant end = Instant.now().plusSeconds(30);
    do {
      for (JsonNode line : scene.book.read(login, "/api/alerts?limit=50").get("items")) {
        if (line.get("caseId").asString("").equals(bare(caseId))) {
          return line;
        }
      }
    } while (Instant.now().isBefore(end));
    throw new AssertionError("Nobody told " + login);
  }

  private String investigated() {
    String caseId = scene.book.openCase();
    scene.book.assign("tomas", caseId, "noor");
    scene.book.attest(caseId, "noor");
    return caseId;
  }

  private String raises(String caseId, String principle, String topic, @Nullable String subject) {
    String against = subject == null ? "" : ",'subject':'" + subject + "'";
    return scene
        .book
        .command(
            "noor",
            "raise-allegation",
            "{'caseId':'%s','principle':'%s','topics':['%s'],'allegation':'It happened.'%s}"
                .formatted(caseId, principle, topic, against))
        .get("ids")
        .get("allegationId")
        .asString();
  }

  /** A grave allegation against this person, substantiated and approved. */
  private String proven(String caseId, String login) {
    String subject = scene.names("ines", caseId, login).get("ids").get("subjectId").asString();
    String allegation =
        raises(caseId, "AVOID_CONFLICTS_OF_INTEREST", "CONFLICT_OF_INTEREST", subject);
    scene.book.command(
        "noor",
        "classify-allegation",
        "{'allegationId':'%s','principle':'AVOID_CONFLICTS_OF_INTEREST','topics':['CONFLICT_OF_INTEREST'],'severity':'GRAVE','reasons':'So it is.'}"
            .formatted(allegation));
    finds(allegation, "SUBSTANTIATED");
    scene.book.command("tomas", "approve-finding", approval(allegation, 2));
    return allegation;
  }

  private JsonNode finds(String allegation, String outcome) {
    return scene.book.command(
        "noor",
        "record-finding",
        "{'allegationId':'%s','outcome':'%s','reasons':'Seen.'}".formatted(allegation, outcome));
  }

  private void approves(String allegation) {
    scene.book.command("tomas", "approve-finding", approval(allegation, 1));
  }

  /** All that a case needs to close besides its allegations. */
  private void settles(String caseId) {
    scene.assessesMateriality("tomas", caseId, false);
    scene.book.attest(caseId, "priya", "tomas", "ines");
    scene.book.giveFeedback("ines", caseId);
    scene.awaits("tomas", caseId, "FeedbackGiven");
  }

  private JsonNode closes(String caseId) {
    return scene.closes(caseId, "CONCLUDED");
  }

  private long count(JsonNode after, String heading) {
    JsonNode counts = scene.reads("ines", "/api/cases/counts", after);
    return counts.has(heading) ? counts.get(heading).asLong() : 0;
  }

  private static String approval(String allegation, int finding) {
    return "{'allegationId':'%s','finding':%d,'reasons':'It follows.'}"
        .formatted(allegation, finding);
  }

  private static String rootCause(String allegation) {
    return "{'allegationId':'%s','rootCause':'NO_CONTROL','reasons':'No list.'}"
        .formatted(allegation);
  }

  private static String impose(String allegation, String level) {
    return "{'allegationId':'%s','level':'%s','reasons':'They knew.'}".formatted(allegation, level);
  }

  private static String reasoned(String caseId) {
    return "{'escalationId':'%s','reasons':'It might.'}"
        .formatted(caseId.replace("case-", "escalation-"));
  }

  private static String close(String caseId) {
    return Scene.close(caseId, "CONCLUDED");
  }
}
