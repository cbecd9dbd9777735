package io.probity.core.access;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** One engagement of an auditor. */
public record EngagementId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "engagement";
  }

  @Override
  public String toString() {
    return stream();
  }
}
