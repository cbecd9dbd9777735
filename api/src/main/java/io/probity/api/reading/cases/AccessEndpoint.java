package io.probity.api.reading.cases;

import io.probity.api.reading.Reader;
import io.probity.api.reading.ReadingRoom;
import io.probity.core.party.Actor;
import io.probity.query.access.AccessQuery;
import io.probity.query.access.ReadingLine;
import io.probity.query.access.WhoSawCase;
import io.probity.query.trail.TrailLine;
import io.probity.query.trail.TrailQuery;
import io.probity.query.trail.WhatSomebodyDid;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who read a case, and what one person read and wrote in it: for whoever leads it, and for auditors
 * who are engaged on it.
 */
@RestController
final class AccessEndpoint {
  private final Reader reader;
  private final ReadingRoom room;

  AccessEndpoint(Reader reader, ReadingRoom room) {
    this.reader = reader;
    this.room = room;
  }

  /**
   * A page of the readings, the first one first.
   *
   * @param from the first moment asked about
   * @param to the first moment no longer asked about
   */
  @GetMapping("/api/cases/{caseId}/access")
  ResponseEntity<?> access(
      @PathVariable String caseId,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "200") int limit,
      Actor actor) {
    Cursor after = Reader.cursorByIndex(cursor, WhoSawCase.ORDER);
    Optional<UUID> id = Reader.uuid(caseId);
    if (id.isEmpty()) {
      return Reader.notFound();
    }
    AccessQuery query =
        Reader.checked("limit", () -> new AccessQuery(id.get(), person, from, to, after, limit));
    room.requireMayAskWhoRead(id.get(), actor);
    Answer<Page<ReadingLine>> answer = reader.views().whoSaw(query);
    return Reader.marked(answer).body(answer.value());
  }

  /**
   * A page of all that somebody read and wrote in the case, the first one first: asked for above
   * all where they are recused, and their work is to be reviewed.
   */
  @GetMapping("/api/cases/{caseId}/trail")
  ResponseEntity<?> trail(
      @PathVariable String caseId,
      @RequestParam String person,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "200") int limit,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    Cursor after = Reader.cursorByIndex(cursor, WhatSomebodyDid.ORDER);
    Optional<UUID> id = Reader.uuid(caseId);
    if (id.isEmpty()) {
      return Reader.notFound();
    }
    TrailQuery query =
        Reader.checked("limit", () -> new TrailQuery(id.get(), person, after, limit));
    room.requireMayAskWhoRead(id.get(), actor);
    reader.await("history", written);
    Answer<Optional<Page<TrailLine>>> answer =
        reader.within(
            actor, scope -> reader.views().trail(query, scope, reader.hiddenWaivers(actor)));
    return answer
        .value()
        .<ResponseEntity<?>>map(page -> Reader.marked(answer).body(page))
        .orElseGet(Reader::notFound);
  }
}
