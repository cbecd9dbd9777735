package io.probity.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Tells what happens, once each and in order: {@code Subscriber <bootstrap servers> <group>}. */
public final class Subscriber {
  public static void main(String[] arguments) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", arguments[0]);
    settings.put("group.id", arguments[1]);
    try (KafkaConsumer<String, String> consumer = subscribe(settings)) {
      while (true) {
        for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(1))) {
          IO.println(line(event));
        }
        consumer.commitSync(); // if we stop before this, the same events come again: see ce_id
      }
    }
  }

  public static KafkaConsumer<String, String> subscribe(Map<String, Object> settings) {
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    consumer.subscribe(List.of("probity.published"));
    return consumer;
  }

  public static String line(ConsumerRecord<String, String> event) {
    return String.join(" ", header(event, "ce_id"), header(event, "ce_type"), event.value());
  }

  public static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), UTF_8);
  }
}
