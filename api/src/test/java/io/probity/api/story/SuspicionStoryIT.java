package io.probity.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.Casebook;
import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Somebody may suffer for what they said in one case, and another case looks into it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // people keep what these stories give them
class SuspicionStoryIT {
  private static final String SUSPECTED = "RETALIATION_SUSPECTED";

  @Autowired EmbeddedIssuer issuer;
  @LocalServerPort int port;

  private Scene scene;
  private Casebook book;
  private String first;
  private String watch;

  @BeforeEach
  void open() {
    scene = new Scene(new Staff(issuer, port));
    book = scene.book;
    book.publishCode("1.0");
    first = book.openCase();
    book.assign("tomas", first, "noor");
    watch =
        book.command(
                "noor",
                "name-outside-witness",
                "{'caseId':'%s','name':'Ada Brun','reasons':'Saw it.'}".formatted(first))
            .get("ids")
            .get("witnessId")
            .asString()
            .replace("witness-", "watch-");
    scene.awaits("tomas", first, "RetaliationWatchOpened");
  }

  @Test
  void a_suspicion_is_open_until_a_case_looks_into_it_and_again_if_that_one_ends_unseen() {
    isOpenAfter(suspect());

    String second = book.openCase();
    isLookedIntoAfter(looksInto(second));

    isOpenAfter(endsUnseen(second));
    Scene.isRefused(scene.sends("tomas", "relate-cases", about(second)), 409, "C-58");

    book.command("tomas", "request-reopening", Scene.reasoned("caseId", second));
    isLookedIntoAfter(book.command("ines", "reopen-case", Scene.reasoned("caseId", second)));
  }

  @Test
  void what_is_suspected_later_the_same_case_looks_into_once_whoever_leads_both_says_so() {
    suspect();
    String second = book.openCase();
    looksInto(second);

    isOpenAfter(suspect());
    JsonNode again = looksInto(second);
    isLookedIntoAfter(again);
    Scene.isRefused(scene.sends("tomas", "relate-cases", about(second)), 409, "C-58");

    String relation = again.get("ids").get("relationId").asString();
    isOpenAfter(book.command("tomas", "unrelate-cases", Scene.reasoned("relationId", relation)));
    isSettledAfter(book.command("tomas", "settle-suspicion", Scene.reasoned("watchId", watch)));
  }

  @Test
  void a_case_that_ended_unseen_is_not_said_to_look_into_what_is_suspected() {
    suspect();
    String second = book.openCase();
    endsUnseen(second);

    Scene.isRefused(scene.sends("tomas", "relate-cases", about(second)), 409, "C-73");
  }

  @Test
  void whoever_is_accused_of_it_sees_nothing_of_the_case_that_looks_into_it() {
    suspect();
    String second = book.openCase();
    scene.names("tomas", second, "ines");
    JsonNode before = open("ines");
    assertThat(before.toString()).contains(SUSPECTED);

    looksInto(second);

    assertThat(open("tomas").toString()).doesNotContain(SUSPECTED);
    assertThat(open("ines")).isEqualTo(before);
  }

  private JsonNode open(String login) {
    return book.read(login, "/api/cases/" + first + "/open-matters");
  }

  /** Their employment changed, somebody looked how they fare, and is not at ease. */
  private JsonNode suspect() {
    book.command(
        "noor",
        "record-employment-change",
        "{'watchId':'%s','change':'DISMISSED','occurredOn':'%s','deciders':[],'reasons':'So they say.'}"
            .formatted(watch, Scene.TODAY));
    return book.command(
        "noor",
        "record-retaliation-check",
        "{'watchId':'%s','check':'AFTER_A_CHANGE','seen':'SUSPECTED','notes':'Nobody else had to go.'}"
            .formatted(watch));
  }

  private JsonNode looksInto(String second) {
    return book.command("tomas", "relate-cases", about(second));
  }

  private String about(String second) {
    return "{'caseId':'%s','other':'%s','how':'RETALIATION','watchId':'%s','reasons':'It is about that.'}"
        .formatted(second, first, watch);
  }

  /** Nothing was alleged in it. */
  private JsonNode endsUnseen(String second) {
    book.command("ines", "assess-triage", Scene.triage(second));
    scene.assessesMateriality("ines", second, false);
    book.attest(second, "priya", "ines", "tomas");
    book.giveFeedback("ines", second);
    return scene.closes(second, "NOTHING_ALLEGED");
  }

  private void isOpenAfter(JsonNode answer) {
    assertThat(flags(answer)).contains(SUSPECTED);
    assertThat(scene.openIn(first)).contains(SUSPECTED);
  }

  /** The list shows it still: not all who see this case may know of the one that looks into it. */
  private void isLookedIntoAfter(JsonNode answer) {
    assertThat(flags(answer)).contains(SUSPECTED);
    assertThat(scene.openIn(first)).doesNotContain(SUSPECTED);
  }

  private void isSettledAfter(JsonNode answer) {
    assertThat(flags(answer)).doesNotContain(SUSPECTED);
    assertThat(scene.openIn(first)).doesNotContain(SUSPECTED);
  }

  /** What the list of cases says of the first one. */
  private String flags(JsonNode after) {
    return scene
        .reads("ines", "/api/cases?limit=200", after)
        .get("items")
        .valueStream()
        .filter(line -> first.endsWith(line.get("caseId").asString()))
        .findFirst()
        .orElseThrow()
        .get("flags")
        .toString();
  }
}
