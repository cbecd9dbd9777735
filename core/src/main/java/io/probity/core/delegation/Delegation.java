package io.probity.core.delegation;

import static io.probity.core.delegation.DelegationRules.BY_A_SECOND_PERSON;
import static io.probity.core.delegation.DelegationRules.CONDITION_MET;
import static io.probity.core.delegation.DelegationRules.FOR_SOMETHING;
import static io.probity.core.delegation.DelegationRules.IN_CHARGE_OF_THEIR_OWN;
import static io.probity.core.delegation.DelegationRules.LATEST_CODING;
import static io.probity.core.delegation.DelegationRules.NOT_YET_CONFIRMED;
import static io.probity.core.delegation.DelegationRules.REVOKED_ONCE;
import static io.probity.core.delegation.DelegationRules.TOGETHER;
import static io.probity.core.delegation.DelegationRules.TO_OTHERS;
import static io.probity.core.delegation.DelegationRules.WAS_DONE_UNDER_IT;
import static io.probity.core.delegation.DelegationRules.WITHIN_THE_PARENT;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.delegation.DelegationCommand.ConcurInAct;
import io.probity.core.delegation.DelegationCommand.ConfirmCoding;
import io.probity.core.delegation.DelegationCommand.CorrectCoding;
import io.probity.core.delegation.DelegationCommand.GrantDelegation;
import io.probity.core.delegation.DelegationCommand.RatifyAct;
import io.probity.core.delegation.DelegationCommand.RecordDelegationConditionMet;
import io.probity.core.delegation.DelegationCommand.RenounceDelegation;
import io.probity.core.delegation.DelegationCommand.RevokeDelegation;
import io.probity.core.delegation.DelegationCommand.SubstituteDelegate;
import io.probity.core.delegation.DelegationEvent.ActInDoubt;
import io.probity.core.delegation.DelegationEvent.ActRatified;
import io.probity.core.delegation.DelegationEvent.ActsPutInDoubt;
import io.probity.core.delegation.DelegationEvent.BackdatedInstrumentRecorded;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.CodingCorrected;
import io.probity.core.delegation.DelegationEvent.DelegateConcurred;
import io.probity.core.delegation.DelegationEvent.DelegateRenounced;
import io.probity.core.delegation.DelegationEvent.DelegateSubstituted;
import io.probity.core.delegation.DelegationEvent.DelegationConditionMet;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.delegation.DelegationEvent.DelegationRevoked;
import io.probity.core.facts.acting.DelegatedActs;
import io.probity.core.facts.acting.DelegatedActs.Act;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.facts.Offices;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The power to act in somebody's office, given by an instrument, until something ends it. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Delegation {

  private static final Set<Scope> NOTHING_ALONE = EnumSet.of(Scope.SUBSTITUTE, Scope.INCIDENTAL);

  /** They act in their own right, or see no case at all. */
  private static final Set<Office> NO_DELEGATES =
      EnumSet.of(
          Office.CCEO,
          Office.GENERAL_AUDITOR,
          Office.AUDIT_COMMITTEE_CHAIR,
          Office.AUDIT_COMMITTEE_SECRETARY,
          Office.ADMINISTRATOR);

  @AggregateIdentifier private DelegationId id;
  private PersonId principal;
  private Office office;
  private Terms terms;
  private Instant given;
  private Set<Scope> scope = Set.of();
  private long codedAt;

  /** Gave, receive or coded it: none of them reviews it. */
  private final Set<PersonId> concerned = new HashSet<>();

  private boolean confirmed;
  private @Nullable Instant revokedAt;
  private @Nullable Instant noticeAt;
  private boolean conditionMet;

  Delegation() {}

  @CommandHandler
  Delegation(GrantDelegation grant, Actor actor, Offices offices) {
    PersonId principal = actor.person();
    Instant from = Objects.requireNonNullElse(grant.effectiveFrom(), grant.time());
    FOR_SOMETHING.require(!NOTHING_ALONE.containsAll(grant.terms().scope()));
    requireOthers(grant.terms().delegates(), Set.of(principal), offices, grant.time());
    apply(
        new DelegationGranted(
            grant.delegationId(),
            principal,
            actor.capacity().office().orElseThrow(),
            grant.terms(),
            from,
            grant.instrument(),
            grant.wording()));
    if (from.isBefore(grant.time())) {
      apply(new BackdatedInstrumentRecorded(grant.delegationId(), grant.terms().signedOn(), from));
    }
  }

  @CommandHandler
  Delegation(SubstituteDelegate substitute, Actor actor, Offices offices, Delegations delegations) {
    Grant parent =
        WITHIN_THE_PARENT.requireFound(delegations.find(substitute.parent().value()).orElse(null));
    Terms terms = substitute.terms();
    FOR_SOMETHING.require(!NOTHING_ALONE.containsAll(terms.scope()));
    WITHIN_THE_PARENT.require(parent.scope().containsAll(terms.scope()));
    requireOthers(
        terms.delegates(), Set.of(parent.principal(), actor.person()), offices, substitute.time());
    apply(
        new DelegateSubstituted(
            substitute.delegationId(),
            substitute.parent(),
            actor.person(),
            parent.principal(),
            parent.office(),
            terms,
            substitute.time(),
            substitute.instrument(),
            substitute.wording()));
  }

  @CommandHandler
  void decide(ConfirmCoding confirm, Actor actor) {
    NOT_YET_CONFIRMED.require(!confirmed);
    BY_A_SECOND_PERSON.require(!concerned.contains(actor.person()));
    LATEST_CODING.require(confirm.coding() == codedAt);
    apply(new CodingConfirmed(id, scope));
  }

  @CommandHandler
  void decide(CorrectCoding correct, Actor actor) {
    NOT_YET_CONFIRMED.require(!confirmed);
    BY_A_SECOND_PERSON.require(!concerned.contains(actor.person()));
    FOR_SOMETHING.require(!NOTHING_ALONE.containsAll(correct.scope()));
    WITHIN_THE_PARENT.require(terms.scope().containsAll(correct.scope()));
    apply(new CodingCorrected(id, actor.person(), scope, correct.scope(), correct.reason()));
  }

  @CommandHandler
  void decide(ConcurInAct concur, Actor actor) {
    TOGETHER.require(terms.mode() == DelegateMode.ALL);
    apply(new DelegateConcurred(id, actor.person(), concur.scope(), concur.reason()));
  }

  @CommandHandler
  void decide(RevokeDelegation revoke, DelegatedActs acts) {
    Instant wanted = Objects.requireNonNullElse(revoke.effectiveAt(), revoke.time());
    Instant notice = Objects.requireNonNullElse(revoke.noticeAt(), revoke.time());
    Instant old = revokedAt;
    boolean sooner = old == null || (revoke.time().isBefore(old) && wanted.isBefore(old));
    REVOKED_ONCE.require(sooner || isToldSooner(notice, revoke.time()));
    Instant effective = sooner ? wanted : Objects.requireNonNull(old);
    apply(new DelegationRevoked(id, terms.lastDay(), old, effective, notice, revoke.reason()));
    if (sooner) {
      putInDoubt(revoke, effective, acts);
    }
  }

  /** Where the parameters let acts count until the notice, only that ends them. */
  private boolean isToldSooner(Instant notice, Instant now) {
    return noticeAt != null && now.isBefore(noticeAt) && notice.isBefore(noticeAt);
  }

  private void putInDoubt(RevokeDelegation revoke, Instant effective, DelegatedActs acts) {
    List<ActInDoubt> inDoubt =
        acts.under(id.value(), later(effective, given), revoke.time()).stream()
            .map(Delegation::inDoubt)
            .toList();
    for (int from = 0; from < inDoubt.size(); from += ActsPutInDoubt.MOST) {
      int to = Math.min(from + ActsPutInDoubt.MOST, inDoubt.size());
      apply(new ActsPutInDoubt(id, inDoubt.subList(from, to)));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static ActInDoubt inDoubt(Act act) {
    UUID caseId = act.caseId();
    return new ActInDoubt(act.id(), caseId == null ? null : new CaseId(caseId), act.at());
  }

  /** Who gave it back is no delegate any more, so that authority refuses a second time. */
  @CommandHandler
  void decide(RenounceDelegation renounce, Actor actor) {
    apply(new DelegateRenounced(id, actor.person(), renounce.reason()));
  }

  @CommandHandler
  void decide(RecordDelegationConditionMet met, Offices offices) {
    CONDITION_MET.require(!conditionMet && !offices.holds(principal, office, met.time()));
    apply(new DelegationConditionMet(id, principal, office));
  }

  @CommandHandler
  void decide(RatifyAct ratify, Delegations delegations) {
    WAS_DONE_UNDER_IT.require(
        delegations.reliedOn(ratify.act()).filter(id.value()::equals).isPresent());
    apply(new ActRatified(id, ratify.act(), ratify.reason()));
  }

  @EventSourcingHandler
  void evolve(DelegationEvent event, @SequenceNumber long at) {
    switch (event) {
      case DelegationGranted granted -> {
        id = granted.delegationId();
        given = granted.effectiveFrom();
        begin(granted.principal(), granted.office(), granted.terms());
      }
      case DelegateSubstituted named -> {
        id = named.delegationId();
        given = named.effectiveFrom();
        begin(named.principal(), named.office(), named.terms());
        concerned.add(named.substitutes());
      }
      case CodingConfirmed _ -> confirmed = true;
      case CodingCorrected corrected -> {
        scope = corrected.scope();
        codedAt = at;
        concerned.add(corrected.reviewer());
      }
      case DelegationRevoked revoked -> {
        revokedAt = revoked.effectiveAt();
        noticeAt = revoked.noticeAt();
      }
      case DelegationConditionMet _ -> conditionMet = true;
      case ActsPutInDoubt _,
          BackdatedInstrumentRecorded _,
          DelegateConcurred _,
          DelegateRenounced _,
          ActRatified _ -> {}
    }
  }

  private void begin(PersonId of, Office in, Terms as) {
    principal = of;
    office = in;
    terms = as;
    scope = as.scope();
    concerned.add(of);
    concerned.addAll(as.delegates());
  }

  private static void requireOthers(
      List<PersonId> delegates, Set<PersonId> givers, Offices offices, Instant at) {
    for (PersonId delegate : delegates) {
      TO_OTHERS.require(
          !givers.contains(delegate) && offices.known(delegate) && !offices.left(delegate, at));
      IN_CHARGE_OF_THEIR_OWN.require(!offices.holdsAny(delegate, NO_DELEGATES, at));
    }
  }
}
