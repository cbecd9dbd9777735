package io.probity.core.screening;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names the screening of one case: the same UUID as the case. */
public record ScreeningId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "screening";
  }

  @Override
  public String toString() {
    return stream();
  }
}
