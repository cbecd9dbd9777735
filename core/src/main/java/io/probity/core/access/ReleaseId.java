package io.probity.core.access;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** One release of one case to an administrator. */
public record ReleaseId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "release";
  }

  @Override
  public String toString() {
    return stream();
  }
}
