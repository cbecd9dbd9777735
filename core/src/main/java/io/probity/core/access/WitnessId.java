package io.probity.core.access;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Somebody who knows something of a case, by a random id of one stream. */
public record WitnessId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "witness";
  }

  @Override
  public String toString() {
    return stream();
  }
}
