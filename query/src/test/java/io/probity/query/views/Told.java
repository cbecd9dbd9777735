package io.probity.query.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.ledger.Entry;
import io.probity.core.ledger.json.JsonBytes;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A ledger in memory for tests: events get the next index and the next place in their stream. */
public final class Told {
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Map<String, Long> seqs = new HashMap<>();
  private long index;

  public Told(long from) {
    this.index = from;
  }

  public LedgerEvent event(String stream, Actor actor, Event event) {
    return event(stream, actor, NOON, event);
  }

  public LedgerEvent event(String stream, Actor actor, Instant at, Event event) {
    long seq = seqs.merge(stream, 1L, Long::sum) - 1;
    UUID id = new UUID(0x4000L, 0x8000000000000000L + index);
    Recorded recorded = new Recorded(index++, id, stream, seq, at, actor, event);
    return new LedgerEvent(recorded, entry(recorded));
  }

  private static Entry entry(Recorded recorded) {
    Hash some = Hash.sha256("some".getBytes(UTF_8));
    return new Entry(
        "example.com/ledger",
        recorded.id(),
        recorded.stream(),
        recorded.seq(),
        recorded.seq() == 0 ? null : some,
        some,
        some,
        0,
        1,
        recorded.event().getClass().getSimpleName(),
        1,
        recorded.recordedAt(),
        new Entry.By(recorded.actor().id(), recorded.actor().capacity().name(), null, null),
        "1",
        List.of(),
        null,
        JsonBytes.of("{}".getBytes(UTF_8)),
        List.of());
  }
}
