package io.probity.core.casework;

import org.jspecify.annotations.Nullable;

/** Why a case ends. */
public enum ClosingGround {
  /** All that was alleged was decided. */
  CONCLUDED,
  /** Nothing was alleged that the code of ethics covers, as triage said. */
  OUT_OF_SCOPE,
  /** Somebody else deals with it, as triage said. */
  REFERRED,
  /** Another case has the same facts. */
  DUPLICATE,
  /** The report holds nothing that could be alleged. */
  NOTHING_ALLEGED;

  boolean fits(boolean somethingWasAlleged, Triage.@Nullable Outcome triaged) {
    return switch (this) {
      case CONCLUDED -> somethingWasAlleged;
      case OUT_OF_SCOPE -> !somethingWasAlleged && triaged == Triage.Outcome.OUT_OF_SCOPE;
      case REFERRED -> !somethingWasAlleged && triaged == Triage.Outcome.REFERRED;
      case DUPLICATE, NOTHING_ALLEGED -> !somethingWasAlleged;
    };
  }
}
