package io.probity.core.code;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** The stream of one version of the code of ethics. */
public record CodeVersionId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "code";
  }

  @Override
  public String toString() {
    return stream();
  }
}
