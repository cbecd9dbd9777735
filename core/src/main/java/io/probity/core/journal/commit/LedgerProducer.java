package io.probity.core.journal.commit;

import io.probity.core.journal.state.Attempt;
import io.probity.core.journal.state.OpenAttempt;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.Genesis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends attempts to the ledger's topic, each in one produce request, and tells the offsets; says
 * nothing else of what became of them. Once one is in doubt, {@link #reopen} comes before the next.
 */
public final class LedgerProducer implements AttemptLog {
  private static final byte[] GENESIS = Genesis.KEY.getBytes(StandardCharsets.US_ASCII);

  private final Map<String, Object> settings;
  private final String topic;
  private @Nullable KafkaProducer<byte[], byte[]> producer;

  public LedgerProducer(Map<String, Object> client, String topic) {
    this.settings = new HashMap<>(client);
    this.topic = topic;
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    // One request for one attempt: gathered for longer than any takes, sent by the flush.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 100);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 6 * 1024 * 1024);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 32L * 1024 * 1024);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
  }

  @Override
  public OptionalLong append(Attempt attempt) {
    try {
      KafkaProducer<byte[], byte[]> current = opened();
      List<Future<RecordMetadata>> sent = new ArrayList<>(attempt.records());
      Attempt.Origin origin = attempt.origin();
      if (origin != null) {
        sent.add(current.send(new ProducerRecord<>(topic, 0, GENESIS, origin.bytes())));
      }
      for (Attempt.Line line : attempt.lines()) {
        sent.add(current.send(record(line.entry(), line.bytes())));
      }
      sent.add(current.send(new ProducerRecord<>(topic, 0, null, attempt.headBytes())));
      current.flush();
      return contiguous(sent);
    } catch (KafkaException e) {
      return OptionalLong.empty();
    }
  }

  private ProducerRecord<byte[], byte[]> record(Entry entry, byte[] bytes) {
    byte[] stream = ascii(entry.stream());
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, 0, entry.recordedAt().toEpochMilli(), stream, bytes);
    record
        .headers()
        .add("content-type", ascii("application/json"))
        .add("ce_specversion", ascii("1.0"))
        .add("ce_id", ascii(entry.id().toString()))
        .add("ce_source", ascii(entry.ledger()))
        .add("ce_type", ascii(entry.type()))
        .add("ce_subject", stream)
        .add("ce_time", ascii(entry.recordedAt().toString()));
    return record;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static OptionalLong contiguous(List<Future<RecordMetadata>> sent) {
    return OpenAttempt.contiguous(sent.stream().map(LedgerProducer::offset).toList());
  }

  /**
   * Known only if it is acknowledged with an offset; a failure, whatever its class, says nothing.
   */
  private static OptionalLong offset(Future<RecordMetadata> acknowledged) {
    try {
      RecordMetadata metadata = acknowledged.get();
      return metadata.hasOffset() ? OptionalLong.of(metadata.offset()) : OptionalLong.empty();
    } catch (ExecutionException _) {
      return OptionalLong.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return OptionalLong.empty();
    }
  }

  private KafkaProducer<byte[], byte[]> opened() {
    KafkaProducer<byte[], byte[]> current = producer;
    if (current == null) {
      current = new KafkaProducer<>(settings);
      producer = current;
    }
    return current;
  }

  /** The next attempt gets a new producer. */
  @Override
  public void reopen() {
    KafkaProducer<byte[], byte[]> old = producer;
    producer = null;
    if (old != null) {
      old.close(Duration.ZERO);
    }
  }

  @Override
  public void close() {
    reopen();
  }

  /** Whole minutes: Kafka's own record time says no more than the entry. */
  public static Instant minute(Instant time) {
    return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), 60) * 60);
  }
}
