package io.probity.core.parameters;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** The stream of one version of the policy parameters. */
public record ParameterVersionId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "parameters";
  }

  @Override
  public String toString() {
    return stream();
  }
}
