package io.probity.core.waiver;

import static io.probity.core.waiver.WaiverRules.AUTHORIZED_ONCE;
import static io.probity.core.waiver.WaiverRules.BEFORE_IT_IS_DECIDED;
import static io.probity.core.waiver.WaiverRules.BOARD_FIRST;
import static io.probity.core.waiver.WaiverRules.COMMITTEE_WHERE_ALLOWED;
import static io.probity.core.waiver.WaiverRules.DECIDED_ONCE;
import static io.probity.core.waiver.WaiverRules.HAS_PASSED;
import static io.probity.core.waiver.WaiverRules.NOT_REVOKED_IN_THE_PAST;
import static io.probity.core.waiver.WaiverRules.NOT_WHAT_THE_BOARD_DECLINED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.code.ProvisionId;
import io.probity.core.facts.CodeVersions;
import io.probity.core.facts.Waivers;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Relations;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.waiver.WaiverCommand.AssessWaiverDisclosure;
import io.probity.core.waiver.WaiverCommand.AuthorizeWaiverByBoard;
import io.probity.core.waiver.WaiverCommand.AuthorizeWaiverByCommittee;
import io.probity.core.waiver.WaiverCommand.DeclineWaiverByBoard;
import io.probity.core.waiver.WaiverCommand.DenyWaiver;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import io.probity.core.waiver.WaiverCommand.RecordMissedDisclosure;
import io.probity.core.waiver.WaiverCommand.RecordMissedReview;
import io.probity.core.waiver.WaiverCommand.RecordWaiverDisclosure;
import io.probity.core.waiver.WaiverCommand.RecordWaiverReview;
import io.probity.core.waiver.WaiverCommand.RequestRatification;
import io.probity.core.waiver.WaiverCommand.RequestWaiver;
import io.probity.core.waiver.WaiverCommand.RevokeWaiver;
import io.probity.core.waiver.WaiverCommand.WithdrawWaiverRequest;
import io.probity.core.waiver.WaiverEvent.DisclosureMissed;
import io.probity.core.waiver.WaiverEvent.RatificationAsked;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByCommittee;
import io.probity.core.waiver.WaiverEvent.WaiverDeclinedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosed;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosureAssessed;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequestWithdrawn;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverEvent.WaiverReviewDue;
import io.probity.core.waiver.WaiverEvent.WaiverReviewMissed;
import io.probity.core.waiver.WaiverEvent.WaiverReviewed;
import io.probity.core.waiver.WaiverEvent.WaiverRevoked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** Permission, for a bounded time, to depart from provisions of the code. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Waiver {

  @AggregateIdentifier private WaiverId id;
  private PersonId requestedBy;
  private List<ProvisionId> provisions = List.of();
  private @Nullable LocalDate conductOn;
  private boolean authorizedByBoard;
  private boolean declinedByBoard;
  private boolean decided;
  private @Nullable Term term;
  private Publicity publicity = Publicity.UNKNOWN;
  private @Nullable Instant reviewDueAt;

  Waiver() {}

  @CommandHandler
  Waiver(RequestWaiver request, Offices offices, CodeVersions code, PolicyParameters parameters) {
    Premises.requireAddressee(request.addressedTo(), request.time(), offices);
    LocalDate today = parameters.inForce().dayOf(request.time());
    Premises.requireInForce(code, today, request.asked());
    apply(request.asked());
  }

  @CommandHandler
  Waiver(
      RequestRatification request,
      Offices offices,
      CodeVersions code,
      PolicyParameters parameters) {
    Premises.requireAddressee(request.addressedTo(), request.time(), offices);
    Premises.requireHappened(request.conductOn(), parameters.inForce().dayOf(request.time()));
    Premises.requireInForce(code, request.conductOn(), request.asked());
    apply(request.asked());
    apply(new RatificationAsked(request.waiverId(), request.conductOn()));
  }

  @CommandHandler
  void decide(
      AuthorizeWaiverByBoard authorize,
      Actor actor,
      Offices offices,
      Relations relations,
      Waivers waivers) {
    Ties ties = ties(waivers, relations);
    requireUnauthorized(actor, ties);
    Premises.requireAbstaining(ties, authorize.abstained(), offices, authorize.time());
    apply(new WaiverAuthorizedByBoard(id, authorize.abstained(), authorize.resolution()));
  }

  @CommandHandler
  void decide(
      AuthorizeWaiverByCommittee authorize,
      Actor actor,
      Offices offices,
      Relations relations,
      Waivers waivers,
      PolicyParameters parameters) {
    Ties ties = ties(waivers, relations);
    requireUnauthorized(actor, ties);
    COMMITTEE_WHERE_ALLOWED.require(parameters.inForce().boardCommitteeMayAuthorise());
    Premises.requireAbstaining(ties, authorize.abstained(), offices, authorize.time());
    apply(new WaiverAuthorizedByCommittee(id, authorize.abstained(), authorize.resolution()));
  }

  @CommandHandler
  void decide(DeclineWaiverByBoard decline, Actor actor, Relations relations, Waivers waivers) {
    requireUnauthorized(actor, ties(waivers, relations));
    apply(new WaiverDeclinedByBoard(id, decline.resolution()));
  }

  @CommandHandler
  void decide(WithdrawWaiverRequest withdraw) {
    BEFORE_IT_IS_DECIDED.require(!decided);
    apply(new WaiverRequestWithdrawn(id, withdraw.reasons()));
  }

  @CommandHandler
  void decide(
      GrantWaiver grant,
      Actor actor,
      Offices offices,
      Relations relations,
      Waivers waivers,
      CaseVisibility visibility,
      CodeVersions code,
      PolicyParameters parameters) {
    Ties ties = ties(waivers, relations);
    Premises.requireDecider(actor, ties, grant.resolution());
    DECIDED_ONCE.require(!decided);
    Premises.requireBoardWhereItMay(
        actor, ties, waivers.linkedCases(id.value()), offices, visibility, grant.time());
    Premises.requireAbstaining(actor, ties, grant, offices);
    boolean leads = offices.needsBoard(requestedBy, grant.time());
    NOT_WHAT_THE_BOARD_DECLINED.require(!declinedByBoard);
    BOARD_FIRST.require(actor.capacity() == Capacity.BOARD || authorizedByBoard || !leads);
    LocalDate today = parameters.inForce().dayOf(grant.time());
    Premises.requireFitting(grant, conductOn, today);
    Premises.requireStillInForce(code, grant, conductOn, provisions);
    apply(grant.granted());
    DisclosureNeed need = leads ? DisclosureNeed.REQUIRED : DisclosureNeed.NOT_REQUIRED;
    apply(publicity.assessed(id, need, today, parameters.inForce(), null));
    scheduleReview(new Term(grant.firstDay(), grant.lastDay()), today, parameters.inForce());
  }

  @CommandHandler
  void decide(
      DenyWaiver deny,
      Actor actor,
      Offices offices,
      Relations relations,
      Waivers waivers,
      CaseVisibility visibility) {
    Ties ties = ties(waivers, relations);
    Premises.requireDecider(actor, ties, deny.resolution());
    DECIDED_ONCE.require(!decided);
    Premises.requireBoardWhereItMay(
        actor, ties, waivers.linkedCases(id.value()), offices, visibility, deny.time());
    apply(new WaiverDenied(id, deny.reasons(), deny.resolution()));
  }

  @CommandHandler
  void decide(
      RevokeWaiver revoke,
      Actor actor,
      Relations relations,
      Waivers waivers,
      PolicyParameters parameters) {
    Premises.requireRevoker(actor, ties(waivers, relations), revoke.resolution());
    LocalDate today = parameters.inForce().dayOf(revoke.time());
    LocalDate from = revoke.firstDayWithout();
    Term granted = Term.requireLasting(term, today);
    NOT_REVOKED_IN_THE_PAST.require(!from.isBefore(today) && !from.isAfter(granted.lastDay()));
    apply(new WaiverRevoked(id, granted.lastDay(), from, revoke.reasons(), revoke.resolution()));
  }

  @CommandHandler
  void decide(
      RecordWaiverReview review,
      Actor actor,
      Relations relations,
      Waivers waivers,
      PolicyParameters parameters) {
    Premises.requireUnbound(actor, ties(waivers, relations));
    LocalDate today = parameters.inForce().dayOf(review.time());
    Term granted = Term.requireLasting(term, today);
    apply(new WaiverReviewed(id, review.reasons()));
    scheduleReview(granted, today, parameters.inForce());
  }

  @CommandHandler
  void decide(
      AssessWaiverDisclosure assess,
      Actor actor,
      Offices offices,
      Relations relations,
      Waivers waivers,
      PolicyParameters parameters) {
    Premises.requireUnbound(actor, ties(waivers, relations));
    apply(publicity.assessedAnew(assess, requestedBy, offices, parameters));
  }

  @CommandHandler
  void decide(
      RecordWaiverDisclosure record,
      Actor actor,
      Relations relations,
      Waivers waivers,
      PolicyParameters parameters) {
    Premises.requireUnbound(actor, ties(waivers, relations));
    apply(publicity.madeKnown(record, parameters));
  }

  /** A clock that fires after the disclosure, or twice, changes nothing. */
  @CommandHandler
  void decide(RecordMissedDisclosure miss) {
    HAS_PASSED.require(miss.time().isAfter(miss.dueAt()));
    if (publicity.isDue() && !publicity.isMissed() && miss.dueAt().equals(publicity.dueAt())) {
      apply(new DisclosureMissed(id, miss.dueAt()));
    }
  }

  /** A clock that fires after the review, or twice, changes nothing. */
  @CommandHandler
  void decide(RecordMissedReview miss) {
    HAS_PASSED.require(miss.time().isAfter(miss.dueAt()));
    if (miss.dueAt().equals(reviewDueAt)) {
      apply(new WaiverReviewMissed(id, miss.dueAt()));
    }
  }

  @EventSourcingHandler
  void evolve(WaiverEvent event) {
    switch (event) {
      case WaiverRequested requested -> {
        id = requested.waiverId();
        requestedBy = requested.requestedBy();
        provisions = requested.provisions();
      }
      case RatificationAsked asked -> conductOn = asked.conductOn();
      case WaiverLinkedToCase _ -> {} // a stream of its own
      case WaiverAuthorizedByBoard _, WaiverAuthorizedByCommittee _ -> authorizedByBoard = true;
      case WaiverDeclinedByBoard _ -> declinedByBoard = true;
      case WaiverGranted granted -> {
        decided = true;
        term = new Term(granted.firstDay(), granted.lastDay());
      }
      case WaiverDenied _, WaiverRequestWithdrawn _ -> decided = true;
      case WaiverRevoked revoked -> {
        term = term == null ? null : term.endedBefore(revoked.firstDayWithout());
        reviewDueAt = null;
      }
      case WaiverReviewDue due -> reviewDueAt = due.dueAt();
      case WaiverReviewed _, WaiverReviewMissed _ -> reviewDueAt = null;
      case WaiverDisclosureAssessed assessed -> publicity = publicity.after(assessed);
      case WaiverDisclosed _ -> publicity = publicity.afterDisclosure();
      case DisclosureMissed _ -> publicity = publicity.afterMiss();
    }
  }

  private void scheduleReview(Term granted, LocalDate today, ParameterValues values) {
    Instant review = granted.nextReview(today, values);
    if (review != null) {
      apply(new WaiverReviewDue(id, review));
    }
  }

  private void requireUnauthorized(Actor actor, Ties ties) {
    Premises.requireApart(actor, ties);
    AUTHORIZED_ONCE.require(!authorizedByBoard && !declinedByBoard && !decided);
  }

  private Ties ties(Waivers waivers, Relations relations) {
    return Ties.of(id.value(), requestedBy, waivers, relations);
  }
}
