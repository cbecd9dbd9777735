package io.probity.query.feed;

import io.probity.core.ledger.Batch;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.ledger.ReaderRule;
import io.probity.core.ledger.tree.Hash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads the ledger's topic by the reader rule, from a token on, and hands each valid head's batch
 * to a stream. Runs on a thread of its own, which it blocks while the stream is full.
 */
final class LedgerReader implements Runnable, AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Consumer<byte[], byte[]> consumer;
  private final TopicPartition partition;
  private final EntryReader entries;
  private final LedgerToken from;
  private final Progress progress;
  private volatile boolean closed;
  private volatile Optional<LedgerStream> stream = Optional.empty();

  LedgerReader(
      Consumer<byte[], byte[]> consumer,
      String topic,
      EntryReader entries,
      LedgerToken from,
      Progress progress) {
    this.consumer = consumer;
    this.partition = new TopicPartition(topic, 0);
    this.entries = entries;
    this.from = from;
    this.progress = progress;
  }

  void readInto(LedgerStream target) {
    stream = Optional.of(target);
    Thread.ofPlatform().daemon().name("feed-reader").start(this);
  }

  @Override
  public void run() {
    try (consumer) {
      read(stream.orElseThrow());
    } catch (WakeupException _) {
      // closed while it waited for records
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (InvalidOffsetException e) {
      stream
          .orElseThrow()
          .fail(new FeedBroken("The ledger does not reach back to the token", from.size(), e));
    } catch (RuntimeException e) {
      stream.orElseThrow().fail(e);
    }
  }

  /** What would fail again stops the projection; anything else is tried again by the processor. */
  void report(RuntimeException failure) {
    if (failure instanceof FeedBroken broken) {
      progress.fail(broken.getCause() == null ? broken : broken.getCause(), broken.index());
    }
  }

  private void read(LedgerStream target) throws InterruptedException {
    ReaderPosition start = from.reader();
    boolean headSeen = start.size() == 0;
    consumer.assign(List.of(partition));
    consumer.seek(partition, headSeen ? 0 : start.nextOffset() - 1);
    ReaderRule rule = ReaderRule.from(start);
    while (!closed) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
        if (!headSeen) {
          requireHead(record, start);
          headSeen = true;
        } else if (!pass(record, rule, target)) {
          return;
        }
      }
    }
  }

  /** A token holds in the ledger in which it was made: its own head must lie where it says. */
  private static void requireHead(ConsumerRecord<byte[], byte[]> record, ReaderPosition start) {
    boolean same =
        record.offset() == start.nextOffset() - 1
            && record.key() == null
            && Hash.sha256(record.value()).equals(start.headHash());
    if (!same) {
      throw new FeedBroken("The token's head is not in this ledger", start.size());
    }
  }

  private boolean pass(ConsumerRecord<byte[], byte[]> record, ReaderRule rule, LedgerStream target)
      throws InterruptedException {
    Optional<Batch> batch = rule.read(record.offset(), record.key(), record.value());
    if (batch.isEmpty() || batch.get().entries().isEmpty()) {
      return !closed;
    }
    return target.offer(new LedgerToken(rule.position()), entries.read(batch.get()));
  }

  /** Returns at once; the thread ends with its poll. */
  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
  }
}
