package io.probity.query.feed;

import com.mongodb.client.MongoDatabase;
import io.probity.query.views.EntryDecoder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What the feed reads from and writes to.
 *
 * @param kafka what a client needs to connect
 * @param topic of the ledger
 * @param views the database of the read models; may be dropped while stopped
 * @param node names this node in claims: the same after a restart, another on each node
 * @param clock of claims alone
 */
public record FeedSettings(
    Map<String, Object> kafka,
    String topic,
    MongoDatabase views,
    EntryDecoder decoder,
    String node,
    Clock clock) {
  public FeedSettings {
    kafka = Map.copyOf(kafka);
  }

  Consumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("isolation.level", "read_uncommitted");
    settings.put("auto.offset.reset", "none");
    settings.put("enable.auto.commit", false);
    settings.put("allow.auto.create.topics", false);
    settings.put("max.poll.records", 4_096);
    settings.put("max.partition.fetch.bytes", 8 * 1024 * 1024);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
