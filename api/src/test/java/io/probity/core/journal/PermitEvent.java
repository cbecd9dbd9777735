package io.probity.core.journal;

import io.probity.core.message.Event;
import io.probity.core.party.PersonId;

/** Permits come and go. */
sealed interface PermitEvent extends Event {
  record PermitGiven(PermitId permitId, PersonId person) implements PermitEvent {}

  record PermitTaken(PermitId permitId, PersonId person) implements PermitEvent {}
}
