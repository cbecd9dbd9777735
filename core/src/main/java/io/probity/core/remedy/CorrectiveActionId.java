package io.probity.core.remedy;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names one corrective action. */
public record CorrectiveActionId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "action";
  }

  @Override
  public String toString() {
    return stream();
  }
}
