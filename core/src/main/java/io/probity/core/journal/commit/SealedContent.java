package io.probity.core.journal.commit;

import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.sealing.Sealer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes sealed sections to their topic, each under the SHA-256 of its bytes. Thread-safe. What an
 * attempt that failed leaves behind names nothing and opens for nobody else.
 */
public final class SealedContent implements AutoCloseable {
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final KafkaProducer<byte[], byte[]> producer;
  private final String topic;

  public SealedContent(Map<String, Object> client, String topic) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // What comes while a request is on its way is the next request: each costs a flush.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 1024 * 1024);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    this.producer = new KafkaProducer<>(settings);
    this.topic = topic;
  }

  /**
   * On return every section is acknowledged.
   *
   * @throws LedgerUnavailable one is not
   */
  public void store(List<Sealer.Sealed> sections) {
    try {
      List<Future<RecordMetadata>> sent = new ArrayList<>(sections.size());
      for (Sealer.Sealed section : sections) {
        byte[] key = section.ref().sha256().hex().getBytes(StandardCharsets.US_ASCII);
        sent.add(producer.send(new ProducerRecord<>(topic, 0, key, section.bytes())));
      }
      for (Future<RecordMetadata> acknowledged : sent) {
        acknowledged.get();
      }
    } catch (KafkaException | ExecutionException _) {
      throw new LedgerUnavailable("Kafka gives no answer", RETRY);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new LedgerUnavailable("interrupted", RETRY);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }
}
