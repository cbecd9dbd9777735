package io.probity.api.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real, persistent Kafka broker (KRaft) inside this process, on a random port of the loopback
 * interface; alone, or one of several processes. Its credentials are made at each start and never
 * leave them.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final BrokerCluster cluster;
  private final KafkaRaftServer server;

  /**
   * A cluster of its own. Formats the directory on first use, and starts; takes one to five
   * seconds.
   *
   * @param directory where the broker keeps its log; survives restarts and kills
   * @throws IllegalStateException the directory cannot be formatted
   */
  public EmbeddedBroker(Path directory) {
    this(directory, Clock.systemUTC());
  }

  /**
   * The same, by the clock of the process that it is part of.
   *
   * @param clock what every record's append time is read from
   */
  public EmbeddedBroker(Path directory, Clock clock) {
    this(directory, BrokerCluster.of(1), 0, new BrokerTime(clock));
  }

  /**
   * One broker of a cluster; starts as soon as most of them do.
   *
   * @param number from 0
   */
  public EmbeddedBroker(Path directory, BrokerCluster cluster, int number) {
    this(directory, cluster, number, Time.SYSTEM);
  }

  private EmbeddedBroker(Path directory, BrokerCluster cluster, int number, Time time) {
    this.cluster = cluster;
    int node = number + 1;
    format(directory, cluster.id(), node);
    Properties settings = new Properties();
    settings.putAll(addresses(cluster, cluster.places().get(number)));
    settings.putAll(logins(cluster));
    settings.putAll(replication(cluster.places().size()));
    settings.putAll(limits());
    settings.put("node.id", Integer.toString(node));
    settings.put("log.dirs", directory.toString());
    server = new KafkaRaftServer(KafkaConfig.fromProps(settings), time);
    server.startup();
  }

  /** Host and port that clients connect to. */
  public String bootstrapServers() {
    return cluster.bootstrapServers();
  }

  /** All that a producer, consumer or admin client needs to connect. */
  public Map<String, Object> clientSettings() {
    return cluster.clientSettings();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Map<String, String> addresses(BrokerCluster cluster, BrokerCluster.Place place) {
    return Map.of(
        "process.roles", "broker,controller",
        "controller.quorum.voters", cluster.voters(),
        "controller.listener.names", "CONTROLLER",
        "listeners", "CLIENT://" + place.client() + ",CONTROLLER://" + place.controller(),
        "listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
        "inter.broker.listener.name", "CLIENT");
  }

  private static Map<String, String> logins(BrokerCluster cluster) {
    String known = " user_" + BrokerCluster.USER + "=\"" + cluster.password() + "\";";
    String logins = cluster.login().replace(";", known);
    return Map.of(
        "sasl.enabled.mechanisms", "PLAIN",
        "sasl.mechanism.inter.broker.protocol", "PLAIN",
        "sasl.mechanism.controller.protocol", "PLAIN",
        "listener.name.client.plain.sasl.jaas.config", logins,
        "listener.name.controller.plain.sasl.jaas.config", logins);
  }

  private static Map<String, String> replication(int brokers) {
    boolean alone = brokers == 1;
    return Map.of(
        "offsets.topic.replication.factor",
        Integer.toString(brokers),
        "transaction.state.log.replication.factor",
        Integer.toString(brokers),
        "transaction.state.log.min.isr",
        alone ? "1" : "2",
        // A killed broker's registration holds its next start up for this long; several brokers
        // share the machine's processors and may pause.
        "broker.session.timeout.ms",
        alone ? "1000" : "3000",
        "broker.heartbeat.interval.ms",
        alone ? "200" : "500");
  }

  private static Map<String, String> limits() {
    return Map.of(
        "offsets.topic.num.partitions", "1",
        "offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE),
        "transaction.state.log.num.partitions", "1",
        "add.partitions.to.txn.retry.backoff.ms", "1",
        "group.initial.rebalance.delay.ms", "0",
        "group.min.session.timeout.ms", "1000",
        "auto.create.topics.enable", "false",
        "message.max.bytes", "8388608",
        "replica.fetch.max.bytes", "8388608",
        "socket.request.max.bytes", "16777216");
  }

  private static void format(Path directory, String clusterId, int node) {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      new Formatter()
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
          .setNodeId(node)
          .setClusterId(clusterId)
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName("CONTROLLER")
          .run();
    } catch (Exception e) { // declared by Formatter.run
      throw new IllegalStateException("The broker's directory cannot be formatted", e);
    }
  }
}
