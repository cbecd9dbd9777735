package io.probity.api.reading.cases;

import io.probity.api.reading.Reader;
import io.probity.api.reading.ReadingRoom;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.SameReporter;
import io.probity.query.signals.WhatMayBeRelated.Reporters;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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
  private final SameReporter same;
  private final CaseVisibility visibility;
  private final PolicyParameters parameters;
  private final Clock clock;

  SignalsEndpoint(Reader reader, ReadingRoom room, StandingFacts facts, Clock clock) {
    this.reader = reader;
    this.room = room;
    this.same = facts.view(SameReporter.class, Reads.UNNOTED);
    this.visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
    this.parameters = facts.view(PolicyParameters.class, Reads.UNNOTED);
    this.clock = clock;
  }

  @GetMapping("/api/cases/{caseId}/signals")
  ResponseEntity<?> signals(
      @PathVariable String caseId,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    Optional<UUID> asked = Reader.uuid(caseId);
    asked.ifPresent(id -> room.noteIfRefused(id, actor));
    reader.await("signals", written);
    return asked
        .map(
            id ->
                reader.within(
                    actor,
                    scope ->
                        reader
                            .views()
                            .signals(
                                id,
                                reader.whole(scope, actor),
                                reportersFor(actor),
                                parameters.inForce().signals())))
        .<ResponseEntity<?>>flatMap(
            answer -> answer.value().map(found -> Reader.marked(answer).body(found)))
        .orElseGet(Reader::notFound);
  }

  /**
   * That two reports came from one person tells whoever knows the one reporter who the other is.
   */
  private Reporters reportersFor(Actor actor) {
    Instant now = clock.instant();
    return new Reporters() {
      @Override
      public Set<UUID> reportsLike(UUID report) {
        return same.reportsLike(report);
      }

      @Override
      public boolean mayBeKnown(UUID report) {
        return visibility.mayKnowWhoReported(report, actor, now);
      }
    };
  }
}
