package io.probity.core.escalation;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names the one escalation of a case, by the case's own value: there can be no second. */
public record EscalationId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "escalation";
  }

  @Override
  public String toString() {
    return stream();
  }
}
