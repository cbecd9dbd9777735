package io.probity.core.standing.acting;

import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.AllegationEvent.RootCauseStated;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.message.Event;
import io.probity.core.message.StreamId;
import java.util.Optional;

/** On which matters one may say this and another that, where only one of them can hold. */
final class Stances {

  /**
   * What was said.
   *
   * @param matter its stream and the question
   * @param said a code
   */
  record Stance(String matter, String said) {}

  private Stances() {}

  /** Empty for what can stand beside whatever else was said. */
  static Optional<Stance> of(Event event) {
    return switch (event) {
      case TriageAssessed triage -> stance(triage.caseId(), "triage", triage.now());
      case MaterialityAssessed assessed ->
          stance(assessed.escalationId(), "materiality", assessed.now());
      case AllegationReclassified classified ->
          stance(classified.allegationId(), "class", classified.now());
      case FindingRecorded found -> stance(found.allegationId(), "finding", found.outcome());
      case FindingCorrected found -> stance(found.allegationId(), "finding", found.outcome());
      case RootCauseStated stated -> stance(stated.allegationId(), "cause", stated.now());
      default -> Optional.empty();
    };
  }

  private static Optional<Stance> stance(StreamId stream, String question, Object said) {
    return Optional.of(new Stance(stream.stream() + ":" + question, said.toString()));
  }
}
