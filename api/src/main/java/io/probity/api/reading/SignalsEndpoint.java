package io.probity.api.reading;

import io.probity.core.party.Actor;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * What of a case was perhaps reported before, or comes too often from one sender: for whoever sees
 * it, and of the cases that they see alone.
 */
@RestController
final class SignalsEndpoint {
  private final Reader reader;
  private final ReadingRoom room;

  SignalsEndpoint(Reader reader, ReadingRoom room) {
    this.reader = reader;
    this.room = room;
  }

  @GetMapping("/api/cases/{caseId}/signals")
  ResponseEntity<?> signals(
      @PathVariable String caseId,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    Optional<UUID> asked = CaseEndpoint.uuid(caseId);
    asked.ifPresent(id -> room.noteIfRefused(id, actor));
    reader.await("signals", written);
    return asked
        .map(id -> reader.views().signals(id, reader.scope(actor)))
        .<ResponseEntity<?>>flatMap(
            answer -> answer.value().map(found -> Reader.marked(answer).body(found)))
        .orElseGet(CaseEndpoint::notFound);
  }
}
