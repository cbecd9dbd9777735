package io.probity.core.journal.index;

import io.probity.core.ledger.Head;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.ledger.ReaderRule;
import io.probity.core.ledger.tree.Hash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads committed batches from the ledger's topic, for an index that has fallen behind. One thread.
 */
final class TopicReader implements AutoCloseable {
  private static final Duration ONE_RECORD = Duration.ofSeconds(5);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final TopicPartition ledger;
  private ReaderRule rule = ReaderRule.fromStart();

  TopicReader(Map<String, Object> kafka, String topic) {
    consumer =
        new KafkaConsumer<>(
            settings(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    ledger = new TopicPartition(topic, 0);
    consumer.assign(List.of(ledger));
  }

  static Map<String, Object> settings(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "none");
    settings.put("isolation.level", "read_uncommitted");
    settings.put("default.api.timeout.ms", 5_000);
    settings.put("request.timeout.ms", 4_000);
    settings.put("max.poll.records", 2_000);
    settings.put("max.partition.fetch.bytes", 8 * 1024 * 1024);
    return settings;
  }

  /**
   * Whether the record before this position is the very head that it names. That the head is valid
   * is not known from that; what follows it will not fit if it is not.
   */
  boolean confirms(ReaderPosition position) {
    if (position.nextOffset() == 0) {
      return position.equals(ReaderPosition.START);
    }
    return recordAt(position.nextOffset() - 1)
        .filter(found -> found.key() == null && found.value() != null)
        .filter(found -> Hash.sha256(found.value()).equals(position.headHash()))
        .filter(found -> commits(found.value(), position))
        .isPresent();
  }

  private static boolean commits(byte[] value, ReaderPosition position) {
    Head head = Head.decode(value);
    return head.size() == position.size() && head.root().equals(position.frontier().root());
  }

  private Optional<ConsumerRecord<byte[], byte[]>> recordAt(long offset) {
    long end = consumer.endOffsets(List.of(ledger)).getOrDefault(ledger, 0L);
    if (offset >= end) {
      return Optional.empty();
    }
    consumer.seek(ledger, offset);
    try {
      return consumer.poll(ONE_RECORD).records(ledger).stream()
          .filter(found -> found.offset() == offset)
          .findFirst();
    } catch (OffsetOutOfRangeException _) {
      return Optional.empty();
    }
  }

  /** Reads on from a position that {@link #confirms} has confirmed. */
  void startAt(ReaderPosition position) {
    rule = ReaderRule.from(position);
    consumer.seek(ledger, position.nextOffset());
  }

  /** The batches that hold entries, up to 2,000 records on; none if nothing came in time. */
  List<Step> read(Duration patience) {
    List<Step> steps = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> found : consumer.poll(patience).records(ledger)) {
      rule.read(found.offset(), found.key(), found.value())
          .filter(batch -> !batch.entries().isEmpty())
          .ifPresent(batch -> steps.add(new Step(IndexRow.of(batch), rule.position())));
    }
    return steps;
  }

  /** Whether every record that is in the topic now was read. */
  boolean isAtEnd() {
    return consumer.position(ledger)
        >= consumer.endOffsets(List.of(ledger)).getOrDefault(ledger, 0L);
  }

  /**
   * @param rows of one batch
   * @param after where a reader stands directly after the batch
   */
  record Step(List<IndexRow> rows, ReaderPosition after) {}

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
