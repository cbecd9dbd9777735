package io.probity.core.journal;

import java.time.Duration;
import java.util.Map;

/**
 * Where and as whom a journal writes, and its bounds.
 *
 * @param kafka what any client needs to connect
 * @param ledger the origin, for instance {@code probity.example/ethics}
 * @param node this node's name, a token, different from every other's
 */
public record JournalSettings(
    Map<String, Object> kafka, String ledger, String node, Durability durability, Limits limits) {

  /** So often is a command decided, at most, where what it relied on moved meanwhile. */
  static final int TRIES = 8;

  public JournalSettings {
    kafka = Map.copyOf(kafka);
  }

  /**
   * What the topics must give.
   *
   * @param flushEach whether the broker forces each message to disk before it answers: where one
   *     machine holds all copies
   */
  public record Durability(short replicas, int minInsyncReplicas, boolean flushEach) {
    public static final Durability ONE_NODE = new Durability((short) 1, 1, true);
    public static final Durability CLUSTER = new Durability((short) 3, 2, false);
  }

  /**
   * @param queue decided commands that may wait for a batch
   * @param tail entries that may wait for the index, in memory
   * @param recentCommands commands that are remembered after they are indexed
   * @param aggregates aggregates that stay loaded
   * @param patience how long a caller waits for a commit before it is in doubt
   * @param receiptPatience how long an answer waits for a signature; zero: it does not
   */
  public record Limits(
      int queue,
      int tail,
      int recentCommands,
      int aggregates,
      Duration patience,
      Duration receiptPatience) {
    public static final Limits USUAL =
        new Limits(4_096, 100_000, 50_000, 10_000, Duration.ofSeconds(8), Duration.ofMillis(250));
  }
}
