package io.probity.core.standing.casework;

import io.probity.core.allegation.AllegationEvent;
import io.probity.core.allegation.AllegationEvent.AllegationAttributed;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingReopened;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.StreamKind;
import io.probity.core.casework.SubjectId;
import io.probity.core.investigation.InvestigationEvent.HearingWaived;
import io.probity.core.investigation.InvestigationEvent.SubjectHeard;
import io.probity.core.message.Recorded;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Sets;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.OpenMatters.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each entry changes in who of the subjects of a case was heard, and who must be. */
final class HearingFolds {

  /**
   * Of one case.
   *
   * @param against whom each of its allegations is, where that is known
   * @param substantiated those of them of which that was found and approved
   * @param heard the subjects who were, or of whom somebody said why they are not
   */
  record Hearings(Map<UUID, UUID> against, Set<UUID> substantiated, Set<UUID> heard) {

    static final Hearings NONE = new Hearings(Map.of(), Set.of(), Set.of());

    private Hearings against(UUID allegation, @Nullable SubjectId subject) {
      Map<UUID, UUID> now = new HashMap<>(against);
      if (subject == null) {
        now.remove(allegation);
      } else {
        now.put(allegation, subject.value());
      }
      return new Hearings(Map.copyOf(now), substantiated, heard);
    }

    private Hearings found(UUID allegation, boolean so) {
      return new Hearings(
          against,
          so ? Sets.with(substantiated, allegation) : Sets.without(substantiated, allegation),
          heard);
    }

    private Hearings heard(SubjectId subject) {
      return new Hearings(against, substantiated, Sets.with(heard, subject.value()));
    }

    /** One for each subject who was not. */
    Set<OpenMatter> open(UUID caseId) {
      String investigation = StreamKind.INVESTIGATION.stream(caseId);
      return substantiated.stream()
          .filter(against::containsKey)
          .map(against::get)
          .filter(subject -> !heard.contains(subject))
          .map(subject -> new OpenMatter(investigation + "/" + subject, Why.NOT_HEARD))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private HearingFolds() {}

  static List<Change<Hearings>> changes(Recorded entry) {
    return switch (entry.event()) {
      case AllegationRaised raised ->
          of(raised, old -> old.against(raised.allegationId().value(), raised.subject()));
      case AllegationAttributed now ->
          of(now, old -> old.against(now.allegationId().value(), now.now().subject()));
      case FindingApproved approved ->
          of(
              approved,
              old ->
                  old.found(
                      approved.allegationId().value(),
                      OutcomeMatters.substantiates(approved.outcome())));
      case FindingReopened again ->
          of(again, old -> old.found(again.allegationId().value(), false));
      case FindingCorrected found ->
          of(found, old -> old.found(found.allegationId().value(), false));
      case FindingReturned back -> of(back, old -> old.found(back.allegationId().value(), false));
      case SubjectHeard heard -> of(heard.caseId(), old -> old.heard(heard.subject()));
      case HearingWaived waived -> of(waived.caseId(), old -> old.heard(waived.subject()));
      default -> List.of();
    };
  }

  private static List<Change<Hearings>> of(AllegationEvent event, UnaryOperator<Hearings> edit) {
    return of(event.caseId(), edit);
  }

  private static List<Change<Hearings>> of(CaseId caseId, UnaryOperator<Hearings> edit) {
    return List.of(
        new Change<>(caseId.stream(), old -> edit.apply(old == null ? Hearings.NONE : old)));
  }
}
