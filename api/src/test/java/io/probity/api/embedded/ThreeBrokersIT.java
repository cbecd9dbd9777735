package io.probity.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cluster of the compose file, as three processes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ThreeBrokersIT {
  private static final TopicPartition LETTERS = new TopicPartition("letters", 0);

  @TempDir Path directory;
  private final BrokerCluster cluster = BrokerCluster.of(3);
  private final List<BrokerProcess> brokers = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    for (int number = 0; number < 3; number++) {
      Path own = directory.resolve("broker-" + number);
      brokers.add(BrokerProcess.start(own, cluster, number));
    }
    for (BrokerProcess broker : brokers) {
      broker.awaitReady();
    }
  }

  @AfterEach
  void stop() {
    brokers.forEach(BrokerProcess::close);
  }

  @Test
  void one_broker_may_die_and_two_may_not() throws Exception {
    try (Admin admin = Admin.create(cluster.clientSettings());
        Producer<String, String> producer = producer(20_000);
        Producer<String, String> hasty = producer(4_000)) {
      createTopic(admin);
      write(producer, 0, 20);

      int firstLeader = leader(admin);
      brokers.get(firstLeader - 1).kill();
      write(producer, 20, 40);
      assertThat(read()).containsExactlyElementsOf(letters(0, 40));

      // The leader stays: what it lacks is a second that has the record.
      int dead = firstLeader - 1;
      int lastLeader = leader(admin) - 1;
      brokers.get(3 - dead - lastLeader).kill();
      assertThatThrownBy(() -> write(hasty, 40, 41)).isInstanceOf(ExecutionException.class);
    }
  }

  private static void createTopic(Admin admin) throws Exception {
    NewTopic letters =
        new NewTopic("letters", 1, (short) 3).configs(Map.of("min.insync.replicas", "2"));
    admin.createTopics(List.of(letters)).all().get();
  }

  /** The number of the broker that leads, from 1. */
  private static int leader(Admin admin) throws Exception {
    var letters = admin.describeTopics(List.of("letters")).topicNameValues().values();
    return letters.iterator().next().get().partitions().getFirst().leader().id();
  }

  private static void write(Producer<String, String> producer, int from, int to) throws Exception {
    for (String letter : letters(from, to)) {
      producer.send(new ProducerRecord<>("letters", letter)).get();
    }
  }

  private List<String> read() {
    List<String> seen = new ArrayList<>();
    Instant deadline = Instant.now().plusSeconds(30);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            cluster.clientSettings(), new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(LETTERS));
      consumer.seekToBeginning(List.of(LETTERS));
      long end = consumer.endOffsets(List.of(LETTERS)).values().iterator().next();
      while (consumer.position(LETTERS) < end && Instant.now().isBefore(deadline)) {
        consumer.poll(Duration.ofMillis(200)).forEach(letter -> seen.add(letter.value()));
      }
    }
    return seen;
  }

  private static List<String> letters(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).toList();
  }

  private Producer<String, String> producer(int patienceInMs) {
    Map<String, Object> settings = new HashMap<>(cluster.clientSettings());
    settings.put("acks", "all");
    settings.put("request.timeout.ms", patienceInMs / 4);
    settings.put("delivery.timeout.ms", patienceInMs);
    settings.put("max.block.ms", patienceInMs);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }
}
