package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.intake.ReportId;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.policy.DeskBehindPolicies;
import io.probity.core.standing.Capabilities;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PolicyStartIT {
  @TempDir Path directory;
  private EmbeddedBroker broker;
  private CaseNode node;

  @BeforeEach
  void openNode() throws Exception {
    broker = new EmbeddedBroker(directory.resolve("broker"));
    node = CaseNode.open("node-a", broker.clientSettings(), directory.resolve("secrets"));
  }

  @AfterEach
  void closeNode() {
    node.close();
    broker.close();
  }

  @Test
  void no_report_is_taken_that_would_get_no_case_since_a_policy_is_not_enabled_yet()
      throws Exception {
    DeskBehindPolicies desk = node.desk(Capabilities.policies());
    try (KafkaConsumer<byte[], byte[]> idle = memberOfTheGroup()) {
      node.run(Capabilities.policies());
      assertThat(idle.assignment()).isNotEmpty();
      assertThatThrownBy(() -> node.report(desk))
          .isInstanceOf(LedgerUnavailable.class)
          .hasMessageContaining("policy");
      assertThat(desk.missingNow()).hasValueSatisfying(why -> assertThat(why).contains("policy"));
    }
    node.heard().await("PolicyEnabled", CaseNode.POLICIES);

    assertThat(desk.missingNow()).isEmpty();
    ReportId report = node.report(desk);
    assertThat(node.caseOf(report)).isNotNull();
    assertThat(Replay.of(broker.clientSettings()).ofType("IntakeOutageRecorded"))
        .as("the report that was refused meanwhile")
        .hasSize(1);
  }

  /** Has the turn, and does nothing with it. */
  private KafkaConsumer<byte[], byte[]> memberOfTheGroup() {
    Map<String, Object> settings = new HashMap<>(broker.clientSettings());
    settings.put("group.id", "probity.policies");
    settings.put("group.protocol", "classic");
    settings.put("enable.auto.commit", false);
    KafkaConsumer<byte[], byte[]> member =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    member.subscribe(List.of(LedgerTopics.LEDGER));
    await()
        .until(
            () -> {
              member.poll(Duration.ofMillis(100));
              return !member.assignment().isEmpty();
            });
    return member;
  }
}
