package io.probity.api;

import io.probity.api.embedded.BrokerCluster;
import io.probity.api.embedded.BrokerProcess;
import io.probity.api.embedded.EmbeddedDocuments;
import io.probity.api.embedded.EmbeddedIssuer;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two nodes of the product on three brokers of others: equal, by configuration alone, with one key
 * store, one vault and one document server.
 */
public final class TwoNodes implements AutoCloseable {
  private static final int BROKERS = 3;

  private final BrokerCluster cluster = BrokerCluster.of(BROKERS);
  private final List<BrokerProcess> brokers = new ArrayList<>();
  private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
  private final Path directory;

  public TwoNodes() throws IOException {
    directory = Files.createTempDirectory(Path.of("target"), "two-nodes-");
    try {
      startBrokers();
      nodes.add(start(1));
      String documents = nodes.getFirst().getBean(EmbeddedDocuments.class).uri();
      copy(data(1).resolve("issuer"), data(2).resolve("issuer"));
      nodes.add(start(2, "--probity.mongodb-uri=" + documents));
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The people, as they call the one node. */
  public Staff first() {
    return staff(nodes.getFirst());
  }

  /** The people, as they call the other. */
  public Staff second() {
    return staff(nodes.getLast());
  }

  @Override
  public void close() {
    nodes.reversed().forEach(ConfigurableApplicationContext::close);
    brokers.forEach(BrokerProcess::close);
  }

  private void startBrokers() throws IOException {
    for (int number = 0; number < BROKERS; number++) {
      brokers.add(BrokerProcess.start(directory.resolve("broker-" + number), cluster, number));
    }
    for (BrokerProcess broker : brokers) {
      broker.awaitReady();
    }
  }

  private ConfigurableApplicationContext start(int number, String... more) throws IOException {
    Stream<String> settings =
        Stream.of(
            "--probity.node=node-" + number,
            "--probity.kafka-bootstrap-servers=" + cluster.bootstrapServers(),
            "--probity.kafka-client-file=" + clientFile(),
            "--probity.origin=two-nodes.example/ethics",
            "--probity.embedded-issuer=true",
            "--probity.data=" + data(number),
            "--probity.keys-directory=" + directory.resolve("keys"),
            "--probity.vault-directory=" + directory.resolve("vault"),
            "--probity.port=0");
    return new SpringApplicationBuilder(Probity.class)
        .run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
  }

  private Path data(int number) {
    return directory.resolve("node-" + number);
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

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** Whose secrets the first node alone was told. */
  private Staff staff(ConfigurableApplicationContext node) {
    return new Staff(
        nodes.getFirst().getBean(EmbeddedIssuer.class),
        node.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }
}
