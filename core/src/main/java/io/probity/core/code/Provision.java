package io.probity.core.code;

import java.util.List;

/** One provision of a version of the code: where it stands and what it is about. */
public record Provision(ProvisionId id, Principle principle, List<Topic> topics) {

  public Provision {
    topics = List.copyOf(topics);
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("A provision has a topic");
    }
    if (!topics.stream().allMatch(topic -> topic.fallsUnder(principle))) {
      throw new IllegalArgumentException("A provision's topics fall under its principle");
    }
  }
}
