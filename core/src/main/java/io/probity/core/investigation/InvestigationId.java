package io.probity.core.investigation;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names the investigation of one case: the same UUID as the case. */
public record InvestigationId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "investigation";
  }

  @Override
  public String toString() {
    return stream();
  }
}
