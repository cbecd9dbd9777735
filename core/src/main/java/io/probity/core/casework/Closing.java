package io.probity.core.casework;

import io.probity.core.casework.CaseCommand.ReopenCase;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.facts.CaseFacts;

/** Whether a case is closed, and whether somebody asks that it be opened again. */
sealed interface Closing {

  /** Not closed, or opened again. */
  record None() implements Closing {}

  /** Closed, and nobody asks. */
  record Closed(ClosingGround ground) implements Closing {}

  /** Closed, and this person asked. */
  record ReopeningAsked(ClosingGround ground, PersonId by) implements Closing {

    CaseReopened reopened(ReopenCase reopen, CaseFacts cases) {
      CaseId id = reopen.caseId();
      return new CaseReopened(
          id, by, ground, FollowedSuspicion.leftBy(ground, id, cases), reopen.reasons());
    }
  }

  /** Somebody asks that it be opened again. */
  default Closing asked(PersonId by) {
    return switch (this) {
      case None none -> none;
      case Closed(ClosingGround ground) -> new ReopeningAsked(ground, by);
      case ReopeningAsked(ClosingGround ground, _) -> new ReopeningAsked(ground, by);
    };
  }

  /** Nobody asks any more. */
  default Closing declined() {
    return this instanceof ReopeningAsked(ClosingGround ground, _) ? new Closed(ground) : this;
  }
}
