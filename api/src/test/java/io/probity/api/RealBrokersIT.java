package io.probity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.probity.api.embedded.BrokerCluster;
import io.probity.api.embedded.BrokerProcess;
import io.probity.api.embedded.EmbeddedIssuer;
import io.probity.core.journal.LedgerTopics;
import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product on brokers of others, by configuration alone, as the compose file sets it up. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealBrokersIT {
  private static final JsonMapper JSON = new JsonMapper();

  private final BrokerCluster cluster = BrokerCluster.of(3);
  private final List<BrokerProcess> brokers = new ArrayList<>();
  private Path directory = Path.of("target");

  @BeforeEach
  void startBrokers() throws IOException {
    directory = Files.createTempDirectory(Path.of("target"), "real-brokers-");
    for (int number = 0; number < 3; number++) {
      Path own = directory.resolve("broker-" + number);
      brokers.add(BrokerProcess.start(own, cluster, number));
    }
    for (BrokerProcess broker : brokers) {
      broker.awaitReady();
    }
  }

  @AfterEach
  void stopBrokers() {
    brokers.forEach(BrokerProcess::close);
  }

  @Test
  void one_broker_may_die_and_when_two_have_commands_stop_with_a_reason_and_questions_go_on()
      throws Exception {
    try (ConfigurableApplicationContext product = startProduct()) {
      Staff staff = staff(product);
      UUID first = UUID.randomUUID();
      JsonNode before = committed(staff, first);
      assertThat(before.get("receipt").stringValue()).startsWith("c2sp.org/tlog-proof@v1");

      int dead = leaderOfTheLedger() - 1;
      brokers.get(dead).kill();
      JsonNode after = committed(staff, UUID.randomUUID());

      assertThat(after.get("index").longValue()).isGreaterThan(before.get("index").longValue());
      assertThat(committed(staff, first).get("leafHash")).isEqualTo(before.get("leafHash"));
      assertThat(status(staff, "/actuator/health/commands")).isEqualTo(200);

      brokers.get((dead + 1) % 3).kill();
      HttpResponse<String> refused = refused(staff);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      HttpResponse<String> health = staff.send(staff.anonymous("/actuator/health/commands"));
      assertThat(health.statusCode()).as(health.body()).isEqualTo(503);
      assertThat(health.body()).contains("\"missing\"");
      assertThat(status(staff, "/actuator/health/readiness")).isEqualTo(200);
      assertThat(staff.send(staff.as("ines", "/api/cases")).statusCode()).isEqualTo(200);

      assertThat(report(staff)).isEqualTo(503);
      startAgain(dead);
      committed(staff, UUID.randomUUID());
      assertThat(report(staff)).isEqualTo(200);
      isRecordedSince(after.get("index").longValue(), staff);
    }
  }

  private void startAgain(int number) throws IOException {
    Path own = directory.resolve("broker-" + number);
    brokers.set(number, BrokerProcess.start(own, cluster, number));
    brokers.get(number).awaitReady();
  }

  private static int report(Staff staff) {
    String body =
        """
        {"channel":"WEB","relation":"EMPLOYEE","doNotShowTo":[],"narrative":"The scales."}
        """;
    return staff
        .send(
            staff
                .anonymous("/intake/reports")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)))
        .statusCode();
  }

  /** That a report was refused, and when: nobody may think later that nobody tried. */
  private static void isRecordedSince(long index, Staff staff) {
    Casebook book = new Casebook(staff);
    book.engageForEveryCase("greta");
    JsonNode outage =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> outageSince(index, book), Optional::isPresent)
            .orElseThrow();
    assertThat(outage.get("stream").stringValue()).isEqualTo("refusals");
    Instant from = Instant.parse(outage.get("data").get("from").stringValue());
    Instant to = Instant.parse(outage.get("data").get("to").stringValue());
    assertThat(from).isBeforeOrEqualTo(to);
    assertThat(to).isBetween(Instant.now().minusSeconds(600), Instant.now());
  }

  private static Optional<JsonNode> outageSince(long index, Casebook book) {
    return LongStream.iterate(index, next -> next + 1)
        .mapToObj(next -> book.get("greta", "/ledger/entries/" + next))
        .takeWhile(answer -> answer.statusCode() == 200)
        .map(answer -> JSON.readTree(answer.body()))
        .filter(entry -> entry.get("type").stringValue().equals("IntakeOutageRecorded"))
        .findFirst();
  }

  @Test
  void with_every_broker_gone_it_still_stops_within_seconds() throws Exception {
    ConfigurableApplicationContext product = startProduct();
    committed(staff(product), UUID.randomUUID());
    for (BrokerProcess broker : brokers) {
      broker.kill();
    }
    refused(staff(product));

    Instant begun = Instant.now();
    product.close();
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
  }

  private static int status(Staff staff, String path) {
    return staff.send(staff.anonymous(path)).statusCode();
  }

  /** The one in flight is in doubt; those after it are refused. */
  private static HttpResponse<String> refused(Staff staff) {
    Instant deadline = Instant.now().plusSeconds(60);
    HttpResponse<String> answer = register(staff, UUID.randomUUID());
    while (answer.statusCode() == 202 && Instant.now().isBefore(deadline)) {
      answer = register(staff, UUID.randomUUID());
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    return answer;
  }

  private ConfigurableApplicationContext startProduct() throws IOException {
    return new SpringApplicationBuilder(Probity.class)
        .run(
            "--probity.kafka-bootstrap-servers=" + cluster.bootstrapServers(),
            "--probity.kafka-client-file=" + clientFile(),
            "--probity.origin=three-brokers.example/ethics",
            "--probity.embedded-issuer=true",
            "--probity.data=" + directory.resolve("data"),
            "--probity.port=0");
  }

  private Path clientFile() throws IOException {
    Properties client = new Properties();
    cluster.clientSettings().forEach((name, value) -> client.put(name, value.toString()));
    client.remove("bootstrap.servers");
    Path file = directory.resolve("client.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      client.store(writer, null);
    }
    return file;
  }

  private static Staff staff(ConfigurableApplicationContext product) {
    return new Staff(
        product.getBean(EmbeddedIssuer.class),
        product.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  /** Sends until it is answered: in doubt or unavailable, the same command finds out. */
  private static JsonNode committed(Staff staff, UUID key) {
    Instant deadline = Instant.now().plusSeconds(90);
    HttpResponse<String> answer = register(staff, key);
    while (answer.statusCode() != 200 && Instant.now().isBefore(deadline)) {
      assertThat(answer.statusCode()).as(answer.body()).isIn(202, 503);
      answer = register(staff, key);
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).get("entries").get(0);
  }

  private static HttpResponse<String> register(Staff staff, UUID key) {
    String body =
        """
        {"login":{"issuer":"https://login.example","subject":"%s"},"name":"Ada Berg"}
        """;
    return staff.send(
        staff
            .as("clara", "/api/commands/register-person")
            .header("Idempotency-Key", key.toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.formatted(key))));
  }

  private int leaderOfTheLedger() throws Exception {
    try (Admin admin = Admin.create(cluster.clientSettings())) {
      var topics = admin.describeTopics(List.of(LedgerTopics.LEDGER)).topicNameValues().values();
      return topics.iterator().next().get().partitions().getFirst().leader().id();
    }
  }
}
