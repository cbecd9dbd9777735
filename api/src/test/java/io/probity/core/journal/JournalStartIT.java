package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.journal.PermitCommand.GivePermit;
import io.probity.core.journal.codec.UnknownEventType;
import io.probity.core.journal.commit.AttemptLog;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.state.Attempt;
import io.probity.core.ledger.note.VerifierKey;
import io.probity.core.ledger.tree.Hash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalStartIT {
  @TempDir Path directory;
  private EmbeddedBroker broker;
  private Admin admin;

  @BeforeEach
  void start() {
    broker = new EmbeddedBroker(directory.resolve("broker"));
    admin = Admin.create(new HashMap<>(broker.clientSettings()));
  }

  @AfterEach
  void stop() {
    admin.close();
    broker.close();
  }

  private Node open() throws IOException, InterruptedException {
    return Node.open("node-a", broker.clientSettings(), directory.resolve("secrets"));
  }

  @ParameterizedTest
  @CsvSource({
    "probity.ledger,retention.ms,604800000",
    "probity.ledger,cleanup.policy,compact",
    "probity.ledger,flush.messages,1000",
    "probity.sealed,cleanup.policy,delete",
    "probity.checkpoints,retention.bytes,1000000"
  })
  void a_setting_that_would_destroy_history_is_named_and_nothing_starts(
      String topic, String setting, String value) throws Exception {
    open().close();
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    admin
        .incrementalAlterConfigs(
            Map.of(
                resource, List.of(new AlterConfigOp(new ConfigEntry(setting, value), OpType.SET))))
        .all()
        .get();

    assertThatThrownBy(this::open)
        .isInstanceOf(LedgerTopics.Unfit.class)
        .hasMessageContaining(topic)
        .hasMessageContaining(setting);
  }

  @Test
  void a_second_partition_is_refused() throws Exception {
    open().close();
    admin.createPartitions(Map.of("probity.ledger", NewPartitions.increaseTo(2))).all().get();

    assertThatThrownBy(this::open)
        .isInstanceOf(LedgerTopics.Unfit.class)
        .hasMessageContaining("partitions");
  }

  @Test
  void a_topic_that_was_made_again_is_not_the_one_of_the_genesis_entry() throws Exception {
    open().close();
    admin.deleteTopics(List.of("probity.sealed")).all().get();
    await().until(() -> !admin.listTopics().names().get().contains("probity.sealed"));

    assertThatThrownBy(this::open)
        .isInstanceOf(LedgerTopics.Unfit.class)
        .hasMessageContaining("probity.sealed: topic id");
  }

  @Test
  void a_node_that_would_sign_with_a_key_of_its_own_does_not_start() throws Exception {
    open().close();

    assertThatThrownBy(
            () ->
                Node.openSigningWith(
                    new VerifierKey("probity.example", Hash.sha256(new byte[] {2})),
                    "node-b",
                    broker.clientSettings(),
                    directory.resolve("secrets")))
        .isInstanceOf(LedgerTopics.Unfit.class)
        .hasMessageContaining("signing key");
  }

  @Test
  void an_older_node_does_not_pass_over_what_it_does_not_know() throws Exception {
    try (Node newer = open();
        Node older =
            Node.openOlder("node-b", broker.clientSettings(), directory.resolve("secrets"))) {
      NotebookId id = older.openNotebook(Node.ADA);
      assertThat(older.journal().missing()).isEmpty();

      givePermit(newer);
      assertThat(older.journal().awaitEntries(1_000, Duration.ofSeconds(10))).isFalse();
      assertThat(older.journal().halted()).containsInstanceOf(UnknownEventType.class);
      assertThat(older.journal().missing()).isPresent();
      assertThatThrownBy(() -> older.writeLine(Node.ADA, id)).isInstanceOf(LedgerUnavailable.class);
      assertThat(newer.writeLine(Node.ADA, id).seq()).isEqualTo(1);
    }
    assertThatThrownBy(
            () -> Node.openOlder("node-b", broker.clientSettings(), directory.resolve("secrets")))
        .isInstanceOf(UnknownEventType.class);
  }

  @Test
  void a_start_that_could_not_settle_the_past_is_none() throws Exception {
    try (Node newer = open()) {
      assertThatThrownBy(
              () ->
                  Node.openOlder(
                      "node-b",
                      broker.clientSettings(),
                      directory.resolve("secrets"),
                      log -> new OvertakenLog(log, () -> givePermit(newer))))
          .isInstanceOf(UnknownEventType.class);
    }
  }

  private static void givePermit(Node node) {
    node.send(
        Node.ADA, new GivePermit(new PermitId(UUID.randomUUID()), Node.BEN.person(), Node.now()));
  }

  /** Somebody else appends first. */
  private static final class OvertakenLog implements AttemptLog {
    private final AttemptLog log;
    private final Runnable overtaking;
    private boolean overtaken;

    OvertakenLog(AttemptLog log, Runnable overtaking) {
      this.log = log;
      this.overtaking = overtaking;
    }

    @Override
    public OptionalLong append(Attempt attempt) {
      if (!overtaken) {
        overtaken = true;
        overtaking.run();
      }
      return log.append(attempt);
    }

    @Override
    public void reopen() {
      log.reopen();
    }

    @Override
    public void close() {
      log.close();
    }
  }

  @Test
  void every_start_settles_the_past_with_an_empty_head() throws Exception {
    open().close();
    long heads = Replay.of(broker.clientSettings()).heads();
    open().close();

    Replay replay = Replay.of(broker.clientSettings());
    assertThat(replay.heads()).isEqualTo(heads + 1);
    assertThat(replay.leaves()).hasSize(1);
  }
}
