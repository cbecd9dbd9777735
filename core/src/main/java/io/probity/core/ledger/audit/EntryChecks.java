package io.probity.core.ledger.audit;

import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.Genesis;
import io.probity.core.ledger.MalformedEntry;
import io.probity.core.ledger.audit.AuditReport.Check;
import io.probity.core.ledger.tree.Hash;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between an entry and those before it, told one by one in the order of the ledger.
 */
final class EntryChecks {
  /** Told of each check that failed. */
  @FunctionalInterface
  interface Findings {
    void found(long index, long offset, Check check);
  }

  private record StreamEnd(long seq, Hash leaf) {}

  private final Findings findings;
  private final Map<String, StreamEnd> ends = new HashMap<>();
  private @Nullable String origin;
  private Instant latest = Instant.MIN;

  /** The last entry of a command that is not complete yet. */
  private @Nullable Entry open;

  private long openIndex;
  private long openOffset;

  EntryChecks(Findings findings) {
    this.findings = findings;
  }

  long streams() {
    return ends.size();
  }

  void entry(CommittedEntry committed, Hash leaf, String key) {
    if (committed.index() == 0) {
      genesis(committed, key);
      return;
    }
    Entry entry;
    try {
      entry = Entry.decode(committed.bytes());
    } catch (MalformedEntry _) {
      require(false, committed, Check.FORM);
      return;
    }
    require(entry.stream().equals(key), committed, Check.KEY);
    require(origin == null || origin.equals(entry.ledger()), committed, Check.ORIGIN);
    require(!entry.recordedAt().isBefore(latest), committed, Check.RECORDED_AT);
    latest = entry.recordedAt();
    stream(committed, entry, leaf);
    command(committed, entry);
    require(basisPrecedes(entry, committed.index()), committed, Check.BASIS);
  }

  private void genesis(CommittedEntry committed, String key) {
    require(key.equals(Genesis.KEY), committed, Check.KEY);
    try {
      Genesis genesis = Genesis.decode(committed.bytes());
      origin = genesis.ledger();
      latest = genesis.at();
    } catch (MalformedEntry _) {
      require(false, committed, Check.GENESIS);
    }
  }

  /** After a break the stream goes on from what stands there, so that one break is one finding. */
  private void stream(CommittedEntry committed, Entry entry, Hash leaf) {
    StreamEnd end = ends.put(entry.stream(), new StreamEnd(entry.seq(), leaf));
    long expected = end == null ? 0 : end.seq + 1;
    if (entry.seq() != expected) {
      require(false, committed, Check.SEQ);
    } else if (end != null) {
      require(end.leaf.equals(entry.prev()), committed, Check.PREV);
    }
  }

  private void command(CommittedEntry committed, Entry entry) {
    Entry before = open;
    boolean continues =
        before != null
            && before.command().equals(entry.command())
            && before.request().equals(entry.request())
            && before.of() == entry.of()
            && before.pos() + 1 == entry.pos();
    if (!continues) {
      endCommand();
      require(entry.pos() == 0, committed, Check.COMMAND);
    }
    open = entry.pos() + 1 == entry.of() ? null : entry;
    openIndex = committed.index();
    openOffset = committed.offset();
  }

  /** A command does not reach over the end of a batch. */
  void endOfBatch() {
    endCommand();
  }

  private void endCommand() {
    if (open != null) {
      findings.found(openIndex, openOffset, Check.COMMAND);
      open = null;
    }
  }

  private static boolean basisPrecedes(Entry entry, long index) {
    for (Entry.Basis basis : entry.basis()) {
      Long at = basis.at();
      if (at != null && at >= index) {
        return false;
      }
    }
    return true;
  }

  private void require(boolean holds, CommittedEntry committed, Check check) {
    if (!holds) {
      findings.found(committed.index(), committed.offset(), check);
    }
  }
}
