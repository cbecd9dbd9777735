package io.probity.api.reading.waiting;

import io.probity.api.reading.Reader;
import io.probity.core.party.Actor;
import io.probity.query.alerts.AlertLine;
import io.probity.query.alerts.AlertsQuery;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody is alerted to: each sees their own alerts, and nobody those of another. */
@RestController
final class AlertEndpoint {
  private final Reader reader;

  AlertEndpoint(Reader reader) {
    this.reader = reader;
  }

  /** A page of them, the latest first; what became closed to them is gone. */
  @GetMapping("/api/alerts")
  ResponseEntity<?> alerts(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    AlertsQuery query =
        Reader.checked(
            "limit",
            () ->
                new AlertsQuery(
                    actor.person(), Reader.cursorByIndex(cursor, AlertsQuery.ORDER), limit));
    reader.await("alerts", written);
    Answer<Page<AlertLine>> answer =
        reader.within(actor, scope -> reader.views().alerts(query, scope));
    return Reader.marked(answer).body(answer.value());
  }
}
