package io.probity.core.protection;

import io.probity.core.message.StreamId;
import java.util.UUID;

/**
 * Names the watch over the reporter of one report, by the id of that report, or over a witness, by
 * their id in the case: there can be no second.
 */
public record WatchId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "watch";
  }

  @Override
  public String toString() {
    return stream();
  }
}
