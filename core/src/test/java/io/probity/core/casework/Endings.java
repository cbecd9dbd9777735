package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.escalationNamed;
import static io.probity.core.casework.Cases.immaterial;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.standing.Story;

/** A case in which nothing is open any more, and how it is closed. */
final class Endings {

  private Endings() {}

  /** Nothing was alleged, and nothing else is open. */
  static Story<Case> emptyCase(Story<Case> story) {
    return emptyCase(story, Triage.Outcome.INVESTIGATE);
  }

  static Story<Case> emptyCase(Story<Case> story, Triage.Outcome outcome) {
    return story
        .given(opened(), triaged(), triagedAgain(outcome))
        .elsewhere(attested(CCEO))
        .elsewhere(immaterial())
        .given(escalationNamed());
  }

  static CloseCase close(ClosingGround ground) {
    return new CloseCase(CASE, ground, null, REASONS, NOW);
  }

  static TriageAssessed triagedAgain(Triage.Outcome outcome) {
    Triage before = triaged().now();
    return new TriageAssessed(
        CASE, before, new Triage(before.likelihood(), before.impact(), outcome), null, REASONS);
  }
}
