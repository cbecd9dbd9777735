package io.probity.core.journal.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.ledger.note.VerifierKey;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic of signed notes, from which anybody may keep one. For one thread. */
final class CheckpointTopic implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointTopic.class);

  /** Of so many newest records the greatest note of ours is the last; the rest may be foreign. */
  private static final int LOOK_BACK = 16;

  private final Map<String, Object> kafka;
  private final TopicPartition topic;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicLong published = new AtomicLong();

  CheckpointTopic(Map<String, Object> kafka, String topic) {
    this.kafka = kafka;
    this.topic = new TopicPartition(topic, 0);
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("delivery.timeout.ms", 3_000);
    settings.put("request.timeout.ms", 2_000);
    settings.put("max.block.ms", 1_000);
    settings.put("linger.ms", 0);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** The greatest note of this key among the newest; empty if there is none. */
  Optional<SignedCheckpoint> last(VerifierKey key) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "none");
    var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      consumer.assign(List.of(topic));
      long end = consumer.endOffsets(List.of(topic)).getOrDefault(topic, 0L);
      long first = consumer.beginningOffsets(List.of(topic)).getOrDefault(topic, 0L);
      consumer.seek(topic, Math.max(first, end - LOOK_BACK));
      Optional<SignedCheckpoint> last = Optional.empty();
      while (consumer.position(topic) < end) {
        last = greatest(last, consumer.poll(Duration.ofSeconds(1)).records(topic), key);
      }
      last.ifPresent(note -> published.set(note.size()));
      return last;
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
  }

  private static Optional<SignedCheckpoint> greatest(
      Optional<SignedCheckpoint> last,
      List<ConsumerRecord<byte[], byte[]>> records,
      VerifierKey key) {
    return Stream.concat(
            last.stream(),
            records.stream()
                .filter(found -> found.value() != null)
                .map(found -> SignerFile.opened(new String(found.value(), UTF_8), key))
                .filter(Objects::nonNull))
        .max(Comparator.comparingLong(SignedCheckpoint::size));
  }

  /** Size of the greatest note that is known to stand in the topic; 0 if none is. */
  long published() {
    return published.get();
  }

  /** Does not wait; if it fails the next minute's note covers more. */
  void publish(SignedCheckpoint signed) {
    var _ =
        producer.send(
            new ProducerRecord<>(topic.topic(), 0, null, signed.note().note().getBytes(UTF_8)),
            (_, failure) -> {
              if (failure == null) {
                published.accumulateAndGet(signed.size(), Math::max);
              } else {
                LOG.warn("A checkpoint was not published: {}", failure.getClass().getSimpleName());
              }
            });
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(3));
  }
}
