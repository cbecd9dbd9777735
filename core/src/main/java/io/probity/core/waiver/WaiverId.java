package io.probity.core.waiver;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** The stream of one waiver, from its request on. */
public record WaiverId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "waiver";
  }

  @Override
  public String toString() {
    return stream();
  }
}
