package io.probity.core.allegation;

import static io.probity.core.allegation.AllegationRules.DISCIPLINED_BY_WHO_LEADS;
import static io.probity.core.allegation.AllegationRules.FOUND_BY_AN_INVESTIGATOR;
import static io.probity.core.allegation.AllegationRules.RAISED_BY_WHO_HANDLES;
import static io.probity.core.allegation.AllegationRules.REVIEWED_BY_WHO_LEADS;
import static io.probity.core.allegation.AllegationRules.STATED_BY_WHO_FINDS_OUT;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.allegation.AllegationCommand.ApproveFinding;
import io.probity.core.allegation.AllegationCommand.AttributeAllegation;
import io.probity.core.allegation.AllegationCommand.ClassifyAllegation;
import io.probity.core.allegation.AllegationCommand.CorrectFinding;
import io.probity.core.allegation.AllegationCommand.DecideKnowinglyFalse;
import io.probity.core.allegation.AllegationCommand.FlagLegalExposure;
import io.probity.core.allegation.AllegationCommand.ImposeDiscipline;
import io.probity.core.allegation.AllegationCommand.LiftDiscipline;
import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationCommand.RecordFinding;
import io.probity.core.allegation.AllegationCommand.RecordKnowinglyFalse;
import io.probity.core.allegation.AllegationCommand.RecordWithdrawal;
import io.probity.core.allegation.AllegationCommand.ReturnFinding;
import io.probity.core.allegation.AllegationCommand.StateRootCause;
import io.probity.core.allegation.AllegationCommand.TagProtectedActivity;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who may allege something in a case, who says what was found, who agrees, who disciplines. */
public final class AllegationAuthority {

  private AllegationAuthority() {}

  public static void check(
      AllegationCommand command, Actor actor, CaseFacts cases, CaseVisibility visibility) {
    Instant at = command.time();
    UUID caseId = visibleCase(command, actor, cases, visibility);
    switch (command) {
      case RaiseAllegation _ ->
          RAISED_BY_WHO_HANDLES.require(visibility.handles(caseId, actor, at));
      case RecordFinding _, CorrectFinding _, RecordKnowinglyFalse _ ->
          FOUND_BY_AN_INVESTIGATOR.require(visibility.investigates(caseId, actor, at));
      case ClassifyAllegation _,
          AttributeAllegation _,
          RecordWithdrawal _,
          StateRootCause _,
          FlagLegalExposure _,
          TagProtectedActivity _ ->
          STATED_BY_WHO_FINDS_OUT.require(
              visibility.leads(caseId, actor, at) || visibility.investigates(caseId, actor, at));
      case ApproveFinding _, ReturnFinding _, DecideKnowinglyFalse _ ->
          REVIEWED_BY_WHO_LEADS.require(visibility.leads(caseId, actor, at));
      case ImposeDiscipline _, LiftDiscipline _ ->
          DISCIPLINED_BY_WHO_LEADS.require(
              visibility.leads(caseId, actor, at) || actor.capacity() == Capacity.HR);
    }
  }

  /** Of an unknown allegation the same is asked as of a forbidden one. */
  private static UUID visibleCase(
      AllegationCommand command, Actor actor, CaseFacts cases, CaseVisibility visibility) {
    Optional<UUID> found =
        command instanceof RaiseAllegation raise
            ? Optional.of(raise.caseId().value())
            : cases.caseOf(command.allegationId().stream());
    UUID caseId = found.orElse(command.allegationId().value());
    boolean seen = visibility.sees(caseId, actor, command.time());
    VISIBLE.require(seen && found.isPresent());
    return caseId;
  }
}
