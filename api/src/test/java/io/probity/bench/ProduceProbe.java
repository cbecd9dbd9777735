package io.probity.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The limit of any command: one record, sent by an idempotent producer to a topic that is flushed
 * like the ledger's, and acknowledged.
 */
final class ProduceProbe implements Contender, AutoCloseable {
  private static final String TOPIC = "bench.limit";

  private final KafkaProducer<byte[], byte[]> producer;
  private final byte[] value;

  ProduceProbe(Map<String, Object> client, int bytes) throws Exception {
    value = new byte[bytes];
    try (Admin admin = Admin.create(client)) {
      NewTopic topic = new NewTopic(TOPIC, 1, (short) 1);
      topic.configs(Map.of("flush.messages", "1", "index.interval.bytes", "65536"));
      admin.createTopics(List.of(topic)).all().get();
    }
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("linger.ms", 0);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public void call() throws Exception {
    producer.send(new ProducerRecord<>(TOPIC, 0, null, value)).get();
  }

  @Override
  public void close() {
    producer.close();
  }
}
