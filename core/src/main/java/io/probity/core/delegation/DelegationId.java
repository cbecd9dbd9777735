package io.probity.core.delegation;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** The stream of one delegation. */
public record DelegationId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "delegation";
  }

  @Override
  public String toString() {
    return stream();
  }
}
