package io.probity.api.story;

import static io.probity.api.story.Scene.bare;
import static io.probity.api.story.Scene.grant;
import static io.probity.api.story.Scene.texts;
import static io.probity.api.story.Scene.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.entries.Entries;
import io.probity.core.visibility.facts.CaseFacts;
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

/** Which sealed text opens for whom, and what waits for whom. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class SealedTextStoryIT {
  @Autowired EmbeddedIssuer issuer;
  @Autowired Entries entries;
  @Autowired StandingFacts facts;
  @LocalServerPort int port;

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene(new Staff(issuer, port));
    scene.book.publishCode("1.0");
  }

  @Test
  void the_text_of_a_waiver_opens_for_whoever_asked_and_whoever_decides_and_that_is_an_entry() {
    String waiver = scene.asksForAWaiver("maya");
    JsonNode granted = tree(scene.sends("ines", "grant-waiver", grant(waiver)));
    JsonNode file = scene.reads("ines", "/api/waivers/" + waiver, granted);
    String grounds = open(file.get("grounds"));
    String conditions = open(file.get("decided").get("conditions"));

    assertThat(tree(scene.opens("ines", grounds)).get("text").asString())
        .isEqualTo("My sister sells paper.");
    assertThat(tree(scene.opens("maya", conditions)).get("text").asString())
        .isEqualTo("In the open.");
    for (String login : List.of("felix", "noor", "viktor", "leila")) {
      assertThat(scene.opens(login, grounds).statusCode()).as(login).isEqualTo(404);
    }
    String access = CustodyEvent.accessTo(UUID.fromString(bare(waiver)));
    assertThat(entries.stream(access, 0))
        .extracting(stored -> stored.entry().actor().id())
        .containsExactly(scene.book.person("ines"), scene.book.person("maya"));
  }

  @Test
  void why_a_waiver_was_linked_to_a_case_is_kept_from_whoever_asked_for_it() {
    String caseId = scene.book.openCase();
    String waiver = scene.asksForAWaiver("maya");
    JsonNode link =
        scene.book.command(
            "tomas",
            "link-waiver-to-case",
            "{'waiverId':'%s','caseId':'%s','reasons':'The same matter.'}"
                .formatted(waiver, caseId));
    String index = link.get("entries").get(0).get("index").asString();
    String entry = entries.at(Long.parseLong(index)).orElseThrow().entry().id().toString();
    String stream = link.get("entries").get(0).get("stream").asString();
    String reasons = "/api/content/" + stream + "/" + entry + "/reasons?purpose=DECISION";

    assertThat(scene.opens("maya", reasons).statusCode()).isEqualTo(404);
    assertThat(scene.opens("miriam", reasons).statusCode()).isEqualTo(404);
    assertThat(tree(scene.opens("ines", reasons)).get("text").asString())
        .isEqualTo("The same matter.");
  }

  @Test
  void the_name_of_a_reporter_opens_for_whoever_leads_and_for_nobody_who_investigates() {
    String reportId =
        scene
            .book
            .command(
                "priya",
                "report-violation",
                "{'channel':'PHONE','relation':'EMPLOYEE','doNotShowTo':[],'narrative':'Keys.','reporterName':'Felix Grant'}")
            .get("ids")
            .get("reportId")
            .asString();
    UUID id = facts.view(CaseFacts.class, Reads.UNNOTED).caseOf(reportId).orElseThrow();
    String caseId = "case-" + id;
    assertThat(names("priya", caseId)).contains("reporterName");
    scene.book.assign("tomas", caseId, "noor");

    assertThat(names("tomas", caseId)).contains("narrative", "reporterName");
    assertThat(names("noor", caseId)).contains("narrative").doesNotContain("reporterName");
    String entry = entries.stream(reportId, 0).getFirst().entry().id().toString();
    String name = "/api/content/" + reportId + "/" + entry + "/reporterName?purpose=INVESTIGATION";
    assertThat(scene.opens("noor", name).statusCode()).isEqualTo(404);
    assertThat(scene.opens("ines", name).statusCode()).isEqualTo(200);
  }

  @Test
  void a_release_waits_for_those_who_may_give_it_until_two_did() {
    String caseId = scene.book.openCase();
    String release = asksForRelease(caseId);
    String elsewhere = asksForRelease("case-" + UUID.randomUUID());
    scene.names("tomas", caseId, "ines");

    assertThat(waitingFor("tomas")).contains(release).doesNotContain(elsewhere);
    assertThat(waitingFor("miriam")).contains(release).doesNotContain(elsewhere);
    assertThat(waitingFor("viktor")).contains(release, elsewhere);
    for (String login : List.of("ines", "noor", "felix")) {
      assertThat(waitingFor(login)).as(login).doesNotContain(release);
    }
    String reasons = reasonsOf(release);
    assertThat(tree(scene.opens("aiko", reasons)).get("text").asString())
        .isEqualTo("The index is broken.");
    assertThat(scene.opens("ines", reasons).statusCode()).isEqualTo(404);

    scene.book.command("tomas", "approve-case-release", approval(release));
    assertThat(waitingFor("miriam")).contains(release);
    scene.book.command("miriam", "approve-case-release", approval(release));
    assertThat(waitingFor("miriam")).doesNotContain(release);
  }

  @Test
  void a_cursor_that_is_none_is_a_wrong_question() {
    String caseId = scene.book.openCase();
    String none = "SU5ERVh8eHx5"; // INDEX|x|y
    for (String path : List.of("/access?cursor=", "/history?cursor=", "/trail?person=x&cursor=")) {
      assertThat(scene.book.get("ines", "/api/cases/" + caseId + path + none).statusCode())
          .as(path)
          .isEqualTo(400);
    }
  }

  private String asksForRelease(String caseId) {
    return scene
        .book
        .command(
            "viktor",
            "request-case-release",
            "{'caseId':'%s','hours':4,'reasons':'The index is broken.'}".formatted(caseId))
        .get("ids")
        .get("releaseId")
        .asString();
  }

  private static String approval(String release) {
    return "{'releaseId':'%s','reasons':'It is.'}".formatted(release);
  }

  private String reasonsOf(String release) {
    return scene
            .book
            .read("aiko", "/api/releases/pending")
            .get("items")
            .valueStream()
            .filter(line -> line.get("releaseId").asString().equals(release))
            .map(line -> line.get("reasons").asString())
            .findFirst()
            .orElseThrow()
        + "?purpose=DECISION";
  }

  private List<String> waitingFor(String login) {
    return texts(scene.book.read(login, "/api/releases/pending").get("items"), "releaseId");
  }

  private List<String> names(String login, String caseId) {
    String path = "/api/cases/" + caseId + "/content?purpose=INVESTIGATION";
    return texts(tree(scene.opens(login, path)).get("sections"), "name");
  }

  private static String open(JsonNode reference) {
    return reference.get("open").asString() + "?purpose=DECISION";
  }
}
