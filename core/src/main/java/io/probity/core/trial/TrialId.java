package io.probity.core.trial;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names one test of the hotline. */
public record TrialId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "trial";
  }

  @Override
  public String toString() {
    return stream();
  }
}
