package io.probity.core.journal.state;

import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.Head;
import io.probity.core.ledger.tree.Hash;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is sent: encoded once. Open from its registration until a valid head has been read
 * that names its basis head; committed if that head is its own, else void for ever.
 */
public final class Attempt {

  /** One entry: what it says, its bytes, and what it changes in the standing facts. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Line(Entry entry, byte[] bytes, Hash leaf, StandingFacts.Changes changes) {}

  /** The genesis entry, which is of another form. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Origin(byte[] bytes, Hash leaf) {}

  private final OpenAttempt rule;
  private final byte[] headBytes;
  private final List<Line> lines;
  private final @Nullable Origin origin;
  private final List<PendingCommand> commands;
  private final CountDownLatch settled = new CountDownLatch(1);
  private volatile boolean committed;

  public Attempt(
      Head head, List<Line> lines, @Nullable Origin origin, List<PendingCommand> commands) {
    this.rule = OpenAttempt.of(head);
    this.headBytes = head.encode();
    this.lines = List.copyOf(lines);
    this.origin = origin;
    this.commands = List.copyOf(commands);
  }

  /** By which it is known what becomes of it. */
  public OpenAttempt rule() {
    return rule;
  }

  public byte[] headBytes() {
    return headBytes;
  }

  public List<Line> lines() {
    return lines;
  }

  public @Nullable Origin origin() {
    return origin;
  }

  /** Those whose entries these are, in the same order. */
  public List<PendingCommand> commands() {
    return commands;
  }

  /** Entries and head. */
  public int records() {
    return lines.size() + (origin == null ? 0 : 1) + 1;
  }

  /** What the batch that its head has committed holds, if it is ours: nothing is decoded again. */
  StoredEntry stored(int position, CommittedEntry place) {
    Line line = lines.get(position);
    return new StoredEntry(place.index(), line.leaf(), line.bytes(), line.entry());
  }

  void settle(boolean isCommitted) {
    committed = isCommitted;
    settled.countDown();
  }

  public CountDownLatch settled() {
    return settled;
  }

  public boolean committed() {
    return committed;
  }
}
