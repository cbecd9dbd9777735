package io.probity.core.journal.index;

import io.probity.core.journal.index.Positions.Position;
import io.probity.core.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Carries sealed content from its topic into the index, and out of it where a tombstone says so.
 * One node at a time does.
 */
final class SealedFollower implements AutoCloseable {
  static final String POSITION = "sealed";

  private static final CloseOptions QUICKLY = CloseOptions.timeout(Duration.ofSeconds(1));

  private final IndexDatabase database;
  private final Claim claim;
  private final Map<String, Object> kafka;
  private final TopicPartition sealed;
  private final Epoch epoch;
  private final Duration turn;
  private final Background background;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition answered = lock.newCondition();
  private long asked;
  private long reached;
  private volatile boolean elsewhere;
  private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

  private @Nullable Position seen;
  // A put of ours that comes late, after another node has deleted, must be followed by its
  // tombstone: whoever was overtaken reads again from here.
  private long redoFrom = Long.MAX_VALUE;

  SealedFollower(
      IndexDatabase database,
      Claim claim,
      Map<String, Object> kafka,
      String topic,
      Epoch epoch,
      Duration turn) {
    this.database = database;
    this.claim = claim;
    this.kafka = gathering(TopicReader.settings(kafka));
    this.sealed = new TopicPartition(topic, 0);
    this.epoch = epoch;
    this.turn = turn;
    background = new Background("sealed", this::step, this::forget);
  }

  /** Answers for many: nobody waits for the first, and each answer costs the writer time. */
  private static Map<String, Object> gathering(Map<String, Object> settings) {
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 64 * 1024);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
    return settings;
  }

  void start() {
    background.start();
  }

  Optional<String> failure() {
    return background.failure();
  }

  /**
   * Waits until all that stood in the topic at the time of this call is stored, if this node is the
   * one that stores it.
   */
  void awaitEnd(Duration patience) throws InterruptedException {
    if (elsewhere) {
      return;
    }
    long left = patience.toNanos();
    lock.lock();
    try {
      long mine = ++asked;
      wake();
      while (reached < mine && left > 0) {
        left = answered.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void step() throws InterruptedException {
    if (epoch.await(turn).isEmpty()) {
      return;
    }
    elsewhere = !claim.held();
    if (elsewhere) {
      forget();
      background.pause(turn);
      return;
    }
    KafkaConsumer<byte[], byte[]> open = consumer == null ? resume() : consumer;
    long asking = asking();
    long end = asking > 0 ? end(open) : 0;
    do {
      store(poll(open), awake(() -> open.position(sealed)));
    } while (done() < end && claim.held());
    if (done() >= end && asking > 0) {
      answer(asking);
    }
  }

  private KafkaConsumer<byte[], byte[]> resume() {
    KafkaConsumer<byte[], byte[]> opened =
        new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      opened.assign(List.of(sealed));
      long first = opened.beginningOffsets(List.of(sealed)).getOrDefault(sealed, 0L);
      long end = end(opened);
      Position from =
          database
              .positions()
              .find(POSITION)
              .filter(found -> fits(found, first, end))
              .orElseGet(() -> begin(first));
      opened.seek(sealed, Math.max(first, Math.min(from.done(), redoFrom)));
      seen = from;
      consumer = opened;
      return opened;
    } catch (RuntimeException e) {
      opened.close(QUICKLY);
      throw e;
    }
  }

  private boolean fits(Position stored, long first, long end) {
    return stored.epoch().equals(epoch.name().orElseThrow())
        && stored.done() >= first
        && stored.done() <= end;
  }

  /** The position goes first: if we stop here, the next start finds none and drops the rest. */
  private Position begin(long first) {
    Position position = at(first);
    database.positions().forget(POSITION);
    database.drop(SealedDocuments.NAME);
    database.positions().begin(POSITION, position);
    return position;
  }

  private void store(ConsumerRecords<byte[], byte[]> records, long after) {
    Position before = seen;
    if (before == null) {
      return;
    }
    Map<Hash, Optional<byte[]>> changes = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> found : records.records(sealed)) {
      digest(found).ifPresent(name -> changes.put(name, Optional.ofNullable(found.value())));
      redoFrom = Math.min(redoFrom, found.offset());
    }
    database.sealed().write(changes);
    // Also where nothing was read: compaction leaves gaps.
    if (after > before.done()) {
      database.positions().move(POSITION, before, at(after));
      seen = at(after);
      redoFrom = Long.MAX_VALUE;
    }
  }

  /** Content that is not what its name says, or a name that is none, is nobody's. */
  private static Optional<Hash> digest(ConsumerRecord<byte[], byte[]> found) {
    if (found.key() == null) {
      return Optional.empty();
    }
    try {
      Hash name = Hash.ofHex(new String(found.key(), StandardCharsets.US_ASCII));
      return Optional.of(name)
          .filter(digest -> found.value() == null || Hash.sha256(found.value()).equals(digest));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Position at(long offset) {
    return new Position(epoch.name().orElseThrow(), offset, "");
  }

  private long done() {
    Position position = seen;
    return position == null ? 0 : position.done();
  }

  private long end(KafkaConsumer<byte[], byte[]> open) {
    return awake(() -> open.endOffsets(List.of(sealed)).getOrDefault(sealed, 0L));
  }

  /** A wake-up is spent by being thrown, and what it asks for is looked at after each step. */
  private static long awake(LongSupplier question) {
    try {
      return question.getAsLong();
    } catch (WakeupException _) {
      return question.getAsLong();
    }
  }

  private ConsumerRecords<byte[], byte[]> poll(KafkaConsumer<byte[], byte[]> open) {
    try {
      return open.poll(turn);
    } catch (WakeupException _) {
      return ConsumerRecords.empty();
    }
  }

  private void wake() {
    KafkaConsumer<byte[], byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
  }

  private long asking() {
    lock.lock();
    try {
      return asked > reached ? asked : 0;
    } finally {
      lock.unlock();
    }
  }

  private void answer(long asking) {
    lock.lock();
    try {
      reached = asking;
      answered.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void forget() {
    KafkaConsumer<byte[], byte[]> open = consumer;
    consumer = null;
    seen = null;
    if (open != null) {
      open.close(QUICKLY);
    }
  }

  @Override
  public void close() {
    wake();
    background.close();
    forget();
    if (failure().isEmpty()) {
      claim.release();
    }
  }
}
