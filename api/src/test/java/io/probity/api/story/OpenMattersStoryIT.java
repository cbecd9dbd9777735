package io.probity.api.story;

import static io.probity.api.story.Scene.TODAY;
import static io.probity.api.story.Scene.bare;
import static io.probity.api.story.Scene.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Patience;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What holds a case open: whoever leads it is told of each, and what ends it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
class OpenMattersStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene(new Staff(issuer, port));
    scene.book.publishCode("1.0");
  }

  @Test
  void a_suspected_retaliation_holds_a_case_open_until_whoever_leads_it_settles_that() {
    JsonNode reported = aNamedReporterIsHeardOf(31);
    String report = reported.get("ids").get("reportId").asString();
    String watch = report.replace("report-", "watch-");
    String caseId = caseOf(report);
    scene.awaits("tomas", caseId, "RetaliationWatchOpened");
    isInvestigatedAndAnswered(caseId, report.replace("report-", "mailbox-"));
    assertThat(open(caseId)).isEmpty();

    JsonNode seen =
        scene.book.command(
            "noor",
            "record-retaliation-check",
            "{'watchId':'%s','check':'FIRST','seen':'SUSPECTED','notes':'Left off the rota.'}"
                .formatted(watch));

    assertThat(open(caseId)).containsExactly("RETALIATION_SUSPECTED " + watch);
    assertThat(flags(caseId, seen)).contains("RETALIATION_SUSPECTED");
    isRefused(scene.sends("ines", "close-case", close(caseId)), 409, "C-15");
    isRefused(scene.sends("noor", "settle-suspicion", settle(watch)), 403, "RW-9");

    JsonNode settled = scene.book.command("tomas", "settle-suspicion", settle(watch));

    assertThat(open(caseId)).isEmpty();
    assertThat(flags(caseId, settled)).doesNotContain("RETALIATION_SUSPECTED");
    JsonNode said =
        scene
            .reads("tomas", "/api/cases/" + caseId, settled)
            .get("watches")
            .get(0)
            .get("settled")
            .get(0);
    assertThat(scene.text("tomas", said.get("reasons"))).isEqualTo("The rota was mended.");
    assertThat(said.get("settled").get("by").asString()).isEqualTo(scene.book.person("tomas"));
    isRefused(scene.sends("tomas", "settle-suspicion", settle(watch)), 409, "RW-10");
    scene.book.command("ines", "close-case", close(caseId));
  }

  @Test
  void whoever_kept_up_the_contact_and_is_accused_leaves_it_to_be_taken_over() {
    String caseId = scene.book.openCase();
    String mailbox = scene.book.mailboxOf(caseId);
    scene.awaits("tomas", caseId, "MailboxOpened");
    isInvestigatedAndAnswered(caseId, mailbox);
    assertThat(open(caseId)).isEmpty();

    scene.names("tomas", caseId, "priya");

    assertThat(open(caseId)).contains("NO_LIAISON " + mailbox);
    isRefused(scene.sends("ines", "close-case", close(caseId)), 409, "C-15");

    JsonNode assigned =
        scene.book.command(
            "tomas",
            "assign-liaison",
            "{'mailboxId':'%s','liaison':'%s','reasons':'In her place.'}"
                .formatted(mailbox, scene.book.person("leila")));

    assertThat(open(caseId)).doesNotContain("NO_LIAISON " + mailbox);
    assertThat(scene.reads("leila", "/api/cases/" + caseId, assigned).get("contacts")).hasSize(1);
    assertThat(scene.book.get("priya", "/api/cases/" + caseId).statusCode()).isEqualTo(404);
  }

  @Test
  void nothing_is_closed_that_was_found_against_somebody_who_was_not_heard() {
    String caseId = scene.book.openCase();
    String investigation = caseId.replace("case-", "investigation-");
    scene.book.assign("tomas", caseId, "noor");
    scene.book.attest(caseId, "noor", "ines");
    String subject = anOutsiderIsNamed(caseId);
    isFoundAgainst(subject, caseId);

    String matter = "NOT_HEARD " + investigation + "/" + subject;
    assertThat(open(caseId)).contains(matter);
    isRefused(
        scene.sends("ines", "close-case", close(caseId).replace("NOTHING_ALLEGED", "CONCLUDED")),
        409,
        "C-15");

    scene.book.command(
        "noor",
        "record-response",
        "{'investigationId':'%s','subject':'%s','receivedOn':'%s','response':'I was told to.'}"
            .formatted(investigation, subject, TODAY));

    assertThat(open(caseId))
        .doesNotContain(matter)
        .contains("NO_ROOT_CAUSE allegation-" + allegation(caseId));
  }

  /** A manager hands on what somebody told them by name, so many days ago. */
  private JsonNode aNamedReporterIsHeardOf(int daysAgo) {
    return scene.book.command(
        "maya",
        "forward-report",
        "{'as':'MANAGEMENT','receivedAt':'%sT09:00:00Z','channel':'IN_PERSON','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'The keys.','reporterName':'Ada Example'}"
            .formatted(TODAY.minusDays(daysAgo)));
  }

  private String caseOf(String report) {
    return "case-" + scene.fileOf("tomas", report).get("caseId").asString();
  }

  /** Nothing was alleged, and nothing else is left to be done. */
  private void isInvestigatedAndAnswered(String caseId, String mailbox) {
    scene.book.assign("tomas", caseId, "noor");
    scene.assessesMateriality("tomas", caseId, false);
    scene.book.attest(caseId, "priya", "noor", "tomas", "ines");
    scene.book.command(
        "ines",
        "give-feedback",
        "{'mailboxId':'%s','feedback':'We looked into it.'}".formatted(mailbox));
  }

  private String anOutsiderIsNamed(String caseId) {
    return scene
        .book
        .command(
            "noor",
            "name-outside-subject",
            "{'caseId':'%s','name':'A locksmith','reasons':'Named.'}".formatted(caseId))
        .get("ids")
        .get("subjectId")
        .asString();
  }

  private void isFoundAgainst(String subject, String caseId) {
    String allegation =
        scene
            .book
            .command(
                "noor",
                "raise-allegation",
                "{'caseId':'%s','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS'],'subject':'%s','allegation':'Keys.'}"
                    .formatted(caseId, subject))
            .get("ids")
            .get("allegationId")
            .asString();
    scene.book.command(
        "noor",
        "record-finding",
        "{'allegationId':'%s','outcome':'SUBSTANTIATED','reasons':'It shows.'}"
            .formatted(allegation));
    scene.book.command(
        "tomas",
        "approve-finding",
        "{'allegationId':'%s','finding':1,'reasons':'It follows.'}".formatted(allegation));
  }

  private String allegation(String caseId) {
    return scene
        .book
        .read("tomas", "/api/cases/" + caseId)
        .get("allegations")
        .get(0)
        .get("allegationId")
        .asString();
  }

  /** Each as why and where, once a policy has named every stream of the case. */
  private List<String> open(String caseId) {
    return Patience.until(
        lines -> lines.stream().noneMatch(line -> line.startsWith("UNNAMED")),
        () ->
            scene
                .book
                .read("ines", "/api/cases/" + caseId + "/open-matters")
                .valueStream()
                .map(line -> line.get("why").asString() + " " + line.get("stream").asString())
                .toList());
  }

  private List<String> flags(String caseId, JsonNode after) {
    return scene
        .reads("tomas", "/api/cases?limit=200", after)
        .get("items")
        .valueStream()
        .filter(line -> line.get("caseId").asString().equals(bare(caseId)))
        .flatMap(line -> line.get("flags").valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  private static String settle(String watch) {
    return "{'watchId':'%s','reasons':'The rota was mended.'}".formatted(watch);
  }

  private static String close(String caseId) {
    return Scene.close(caseId, "NOTHING_ALLEGED");
  }
}
