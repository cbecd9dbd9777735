package io.probity.api.story;

import static io.probity.api.story.Scene.bare;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.RunningProduct;
import io.probity.api.Staff;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.journal.entries.Entries;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Ines is accused, and asks for what she may not know of and for what there is not: in turns, so
 * that whatever else slows the machine slows both. Of all pairs the difference in the middle
 * counts.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@RunningProduct
@DirtiesContext // the accused would miss her case
class SameAnswerIT {
  private static final int WARM_UP = 40;
  private static final int PAIRS = 300;

  /** Half of what a sleep or a read from a store of two milliseconds would add. */
  private static final Duration SHOWS = Duration.ofMillis(1);

  @Autowired EmbeddedIssuer issuer;
  @Autowired Entries entries;
  @LocalServerPort int port;

  private Scene scene;
  private PublicIntake intake;
  private String caseId;
  private String waiver;
  private String action;

  @BeforeEach
  void accuse() {
    Staff staff = new Staff(issuer, port);
    scene = new Scene(staff);
    intake = new PublicIntake(staff);
    scene.book.publishCode("1.0");
    caseId = scene.book.openCase();
    waiver = scene.asksForAWaiver("maya");
    action = opensAnAction();
    scene.book.command(
        "tomas",
        "link-waiver-to-case",
        "{'waiverId':'%s','caseId':'%s','reasons':'The same matter.'}".formatted(waiver, caseId));
    scene.names("tomas", caseId, "ines");
  }

  @Test
  void what_is_closed_and_what_is_not_there_are_answered_alike_and_as_fast() {
    isAnsweredAlike("file", caseId, id -> get("/api/cases/" + id));
    isAnsweredAlike("history", caseId, id -> get("/api/cases/" + id + "/history"));
    isAnsweredAlike("who read", caseId, id -> get("/api/cases/" + id + "/access"));
    isAnsweredAlike("trail", caseId, id -> get("/api/cases/" + id + "/trail?person=nobody"));
    isAnsweredAlike("signals", caseId, id -> get("/api/cases/" + id + "/signals"));
    isAnsweredAlike("open matters", caseId, id -> get("/api/cases/" + id + "/open-matters"));
    isAnsweredAlike("content", caseId, id -> opens("/api/cases/" + id));
    isAnsweredAlike("content of an action", action, id -> opens("/api/actions/" + id));
    isAnsweredAlike("waiver", waiver, id -> get("/api/waivers/" + id));
    isAnsweredAlike("command in a case", caseId, this::assess);
    isAnsweredAlike("command about a waiver", waiver, this::deny);
  }

  @Test
  void so_is_what_is_closed_to_her_without_an_accusation() {
    String question = "{'channel':'WEB','doNotShowTo':['CCEO'],'question':'May she hire him?'}";
    String inquiry = intake.inquires(question).get("entries").get(0).get("stream").asString();
    isAnsweredAlike("inquiry", inquiry, id -> get("/api/inquiries/" + id));
    String delegation = scene.delegates("tomas", "'ASSIGN'", "maya");
    isAnsweredAlike("delegation", delegation, id -> get("/api/delegations/" + id));
  }

  @Test
  void two_milliseconds_more_for_one_of_them_would_show() {
    Duration difference =
        difference(
            () -> {
              LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
              get("/api/cases/" + caseId);
            },
            () -> get("/api/cases/case-" + UUID.randomUUID()));
    assertThat(difference).isGreaterThan(SHOWS);
  }

  private void isAnsweredAlike(String what, String closed, Question ask) {
    String kind = closed.substring(0, closed.indexOf('-') + 1);
    String missing = kind + UUID.randomUUID();
    HttpResponse<String> forbidden = ask.of(closed);
    HttpResponse<String> unknown = ask.of(missing);
    assertThat(forbidden.statusCode()).as(what).isEqualTo(404);
    assertThat(unknown.statusCode()).as(what).isEqualTo(404);
    assertThat(without(closed, forbidden.body())).isEqualTo(without(missing, unknown.body()));
    assertThat(headers(forbidden)).isEqualTo(headers(unknown));

    long before = entries.committed();
    for (int i = 0; i < WARM_UP; i++) {
      ask.of(closed);
    }
    long between = entries.committed();
    for (int i = 0; i < WARM_UP; i++) {
      ask.of(kind + UUID.randomUUID());
    }
    assertThat(between - before)
        .as("entries about the %s", what)
        .isBetween(0L, 1L); // an hour may end
    assertThat(entries.committed() - between).isBetween(0L, 1L);

    Duration difference = difference(() -> ask.of(closed), () -> ask.of(kind + UUID.randomUUID()));
    assertThat(difference.abs()).as(what).isLessThan(SHOWS);
  }

  /** By how much the first takes longer. */
  private static Duration difference(Runnable one, Runnable other) {
    long[] differences = new long[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      boolean first = i % 2 == 0;
      long begun = System.nanoTime();
      (first ? one : other).run();
      long between = System.nanoTime();
      (first ? other : one).run();
      long ended = System.nanoTime();
      long difference = (between - begun) - (ended - between);
      differences[i] = first ? difference : -difference;
    }
    Arrays.sort(differences);
    return Duration.ofNanos(differences[PAIRS / 2]);
  }

  private String opensAnAction() {
    return scene
        .book
        .command(
            "tomas",
            "open-corrective-action",
            "{'caseId':'%s','rootCause':'WEAK_CONTROL','action':'Count the keys.'}"
                .formatted(caseId))
        .get("ids")
        .get("actionId")
        .asString();
  }

  private HttpResponse<String> opens(String path) {
    return scene.opens("ines", path + "/content?purpose=DECISION");
  }

  private HttpResponse<String> get(String path) {
    return scene.book.get("ines", path);
  }

  private HttpResponse<String> assess(String id) {
    return scene.sends("ines", "assess-triage", Scene.triage(id));
  }

  private HttpResponse<String> deny(String id) {
    return scene.sends("ines", "deny-waiver", "{'waiverId':'%s','reasons':'No.'}".formatted(id));
  }

  private static String without(String id, String body) {
    return body.replace(bare(id), "");
  }

  /** But for the time of the answer. */
  private static Map<String, List<String>> headers(HttpResponse<String> answer) {
    Set<String> moving = Set.of("date");
    return answer.headers().map().entrySet().stream()
        .filter(each -> !moving.contains(each.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
  }

  @FunctionalInterface
  private interface Question {
    HttpResponse<String> of(String id);
  }
}
