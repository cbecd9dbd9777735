package io.probity.core.access;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** One grant of access to one case. */
public record CaseGrantId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "grant";
  }

  @Override
  public String toString() {
    return stream();
  }
}
