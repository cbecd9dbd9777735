package io.probity.query.feed;

import io.probity.core.ledger.Batch;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.query.views.LedgerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Turns committed bytes into what projections receive. Thread-safe if the codec is. */
final class EntryReader {
  private final Function<Entry, Event> codec;

  EntryReader(Function<Entry, Event> codec) {
    this.codec = codec;
  }

  /**
   * @throws FeedBroken an entry that cannot be read, or whose type this version does not know: it
   *     is never passed over
   */
  LedgerBatch read(Batch batch) {
    List<LedgerEvent> events = new ArrayList<>(batch.entries().size());
    for (CommittedEntry entry : batch.entries()) {
      if (entry.index() > 0) { // index 0 is the genesis entry, which is no event
        events.add(read(entry));
      }
    }
    return new LedgerBatch(batch.firstIndex(), batch.head().size(), events);
  }

  private LedgerEvent read(CommittedEntry committed) {
    try {
      Entry entry = Entry.decode(committed.bytes());
      return new LedgerEvent(recorded(committed.index(), entry), entry);
    } catch (RuntimeException e) {
      throw new FeedBroken("An entry that this version cannot read", committed.index(), e);
    }
  }

  private Recorded recorded(long index, Entry entry) {
    return new Recorded(
        index,
        entry.id(),
        entry.stream(),
        entry.seq(),
        entry.recordedAt(),
        actor(entry.actor()),
        codec.apply(entry));
  }

  private static Actor actor(Entry.By by) {
    return new Actor(
        by.id(),
        Capacity.valueOf(by.capacity()),
        by.actingFor() == null ? null : PersonId.of(by.actingFor()),
        by.delegation() == null ? null : UUID.fromString(by.delegation()));
  }
}
