package io.probity.core.screening;

import static io.probity.core.rule.Rule.VISIBLE;
import static io.probity.core.screening.ScreeningRules.CLEARED_BY_WHO_LEADS;
import static io.probity.core.screening.ScreeningRules.RECUSED_BY;
import static io.probity.core.screening.ScreeningRules.RECUSED_BY_A_POLICY;
import static io.probity.core.screening.ScreeningRules.SAID_BY_ONESELF;

import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.Offices;
import io.probity.core.screening.ScreeningCommand.AttestFreeOfConflict;
import io.probity.core.screening.ScreeningCommand.ClearConflict;
import io.probity.core.screening.ScreeningCommand.DeclareConflict;
import io.probity.core.screening.ScreeningCommand.RecordTaintReview;
import io.probity.core.screening.ScreeningCommand.RecuseHandler;
import io.probity.core.screening.ScreeningCommand.RecuseNamedHandler;
import io.probity.core.visibility.CaseHandlers;
import io.probity.core.visibility.CaseVisibility;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who may say that somebody is free of conflict, or is not. */
public final class ScreeningAuthority {

  private static final Set<Office> OFFICERS = Set.of(Office.CCEO, Office.GENERAL_AUDITOR);

  private ScreeningAuthority() {}

  public static void check(
      ScreeningCommand command,
      Actor actor,
      Offices offices,
      CaseHandlers handlers,
      CaseVisibility visibility) {
    UUID caseId = command.screeningId().value();
    Instant at = command.time();
    boolean seen = visibility.sees(caseId, actor, at);
    boolean works = worksOnIt(caseId, actor, at, handlers, visibility);
    VISIBLE.require(seen || (works && isAboutOneself(command, actor)));
    switch (command) {
      case AttestFreeOfConflict _, DeclareConflict _ -> SAID_BY_ONESELF.require(actor.isPerson());
      case ClearConflict _, RecordTaintReview _ ->
          CLEARED_BY_WHO_LEADS.require(visibility.leads(caseId, actor, at));
      case RecuseHandler recuse ->
          RECUSED_BY.require(
              isAboutOneself(recuse, actor)
                  || (visibility.leads(caseId, actor, at)
                      && mayBeRecused(caseId, recuse.handler(), at, offices, visibility)));
      case RecuseNamedHandler _ -> RECUSED_BY_A_POLICY.require(actor.capacity() == Capacity.SYSTEM);
    }
  }

  /**
   * Who took a report of it down, or named somebody at the help line, sees the case no more once
   * triage is done, and is to attest still; so is a liaison who handed the contact on.
   */
  private static boolean worksOnIt(
      UUID caseId, Actor actor, Instant at, CaseHandlers handlers, CaseVisibility visibility) {
    if (!actor.isPerson()) {
      return false;
    }
    PersonId person = actor.person();
    boolean closed = visibility.isClosedTo(caseId, person, at);
    return handlers.handlers(caseId).contains(person) && !closed;
  }

  private static boolean isAboutOneself(ScreeningCommand command, Actor actor) {
    return switch (command) {
      case AttestFreeOfConflict _, DeclareConflict _ -> true;
      case RecuseHandler recuse -> actor.isPerson() && recuse.handler().equals(actor.person());
      case ClearConflict _, RecuseNamedHandler _, RecordTaintReview _ -> false;
    };
  }

  /** An officer to whom the case is closed cannot even recuse themselves. */
  private static boolean mayBeRecused(
      UUID caseId, PersonId handler, Instant at, Offices offices, CaseVisibility visibility) {
    boolean officer = offices.holdsAny(handler, OFFICERS, at);
    boolean closed = visibility.isClosedTo(caseId, handler, at);
    return closed || !officer;
  }
}
