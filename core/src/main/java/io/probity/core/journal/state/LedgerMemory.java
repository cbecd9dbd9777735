package io.probity.core.journal.state;

import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.StandingFacts.Changes;
import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.journal.entries.HistoryAltered;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.journal.entries.StreamHead;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stays of the entries that were read: the end of every stream, the latest commands, the
 * standing facts. Fed in ledger order; for one thread at a time.
 */
public final class LedgerMemory {
  private final StandingFacts facts;
  private final StreamHeads streams = new StreamHeads();
  private final CommandFilter seen = new CommandFilter();
  private final RecentCommands recent;
  private Instant recordedAt = Instant.EPOCH;

  public LedgerMemory(StandingFacts facts, RecentCommands recent) {
    this.facts = facts;
    this.recent = recent;
  }

  /**
   * The next entry of the ledger.
   *
   * @throws HistoryAltered it does not continue its stream, or is dated before the last
   */
  void add(StoredEntry stored, Changes changes) {
    Entry entry = stored.entry();
    StreamHeads.Place end = streams.place(entry.stream());
    StreamHead last = end.head();
    long expected = last == null ? 0 : last.seq() + 1;
    Hash prev = last == null ? null : last.leaf();
    if (entry.seq() != expected || !Objects.equals(entry.prev(), prev)) {
      throw new HistoryAltered(stored.index(), "stream");
    }
    if (entry.recordedAt().isBefore(recordedAt)) {
      throw new HistoryAltered(stored.index(), "recordedAt");
    }
    end.put(new StreamHead(entry.seq(), stored.leaf()));
    changes.apply();
    recordedAt = entry.recordedAt();
  }

  /** What an entry of another node is to change. */
  Changes changes(Recorded recorded) {
    return facts.changes(recorded);
  }

  /** The entries of whole commands, as batches hold them. */
  void addCommands(List<StoredEntry> stored, long indexed) {
    int from = 0;
    while (from < stored.size()) {
      Entry first = stored.get(from).entry();
      int to = Math.min(stored.size(), from + first.of());
      seen.add(first.command());
      recent.add(first.command(), CommittedCommand.of(stored.subList(from, to)), indexed);
      from = to;
    }
  }

  @Nullable StreamHead head(String stream) {
    return streams.place(stream).head();
  }

  Instant recordedAt() {
    return recordedAt;
  }

  @Nullable CommittedCommand command(Hash id) {
    return recent.find(id);
  }

  boolean isSurelyNew(Hash id) {
    return recent.find(id) == null && (recent.since() <= 1 || seen.isNew(id));
  }

  long remembersSince() {
    return recent.since();
  }

  long streams() {
    return streams.streams();
  }
}
