package io.probity.core.casework;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names one case. */
public record CaseId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "case";
  }

  @Override
  public String toString() {
    return stream();
  }
}
