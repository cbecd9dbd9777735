package io.probity.core.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.ledger.Entry;
import io.probity.core.standing.Capabilities;
import io.probity.sample.Subscriber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishingIT {
  private static final Path SCHEMAS = Path.of("..", "docs", "published");
  private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path directory;
  private EmbeddedBroker broker;
  private CaseNode node;

  @BeforeEach
  void openNode() throws Exception {
    broker = new EmbeddedBroker(directory.resolve("broker"));
    node = open("node-a");
    node.run(Capabilities.policies());
    node.heard().await("PolicyEnabled", CaseNode.POLICIES);
  }

  @AfterEach
  void closeNode() {
    node.close();
    broker.close();
  }

  private CaseNode open(String name) throws Exception {
    return CaseNode.open(name, broker.clientSettings(), directory.resolve("secrets"));
  }

  /** As a downstream system would, until it has this many; then all that is there. */
  private List<ConsumerRecord<String, String>> subscribed(int count) {
    Map<String, Object> settings = new HashMap<>(broker.clientSettings());
    settings.put("group.id", "downstream-" + UUID.randomUUID());
    List<ConsumerRecord<String, String>> events = new ArrayList<>();
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    try (KafkaConsumer<String, String> consumer = Subscriber.subscribe(settings)) {
      while (events.size() < count && System.nanoTime() < until) {
        consumer.poll(Duration.ofMillis(500)).forEach(events::add);
      }
      consumer.poll(Duration.ofMillis(500)).forEach(events::add);
    }
    assertThat(events).hasSize(count);
    return events;
  }

  private static List<Long> indexes(List<ConsumerRecord<String, String>> events) {
    return events.stream().map(event -> Long.valueOf(Subscriber.header(event, "ce_id"))).toList();
  }

  @Test
  void each_entry_is_told_once_and_in_order_whoever_tells_it_and_however_it_stops()
      throws Exception {
    var first = node.publish();
    node.caseOf(node.report());
    subscribed(2);
    first.close();
    stopBetweenProducingAndCommitting();
    node.caseOf(node.report());
    try (CaseNode other = open("node-b")) {
      other.publish();
      subscribed(4);
    }
    node.publish();
    node.caseOf(node.report());

    List<ConsumerRecord<String, String>> events = subscribed(6);
    assertThat(indexes(events)).isSorted().doesNotHaveDuplicates();
    assertThat(events.getLast().offset()).isGreaterThan(6 + 2);
    assertThat(node.heard().of("PlaceOfWorkLost")).isEmpty();
  }

  /** What a killed node leaves: records in the topic, and a transaction that nobody ended. */
  private void stopBetweenProducingAndCommitting() throws Exception {
    Map<String, Object> settings = new HashMap<>(broker.clientSettings());
    settings.put("transactional.id", "probity.publishing");
    var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    producer.initTransactions();
    producer.beginTransaction();
    for (int i = 0; i < 2; i++) {
      producer.send(new ProducerRecord<>(LedgerTopics.PUBLISHED, new byte[] {1})).get();
    }
    producer.close(Duration.ZERO);
  }

  @Test
  void no_topic_holds_a_name_or_a_free_text() throws Exception {
    node.publish();
    CaseStory.tell(node);
    subscribed(8);

    Map<String, Integer> read = new HashMap<>();
    try (Admin admin = Admin.create(broker.clientSettings())) {
      for (String topic : admin.listTopics().names().get()) {
        for (var record : Replay.records(broker.clientSettings(), topic)) {
          read.merge(topic, 1, Integer::sum);
          assertThat(everythingIn(record)).doesNotContain(CaseNode.CANARY);
        }
      }
    }
    assertThat(read).containsKeys(LedgerTopics.LEDGER, LedgerTopics.SEALED, LedgerTopics.PUBLISHED);
  }

  private static String everythingIn(ConsumerRecord<byte[], byte[]> record) {
    StringBuilder text = new StringBuilder();
    text.append(latin(record.key())).append('\n').append(latin(record.value()));
    for (Header header : record.headers()) {
      text.append('\n').append(header.key()).append(latin(header.value()));
    }
    return text.toString();
  }

  private static String latin(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, ISO_8859_1);
  }

  @Test
  void downstream_systems_see_the_allow_list_and_no_id_of_ours() throws Exception {
    node.publish();
    CaseStory.tell(node);

    Set<String> ours = new HashSet<>();
    for (Entry entry : Replay.of(broker.clientSettings()).entries()) {
      ours.addAll(uuids(new String(entry.encode(), UTF_8)));
    }
    for (ConsumerRecord<String, String> event : subscribed(8)) {
      assertThat(event.headers())
          .extracting(Header::key)
          .containsExactlyInAnyOrder(
              "content-type",
              "ce_specversion",
              "ce_id",
              "ce_source",
              "ce_type",
              "ce_subject",
              "ce_time");
      JsonNode schema = schema(Subscriber.header(event, "ce_type"));
      assertThat(schema.get("properties").propertyNames())
          .containsAll(JSON.readTree(event.value()).propertyNames());
      assertThat(uuids(Subscriber.line(event) + event.key())).doesNotContainAnyElementsOf(ours);
      assertThat(event.timestamp() % 60_000).isZero();
    }
  }

  private static JsonNode schema(String type) throws IOException {
    String name = type.substring("io.probity.".length()) + ".schema.json";
    return JSON.readTree(Files.readString(SCHEMAS.resolve(name)));
  }

  private static Set<String> uuids(String text) {
    return new HashSet<>(UUIDS.matcher(text).results().map(MatchResult::group).toList());
  }
}
