package io.probity.core.journal.publishing;

import io.probity.core.journal.group.Member;
import io.probity.core.ledger.ReaderPosition;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends publications and the place up to which they tell, in one transaction. One transactional id
 * for all nodes: whoever begins ends what another left open, and is told how it ended before the
 * place is read. One thread.
 */
final class PublishedProducer implements AutoCloseable {
  private final Map<String, Object> settings;
  private @Nullable KafkaProducer<byte[], byte[]> producer;

  PublishedProducer(Map<String, Object> kafka) {
    settings = new HashMap<>(kafka);
    settings.put("transactional.id", "probity.publishing");
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    // Without it the broker now and then sees the batches of a transaction out of order.
    settings.put("linger.ms", 5);
    settings.put("transaction.timeout.ms", 10_000);
    settings.put("delivery.timeout.ms", 8_000);
    settings.put("request.timeout.ms", 4_000);
    settings.put("max.block.ms", 10_000);
    settings.put("key.serializer", ByteArraySerializer.class);
    settings.put("value.serializer", ByteArraySerializer.class);
  }

  /** A new producer; any other one, here or elsewhere, can commit no more. */
  void begin() {
    close();
    KafkaProducer<byte[], byte[]> opened = new KafkaProducer<>(settings);
    producer = opened;
    opened.initTransactions();
  }

  /** All of it or nothing. After a failure nobody knows which: {@link #begin} comes next. */
  void send(List<ProducerRecord<byte[], byte[]>> records, ReaderPosition place, Member member) {
    KafkaProducer<byte[], byte[]> current = producer;
    if (current == null) {
      throw new IllegalStateException("not begun");
    }
    current.beginTransaction();
    for (ProducerRecord<byte[], byte[]> record : records) {
      // The commit fails if any of them did.
      var _ = current.send(record);
    }
    current.sendOffsetsToTransaction(Member.offsets(place), member.generation());
    current.commitTransaction();
  }

  @Override
  public void close() {
    KafkaProducer<byte[], byte[]> old = producer;
    producer = null;
    if (old != null) {
      old.close(Duration.ZERO);
    }
  }
}
