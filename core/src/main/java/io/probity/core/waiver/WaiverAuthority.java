package io.probity.core.waiver;

import static io.probity.core.rule.Rule.VISIBLE;
import static io.probity.core.waiver.WaiverRules.BY_THE_BOARD;
import static io.probity.core.waiver.WaiverRules.BY_THE_CCEO_OR_THE_BOARD;
import static io.probity.core.waiver.WaiverRules.FOR_ONESELF;

import io.probity.core.facts.Waivers;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.waiver.WaiverCommand.AuthorizeWaiverByBoard;
import io.probity.core.waiver.WaiverCommand.DenyWaiver;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import io.probity.core.waiver.WaiverCommand.RequestWaiver;
import java.util.Optional;

/** Who may ask for a waiver, see it and decide it, and in which capacity. */
public final class WaiverAuthority {

  private WaiverAuthority() {}

  public static void check(WaiverCommand command, Actor actor, Waivers waivers) {
    VISIBLE.require(
        switch (command) {
          case RequestWaiver _ -> true;
          case AuthorizeWaiverByBoard authorize -> sees(actor, authorize.waiverId(), waivers);
          case GrantWaiver grant -> sees(actor, grant.waiverId(), waivers);
          case DenyWaiver deny -> sees(actor, deny.waiverId(), waivers);
        });
    switch (command) {
      case RequestWaiver request ->
          FOR_ONESELF.require(actor.isPerson() && actor.person().equals(request.requestedBy()));
      case AuthorizeWaiverByBoard _ -> BY_THE_BOARD.require(actor.capacity() == Capacity.BOARD);
      case GrantWaiver _, DenyWaiver _ ->
          BY_THE_CCEO_OR_THE_BOARD.require(
              actor.capacity() == Capacity.BOARD
                  || (actor.capacity() == Capacity.CCEO && !actor.isDelegate()));
    }
  }

  /** Whoever asked for it, the two officers of ethics, and who speaks for the Board. */
  private static boolean sees(Actor actor, WaiverId waiver, Waivers waivers) {
    Optional<PersonId> requester = waivers.requestedBy(waiver.value());
    return requester.isPresent()
        && switch (actor.capacity()) {
          case CCEO, GENERAL_AUDITOR, BOARD, AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY ->
              true;
          default -> actor.isPerson() && actor.person().equals(requester.get());
        };
  }
}
