package io.probity.core.casework;

import java.util.UUID;

/** Whom a case is about, by a random id of that case's stream alone. */
public record SubjectId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
