package io.probity.core.allegation;

import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an allegation is about, and how grave it would be.
 *
 * @param taxonomy the version of the list of topics
 * @param severity absent until somebody has said
 */
public record Classification(
    Principle principle, Set<Topic> topics, int taxonomy, @Nullable Severity severity) {

  /** How grave it would be if it were so. */
  public enum Severity {
    MINOR,
    MODERATE,
    SERIOUS,
    GRAVE
  }

  public Classification {
    topics = Collections.unmodifiableSet(new TreeSet<>(topics));
  }

  boolean isSound() {
    return !topics.isEmpty() && topics.stream().allMatch(topic -> topic.fallsUnder(principle));
  }
}
