package io.probity.core.standing.casework;

import io.probity.core.casework.StreamKind;
import io.probity.core.screening.ScreeningEvent;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.FreedomAttested;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.screening.ScreeningEvent.ScreeningBegun;
import io.probity.core.screening.ScreeningEvent.TaintReviewed;
import io.probity.core.standing.fold.Change;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.OpenMatters.Why;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the screening of those who work on a case changes in what is known of the case. */
final class ScreeningFolds {

  private ScreeningFolds() {}

  static List<Change<CaseRecord>> keptOut(ScreeningEvent event) {
    return List.of(new Change<>(event.caseId().stream(), old -> CaseRecord.after(event, old)));
  }

  static OpenMatter notAttested(UUID caseId) {
    return new OpenMatter(StreamKind.SCREENING.stream(caseId), Why.NOT_ATTESTED);
  }

  static List<Change<Set<OpenMatter>>> openMatters(ScreeningEvent event) {
    return switch (event) {
      case ScreeningBegun begun ->
          CaseworkFolds.moved(
              begun.caseId(),
              Set.of(),
              Set.of(new OpenMatter(begun.screeningId().stream(), Why.UNNAMED)));
      case HandlerRecused gone when gone.taintReviewRequired() ->
          CaseworkFolds.moved(
              gone.caseId(), Set.of(), Set.of(tainted(gone, gone.handler().value())));
      case TaintReviewed reviewed ->
          CaseworkFolds.moved(
              reviewed.caseId(), Set.of(tainted(reviewed, reviewed.handler().value())), Set.of());
      case HandlerRecused _, FreedomAttested _, ConflictDeclared _, ConflictCleared _ -> List.of();
    };
  }

  /** One for each handler: the review of one says nothing of the work of another. */
  private static OpenMatter tainted(ScreeningEvent event, UUID handler) {
    return new OpenMatter(event.screeningId().stream() + "/" + handler, Why.TAINT_TO_REVIEW);
  }
}
