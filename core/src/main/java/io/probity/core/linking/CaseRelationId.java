package io.probity.core.linking;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names what one case has to do with another: a stream that neither of them names as its own. */
public record CaseRelationId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "related";
  }

  @Override
  public String toString() {
    return stream();
  }
}
