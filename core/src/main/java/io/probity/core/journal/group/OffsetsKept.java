package io.probity.core.journal.group;

import io.probity.core.journal.LedgerTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;

/** Whether the brokers keep the place of a group that is idle, for ever. */
public final class OffsetsKept {
  private static final String SETTING = "offsets.retention.minutes";
  private static final String NEEDED = Integer.toString(Integer.MAX_VALUE);
  private static final int ANSWER_WITHIN_SECONDS = 30;

  private OffsetsKept() {}

  /**
   * Asked once at the start.
   *
   * @throws LedgerTopics.Unfit a broker would forget them
   */
  public static void check(Map<String, Object> kafka) throws InterruptedException {
    Admin admin = Admin.create(new HashMap<>(kafka));
    try {
      List<ConfigResource> brokers = new ArrayList<>();
      for (Node node :
          admin.describeCluster().nodes().get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        brokers.add(new ConfigResource(ConfigResource.Type.BROKER, node.idString()));
      }
      admin
          .describeConfigs(brokers)
          .all()
          .get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
          .forEach(OffsetsKept::check);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka refuses to answer", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("Kafka gives no answer", e);
    } finally {
      // Without a bound it waits for answers that dead brokers never give.
      admin.close(Duration.ofSeconds(1));
    }
  }

  private static void check(ConfigResource broker, Config config) {
    String found = config.get(SETTING).value();
    if (!NEEDED.equals(found)) {
      throw new LedgerTopics.Unfit("broker " + broker.name(), SETTING, found, NEEDED);
    }
  }
}
