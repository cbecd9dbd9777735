package io.probity.core.linking;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names one link between a report and the case to which it was linked. */
public record LinkId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "link";
  }

  @Override
  public String toString() {
    return stream();
  }
}
