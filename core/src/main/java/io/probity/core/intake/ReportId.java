package io.probity.core.intake;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names one report. */
public record ReportId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "report";
  }

  @Override
  public String toString() {
    return stream();
  }
}
