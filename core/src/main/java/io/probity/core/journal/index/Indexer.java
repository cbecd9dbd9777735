package io.probity.core.journal.index;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.Tail;
import io.probity.core.journal.index.Positions.Position;
import io.probity.core.journal.index.TopicReader.Step;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.Tile;
import io.probity.core.ledger.tree.TileGrowth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries committed entries into the index, from this node's tail, or from the topic where the tail
 * no longer reaches back. One node at a time does; the others only learn how far it is.
 *
 * <p>The position stands after a head that committed entries, never after an empty one: so it
 * follows from the ledger alone, however often and from where it was read.
 *
 * <p>Order of writing: entries, tiles, position. If we stop in between, the position stands before
 * what was written, and writing that again changes nothing.
 */
final class Indexer implements AutoCloseable {
  static final String POSITION = "ledger";

  private static final int ENTRIES_AT_ONCE = 2_000;
  private static final int BYTES_AT_ONCE = 8 * 1024 * 1024;

  /** What is committed meanwhile is written with the rest: the writer needs the processor more. */
  private static final Duration GATHERING = Duration.ofMillis(25);

  private final IndexDatabase database;
  private final Claim claim;
  private final Tail tail;
  private final Supplier<TopicReader> topics;
  private final Epoch epoch;
  private final IndexedUpTo indexed;
  private final Resumption resumption;
  private final LongSupplier committed;
  private final Duration turn;
  private final Background background;

  private @Nullable Standing standing;
  private @Nullable TopicReader topic;

  /**
   * @param committed how many entries this node has read from the ledger
   * @param turn how long one step may wait for work
   */
  Indexer(
      IndexDatabase database,
      Claim claim,
      Tail tail,
      Supplier<TopicReader> topics,
      Epoch epoch,
      IndexedUpTo indexed,
      LongSupplier committed,
      Duration turn) {
    this.database = database;
    this.claim = claim;
    this.tail = tail;
    this.topics = topics;
    this.indexed = indexed;
    this.committed = committed;
    this.turn = turn;
    this.epoch = epoch;
    resumption = new Resumption(database, epoch);
    background = new Background("index", this::step, this::forget);
  }

  void start() {
    background.start();
  }

  Optional<String> failure() {
    return background.failure();
  }

  private void step() throws InterruptedException {
    if (epoch.await(turn).isEmpty()) {
      return;
    }
    if (!claim.held()) {
      forget();
      resumption.storedCount().ifPresent(this::reached);
      background.pause(turn);
      return;
    }
    Standing now = standing == null ? resume() : standing;
    standing = now;
    List<Step> steps = topic == null ? fromTail(now) : fromTopic(now, topic);
    if (!steps.isEmpty()) {
      write(now, steps);
      long written = steps.getLast().after().size() - now.position().size();
      if (topic == null && written < ENTRIES_AT_ONCE / 2) {
        background.pause(GATHERING);
      }
    }
  }

  private Standing resume() {
    try (TopicReader reader = topics.get()) {
      Standing resumed = resumption.resume(reader, claim);
      reached(resumed.position().size());
      return resumed;
    }
  }

  private List<Step> fromTail(Standing now) throws InterruptedException {
    ReaderPosition position = now.position();
    List<CommittedBatch> batches = tail.from(position.size(), ENTRIES_AT_ONCE, turn);
    if (batches.isEmpty()) {
      if (committed.getAsLong() > position.size()) {
        openTopic(position);
      }
      return List.of();
    }
    ReaderPosition before = batches.getFirst().before();
    if (before.frontier().equals(position.frontier())) {
      return batches.stream()
          .filter(each -> !each.batch().entries().isEmpty())
          .map(each -> new Step(IndexRow.of(each), each.after()))
          .toList();
    }
    if (before.size() == position.size()) {
      throw otherHistory();
    }
    openTopic(position);
    return List.of();
  }

  private List<Step> fromTopic(Standing now, TopicReader reader) throws InterruptedException {
    long next = now.position().size();
    List<CommittedBatch> batches = tail.from(next, 1, Duration.ZERO);
    if (!batches.isEmpty() && batches.getFirst().before().size() <= next) {
      closeTopic();
      return fromTail(now);
    }
    long expected = committed.getAsLong();
    List<Step> steps = reader.read(turn);
    if (steps.isEmpty() && reader.isAtEnd() && expected > next) {
      throw otherHistory();
    }
    return steps;
  }

  /** What follows the position does not fit it: the next step begins anew. */
  private OtherHistory otherHistory() {
    database.positions().forget(POSITION);
    return new OtherHistory();
  }

  private void openTopic(ReaderPosition position) {
    TopicReader opened = topics.get();
    opened.startAt(position);
    topic = opened;
  }

  private void write(Standing now, List<Step> steps) {
    Standing at = now;
    List<IndexRow> rows = new ArrayList<>();
    long bytes = 0;
    ReaderPosition after = now.position();
    for (Step step : steps) {
      rows.addAll(step.rows());
      bytes += step.rows().stream().mapToLong(row -> row.committed().bytes().length).sum();
      after = step.after();
      if (bytes >= BYTES_AT_ONCE) {
        at = write(at, rows, after);
        rows = new ArrayList<>();
        bytes = 0;
      }
    }
    standing = rows.isEmpty() ? at : write(at, rows, after);
  }

  private Standing write(Standing now, List<IndexRow> rows, ReaderPosition after) {
    database.entries().write(rows);
    List<Hash> leaves = rows.stream().map(row -> row.committed().leaf()).toList();
    List<Tile> grown = new TileGrowth(now.edge()).append(now.position().size(), leaves);
    database.tiles().write(grown);
    Position next = resumption.position(after);
    database.positions().move(POSITION, resumption.position(now.position()), next);
    now.edge().keep(grown);
    reached(after.size());
    return new Standing(after, now.edge());
  }

  private void reached(long count) {
    indexed.reached(count);
    tail.indexed(count);
  }

  /** What stands in memory may be ahead of what was written, or of what others wrote since. */
  private void forget() {
    standing = null;
    closeTopic();
  }

  private void closeTopic() {
    if (topic != null) {
      topic.close();
      topic = null;
    }
  }

  @Override
  public void close() {
    background.close();
    closeTopic();
    if (failure().isEmpty()) {
      claim.release();
    }
  }

  /**
   * @param edge of the tree at the position
   */
  record Standing(ReaderPosition position, RightEdge edge) {}
}
