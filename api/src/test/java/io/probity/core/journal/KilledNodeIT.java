package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.ledger.Entry;
import io.probity.core.standing.Capabilities;
import io.probity.sample.Subscriber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledNodeIT {
  private static final int BEFORE = 30;
  private static final int AFTER = 10;

  @TempDir Path directory;

  @Test
  void a_node_that_is_killed_at_work_leaves_nothing_undone_and_nothing_done_twice()
      throws Exception {
    Path secrets = directory.resolve("secrets");
    try (EmbeddedBroker broker = new EmbeddedBroker(directory.resolve("broker"));
        CaseNode node = CaseNode.open("node-a", broker.clientSettings(), secrets)) {
      try (NodeProcess worker = NodeProcess.start("node-b", broker.clientSettings(), secrets)) {
        node.run(Capabilities.policies());
        node.publish();
        for (int i = 0; i < BEFORE; i++) {
          node.report();
        }
        node.heard().await("CaseOpened", 1);
        worker.kill();
      }
      for (int i = 0; i < AFTER; i++) {
        node.report();
      }
      node.heard().await("CaseOpened", BEFORE + AFTER);

      List<Entry> opened = Replay.of(broker.clientSettings()).ofType("CaseOpened");
      assertThat(opened).hasSize(BEFORE + AFTER).extracting(Entry::cause).doesNotHaveDuplicates();
      assertThat(told(broker.clientSettings(), 2 * (BEFORE + AFTER)))
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  private static List<Long> told(Map<String, Object> kafka, int count) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("group.id", "downstream");
    List<Long> indexes = new ArrayList<>();
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    try (KafkaConsumer<String, String> consumer = Subscriber.subscribe(settings)) {
      while (indexes.size() < count && System.nanoTime() < until) {
        consumer
            .poll(Duration.ofMillis(500))
            .forEach(event -> indexes.add(Long.valueOf(Subscriber.header(event, "ce_id"))));
      }
    }
    assertThat(indexes).hasSize(count);
    return indexes;
  }
}
