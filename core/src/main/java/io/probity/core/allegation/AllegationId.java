package io.probity.core.allegation;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names one allegation. */
public record AllegationId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "allegation";
  }

  @Override
  public String toString() {
    return stream();
  }
}
