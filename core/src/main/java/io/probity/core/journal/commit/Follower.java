package io.probity.core.journal.commit;

import io.probity.core.journal.state.LedgerState;
import io.probity.core.journal.state.LedgerTail;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the ledger from its first offset to its end, and on. One thread; what it cannot understand
 * halts the node rather than be passed over.
 */
public final class Follower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  /** It belongs to no group: nobody is to be told that it goes. */
  private static final CloseOptions QUICKLY = CloseOptions.timeout(Duration.ofSeconds(1));

  private final LedgerState state;
  private final LedgerTail tail;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final TopicPartition ledger;
  private final Thread thread;
  private volatile boolean closed;

  public Follower(Map<String, Object> client, String topic, LedgerState state, LedgerTail tail) {
    this.state = state;
    this.tail = tail;
    this.consumer = new KafkaConsumer<>(settings(client));
    this.ledger = new TopicPartition(topic, 0);
    consumer.assign(List.of(ledger));
    consumer.seek(ledger, 0);
    this.thread = Thread.ofPlatform().name("probity-follower").unstarted(this::follow);
  }

  private static Map<String, Object> settings(Map<String, Object> client) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * 1024 * 1024);
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }

  public void start() {
    thread.start();
  }

  private void follow() {
    try {
      while (!closed) {
        step();
      }
    } catch (WakeupException _) {
      LOG.debug("The follower stops");
    } catch (KafkaException e) {
      // For instance an offset that is gone: this node's read of the ledger ends here.
      LOG.error("The ledger can be read no further", e);
      state.halt(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.error("The follower failed; this node reads the ledger no further", e);
      state.halt(new IllegalStateException("The follower failed", e));
    } finally {
      consumer.close(QUICKLY);
    }
  }

  private void step() throws InterruptedException {
    ConsumerRecords<byte[], byte[]> records;
    try {
      records = consumer.poll(Duration.ofMillis(500));
    } catch (RetriableException e) {
      LOG.debug("The broker gave no answer", e);
      return;
    }
    if (!records.isEmpty() && !awaitRoom()) {
      return;
    }
    for (ConsumerRecord<byte[], byte[]> record : records) {
      state.read(record.offset(), record.key(), record.value());
    }
    state.passed(consumer.position(ledger));
    state
        .halted()
        .ifPresent(
            reason -> {
              LOG.error("This node understands the ledger no further", reason);
              closed = true;
            });
  }

  /** Said once for each time that it fills; what was fetched is read as soon as there is room. */
  private boolean awaitRoom() throws InterruptedException {
    if (tail.isFull()) {
      LOG.warn("The tail is full: nothing is read until the index catches up");
    }
    return tail.awaitRoom();
  }

  @Override
  public void close() {
    closed = true;
    tail.release();
    if (thread.getState() == Thread.State.NEW) {
      consumer.close(QUICKLY);
      return;
    }
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
