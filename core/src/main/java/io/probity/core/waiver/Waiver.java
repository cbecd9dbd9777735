package io.probity.core.waiver;

import static io.probity.core.waiver.WaiverRules.ADDRESSED_TO_THE_CCEO;
import static io.probity.core.waiver.WaiverRules.AUTHORIZED_ONCE;
import static io.probity.core.waiver.WaiverRules.BOARD_FIRST;
import static io.probity.core.waiver.WaiverRules.BOARD_WHERE_THE_CCEO_MAY_NOT;
import static io.probity.core.waiver.WaiverRules.BY_RESOLUTION;
import static io.probity.core.waiver.WaiverRules.DECIDED_ONCE;
import static io.probity.core.waiver.WaiverRules.NOT_BY_REQUESTER;
import static io.probity.core.waiver.WaiverRules.NOT_IN_THE_PAST;
import static io.probity.core.waiver.WaiverRules.OF_THE_CODE_IN_FORCE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.facts.CodeVersions;
import io.probity.core.facts.CodeVersions.Version;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.Offices;
import io.probity.core.sealing.Confidential;
import io.probity.core.waiver.WaiverCommand.AuthorizeWaiverByBoard;
import io.probity.core.waiver.WaiverCommand.DenyWaiver;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import io.probity.core.waiver.WaiverCommand.RequestWaiver;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import java.time.Instant;
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
  private boolean authorizedByBoard;
  private boolean decided;

  Waiver() {}

  @CommandHandler
  Waiver(RequestWaiver request, Offices offices, CodeVersions code, PolicyParameters parameters) {
    ADDRESSED_TO_THE_CCEO.require(
        offices.holds(request.addressedTo(), Office.CCEO, request.time()));
    OF_THE_CODE_IN_FORCE.require(
        code.versionOn(parameters.inForce().dayOf(request.time()))
            .filter(version -> names(version, request))
            .isPresent());
    apply(
        new WaiverRequested(
            request.waiverId(),
            request.requestedBy(),
            request.addressedTo(),
            request.codeVersionId(),
            request.provisions(),
            request.grounds(),
            request.document()));
  }

  @CommandHandler
  void decide(AuthorizeWaiverByBoard authorize, Actor actor) {
    NOT_BY_REQUESTER.require(!actor.person().equals(requestedBy));
    AUTHORIZED_ONCE.require(!authorizedByBoard && !decided);
    apply(new WaiverAuthorizedByBoard(id, authorize.resolution()));
  }

  @CommandHandler
  void decide(GrantWaiver grant, Actor actor, Offices offices, PolicyParameters parameters) {
    requireDecider(actor, grant.resolution(), grant.time(), offices);
    BOARD_FIRST.require(
        actor.capacity() == Capacity.BOARD
            || authorizedByBoard
            || !offices.needsBoard(requestedBy, grant.time()));
    NOT_IN_THE_PAST.require(!grant.firstDay().isBefore(parameters.inForce().dayOf(grant.time())));
    apply(
        new WaiverGranted(
            id,
            grant.firstDay(),
            grant.lastDay(),
            grant.reasons(),
            grant.conditions(),
            grant.resolution()));
  }

  @CommandHandler
  void decide(DenyWaiver deny, Actor actor, Offices offices) {
    requireDecider(actor, deny.resolution(), deny.time(), offices);
    apply(new WaiverDenied(id, deny.reasons(), deny.resolution()));
  }

  @EventSourcingHandler
  void evolve(WaiverEvent event) {
    switch (event) {
      case WaiverRequested requested -> {
        id = requested.waiverId();
        requestedBy = requested.requestedBy();
      }
      case WaiverAuthorizedByBoard _ -> authorizedByBoard = true;
      case WaiverGranted _, WaiverDenied _ -> decided = true;
    }
  }

  private void requireDecider(
      Actor actor, @Nullable Confidential resolution, Instant at, Offices offices) {
    boolean board = actor.capacity() == Capacity.BOARD;
    NOT_BY_REQUESTER.require(!actor.person().equals(requestedBy));
    DECIDED_ONCE.require(!decided);
    BOARD_WHERE_THE_CCEO_MAY_NOT.require(!board || !anotherCceo(offices, at));
    BY_RESOLUTION.require(board == (resolution != null));
  }

  private boolean anotherCceo(Offices offices, Instant at) {
    return offices.holders(Office.CCEO, at).stream()
        .anyMatch(person -> !person.equals(requestedBy));
  }

  private static boolean names(Version version, RequestWaiver request) {
    return version.id().equals(request.codeVersionId())
        && version.provisions().containsAll(request.provisions());
  }
}
