package io.probity.core.custody;

import static io.probity.core.custody.CustodyRules.READ_IN_OFFICE;
import static io.probity.core.custody.CustodyRules.SETTLED_BY_OPERATIONS;
import static io.probity.core.custody.CustodyRules.TOLD_TO_WHO_LEADS;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.custody.CustodyCommand.LookAtCase;
import io.probity.core.custody.CustodyCommand.ReadCase;
import io.probity.core.custody.CustodyCommand.ReadInquiry;
import io.probity.core.custody.CustodyCommand.ReadPerson;
import io.probity.core.custody.CustodyCommand.ReadWaiver;
import io.probity.core.facts.Waivers;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.register.Offices;
import io.probity.core.visibility.CaseRight;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.InquiryVisibility;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who may read what is sealed, and who may take care of what policies, and other work on the
 * ledger, could not do.
 */
public final class CustodyAuthority {

  /** Who decides on waivers, or stands in for whoever does. */
  private static final Set<Capacity> DECIDING_ON_WAIVERS =
      Set.of(
          Capacity.CCEO,
          Capacity.GENERAL_AUDITOR,
          Capacity.BOARD,
          Capacity.AUDIT_COMMITTEE_CHAIR,
          Capacity.AUDIT_COMMITTEE_SECRETARY);

  private CustodyAuthority() {}

  /**
   * @throws io.probity.core.rule.RuleBroken unless the actor may read it at that moment
   */
  public static void check(
      CustodyCommand command,
      Actor actor,
      Offices offices,
      Waivers waivers,
      CaseVisibility visibility,
      InquiryVisibility inquiries) {
    switch (command) {
      case ReadCase read -> {
        boolean seen = visibility.sees(read.caseId().value(), actor, read.time());
        VISIBLE.require(seen && actor.isPerson());
      }
      case LookAtCase look ->
          VISIBLE.require(visibility.sees(look.caseId().value(), actor, look.time()));
      case ReadWaiver read -> {
        boolean open = !isClosed(read.waiverId().value(), actor, read.time(), waivers, visibility);
        boolean own = isRequester(read.waiverId().value(), actor, waivers);
        VISIBLE.require(own || (open && DECIDING_ON_WAIVERS.contains(actor.capacity())));
      }
      case ReadInquiry read -> {
        boolean seen = inquiries.sees(read.inquiryId().value(), actor, read.time());
        VISIBLE.require(seen && actor.isPerson());
      }
      case ReadPerson read -> {
        VISIBLE.require(offices.known(read.person()));
        READ_IN_OFFICE.require(
            actor.person().equals(read.person()) || actor.capacity().office().isPresent());
      }
    }
  }

  private static boolean isRequester(UUID waiver, Actor actor, Waivers waivers) {
    return waivers
        .requestedBy(waiver)
        .filter(requester -> actor.isPerson() && requester.equals(actor.person()))
        .isPresent();
  }

  /** Unknown, or linked to a case that is closed to whoever asks. */
  private static boolean isClosed(
      UUID waiver, Actor actor, Instant at, Waivers waivers, CaseVisibility visibility) {
    boolean known = waivers.requestedBy(waiver).isPresent();
    List<UUID> closed =
        waivers.linkedCases(waiver).stream()
            .filter(each -> !actor.isPerson() || visibility.isClosedTo(each, actor.person(), at))
            .toList();
    return !known || !closed.isEmpty();
  }

  /**
   * @throws io.probity.core.rule.RuleBroken unless the actor may ask who read the case
   */
  public static void asksWhoRead(UUID caseId, Actor actor, CaseVisibility visibility, Instant at) {
    VISIBLE.require(visibility.sees(caseId, actor, at));
    boolean engaged =
        actor.capacity() == Capacity.AUDITOR
            && visibility
                .rightOf(caseId, actor.person(), at)
                .filter(right -> right.kind() == CaseRight.Kind.ENGAGEMENT)
                .isPresent();
    TOLD_TO_WHO_LEADS.require(engaged || visibility.leads(caseId, actor, at));
  }

  /**
   * @throws io.probity.core.rule.RuleBroken unless the actor holds one of the two offices
   */
  public static void settles(Actor actor, Offices offices, Instant at) {
    SETTLED_BY_OPERATIONS.require(
        switch (actor.capacity()) {
          case ADMINISTRATOR -> holds(actor, Office.ADMINISTRATOR, offices, at);
          case CCEO -> holds(actor, Office.CCEO, offices, at);
          default -> false;
        });
  }

  private static boolean holds(Actor actor, Office office, Offices offices, Instant at) {
    return !actor.isDelegate() && offices.holds(actor.person(), office, at);
  }
}
