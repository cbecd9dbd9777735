package io.probity.core.waiver;

import static io.probity.core.rule.Rule.VISIBLE;
import static io.probity.core.waiver.WaiverRules.BY_THE_BOARD;
import static io.probity.core.waiver.WaiverRules.BY_THE_CCEO_OR_THE_BOARD;
import static io.probity.core.waiver.WaiverRules.BY_THE_CLOCK;
import static io.probity.core.waiver.WaiverRules.FOR_ONESELF;
import static io.probity.core.waiver.WaiverRules.LINKED_BY_WHO_HANDLES;
import static io.probity.core.waiver.WaiverRules.PUBLIC_BY_WHO_ANSWERS;
import static io.probity.core.waiver.WaiverRules.WITHDRAWN_BY_REQUESTER;

import io.probity.core.facts.Waivers;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
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
import io.probity.core.waiver.WaiverCommand.LinkWaiverToCase;
import io.probity.core.waiver.WaiverCommand.RecordMissedDisclosure;
import io.probity.core.waiver.WaiverCommand.RecordMissedReview;
import io.probity.core.waiver.WaiverCommand.RecordWaiverDisclosure;
import io.probity.core.waiver.WaiverCommand.RecordWaiverReview;
import io.probity.core.waiver.WaiverCommand.RequestRatification;
import io.probity.core.waiver.WaiverCommand.RequestWaiver;
import io.probity.core.waiver.WaiverCommand.RevokeWaiver;
import io.probity.core.waiver.WaiverCommand.WithdrawWaiverRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may ask for a waiver, see it and decide it, and in which capacity. */
public final class WaiverAuthority {

  /** Who sees the waivers of others by office, unless one is linked to a case closed to them. */
  public static final Set<Office> WATCHING = WaiverReviewClock.WATCHING;

  private final Waivers waivers;
  private final Relations relations;
  private final CaseVisibility visibility;

  public WaiverAuthority(Waivers waivers, Relations relations, CaseVisibility visibility) {
    this.waivers = waivers;
    this.relations = relations;
    this.visibility = visibility;
  }

  public void check(WaiverCommand command, Actor actor) {
    boolean asks = command instanceof RequestWaiver || command instanceof RequestRatification;
    boolean ofClock =
        command instanceof RecordMissedDisclosure || command instanceof RecordMissedReview;
    boolean seen = asks || sees(actor, command.waiverId().value(), command.time(), ofClock);
    VISIBLE.require(seesCase(command, actor) && seen);
    boolean board = actor.capacity() == Capacity.BOARD;
    switch (command) {
      case RequestWaiver request -> requireOneself(actor, request.requestedBy());
      case RequestRatification request -> requireOneself(actor, request.requestedBy());
      case AuthorizeWaiverByBoard _, AuthorizeWaiverByCommittee _, DeclineWaiverByBoard _ ->
          BY_THE_BOARD.require(board);
      case GrantWaiver _, DenyWaiver _, RevokeWaiver _, RecordWaiverReview _ ->
          BY_THE_CCEO_OR_THE_BOARD.require(board || isCceoInPerson(actor));
      case WithdrawWaiverRequest withdraw ->
          WITHDRAWN_BY_REQUESTER.require(isRequester(actor, withdraw.waiverId()));
      case LinkWaiverToCase link -> requireHandler(link, actor);
      case AssessWaiverDisclosure _, RecordWaiverDisclosure _ ->
          PUBLIC_BY_WHO_ANSWERS.require(
              (isCceoInPerson(actor) || actor.capacity() == Capacity.AUDIT_COMMITTEE_SECRETARY)
                  && !isRequester(actor, command.waiverId()));
      case RecordMissedDisclosure _, RecordMissedReview _ ->
          BY_THE_CLOCK.require(actor.capacity() == Capacity.SYSTEM);
    }
  }

  /**
   * Whose turn it is: the CCEO's, or the Board's, which decides where no CCEO may, and authorises
   * before the CCEO decides on an executive officer or a director.
   */
  public Capacity awaited(Waivers.Pending waiver, Offices offices, Instant at) {
    Set<UUID> cases = waivers.linkedCases(waiver.id());
    Ties ties = new Ties(waiver.requestedBy(), waiver.askedAt(), relations);
    boolean decides = Premises.noCceoMayDecide(ties, cases, offices, visibility, at);
    boolean authorises = offices.needsBoard(waiver.requestedBy(), at) && !waiver.pastTheBoard();
    return decides || authorises ? Capacity.BOARD : Capacity.CCEO;
  }

  /** Looked up whether there is such a waiver or not. */
  private boolean seesCase(WaiverCommand command, Actor actor) {
    return !(command instanceof LinkWaiverToCase link)
        || visibility.sees(link.caseId().value(), actor, link.time());
  }

  private void requireHandler(LinkWaiverToCase link, Actor actor) {
    UUID caseId = link.caseId().value();
    LINKED_BY_WHO_HANDLES.require(visibility.handles(caseId, actor, link.time()));
  }

  private static void requireOneself(Actor actor, PersonId requestedBy) {
    FOR_ONESELF.require(
        actor.isPerson() && !actor.isDelegate() && actor.person().equals(requestedBy));
  }

  private static boolean isCceoInPerson(Actor actor) {
    return actor.capacity() == Capacity.CCEO && !actor.isDelegate();
  }

  private boolean isRequester(Actor actor, WaiverId waiver) {
    return waivers
        .requestedBy(waiver.value())
        .filter(requester -> actor.isPerson() && actor.person().equals(requester))
        .isPresent();
  }

  /** Whoever asked for it, the two officers of ethics, who speaks for the Board, and the clocks. */
  private boolean sees(Actor actor, UUID waiverId, Instant at, boolean ofClock) {
    Optional<PersonId> requester = waivers.requestedBy(waiverId);
    if (!actor.isPerson()) {
      return requester.isPresent() && ofClock && actor.capacity() == Capacity.SYSTEM;
    }
    boolean own = requester.filter(actor.person()::equals).isPresent();
    boolean closed = isClosedTo(actor.person(), waiverId, at);
    return own
        || (requester.isPresent()
            && !closed
            && switch (actor.capacity()) {
              case CCEO, GENERAL_AUDITOR, BOARD, AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY ->
                  true;
              default -> false;
            });
  }

  /**
   * Linked to a case that is closed to this person. Each is looked at, whatever the first ones
   * give; of a waiver without a case, known or not, as much is looked up as of one with a case.
   */
  private boolean isClosedTo(PersonId person, UUID waiverId, Instant at) {
    Set<UUID> linked = waivers.linkedCases(waiverId);
    return (linked.isEmpty() ? Set.of(waiverId) : linked)
        .stream()
            .map(caseId -> visibility.isClosedTo(caseId, person, at))
            .reduce(false, Boolean::logicalOr);
  }
}
