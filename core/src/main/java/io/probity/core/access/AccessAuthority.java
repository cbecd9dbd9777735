package io.probity.core.access;

import static io.probity.core.access.AccessRules.BY_THE_CLOCK;
import static io.probity.core.access.AccessRules.CLOSED_FOR_EVERY_CASE_BY_THE_COMMITTEE;
import static io.probity.core.access.AccessRules.ENDED_BY_WHO_MAY;
import static io.probity.core.access.AccessRules.ENGAGED_BY;
import static io.probity.core.access.AccessRules.EVERY_CASE_BY_THE_COMMITTEE;
import static io.probity.core.access.AccessRules.GRANTED_BY_WHO_LEADS;
import static io.probity.core.access.AccessRules.RELEASED_BY_OFFICERS;
import static io.probity.core.access.AccessRules.REQUESTED_BY_AN_ADMINISTRATOR;
import static io.probity.core.access.AccessRules.WITHDRAWN_BY_WHO_LEADS;
import static io.probity.core.access.AccessRules.WITNESSES_BY_WHO_HANDLES;
import static io.probity.core.party.Capacity.ADMINISTRATOR;
import static io.probity.core.party.Capacity.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Capacity.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Capacity.GENERAL_AUDITOR;
import static io.probity.core.party.Capacity.SYSTEM;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.access.AccessCommand.ApproveCaseRelease;
import io.probity.core.access.AccessCommand.CloseAuditEngagement;
import io.probity.core.access.AccessCommand.EndCaseRelease;
import io.probity.core.access.AccessCommand.GrantCaseAccess;
import io.probity.core.access.AccessCommand.NameOutsideWitness;
import io.probity.core.access.AccessCommand.NameWitness;
import io.probity.core.access.AccessCommand.OpenAuditEngagement;
import io.probity.core.access.AccessCommand.RecordReleaseRunOut;
import io.probity.core.access.AccessCommand.RequestCaseRelease;
import io.probity.core.access.AccessCommand.RevokeCaseAccess;
import io.probity.core.access.AccessCommand.WithdrawWitness;
import io.probity.core.message.StreamId;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.Admissions;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may let others in on a case: first whether they may know of it. */
public final class AccessAuthority {

  private static final Set<Capacity> COMMITTEE =
      Set.of(AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY);
  private static final Set<Capacity> ENGAGING =
      Set.of(GENERAL_AUDITOR, AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY);

  private AccessAuthority() {}

  public static void check(
      AccessCommand command,
      Actor actor,
      CaseFacts cases,
      CaseVisibility visibility,
      Admissions admissions) {
    Instant at = command.time();
    switch (command) {
      case NameWitness name -> names(actor, name.caseId().value(), visibility, at);
      case NameOutsideWitness name -> names(actor, name.caseId().value(), visibility, at);
      case WithdrawWitness withdraw -> {
        Optional<UUID> found = cases.caseOf(withdraw.witnessId().stream());
        UUID caseId = found.orElse(withdraw.witnessId().value());
        boolean seen = visibility.sees(caseId, actor, at);
        VISIBLE.require(seen && found.isPresent());
        WITHDRAWN_BY_WHO_LEADS.require(visibility.leads(caseId, actor, at));
      }
      case GrantCaseAccess grant -> leads(actor, grant.caseId().value(), true, visibility, at);
      case RevokeCaseAccess revoke -> {
        Optional<UUID> found = cases.caseOf(revoke.grantId().stream());
        leads(actor, found.orElse(revoke.grantId().value()), found.isPresent(), visibility, at);
      }
      case RequestCaseRelease _ ->
          REQUESTED_BY_AN_ADMINISTRATOR.require(actor.capacity() == ADMINISTRATOR);
      case ApproveCaseRelease approve -> {
        UUID caseId = caseOf(approve.releaseId(), cases);
        boolean may = visibility.mayRelease(caseId, actor, at);
        VISIBLE.require(may || visibility.sees(caseId, actor, at));
        RELEASED_BY_OFFICERS.require(may);
      }
      case EndCaseRelease end -> {
        UUID caseId = caseOf(end.releaseId(), cases);
        boolean asked =
            actor.isPerson() && admissions.asked(end.releaseId().value(), actor.person());
        boolean may = visibility.mayRelease(caseId, actor, at) || asked;
        VISIBLE.require(may || visibility.sees(caseId, actor, at));
        ENDED_BY_WHO_MAY.require(may);
      }
      case RecordReleaseRunOut _ -> BY_THE_CLOCK.require(actor.capacity() == SYSTEM);
      case OpenAuditEngagement open -> engages(open, actor, visibility);
      case CloseAuditEngagement close -> closes(close, actor, visibility, admissions);
    }
  }

  private static void names(Actor actor, UUID caseId, CaseVisibility visibility, Instant at) {
    VISIBLE.require(visibility.sees(caseId, actor, at));
    WITNESSES_BY_WHO_HANDLES.require(visibility.handles(caseId, actor, at));
  }

  private static void leads(
      Actor actor, UUID caseId, boolean known, CaseVisibility visibility, Instant at) {
    boolean seen = visibility.sees(caseId, actor, at);
    VISIBLE.require(seen && known);
    GRANTED_BY_WHO_LEADS.require(visibility.leads(caseId, actor, at));
  }

  private static void engages(OpenAuditEngagement open, Actor actor, CaseVisibility visibility) {
    open.cases()
        .forEach(caseId -> VISIBLE.require(visibility.sees(caseId.value(), actor, open.time())));
    ENGAGED_BY.require(ENGAGING.contains(actor.capacity()));
    EVERY_CASE_BY_THE_COMMITTEE.require(!open.everyCase() || COMMITTEE.contains(actor.capacity()));
  }

  /**
   * Nobody ends the audit of a case that is closed to them, nor the General Auditor that of all.
   */
  private static void closes(
      CloseAuditEngagement close, Actor actor, CaseVisibility visibility, Admissions admissions) {
    ENGAGED_BY.require(ENGAGING.contains(actor.capacity()));
    UUID id = close.engagementId().value();
    Optional<Set<UUID>> cases = admissions.casesOf(id);
    boolean closed =
        cases
            .filter(named -> !named.isEmpty())
            .orElse(Set.of(id)) // of an unknown audit as much is looked up as of one of a case
            .stream()
            .map(caseId -> visibility.isClosedTo(caseId, actor.person(), close.time()))
            .reduce(false, Boolean::logicalOr);
    VISIBLE.require(cases.isPresent() && !closed);
    CLOSED_FOR_EVERY_CASE_BY_THE_COMMITTEE.require(
        cases.filter(named -> !named.isEmpty()).isPresent()
            || COMMITTEE.contains(actor.capacity()));
  }

  /** Of an unknown release the same is asked as of a forbidden one. */
  private static UUID caseOf(StreamId release, CaseFacts cases) {
    return cases.caseOf(release.stream()).orElse(release.value());
  }
}
