package io.probity.core.remedy;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names the recovery of one loss. */
public record RecoveryId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "recovery";
  }

  @Override
  public String toString() {
    return stream();
  }
}
