package io.probity.api.story;

import static io.probity.api.story.Scene.bare;
import static io.probity.api.story.Scene.isRefused;
import static io.probity.api.story.Scene.tree;
import static io.probity.api.story.Scene.triage;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.TwoNodes;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two people act in the same moment, each on another node: the order in the ledger decides. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoNodesStoryIT {
  private static final int TIMES = 8;
  private static final int FAR_ENOUGH = 200;

  private static TwoNodes nodes;
  private static Scene here;
  private static Scene there;

  @BeforeAll
  static void start() throws IOException {
    nodes = new TwoNodes();
    here = new Scene(nodes.first());
    there = new Scene(nodes.second());
    here.book.publishCode("1.0");
    here.book.engageForEveryCase("greta");
  }

  @AfterAll
  static void stop() {
    if (nodes != null) { // if they did not start, that is what is to be told
      nodes.close();
    }
  }

  @Test
  void scenario_47_a_delegate_acts_here_while_the_power_is_taken_back_there() {
    String caseId = here.book.openCase();
    for (int i = 0; i < TIMES; i++) {
      String power = here.delegates("ines", "'ASSIGN'", "maya");
      CompletableFuture<JsonNode> revoked =
          CompletableFuture.supplyAsync(() -> there.revokes("ines", power));
      HttpResponse<String> acted = here.under(power, "maya", "assess-triage", triage(caseId));

      long end = indexOf(revoked.join());
      if (acted.statusCode() == 200) {
        assertThat(indexOf(tree(acted))).as("it came first").isLessThan(end);
      } else {
        isRefused(acted, 403, "A-7");
        assertThat(positionsOf(refusalOf(power, end))).as("it rests on the end").contains(end);
      }
    }
  }

  @Test
  void scenario_47_what_was_taken_back_there_is_refused_here_with_the_next_command() {
    String caseId = here.book.openCase();
    String power = here.delegates("ines", "'ASSIGN'", "maya");
    long acted = indexOf(tree(here.under(power, "maya", "assess-triage", triage(caseId))));

    long end = indexOf(there.revokes("ines", power));

    isRefused(here.under(power, "maya", "assess-triage", triage(caseId)), 403, "A-7");
    assertThat(acted).isLessThan(end);
    assertThat(positionsOf(refusalOf(power, end))).contains(end);
    assertThat(there.book.get("maya", "/api/cases/" + caseId).statusCode()).isEqualTo(404);
  }

  @Test
  void scenario_88_two_officers_close_and_then_reopen_a_case_at_once_on_two_nodes() {
    String caseId = here.book.openCase();
    settles(caseId);
    isDoneOnce(
        caseId,
        "close-case",
        Scene.close(caseId, "NOTHING_ALLEGED"),
        "CaseClosed",
        "C-8",
        here.positionOnceNamed(caseId));

    String reasons = "{'caseId':'%s','reasons':'A witness came.'}".formatted(caseId);
    long asked =
        tree(there.sends("noor", "request-reopening", reasons))
            .get("entries")
            .get(0)
            .get("seq")
            .asLong();
    isDoneOnce(caseId, "reopen-case", reasons, "CaseReopened", "C-36", asked);
  }

  @Test
  void of_two_nodes_one_rebuilds_a_view_and_the_other_says_that_it_is_not_the_one() {
    String path = "/api/views/casefile/rebuild";
    List<HttpResponse<String>> answers =
        List.of(here.opens("viktor", path), there.opens("viktor", path));

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(202, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(answer -> assertThat(answer.body()).contains("Another node fills this view"));
  }

  /** One of two officers on two nodes does it at this position, and the other is told why not. */
  private static void isDoneOnce(
      String caseId, String command, String body, String type, String rule, long position) {
    CompletableFuture<HttpResponse<String>> one =
        CompletableFuture.supplyAsync(() -> here.at(position, "ines", command, body));
    CompletableFuture<HttpResponse<String>> other =
        CompletableFuture.supplyAsync(() -> there.at(position, "tomas", command, body));
    List<HttpResponse<String>> answers = List.of(one.join(), other.join());

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
    HttpResponse<String> lost =
        answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
    assertThat(lost.body()).containsAnyOf(":position-moved\"", "\"rule\":\"" + rule + "\"");
    here.awaits("tomas", caseId, type);
    assertThat(here.told("tomas", caseId, type)).hasSize(1);
  }

  private static void settles(String caseId) {
    here.book.assign("tomas", caseId, "noor");
    here.assessesMateriality("tomas", caseId, false);
    here.book.attest(caseId, "priya", "tomas", "ines", "noor");
    here.book.giveFeedback("ines", caseId);
  }

  /** The entry of a refusal under this power, after the power's end. */
  private static JsonNode refusalOf(String power, long end) {
    for (long index = end + 1; index < end + FAR_ENOUGH; index++) {
      JsonNode entry = here.book.read("greta", "/ledger/entries/" + index);
      boolean refusal = entry.get("type").asString().equals("CommandRefused");
      if (refusal && entry.get("actor").path("delegation").asString("").equals(bare(power))) {
        return entry;
      }
    }
    throw new AssertionError("No refusal under " + power);
  }

  /** The ledger positions of the facts that it was decided on. */
  private static List<Long> positionsOf(JsonNode entry) {
    return entry.get("basis").valueStream().map(fact -> fact.path("at").asLong(-1)).toList();
  }

  private static long indexOf(JsonNode answer) {
    return answer.get("entries").get(0).get("index").asLong();
  }
}
