package io.probity.core.casework;

import static io.probity.core.casework.CaseRules.APPOINTED_BY_THE_CHAIR;
import static io.probity.core.casework.CaseRules.ASSIGNED_BY_WHO_LEADS;
import static io.probity.core.casework.CaseRules.BY_A_POLICY;
import static io.probity.core.casework.CaseRules.CLOSED_BY_WHO_LEADS;
import static io.probity.core.casework.CaseRules.FLAGGED_BY_A_POLICY;
import static io.probity.core.casework.CaseRules.MERGED_BY_A_POLICY;
import static io.probity.core.casework.CaseRules.NAMED_BY_WHO_HANDLES;
import static io.probity.core.casework.CaseRules.REOPENED_BY_WHO_LEADS;
import static io.probity.core.casework.CaseRules.REOPENING_ASKED_FOR_BY;
import static io.probity.core.casework.CaseRules.TIE_SET_ASIDE_BY_AN_OFFICER;
import static io.probity.core.casework.CaseRules.TRIAGED_BY_WHO_LEADS;
import static io.probity.core.casework.CaseRules.WITHDRAWN_BY_WHO_LEADS;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.casework.CaseCommand.AppointExternalInvestigator;
import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseCommand.AssignDespiteTie;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseCommand.DeclineReopening;
import io.probity.core.casework.CaseCommand.FlagDelegatedAct;
import io.probity.core.casework.CaseCommand.MergeCase;
import io.probity.core.casework.CaseCommand.NameOutsideSubject;
import io.probity.core.casework.CaseCommand.NameStreamOfCase;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseCommand.OpenCase;
import io.probity.core.casework.CaseCommand.RecordCombinedDuties;
import io.probity.core.casework.CaseCommand.ReopenCase;
import io.probity.core.casework.CaseCommand.RequestReopening;
import io.probity.core.casework.CaseCommand.UnmergeCase;
import io.probity.core.casework.CaseCommand.WithdrawSubject;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.visibility.CaseVisibility;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who may handle a case: first whether they may know of it, then what they may do with it. */
public final class CaseAuthority {

  private static final Set<Capacity> OFFICERS = Set.of(Capacity.CCEO, Capacity.GENERAL_AUDITOR);

  private CaseAuthority() {}

  public static void check(CaseCommand command, Actor actor, CaseVisibility visibility) {
    UUID id = command.caseId().value();
    Instant at = command.time();
    VISIBLE.require(command instanceof OpenCase || visibility.sees(id, actor, at));
    switch (command) {
      case OpenCase _, NameStreamOfCase _, RecordCombinedDuties _ ->
          BY_A_POLICY.require(actor.capacity() == Capacity.SYSTEM);
      case MergeCase _, UnmergeCase _ ->
          MERGED_BY_A_POLICY.require(actor.capacity() == Capacity.SYSTEM);
      case FlagDelegatedAct _ -> FLAGGED_BY_A_POLICY.require(actor.capacity() == Capacity.SYSTEM);
      case AssessTriage _ -> TRIAGED_BY_WHO_LEADS.require(visibility.leads(id, actor, at));
      case AssignInvestigator _ -> ASSIGNED_BY_WHO_LEADS.require(visibility.leads(id, actor, at));
      case AssignDespiteTie assign ->
          TIE_SET_ASIDE_BY_AN_OFFICER.require(
              visibility.leads(id, actor, at)
                  && OFFICERS.contains(actor.capacity())
                  && !assign.investigator().equals(actor.person()));
      case AppointExternalInvestigator _ ->
          APPOINTED_BY_THE_CHAIR.require(
              visibility.leads(id, actor, at) && visibility.isClosedToBothOfficers(id, at));
      case RequestReopening _ ->
          REOPENING_ASKED_FOR_BY.require(
              visibility.leads(id, actor, at) || visibility.investigates(id, actor, at));
      case ReopenCase _, DeclineReopening _ ->
          REOPENED_BY_WHO_LEADS.require(visibility.leads(id, actor, at));
      case NameSubject _, NameOutsideSubject _ ->
          NAMED_BY_WHO_HANDLES.require(visibility.handles(id, actor, at));
      case WithdrawSubject _ -> WITHDRAWN_BY_WHO_LEADS.require(visibility.leads(id, actor, at));
      case CloseCase close -> {
        CaseId other = close.duplicateOf();
        VISIBLE.require(other == null || visibility.sees(other.value(), actor, at));
        CLOSED_BY_WHO_LEADS.require(visibility.leads(id, actor, at));
      }
    }
  }
}
