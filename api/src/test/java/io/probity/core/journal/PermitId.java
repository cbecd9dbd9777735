package io.probity.core.journal;

import io.probity.core.message.StreamId;
import java.util.UUID;

record PermitId(UUID value) implements StreamId {
  @Override
  public String kind() {
    return "permit";
  }

  @Override
  public String toString() {
    return stream();
  }
}
