package io.probity.api.story;

import io.probity.sample.Subscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** A downstream system: subscribed to what is published, and to nothing else. */
final class Downstream {
  private static final int POLLS = 40;
  private static final Duration AT_MOST = Duration.ofMillis(500);

  private final Map<String, Object> client;

  Downstream(Map<String, Object> client) {
    this.client = client;
  }

  /** All that it was told until it was told of the entry at this index. */
  List<String> toldUntil(long index) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("group.id", UUID.randomUUID().toString());
    List<String> told = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = Subscriber.subscribe(settings)) {
      for (int i = 0; i < POLLS; i++) {
        for (ConsumerRecord<String, String> event : consumer.poll(AT_MOST)) {
          told.add(whole(event));
          if (Long.parseLong(Subscriber.header(event, "ce_id")) >= index) {
            return told;
          }
        }
      }
    }
    throw new AssertionError("Nothing was published at " + index);
  }

  private static String whole(ConsumerRecord<String, String> event) {
    StringBuilder text = new StringBuilder(event.key() + " " + event.value());
    StreamSupport.stream(event.headers().spliterator(), false)
        .map(header -> " " + header.key() + "=" + Subscriber.header(event, header.key()))
        .forEach(text::append);
    return text.toString();
  }
}
