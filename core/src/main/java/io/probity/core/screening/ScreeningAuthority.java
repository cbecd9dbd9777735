package io.probity.core.screening;

import static io.probity.core.rule.Rule.VISIBLE;
import static io.probity.core.screening.ScreeningRules.CLEARED_BY_WHO_LEADS;
import static io.probity.core.screening.ScreeningRules.RECUSED_BY;
import static io.probity.core.screening.ScreeningRules.RECUSED_BY_A_POLICY;
import static io.probity.core.screening.ScreeningRules.SAID_BY_ONESELF;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.screening.ScreeningCommand.AttestFreeOfConflict;
import io.probity.core.screening.ScreeningCommand.ClearConflict;
import io.probity.core.screening.ScreeningCommand.DeclareConflict;
import io.probity.core.screening.ScreeningCommand.RecordTaintReview;
import io.probity.core.screening.ScreeningCommand.RecuseHandler;
import io.probity.core.screening.ScreeningCommand.RecuseNamedHandler;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.KnownConflicts;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who may say that somebody is free of conflict, or is not. */
public final class ScreeningAuthority {

  private static final Set<Office> OFFICERS = Set.of(Office.CCEO, Office.GENERAL_AUDITOR);

  private final Offices offices;
  private final CaseFacts cases;
  private final CaseHandlers handlers;
  private final KnownConflicts conflicts;
  private final CaseVisibility visibility;

  /** Every standing fact that an answer rests on is told to {@code reads}. */
  public ScreeningAuthority(StandingFacts facts, Reads reads) {
    this.offices = facts.view(Offices.class, reads);
    this.cases = facts.view(CaseFacts.class, reads);
    this.handlers = facts.view(CaseHandlers.class, reads);
    this.conflicts = facts.view(KnownConflicts.class, reads);
    this.visibility = facts.view(CaseVisibility.class, reads);
  }

  public void check(ScreeningCommand command, Actor actor) {
    UUID caseId = command.screeningId().value();
    Instant at = command.time();
    boolean seen = visibility.sees(caseId, actor, at);
    boolean own = mayAnswerUnseen(command, caseId, actor);
    VISIBLE.require(seen || own);
    switch (command) {
      case AttestFreeOfConflict _, DeclareConflict _ -> SAID_BY_ONESELF.require(actor.isPerson());
      case ClearConflict _, RecordTaintReview _ ->
          CLEARED_BY_WHO_LEADS.require(visibility.leads(caseId, actor, at));
      case RecuseHandler recuse ->
          RECUSED_BY.require(
              isAboutOneself(recuse, actor)
                  || isOfficerBeforeTheCommittee(recuse, actor)
                  || (visibility.leads(caseId, actor, at)
                      && mayBeRecused(caseId, recuse.handler(), at)));
      case RecuseNamedHandler _ -> RECUSED_BY_A_POLICY.require(actor.capacity() == Capacity.SYSTEM);
    }
  }

  /**
   * Who took a report of it down, or named somebody at the help line, sees the case no more once
   * triage is done, and is to attest still; so is a liaison who handed the contact on. Whoever
   * works on it leaves it, to whomever it is closed: else an officer who is its witness could not.
   * The committee takes an officer from a case that was never brought before it.
   */
  private boolean mayAnswerUnseen(ScreeningCommand command, UUID caseId, Actor actor) {
    boolean works = actor.isPerson() && handlers.handlers(caseId).contains(actor.person());
    boolean open = cases.isOpen(caseId);
    boolean others = command instanceof RecuseHandler recuse && worksOnIt(recuse);
    boolean closed =
        actor.isPerson() && visibility.isClosedTo(caseId, actor.person(), command.time());
    return switch (command) {
      case AttestFreeOfConflict _, DeclareConflict _ -> works && !closed;
      case RecuseHandler recuse ->
          open
              && ((works && isAboutOneself(recuse, actor))
                  || (others && !closed && isOfficerBeforeTheCommittee(recuse, actor)));
      case ClearConflict _, RecuseNamedHandler _, RecordTaintReview _ -> false;
    };
  }

  private static boolean isAboutOneself(RecuseHandler recuse, Actor actor) {
    return actor.isPerson() && recuse.handler().equals(actor.person());
  }

  private boolean worksOnIt(RecuseHandler recuse) {
    UUID caseId = recuse.screeningId().value();
    return handlers.handlers(caseId).contains(recuse.handler());
  }

  /**
   * What the officer is to the case is asked of nobody: the chair may in any case, and whoever is
   * next where it is closed to the chair or there is none.
   */
  private boolean isOfficerBeforeTheCommittee(RecuseHandler recuse, Actor actor) {
    UUID caseId = recuse.screeningId().value();
    boolean next = visibility.isNextToTheOfficers(caseId, actor, recuse.time());
    return next && offices.holdsAny(recuse.handler(), OFFICERS, recuse.time());
  }

  /**
   * Whether the case is closed to an officer who is its witness or has reported is asked of nobody
   * here: the answer would tell whoever leads.
   */
  private boolean mayBeRecused(UUID caseId, PersonId handler, Instant at) {
    boolean officer = offices.holdsAny(handler, OFFICERS, at);
    boolean known = conflicts.keepAway(caseId, handler, at);
    return known || !officer;
  }
}
