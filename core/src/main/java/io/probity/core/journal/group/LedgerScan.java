package io.probity.core.journal.group;

import io.probity.core.ledger.Batch;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.ledger.ReaderRule;
import io.probity.core.ledger.tree.Hash;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks something up in the ledger's topic, with a consumer that belongs to no group. */
final class LedgerScan implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final KafkaConsumer<byte[], byte[]> consumer;

  LedgerScan(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "none");
    settings.put("isolation.level", "read_uncommitted");
    settings.put("max.partition.fetch.bytes", 8 * 1024 * 1024);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(Member.LEDGER));
  }

  private long end() {
    return Objects.requireNonNull(consumer.endOffsets(List.of(Member.LEDGER)).get(Member.LEDGER));
  }

  /** Whether the record before this place is the very head that it names. */
  boolean confirms(ReaderPosition place) {
    if (place.nextOffset() == 0) {
      return place.equals(ReaderPosition.START);
    }
    long offset = place.nextOffset() - 1;
    if (offset >= end()) {
      return false;
    }
    consumer.seek(Member.LEDGER, offset);
    List<ConsumerRecord<byte[], byte[]>> found = List.of();
    while (found.isEmpty()) {
      found = consumer.poll(POLL).records(Member.LEDGER);
    }
    ConsumerRecord<byte[], byte[]> head = found.getFirst();
    return head.offset() == offset
        && head.key() == null
        && head.value() != null
        && Hash.sha256(head.value()).equals(place.headHash());
  }

  /** Directly after the head before this entry; empty if no such entry is committed. */
  Optional<ReaderPosition> before(long entry) {
    long end = end();
    ReaderRule rule = ReaderRule.fromStart();
    ReaderPosition before = rule.position();
    consumer.seek(Member.LEDGER, 0);
    while (consumer.position(Member.LEDGER) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(Member.LEDGER)) {
        OptionalLong size =
            rule.read(record.offset(), record.key(), record.value())
                .map(LedgerScan::sizeAfter)
                .orElse(OptionalLong.empty());
        if (size.isPresent() && size.getAsLong() > entry) {
          return Optional.of(before);
        }
        before = rule.position();
      }
    }
    return Optional.empty();
  }

  private static OptionalLong sizeAfter(Batch batch) {
    return OptionalLong.of(batch.head().size());
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
