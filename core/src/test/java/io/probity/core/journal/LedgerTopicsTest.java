package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.journal.JournalSettings.Durability;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerTopicsTest {

  @Test
  void the_ledger_and_the_checkpoints_are_kept_for_ever() {
    var settings = LedgerTopics.settings(Durability.CLUSTER);

    for (String topic : new String[] {LedgerTopics.LEDGER, LedgerTopics.CHECKPOINTS}) {
      assertThat(settings.get(topic))
          .containsEntry("cleanup.policy", "delete")
          .containsEntry("retention.ms", "-1")
          .containsEntry("retention.bytes", "-1")
          .containsEntry("unclean.leader.election.enable", "false")
          .containsEntry("min.insync.replicas", "2");
    }
  }

  @Test
  void only_where_one_machine_holds_all_copies_each_message_is_forced_to_disk() {
    assertThat(LedgerTopics.settings(Durability.CLUSTER).get(LedgerTopics.LEDGER))
        .doesNotContainKey("flush.messages");
    assertThat(LedgerTopics.settings(Durability.ONE_NODE).get(LedgerTopics.LEDGER))
        .containsEntry("flush.messages", "1");
    assertThat(LedgerTopics.settings(Durability.ONE_NODE).get(LedgerTopics.SEALED))
        .containsEntry("flush.messages", "1");
  }

  @Test
  void the_topic_that_tells_the_time_is_stamped_by_the_broker_and_forgets() {
    assertThat(LedgerTopics.settings(Durability.CLUSTER).get(LedgerTopics.CLOCK))
        .containsEntry("message.timestamp.type", "LogAppendTime")
        .containsEntry("retention.ms", "3600000");
  }
}
