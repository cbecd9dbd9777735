package io.probity.core.relation;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** The stream of one declared relation. */
public record RelationId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "relation";
  }

  @Override
  public String toString() {
    return stream();
  }
}
