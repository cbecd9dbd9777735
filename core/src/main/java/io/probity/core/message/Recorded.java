package io.probity.core.message;

import io.probity.core.party.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it stands in the ledger.
 *
 * @param index its place in the ledger, from 0
 * @param id the entry's id
 * @param seq its place in the stream, from 0
 * @param recordedAt to the minute; never decreases along the ledger
 */
public record Recorded(
    long index, UUID id, String stream, long seq, Instant recordedAt, Actor actor, Event event) {}
