package io.probity.core.journal.group;

import io.probity.core.custody.LedgerWork;
import java.time.Duration;
import java.util.Map;

/**
 * @param kafka what any client needs to connect
 * @param work names the consumer group: {@code probity.policies}, {@code probity.publishing}
 * @param session after so long without a sign of the node that works, another takes over
 */
public record GroupSettings(Map<String, Object> kafka, LedgerWork work, Duration session) {
  /** What brokers accept without being told. */
  public static final Duration USUAL_SESSION = Duration.ofSeconds(6);

  public GroupSettings {
    kafka = Map.copyOf(kafka);
  }

  String group() {
    return switch (work) {
      case POLICIES -> "probity.policies";
      case PUBLISHING -> "probity.publishing";
    };
  }
}
