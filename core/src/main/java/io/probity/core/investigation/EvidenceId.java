package io.probity.core.investigation;

import java.util.UUID;

/** Names one piece of evidence within its investigation. */
public record EvidenceId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
