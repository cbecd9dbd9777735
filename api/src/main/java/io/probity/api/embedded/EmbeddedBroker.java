package io.probity.api.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real, persistent, single-node Kafka broker (KRaft) inside this process, on a random port of the
 * loopback interface. Its credentials are made at each start and never leave the process.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final String USER = "probity";

  private final String password = randomPassword();
  private final int port = freePort();
  private final KafkaRaftServer server;

  /**
   * Formats the directory on first use, and starts; takes one to five seconds.
   *
   * @param directory where the broker keeps its log; survives restarts and kills
   * @throws IllegalStateException the directory cannot be formatted
   */
  public EmbeddedBroker(Path directory) {
    Properties settings = settings(directory);
    format(directory);
    server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    server.startup();
  }

  /** Host and port that clients connect to. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** All that a producer, consumer or admin client needs to connect. */
  public Map<String, Object> clientSettings() {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        login());
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private Properties settings(Path directory) {
    Properties settings = new Properties();
    String controller = "127.0.0.1:" + freePort();
    String logins = login().replace(";", " user_" + USER + "=\"" + password + "\";");
    settings.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "controller.quorum.voters", "1@" + controller,
            "controller.listener.names", "CONTROLLER",
            "listeners", "CLIENT://" + bootstrapServers() + ",CONTROLLER://" + controller,
            "listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
            "inter.broker.listener.name", "CLIENT",
            "log.dirs", directory.toString()));
    settings.putAll(
        Map.of(
            "sasl.enabled.mechanisms", "PLAIN",
            "sasl.mechanism.inter.broker.protocol", "PLAIN",
            "sasl.mechanism.controller.protocol", "PLAIN",
            "listener.name.client.plain.sasl.jaas.config", logins,
            "listener.name.controller.plain.sasl.jaas.config", logins));
    settings.putAll(
        Map.of(
            "offsets.topic.num.partitions", "1",
            "offsets.topic.replication.factor", "1",
            "offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE),
            "transaction.state.log.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "add.partitions.to.txn.retry.backoff.ms", "1",
            "group.initial.rebalance.delay.ms", "0"));
    settings.putAll(
        Map.of(
            // A killed broker's registration holds the next start up for this long.
            "broker.session.timeout.ms", "1000",
            "broker.heartbeat.interval.ms", "200",
            "auto.create.topics.enable", "false",
            "message.max.bytes", "8388608",
            "replica.fetch.max.bytes", "8388608",
            "socket.request.max.bytes", "16777216",
            "group.min.session.timeout.ms", "1000"));
    return settings;
  }

  private String login() {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
        + USER
        + "\" password=\""
        + password
        + "\";";
  }

  private static void format(Path directory) {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      new Formatter()
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName("CONTROLLER")
          .run();
    } catch (Exception e) { // declared by Formatter.run
      throw new IllegalStateException("The broker's directory cannot be formatted", e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
