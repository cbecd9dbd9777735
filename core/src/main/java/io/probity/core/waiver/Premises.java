package io.probity.core.waiver;

import static io.probity.core.waiver.WaiverRules.ADDRESSED_TO_THE_CCEO;
import static io.probity.core.waiver.WaiverRules.BOARD_WHERE_THE_CCEO_MAY_NOT;
import static io.probity.core.waiver.WaiverRules.BY_RESOLUTION;
import static io.probity.core.waiver.WaiverRules.INTERESTED_ABSTAIN;
import static io.probity.core.waiver.WaiverRules.NOT_BY_REQUESTER;
import static io.probity.core.waiver.WaiverRules.NOT_BY_WHO_IS_BOUND;
import static io.probity.core.waiver.WaiverRules.NOT_IN_THE_PAST;
import static io.probity.core.waiver.WaiverRules.OF_THE_CODE_IN_FORCE;
import static io.probity.core.waiver.WaiverRules.OF_WHAT_HAPPENED;

import io.probity.core.code.ProvisionId;
import io.probity.core.facts.CodeVersions;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold outside a waiver before it is asked for or decided. */
final class Premises {

  private Premises() {}

  static void requireAddressee(PersonId addressedTo, Instant at, Offices offices) {
    ADDRESSED_TO_THE_CCEO.require(offices.holds(addressedTo, Office.CCEO, at));
  }

  /** The code that was in force on this day has the provisions. */
  static void requireInForce(CodeVersions code, LocalDate day, WaiverRequested asked) {
    OF_THE_CODE_IN_FORCE.require(
        code.versionOn(day)
            .filter(known -> known.id().equals(asked.codeVersionId()))
            .filter(known -> known.provisions().containsAll(asked.provisions()))
            .isPresent());
  }

  /** What the code has no longer on the first day needs no leave, but for what has happened. */
  static void requireStillInForce(
      CodeVersions code,
      GrantWaiver grant,
      @Nullable LocalDate conductOn,
      List<ProvisionId> provisions) {
    OF_THE_CODE_IN_FORCE.require(
        conductOn != null
            || code.versionOn(grant.firstDay())
                .filter(known -> known.provisions().containsAll(provisions))
                .isPresent());
  }

  /** It is their own, or of somebody they are bound to, or linked to a case closed to them. */
  static boolean noCceoMayDecide(
      Ties ties, Set<UUID> cases, Offices offices, CaseVisibility visibility, Instant at) {
    return offices.holders(Office.CCEO, at).stream()
        .allMatch(
            cceo ->
                cceo.equals(ties.requester())
                    || ties.reach(cceo)
                    || cases.stream().anyMatch(each -> visibility.isClosedTo(each, cceo, at)));
  }

  static void requireBoardWhereItMay(
      Actor actor,
      Ties ties,
      Set<UUID> cases,
      Offices offices,
      CaseVisibility visibility,
      Instant at) {
    boolean cceoExcluded = noCceoMayDecide(ties, cases, offices, visibility, at);
    BOARD_WHERE_THE_CCEO_MAY_NOT.require(actor.capacity() != Capacity.BOARD || cceoExcluded);
  }

  static void requireDecider(Actor actor, Ties ties, @Nullable Confidential resolution) {
    requireApart(actor, ties);
    requireResolution(actor, resolution);
  }

  /** Nobody keeps their leave by calling all who could take it back their friends. */
  static void requireRevoker(Actor actor, Ties ties, @Nullable Confidential resolution) {
    requireUnbound(actor, ties);
    requireResolution(actor, resolution);
  }

  static void requireUnbound(Actor actor, Ties ties) {
    NOT_BY_REQUESTER.require(!actor.person().equals(ties.requester()));
    NOT_BY_WHO_IS_BOUND.require(!ties.bind(actor.person()));
  }

  private static void requireResolution(Actor actor, @Nullable Confidential resolution) {
    BY_RESOLUTION.require((actor.capacity() == Capacity.BOARD) == (resolution != null));
  }

  /** Where the Board itself grants; the CCEO is no meeting from which somebody abstains. */
  static void requireAbstaining(Actor actor, Ties ties, GrantWaiver grant, Offices offices) {
    Set<PersonId> abstained = grant.abstained() == null ? Set.of() : grant.abstained();
    if (actor.capacity() == Capacity.BOARD) {
      requireAbstaining(ties, abstained, offices, grant.time());
    } else {
      INTERESTED_ABSTAIN.require(abstained.isEmpty());
    }
  }

  static void requireAbstaining(Ties ties, Set<PersonId> abstained, Offices offices, Instant at) {
    Set<PersonId> directors = offices.holders(Office.DIRECTOR, at);
    INTERESTED_ABSTAIN.require(directors.containsAll(abstained));
    INTERESTED_ABSTAIN.require(
        directors.stream()
            .filter(each -> each.equals(ties.requester()) || ties.reach(each))
            .allMatch(abstained::contains));
  }

  static void requireHappened(LocalDate conductOn, LocalDate today) {
    OF_WHAT_HAPPENED.require(!conductOn.isAfter(today));
  }

  /** Leave for what is to come, or, asked for as such, for what has happened. */
  static void requireFitting(GrantWaiver grant, @Nullable LocalDate conductOn, LocalDate today) {
    if (conductOn == null) {
      NOT_IN_THE_PAST.require(!grant.firstDay().isBefore(today));
    } else {
      OF_WHAT_HAPPENED.require(
          grant.firstDay().equals(conductOn) && !grant.lastDay().isAfter(today));
    }
  }

  static void requireApart(Actor actor, Ties ties) {
    NOT_BY_REQUESTER.require(!actor.person().equals(ties.requester()));
    NOT_BY_WHO_IS_BOUND.require(!ties.reach(actor.person()));
  }
}
