package io.probity.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedBrokerIT {
  @TempDir Path directory;

  @Test
  void what_was_acknowledged_is_there_after_a_restart() throws Exception {
    try (EmbeddedBroker broker = new EmbeddedBroker(directory);
        Admin admin = Admin.create(broker.clientSettings())) {
      admin.createTopics(List.of(new NewTopic("letters", 1, (short) 1))).all().get();
      try (var producer =
          new KafkaProducer<>(
              broker.clientSettings(), new StringSerializer(), new StringSerializer())) {
        assertThat(producer.send(new ProducerRecord<>("letters", "a")).get().offset()).isZero();
      }
    }
    try (EmbeddedBroker broker = new EmbeddedBroker(directory);
        var producer =
            new KafkaProducer<>(
                broker.clientSettings(), new StringSerializer(), new StringSerializer())) {
      assertThat(producer.send(new ProducerRecord<>("letters", "b")).get().offset()).isOne();
    }
  }

  @Test
  void nobody_gets_in_without_this_process_credentials() {
    try (EmbeddedBroker broker = new EmbeddedBroker(directory);
        Admin stranger =
            Admin.create(
                Map.of(
                    "bootstrap.servers",
                    broker.bootstrapServers(),
                    "request.timeout.ms",
                    1000,
                    "default.api.timeout.ms",
                    2000))) {
      assertThatThrownBy(() -> stranger.describeCluster().clusterId().get())
          .isInstanceOf(Exception.class);
    }
  }
}
