package io.probity.core.journal.publishing;

import io.probity.core.journal.LedgerTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What was published last, as a subscriber sees it. One thread. */
final class PublishedTopic implements AutoCloseable {
  static final TopicPartition PUBLISHED = new TopicPartition(LedgerTopics.PUBLISHED, 0);

  private static final Duration POLL = Duration.ofMillis(200);
  private static final long FIRST_STEP_BACK = 100;

  private final KafkaConsumer<byte[], byte[]> consumer;

  PublishedTopic(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    settings.put("isolation.level", "read_committed");
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(PUBLISHED));
  }

  /** True if nothing was ever sent to it, not even in vain. */
  boolean isUntouched() {
    return end() == 0;
  }

  private long end() {
    return Objects.requireNonNull(consumer.endOffsets(List.of(PUBLISHED)).get(PUBLISHED));
  }

  /**
   * The ledger index of the last record; empty if there is none, perhaps since retention took it.
   */
  OptionalLong lastIndex() {
    long end = end();
    long begin =
        Objects.requireNonNull(consumer.beginningOffsets(List.of(PUBLISHED)).get(PUBLISHED));
    OptionalLong found = OptionalLong.empty();
    // Markers and what was taken back fill offsets too: further back, until something is there.
    for (long back = FIRST_STEP_BACK; found.isEmpty(); back *= 10) {
      long from = Math.max(begin, end - back);
      found = lastBetween(from, end);
      if (from == begin) {
        return found;
      }
    }
    return found;
  }

  private OptionalLong lastBetween(long from, long end) {
    OptionalLong last = OptionalLong.empty();
    consumer.seek(PUBLISHED, from);
    while (consumer.position(PUBLISHED) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(PUBLISHED)) {
        last = OptionalLong.of(index(record));
      }
    }
    return last;
  }

  private static long index(ConsumerRecord<byte[], byte[]> record) {
    byte[] id = record.headers().lastHeader("ce_id").value();
    return Long.parseLong(new String(id, StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
