package io.probity.core.investigation;

import java.util.UUID;

/** Names one interview within its investigation. */
public record InterviewId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
