package io.probity.query;

import io.probity.core.message.Event;
import io.probity.core.party.Actor;
import java.time.Instant;

/** What is said by whom, on its way into a ledger for tests. */
public record Said(String stream, Actor actor, Instant at, Event event) {
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
}
