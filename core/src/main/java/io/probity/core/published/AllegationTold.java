package io.probity.core.published;

import io.probity.core.allegation.AllegationEvent;
import io.probity.core.allegation.AllegationEvent.AllegationAttributed;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.DisciplineLifted;
import io.probity.core.allegation.AllegationEvent.DisciplineUnfounded;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.AllegationEvent.FindingReopened;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseDecided;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseRecorded;
import io.probity.core.allegation.AllegationEvent.LegalExposureFlagged;
import io.probity.core.allegation.AllegationEvent.ProtectedActivityTagged;
import io.probity.core.allegation.AllegationEvent.RootCauseStated;
import io.probity.core.allegation.AllegationEvent.WithdrawnByReporter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an allegation is published: what it would break, and what was found of it. */
record AllegationTold(PublicId caseId, PublicId id) {

  @Nullable Publication of(AllegationEvent event) {
    return switch (event) {
      case AllegationRaised raised ->
          new Publication.AllegationRaised(
              caseId, id, raised.principle(), List.copyOf(raised.topics()));
      case AllegationReclassified reclassified ->
          new Publication.AllegationReclassified(
              caseId, id, reclassified.now().principle(), List.copyOf(reclassified.now().topics()));
      case FindingRecorded found -> new Publication.FindingRecorded(caseId, id, found.outcome());
      case FindingCorrected found -> new Publication.FindingCorrected(caseId, id, found.outcome());
      case FindingApproved found -> new Publication.FindingApproved(caseId, id, found.outcome());
      case FindingReturned _ -> new Publication.FindingReturned(caseId, id);
      case FindingReopened _ -> new Publication.FindingReopened(caseId, id);
      case AllegationAttributed _,
          WithdrawnByReporter _,
          KnowinglyFalseRecorded _,
          KnowinglyFalseDecided _,
          RootCauseStated _,
          DisciplineImposed _,
          DisciplineUnfounded _,
          DisciplineLifted _,
          LegalExposureFlagged _,
          ProtectedActivityTagged _ ->
          null;
    };
  }
}
