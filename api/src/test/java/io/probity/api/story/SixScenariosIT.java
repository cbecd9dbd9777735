package io.probity.api.story;

import static io.probity.api.story.Scene.bare;
import static io.probity.api.story.Scene.changed;
import static io.probity.api.story.Scene.grant;
import static io.probity.api.story.Scene.grantByResolution;
import static io.probity.api.story.Scene.isRefused;
import static io.probity.api.story.Scene.texts;
import static io.probity.api.story.Scene.tree;
import static io.probity.api.story.Scene.triage;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/**
 * Ines is the Chief Compliance & Ethics Officer, Tomas the General Auditor, Miriam and Aiko chair
 * and secretary of the audit committee, Emil and Noor investigators, Rafael a director, Owen in
 * legal; Maya and Felix hold no office.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class SixScenariosIT {
  @Autowired EmbeddedIssuer issuer;
  @Autowired Entries entries;
  @LocalServerPort int port;

  private Scene scene;

  @BeforeEach
  void open() {
    scene = new Scene(new Staff(issuer, port));
    scene.book.publishCode("1.0");
  }

  @Test
  void scenario_21_the_accused_is_the_cceo() {
    scene.delegates("ines", "'ASSIGN'", "maya");
    Map<String, JsonNode> without = scene.countsOf("ines", "maya");
    String caseId = scene.book.openCase();
    scene.book.command("tomas", "assess-triage", triage(caseId));
    JsonNode assessed = scene.assessesMateriality("tomas", caseId, true);
    String waiver = scene.asksForAWaiver("felix");
    links("tomas", waiver, caseId);
    for (String login : List.of("ines", "maya")) {
      assertThat(scene.reads(login, "/api/cases?limit=200", assessed).toString())
          .as("before she is accused")
          .contains(bare(caseId));
    }
    assertThat(pendingOf("ines")).contains(bare(waiver) + " CCEO");
    for (String login : List.of("ines", "maya")) {
      assertThat(scene.reads(login, "/api/cases/counts", assessed))
          .isNotEqualTo(without.get(login));
    }

    JsonNode named = scene.names("tomas", caseId, "ines");

    // She and whoever acts for her: no case, and nothing that would tell of one.
    for (String login : List.of("ines", "maya")) {
      scene.isNotThereFor(login, "/api/cases/", caseId);
      for (String path :
          List.of(
              "/api/cases?limit=200",
              "/api/cases?limit=200&state=INVESTIGATION&sort=changed",
              "/api/cases?limit=200&escalation=DUE",
              "/api/due-dates?limit=200&state=due,missed,done",
              "/api/alerts?limit=200",
              "/api/waivers?limit=200",
              "/api/waivers/pending?limit=200")) {
        assertThat(scene.reads(login, path, named).toString())
            .as(login + " " + path)
            .doesNotContain(bare(caseId))
            .doesNotContain(bare(waiver));
      }
      for (String part :
          List.of("/history", "/access", "/trail?person=nobody", "/signals", "/open-matters")) {
        assertThat(scene.book.get(login, "/api/cases/" + caseId + part).statusCode())
            .as(login + " " + part)
            .isEqualTo(404);
      }
      assertThat(scene.opens(login, content(caseId)).statusCode()).isEqualTo(404);
      assertThat(scene.reads(login, "/api/cases/counts", named))
          .as("every count is as if the case were not")
          .isEqualTo(without.get(login));
      assertThat(scene.sends(login, "assess-triage", triage(caseId)).statusCode()).isEqualTo(404);
    }

    // The General Auditor leads in her place, and the committee's chair reads along.
    scene.book.assign("tomas", caseId, "noor");
    assertThat(scene.book.get("miriam", "/api/cases/" + caseId).statusCode()).isEqualTo(200);
    assertThat(scene.book.get("aiko", "/api/cases/" + caseId).statusCode()).isEqualTo(404);

    // A waiver that has to do with the case is the Board's.
    scene.isNotThereFor("ines", "/api/waivers/", waiver);
    assertThat(scene.sends("ines", "grant-waiver", grant(waiver)).statusCode()).isEqualTo(404);
    assertThat(pendingOf("miriam")).contains(bare(waiver) + " BOARD");
    assertThat(pendingOf("felix")).contains(bare(waiver) + " not told");
    tree(scene.as("BOARD", "aiko", "grant-waiver", grantByResolution(waiver)));
    assertThat(pendingOf("miriam").toString()).doesNotContain(bare(waiver));
    assertThat(scene.book.read("ines", "/api/waivers?limit=200").toString())
        .doesNotContain(bare(waiver));
  }

  @Test
  void scenario_25_the_investigator_is_later_named_as_a_subject() {
    String caseId = scene.book.openCase();
    String other = scene.book.openCase();
    scene.book.assign("tomas", other, "emil");
    scene.book.assign("tomas", caseId, "emil");
    scene.book.attest(caseId, "emil");
    JsonNode raised =
        scene.book.command(
            "emil",
            "raise-allegation",
            "{'caseId':'%s','principle':'PROTECT_ASSETS','topics':['MISUSE_OF_ASSETS'],'allegation':'Keys.'}"
                .formatted(caseId));
    String firstPage = content(caseId) + "&limit=1";
    String nextPage =
        firstPage + "&cursor=" + tree(scene.opens("emil", firstPage)).get("next").asString();
    tree(scene.opens("emil", nextPage));
    String list = "/api/cases?limit=1";
    String rest = list + "&cursor=" + scene.reads("emil", list, raised).get("next").asString();
    String emil = scene.book.person("emil");

    JsonNode named = scene.names("ines", caseId, "emil");

    // With the token and the cursors that he already had.
    scene.isNotThereFor("emil", "/api/cases/", caseId);
    assertThat(scene.opens("emil", nextPage).statusCode()).isEqualTo(404);
    assertThat(scene.reads("emil", list, named).toString()).doesNotContain(bare(caseId));
    assertThat(scene.reads("emil", rest, named).toString()).doesNotContain(bare(caseId));
    assertThat(scene.sends("emil", "propose-plan", plan(caseId)).statusCode()).isEqualTo(404);

    // He is recused by a policy, with the cause.
    JsonNode recused = scene.awaits("tomas", caseId, "HandlerRecused");
    assertThat(changed(recused, "cause")).isEqualTo("NAMED_AS_SUBJECT");
    assertThat(changed(recused, "taintReviewRequired")).isEqualTo("true");

    // One question lists everything that he read or wrote.
    String trail = "/api/cases/" + caseId + "/trail?person=" + emil;
    JsonNode did = scene.reads("tomas", trail, named).get("items");
    assertThat(told(did, "wrote", "type"))
        .containsExactly("ScreeningBegun", "FreedomAttested", "AllegationRaised");
    assertThat(told(did, "read", "purpose")).contains("INVESTIGATION");
    assertThat(told(did, "read", "right")).containsOnly("ASSIGNMENT");
    assertThat(pages("tomas", trail)).isEqualTo(texts(did, "index"));
    scene.book.command("tomas", "assign-investigator", successor(caseId));
    isRefused(scene.book.get("noor", trail), 403, "U-3");
    assertThat(scene.book.get("felix", trail).statusCode()).isEqualTo(404);

    // Somebody else says what becomes of it, and the successor goes on.
    scene.book.command(
        "tomas",
        "record-taint-review",
        "{'screeningId':'%s','handler':'%s','verdict':'WORK_IS_DONE_AGAIN','reasons':'Biased.'}"
            .formatted(caseId.replace("case-", "screening-"), emil));
    scene.book.attest(caseId, "noor");
    tree(scene.sends("noor", "propose-plan", plan(caseId)));
  }

  @Test
  void scenario_34_a_waiver_for_a_director_without_the_boards_authorisation() {
    String waiver = scene.asksForAWaiver("rafael");
    assertThat(pendingOf("miriam")).contains(bare(waiver) + " BOARD");
    assertThat(pendingOf("ines").toString()).doesNotContain(bare(waiver));

    isRefused(scene.sends("ines", "grant-waiver", grant(waiver)), 409, "W-7");

    assertThat(pendingOf("miriam")).as("it stays pending").contains(bare(waiver) + " BOARD");
    tree(
        scene.as(
            "BOARD",
            "aiko",
            "authorize-waiver-by-board",
            "{'waiverId':'%s','abstained':['%s'],'resolution':'Resolution 14'}"
                .formatted(waiver, scene.book.person("rafael"))));
    assertThat(pendingOf("ines")).contains(bare(waiver) + " CCEO");
    tree(scene.sends("ines", "grant-waiver", grant(waiver)));
    assertThat(pendingOf("ines").toString()).doesNotContain(bare(waiver));
  }

  @Test
  void scenario_37_a_designee_of_the_cceo_grants_a_waiver() {
    String everything =
        "'INTAKE','INVESTIGATE','ASSIGN','ESCALATE','REFER','SUBSTITUTE','INCIDENTAL'";
    String delegation = scene.delegates("ines", everything, "maya");
    String waiver = scene.asksForAWaiver("felix");
    String caseId = scene.book.openCase();
    tree(scene.under(delegation, "maya", "assess-triage", triage(caseId)));

    isRefused(scene.under(delegation, "maya", "grant-waiver", grant(waiver)), 403, "A-9");
    isRefused(scene.as("CCEO", "maya", "grant-waiver", grant(waiver)), 403, "A-3");

    assertThat(pendingOf("ines")).contains(bare(waiver) + " CCEO");
    tree(scene.sends("ines", "grant-waiver", grant(waiver)));
    scene.revokes("ines", delegation);
  }

  @Test
  void scenario_46_a_delegate_acts_after_the_revocation() {
    String delegation = scene.delegates("tomas", "'ASSIGN'", "felix");
    String caseId = scene.book.openCase();
    tree(scene.under(delegation, "felix", "assess-triage", triage(caseId)));
    scene.revokes("tomas", delegation);
    long before = refusalsOf("felix").size();

    isRefused(scene.under(delegation, "felix", "assess-triage", triage(caseId)), 403, "A-7");

    List<Entry> recorded = refusalsOf("felix");
    assertThat(recorded).hasSize((int) before + 1);
    assertThat(recorded.getLast().type()).isEqualTo("CommandRefused");
    assertThat(recorded.getLast().actor().delegation()).hasToString(bare(delegation));
    assertThat(scene.book.get("felix", "/api/cases/" + caseId).statusCode()).isEqualTo(404);
  }

  @Test
  void scenario_54_facts_at_triage_might_be_material() {
    String caseId = scene.book.openCase();
    scene.book.command("tomas", "assess-triage", triage(caseId));

    JsonNode assessed = scene.assessesMateriality("tomas", caseId, true);

    JsonNode due = duty("tomas", caseId, "due", assessed);
    assertThat(due.get("clock").asString()).isEqualTo("escalation");
    assertThat(Duration.between(Instant.now(), Instant.parse(due.get("dueAt").asString())))
        .as("72 hours by the first parameters")
        .isBetween(Duration.ofHours(71), Duration.ofHours(72));
    assertThat(scene.book.get("jonas", "/api/cases/" + caseId).statusCode()).isEqualTo(404);

    JsonNode escalated =
        scene.book.command(
            "tomas",
            "escalate-to-audit-committee",
            "{'escalationId':'%s','reasons':'It might, though nothing is proven.'}"
                .formatted(caseId.replace("case-", "escalation-")));

    JsonNode file = scene.reads("jonas", "/api/cases/" + caseId, escalated);
    assertThat(file.get("escalation").get("state").asString()).isEqualTo("ESCALATED");
    assertThat(duty("tomas", caseId, "done", escalated).get("clock").asString())
        .isEqualTo("escalation");
  }

  /** Straight from the ledger, as whoever audits it whole would read them. */
  private List<Entry> refusalsOf(String login) {
    String person = scene.book.person(login);
    return entries.stream("refusals", 0).stream()
        .map(StoredEntry::entry)
        .filter(entry -> entry.actor().id().equals(person))
        .toList();
  }

  private void links(String login, String waiver, String caseId) {
    scene.book.command(
        login,
        "link-waiver-to-case",
        "{'waiverId':'%s','caseId':'%s','reasons':'The same matter.'}".formatted(waiver, caseId));
  }

  /** Each as its id and whose turn it is. */
  private List<String> pendingOf(String login) {
    return scene
        .book
        .read(login, "/api/waivers/pending?limit=200")
        .get("items")
        .valueStream()
        .map(line -> line.get("waiverId").asString() + " " + turn(line.get("awaited")))
        .toList();
  }

  private static String turn(JsonNode awaited) {
    return awaited.isNull() ? "not told" : awaited.asString();
  }

  private JsonNode duty(String login, String caseId, String state, JsonNode after) {
    for (JsonNode line :
        scene.reads(login, "/api/due-dates?limit=200&state=" + state, after).get("items")) {
      boolean ofTheCase = line.get("caseId").asString("-").equals(bare(caseId));
      if (ofTheCase && line.get("clock").asString().equals("escalation")) {
        return line;
      }
    }
    throw new AssertionError("No escalation of the case is " + state);
  }

  /** The indexes of a trail, one line at a time. */
  private List<String> pages(String login, String trail) {
    List<String> all = new ArrayList<>();
    JsonNode page = scene.book.read(login, trail + "&limit=1");
    all.addAll(texts(page.get("items"), "index"));
    while (!page.get("next").isNull()) {
      page = scene.book.read(login, trail + "&limit=1&cursor=" + page.get("next").asString());
      all.addAll(texts(page.get("items"), "index"));
    }
    return all;
  }

  private static List<String> told(JsonNode did, String which, String field) {
    return did.valueStream()
        .map(line -> line.get(which))
        .filter(part -> !part.isNull())
        .map(part -> part.get(field).asString())
        .toList();
  }

  private String successor(String caseId) {
    return "{'caseId':'%s','investigator':'%s','reasons':'Successor.'}"
        .formatted(caseId, scene.book.person("noor"));
  }

  private static String plan(String caseId) {
    return "{'investigationId':'%s','items':2,'plan':'1. Ask. 2. Count.'}"
        .formatted(caseId.replace("case-", "investigation-"));
  }

  private static String content(String caseId) {
    return "/api/cases/" + caseId + "/content?purpose=INVESTIGATION";
  }
}
