package io.probity.core.journal.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the broker for its time, in a fixed rhythm and never because of a request: by the append
 * time of an empty record on {@code probity.clock}.
 */
public final class BrokerClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerClock.class);
  private static final Duration RHYTHM = Duration.ofSeconds(20);

  private final LedgerClock clock;
  private final InstantSource wall;
  private final String topic;
  private final KafkaProducer<byte[], byte[]> producer;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("probity-clock").daemon().factory());

  public BrokerClock(
      Map<String, Object> client, String topic, LedgerClock clock, InstantSource wall) {
    this.clock = clock;
    this.wall = wall;
    this.topic = topic;
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ProducerConfig.ACKS_CONFIG, "1");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    this.producer = new KafkaProducer<>(settings);
  }

  public void start() {
    ask();
    var _ = timer.scheduleAtFixedRate(clock::look, 1, 1, TimeUnit.SECONDS);
    var _ =
        timer.scheduleAtFixedRate(
            this::ask, RHYTHM.toMillis(), RHYTHM.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void ask() {
    try {
      Instant asked = wall.instant();
      long time =
          producer.send(new ProducerRecord<>(topic, 0, null, new byte[0])).get().timestamp();
      clock.compare(Instant.ofEpochMilli(time), asked);
    } catch (KafkaException | ExecutionException e) {
      LOG.debug("The broker did not tell its time", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    producer.close(Duration.ofSeconds(1));
  }
}
