package io.probity.api.reading.cases;

import io.probity.api.reading.Reader;
import io.probity.api.security.People;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.trial.TrialId;
import io.probity.query.trials.TestsOfTheHotline;
import io.probity.query.trials.TrialLine;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How the hotline does in its tests: for auditors, who made them up. To all others there is nothing
 * here, before a test is disclosed and after.
 */
@RestController
final class HotlineTestsEndpoint {
  private static final String VIEW = "trials";

  private final Reader reader;
  private final People people;

  HotlineTestsEndpoint(Reader reader, People people) {
    this.reader = reader;
    this.people = people;
  }

  /** A page of them, the newest first. */
  @GetMapping("/api/hotline-tests")
  ResponseEntity<?> tests(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    Cursor after = Reader.cursor(cursor, TestsOfTheHotline.ORDER);
    int lines = Math.clamp(limit, 1, TestsOfTheHotline.MOST);
    reader.await(VIEW, written);
    if (!isAuditor(actor)) {
      return Reader.notFound();
    }
    Answer<Page<TrialLine>> answer = reader.views().hotlineTests(after, lines);
    return Reader.marked(answer).body(answer.value());
  }

  /** One of them, with what was done about its report so far. */
  @GetMapping("/api/hotline-tests/{trialId}")
  ResponseEntity<?> test(
      @PathVariable String trialId,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    reader.await(VIEW, written);
    String prefix = new TrialId(new UUID(0, 0)).kind() + "-";
    return Reader.uuid(trialId.startsWith(prefix) ? trialId.substring(prefix.length()) : trialId)
        .filter(_ -> isAuditor(actor))
        .map(id -> reader.views().hotlineTest(id))
        .<ResponseEntity<?>>flatMap(
            answer -> answer.value().map(file -> Reader.marked(answer).body(file)))
        .orElseGet(Reader::notFound);
  }

  private boolean isAuditor(Actor actor) {
    return people.officesOf(actor.person()).contains(Office.AUDITOR);
  }
}
