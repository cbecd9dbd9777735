package io.probity.core.allegation;

import static io.probity.core.allegation.AllegationRules.DIFFERENCE_EXPLAINED;

import io.probity.core.allegation.AllegationCommand.ImposeDiscipline;
import io.probity.core.allegation.Classification.Severity;
import io.probity.core.facts.ImposedDiscipline;
import io.probity.core.facts.ImposedDiscipline.Imposed;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which levels were mostly imposed for the same topics and severity, in the cases that whoever
 * disciplines may see: of the others they learn nothing, not even by a refusal.
 */
record Consistency(Set<String> usual) {

  static Consistency of(
      Classification classification, ImposedDiscipline imposed, Predicate<UUID> visible) {
    Set<String> usual = new HashSet<>();
    Severity severity = classification.severity();
    if (severity != null) {
      classification
          .topics()
          .forEach(topic -> usual.addAll(mostly(imposed, topic.name(), severity, visible)));
    }
    return new Consistency(Set.copyOf(usual));
  }

  /** Where nothing was imposed yet, nothing is unusual. */
  void require(ImposeDiscipline impose) {
    DIFFERENCE_EXPLAINED.require(
        impose.whyDifferent() != null || usual.isEmpty() || usual.contains(impose.level().name()));
  }

  private static Set<String> mostly(
      ImposedDiscipline imposed, String topic, Severity severity, Predicate<UUID> visible) {
    Map<String, Integer> times = new HashMap<>();
    for (Imposed each : imposed.lately(topic, severity.name())) {
      if (visible.test(each.caseId())) {
        times.merge(each.level(), 1, Integer::sum);
      }
    }
    int most = times.isEmpty() ? 0 : Collections.max(times.values());
    times.values().removeIf(count -> count < most);
    return times.keySet();
  }
}
