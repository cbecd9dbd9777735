package io.probity.core.escalation;

import static io.probity.core.casework.Cases.NO_CASE;

import io.probity.core.party.Actor;

/** The escalation of no case, and the clock that rings for it. */
final class Escalations {

  static final EscalationId NO_ESCALATION = new EscalationId(NO_CASE.value());
  static final Actor CLOCK = Actor.policy("clock");

  private Escalations() {}
}
