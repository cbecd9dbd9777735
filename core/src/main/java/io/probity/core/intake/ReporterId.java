package io.probity.core.intake;

import java.util.UUID;

/** Whoever made one report, by a random id of that report's stream alone. */
public record ReporterId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
