package io.probity.core.journal.state;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.probity.core.ledger.Batch;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Head;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.ledger.ReaderRule;
import io.probity.core.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader rule as the simulator's parts see it, so that a mutant can stand in its place. */
public interface Reading {
  Optional<Batch> read(long offset, byte @Nullable [] key, byte @Nullable [] value);

  ReaderPosition position();

  long nextOffset();

  static Reading from(ReaderPosition position, Mutant mutant) {
    return mutant == Mutant.REUSED_IDS_WITHOUT_ADJACENCY
        ? new ById(position)
        : new Real(ReaderRule.from(position));
  }

  /** The real one. */
  record Real(ReaderRule rule) implements Reading {
    @Override
    public Optional<Batch> read(long offset, byte @Nullable [] key, byte @Nullable [] value) {
      return rule.read(offset, key, value);
    }

    @Override
    public ReaderPosition position() {
      return rule.position();
    }

    @Override
    public long nextOffset() {
      return rule.nextOffset();
    }
  }

  /** The mutant that looks for a batch's entries by their attempt's id. */
  final class ById implements Reading {
    private final List<CommittedEntry> seen = new ArrayList<>();
    private ReaderPosition position;
    private long nextOffset;

    ById(ReaderPosition position) {
      this.position = position;
      this.nextOffset = position.nextOffset();
    }

    @Override
    public Optional<Batch> read(long offset, byte @Nullable [] key, byte @Nullable [] value) {
      nextOffset = offset + 1;
      if (key != null && value != null) {
        seen.add(new CommittedEntry(0, offset, Hash.leaf(value), value));
        return Optional.empty();
      }
      try {
        return commit(offset, Head.decode(value == null ? new byte[0] : value));
      } catch (Head.Malformed _) {
        return Optional.empty();
      }
    }

    private Optional<Batch> commit(long offset, Head head) {
      List<CommittedEntry> own =
          seen.stream().filter(entry -> isOf(head, entry.bytes())).limit(head.count()).toList();
      if (!head.prev().equals(position.headHash()) || own.size() < head.count()) {
        return Optional.empty();
      }
      List<CommittedEntry> entries = new ArrayList<>();
      for (CommittedEntry entry : own) {
        long index = head.first() + entries.size();
        entries.add(new CommittedEntry(index, entry.offset(), entry.leaf(), entry.bytes()));
      }
      seen.clear();
      Hash hash = Hash.sha256(head.encode());
      var grown = position.frontier().append(entries.stream().map(CommittedEntry::leaf).toList());
      position = new ReaderPosition(offset + 1, grown.size(), hash, grown);
      return Optional.of(new Batch(head.first(), entries, head, hash, offset));
    }

    private static boolean isOf(Head head, byte[] entry) {
      String id = "/" + head.attempt().getLeastSignificantBits();
      return head.first() == 0 || new String(entry, US_ASCII).endsWith(id);
    }

    @Override
    public ReaderPosition position() {
      return position;
    }

    @Override
    public long nextOffset() {
      return nextOffset;
    }
  }
}
