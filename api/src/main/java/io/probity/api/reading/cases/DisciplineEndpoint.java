package io.probity.api.reading.cases;

import io.probity.api.reading.Reader;
import io.probity.core.allegation.Classification.Severity;
import io.probity.core.code.Topic;
import io.probity.core.party.Actor;
import io.probity.query.consistency.ImposedForTheLike;
import io.probity.query.views.answer.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How misconduct of one topic and severity was disciplined, in the cases that somebody sees. */
@RestController
final class DisciplineEndpoint {
  private final Reader reader;

  DisciplineEndpoint(Reader reader) {
    this.reader = reader;
  }

  /** How often each level was imposed, and each time by itself, the latest first. */
  @GetMapping("/api/discipline")
  ResponseEntity<?> discipline(
      @RequestParam String topic,
      @RequestParam String severity,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    Topic wantedTopic = Reader.checked("topic", () -> Topic.valueOf(topic));
    Severity wantedSeverity = Reader.checked("severity", () -> Severity.valueOf(severity));
    reader.await("consistency", written);
    Answer<ImposedForTheLike> answer =
        reader.within(
            actor,
            scope ->
                reader.views().discipline(wantedTopic, wantedSeverity, reader.whole(scope, actor)));
    return Reader.marked(answer).body(answer.value());
  }
}
