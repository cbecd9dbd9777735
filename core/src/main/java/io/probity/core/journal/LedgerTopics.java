package io.probity.core.journal;

import io.probity.core.journal.JournalSettings.Durability;
import io.probity.core.ledger.Genesis;
import io.probity.core.ledger.note.VerifierKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of a ledger: made where absent, checked at every start. */
public final class LedgerTopics {
  public static final String LEDGER = "probity.ledger";
  public static final String SEALED = "probity.sealed";
  public static final String PUBLISHED = "probity.published";
  public static final String CLOCK = "probity.clock";
  public static final String CHECKPOINTS = "probity.checkpoints";

  private static final int ANSWER_WITHIN_SECONDS = 30;
  private static final Duration TO_CLOSE = Duration.ofSeconds(1);

  private final Admin admin;
  private final Durability durability;

  LedgerTopics(Admin admin, Durability durability) {
    this.admin = admin;
    this.durability = durability;
  }

  /** A setting would destroy history, or this is not the ledger's place. */
  public static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unfit(String topic, String setting, String found, String needed) {
      super(topic + ": " + setting + " is " + found + ", must be " + needed);
    }
  }

  /** What each topic must be set to, by its name. */
  static SortedMap<String, Map<String, String>> settings(Durability durability) {
    SortedMap<String, Map<String, String>> topics = new TreeMap<>();
    topics.put(LEDGER, unlimited(durability));
    topics.put(CHECKPOINTS, unlimited(durability));
    topics.put(SEALED, sealed(durability));
    topics.put(
        PUBLISHED, Map.of("cleanup.policy", "delete", "min.insync.replicas", insync(durability)));
    topics.put(
        CLOCK,
        Map.of(
            "cleanup.policy", "delete",
            "retention.ms", "3600000",
            "message.timestamp.type", "LogAppendTime"));
    topics.get(LEDGER).put("max.message.bytes", "8388608");
    return topics;
  }

  private static Map<String, String> unlimited(Durability durability) {
    Map<String, String> settings = durable(durability);
    settings.put("cleanup.policy", "delete");
    settings.put("retention.ms", "-1");
    settings.put("retention.bytes", "-1");
    return settings;
  }

  private static Map<String, String> sealed(Durability durability) {
    Map<String, String> settings = durable(durability);
    settings.put("cleanup.policy", "compact");
    settings.put("max.compaction.lag.ms", "86400000");
    settings.put("segment.ms", "86400000");
    settings.put("delete.retention.ms", "2592000000");
    return settings;
  }

  private static Map<String, String> durable(Durability durability) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("min.insync.replicas", insync(durability));
    settings.put("unclean.leader.election.enable", "false");
    settings.put("message.timestamp.type", "CreateTime");
    if (durability.flushEach()) {
      settings.put("flush.messages", "1");
      // Each flush also syncs the offset index, and each fetch at the end reads the log from the
      // last entry of the index on: at every 4 KiB the first costs a third of a commit's time, at
      // every 4 MiB the second two thirds.
      settings.put("index.interval.bytes", "65536");
    }
    return settings;
  }

  private static String insync(Durability durability) {
    return Integer.toString(durability.minInsyncReplicas());
  }

  /**
   * Makes the topics that are absent; leaves the others as they are. For who reads or writes one of
   * them before the journal is open.
   *
   * @param kafka what any client needs to connect
   */
  public static void make(Map<String, Object> kafka, Durability durability)
      throws InterruptedException {
    Admin admin = Admin.create(new HashMap<>(kafka));
    try {
      new LedgerTopics(admin, durability).create();
    } finally {
      // Without a bound it waits for answers that dead brokers never give.
      admin.close(TO_CLOSE);
    }
  }

  void create() throws InterruptedException {
    List<NewTopic> topics =
        settings(durability).entrySet().stream()
            .map(
                topic ->
                    new NewTopic(topic.getKey(), 1, durability.replicas())
                        .configs(topic.getValue()))
            .toList();
    for (KafkaFuture<Void> made : admin.createTopics(topics).values().values()) {
      try {
        made.get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw new IllegalStateException("A topic cannot be made", e.getCause());
        }
      } catch (TimeoutException e) {
        throw new IllegalStateException("Kafka gives no answer", e);
      }
    }
    awaitKnown();
  }

  /** A topic is made before every broker has heard of it, and Kafka tells nobody when they have. */
  private void awaitKnown() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWER_WITHIN_SECONDS);
    while (true) {
      try {
        describe();
        return;
      } catch (IllegalStateException e) {
        boolean early = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!early || System.nanoTime() > deadline) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  /**
   * @throws Unfit with the topic and the setting that is wrong
   */
  void check() throws InterruptedException {
    SortedMap<String, Map<String, String>> expected = settings(durability);
    Map<String, TopicDescription> found = describe();
    expected.forEach(
        (topic, settings) -> {
          TopicDescription description = found.get(topic);
          int partitions = description == null ? 0 : description.partitions().size();
          require(topic, "partitions", partitions, 1);
        });
    List<ConfigResource> resources =
        expected.keySet().stream()
            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
            .toList();
    Map<ConfigResource, Config> configs = answer(admin.describeConfigs(resources).all());
    configs.forEach((resource, config) -> check(resource.name(), config, expected));
    found.forEach(
        (topic, description) -> {
          int replicas = description.partitions().getFirst().replicas().size();
          if (replicas < durability.replicas()) {
            require(topic, "replicas", replicas, durability.replicas());
          }
        });
  }

  private static void check(
      String topic, Config config, SortedMap<String, Map<String, String>> expected) {
    Map<String, String> settings = expected.getOrDefault(topic, Map.of());
    settings.forEach(
        (setting, needed) -> require(topic, setting, config.get(setting).value(), needed));
  }

  private static void require(String topic, String setting, Object found, Object needed) {
    if (!found.equals(needed)) {
      throw new Unfit(topic, setting, found.toString(), needed.toString());
    }
  }

  /** Names and ids, as the genesis entry holds them. */
  private SortedMap<String, String> ids() throws InterruptedException {
    SortedMap<String, String> ids = new TreeMap<>();
    describe().forEach((topic, description) -> ids.put(topic, description.topicId().toString()));
    return ids;
  }

  private String cluster() throws InterruptedException {
    return answer(admin.describeCluster().clusterId());
  }

  /** The entry with which a ledger begins in this place. */
  Genesis genesis(String ledger, List<VerifierKey> keys, Instant at) throws InterruptedException {
    return new Genesis(ledger, keys, cluster(), ids(), at);
  }

  /**
   * Whether this is the place where the genesis entry was written.
   *
   * @param keys with which this node would sign: a checkpoint by another is nobody's
   * @throws Unfit it is another cluster, another topic of the same name, or another ledger
   */
  void check(Genesis genesis, String ledger, List<VerifierKey> keys) throws InterruptedException {
    require(LEDGER, "ledger", genesis.ledger(), ledger);
    require(LEDGER, "signing key", text(keys), text(genesis.keys()));
    require(LEDGER, "cluster id", cluster(), genesis.cluster());
    SortedMap<String, String> ids = ids();
    genesis
        .topics()
        .forEach((topic, id) -> require(topic, "topic id", ids.getOrDefault(topic, "absent"), id));
  }

  private static String text(List<VerifierKey> keys) {
    return keys.stream().map(VerifierKey::text).collect(Collectors.joining(" "));
  }

  private Map<String, TopicDescription> describe() throws InterruptedException {
    return answer(admin.describeTopics(settings(durability).keySet()).allTopicNames());
  }

  private static <T> T answer(KafkaFuture<T> asked) throws InterruptedException {
    try {
      return asked.get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka refuses to answer", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("Kafka gives no answer", e);
    }
  }
}
