package io.probity.api.story;

import static io.probity.api.story.Scene.bare;
import static io.probity.api.story.Scene.isRefused;
import static io.probity.api.story.Scene.triage;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/**
 * What turns out otherwise than was thought at first, and is said so: later, sooner, not at all.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class SecondThoughtsStoryIT {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Scene scene;
  private Casebook book;

  @BeforeEach
  void open() {
    scene = new Scene(new Staff(issuer, port));
    book = scene.book;
    book.publishCode("1.0");
  }

  @Test
  void a_letter_is_counted_from_the_day_it_came_and_goes_where_another_policy_says() {
    LocalDate came = TODAY.minusDays(4);
    String letter =
        "{'channel':'POST','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'The roster is unfair.','receivedAt':'%sT08:00:00Z'}"
            .formatted(came);
    isRefused(
        scene.sends("priya", "report-violation", letter.replace("'POST'", "'WEB'")), 409, "I-8");
    JsonNode ids = book.reported(letter, UUID.randomUUID()).get("ids");
    String caseId = ids.get("caseId").asString();
    scene.awaits("tomas", caseId, "MailboxOpened");
    JsonNode triaged =
        book.command(
            "tomas", "assess-triage", triage(caseId).replace("'INVESTIGATE'", "'REFERRED'"));
    assertThat(
            scene
                .reads("tomas", "/api/cases/" + caseId, triaged)
                .get("reports")
                .get(0)
                .get("receivedOn")
                .asString())
        .isEqualTo(came.toString());

    String route =
        "{'reportId':'%s','to':'HUMAN_RESOURCES','policy':'HR-014','version':'3.2','reasons':'A grievance.'}"
            .formatted(ids.get("reportId").asString());
    JsonNode routed = book.command("tomas", "route-report", route);
    isRefused(scene.sends("tomas", "route-report", route), 409, "I-23");

    JsonNode routes =
        scene.reads("tomas", "/api/cases/" + caseId, routed).get("reports").get(0).get("routes");
    assertThat(routes).hasSize(1);
    assertThat(routes.get(0).get("policy").asString()).isEqualTo("HR-014");
    settles(caseId);
    book.command(
        "ines",
        "give-feedback",
        "{'mailboxId':'%s','feedback':'It went to human resources.'}"
            .formatted(ids.get("reportId").asString().replace("report-", "mailbox-")));
    JsonNode closed = scene.closes(caseId, "REFERRED");
    assertThat(
            scene
                .reads("tomas", "/api/cases/" + caseId, closed)
                .get("closing")
                .get("ground")
                .asString())
        .isEqualTo("REFERRED");
  }

  @Test
  void an_office_that_was_to_end_next_week_ends_today_and_not_later_still() {
    String felix = book.person("felix");
    book.command(
        "tomas",
        "appoint-to-office",
        "{'personId':'person-%s','office':'LEGAL','from':'%s','reason':'Needed.'}"
            .formatted(felix, TODAY));
    book.command("tomas", "end-office", endLegal(felix, TODAY.plusDays(7)));
    isRefused(scene.sends("tomas", "end-office", endLegal(felix, TODAY.plusDays(8))), 409, "P-10");
    book.command("tomas", "end-office", endLegal(felix, TODAY));
    isRefused(scene.sends("tomas", "end-office", endLegal(felix, TODAY)), 409, "P-10");
  }

  @Test
  void whom_it_is_against_is_found_later_and_discipline_falls_with_its_finding() {
    String caseId = book.openCase();
    book.assign("tomas", caseId, "noor");
    book.attest(caseId, "noor");
    String subject = scene.names("ines", caseId, "maya").get("ids").get("subjectId").asString();
    String allegation =
        book.command(
                "noor",
                "raise-allegation",
                "{'caseId':'%s','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS'],'allegation':'Keys.'}"
                    .formatted(caseId))
            .get("ids")
            .get("allegationId")
            .asString();
    of(allegation, "noor", "attribute-allegation", "'subject':'%s'".formatted(subject));
    of(
        allegation,
        "noor",
        "classify-allegation",
        "'principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS'],'severity':'GRAVE'");
    of(allegation, "noor", "record-finding", "'outcome':'SUBSTANTIATED'");
    of(allegation, "tomas", "approve-finding", "'finding':3");
    of(allegation, "ines", "impose-discipline", "'level':'WARNING'");
    of(allegation, "noor", "correct-finding", "'outcome':'UNSUBSTANTIATED'");
    JsonNode fallen = of(allegation, "tomas", "approve-finding", "'finding':6");

    JsonNode shown = discipline(caseId, fallen);
    assertThat(shown.get("unfounded").asBoolean()).isTrue();
    assertThat(shown.get("lifted").isNull()).isTrue();
    JsonNode lifted =
        of(
            allegation,
            "ines",
            "lift-discipline",
            "'discipline':%d".formatted(shown.get("at").asLong()));

    assertThat(discipline(caseId, lifted).get("lifted").isNull()).isFalse();
    JsonNode usual =
        scene.reads("ines", "/api/discipline?topic=MISUSE_OF_ASSETS&severity=GRAVE", lifted);
    assertThat(usual.get("items").get(0).get("lifted").isNull()).isFalse();
    assertThat(usual.get("levels")).isEmpty();
  }

  @Test
  void a_duplicate_names_the_other_case_and_what_somebody_declines_does_not_go_on() {
    String other = book.openCase();
    String caseId = book.openCase();
    book.command("tomas", "assess-triage", triage(caseId));
    settles(caseId);
    book.giveFeedback("ines", caseId);
    JsonNode closed =
        scene.closesBy(
            Scene.close(caseId, "DUPLICATE").replace("}", ",'duplicateOf':'%s'}".formatted(other)));
    assertThat(
            scene
                .reads("tomas", "/api/cases/" + caseId, closed)
                .get("closing")
                .get("duplicateOf")
                .asString())
        .isEqualTo(bare(other));

    String reasons = "{'caseId':'%s','reasons':'Somebody wrote.'}".formatted(caseId);
    JsonNode asked = book.command("ines", "request-reopening", reasons);
    assertThat(line(caseId, asked).get("flags").toString()).contains("REOPENING_REQUESTED");
    isRefused(scene.sends("ines", "decline-reopening", reasons), 409, "C-68");
    JsonNode declined = book.command("tomas", "decline-reopening", reasons);
    assertThat(line(caseId, declined).get("flags").toString())
        .doesNotContain("REOPENING_REQUESTED");
    book.command("ines", "request-reopening", reasons);
  }

  private JsonNode of(String allegation, String login, String name, String what) {
    return book.command(
        login, name, "{'allegationId':'%s',%s,'reasons':'So it is.'}".formatted(allegation, what));
  }

  private JsonNode discipline(String caseId, JsonNode after) {
    return scene
        .reads("ines", "/api/cases/" + caseId, after)
        .get("allegations")
        .get(0)
        .get("discipline")
        .get(0);
  }

  private JsonNode line(String caseId, JsonNode after) {
    return scene
        .reads("ines", "/api/cases?limit=200", after)
        .get("items")
        .valueStream()
        .filter(each -> bare(caseId).equals(each.get("caseId").asString()))
        .findFirst()
        .orElseThrow();
  }

  private static String endLegal(String person, LocalDate until) {
    return "{'personId':'person-%s','office':'LEGAL','until':'%s','reason':'Over.'}"
        .formatted(person, until);
  }

  /** All that a case needs to close in which nothing was alleged, besides the feedback. */
  private void settles(String caseId) {
    scene.assessesMateriality("tomas", caseId, false);
    book.attest(caseId, "priya", "tomas", "ines");
  }
}
