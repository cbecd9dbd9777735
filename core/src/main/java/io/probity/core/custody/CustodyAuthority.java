package io.probity.core.custody;

import static io.probity.core.custody.CustodyRules.READ_IN_OFFICE;
import static io.probity.core.custody.CustodyRules.SETTLED_BY_OPERATIONS;
import static io.probity.core.custody.CustodyRules.TOLD_TO_WHO_LEADS;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.custody.CustodyCommand.AskWhoRead;
import io.probity.core.custody.CustodyCommand.LookAtCase;
import io.probity.core.custody.CustodyCommand.ReadAction;
import io.probity.core.custody.CustodyCommand.ReadCase;
import io.probity.core.custody.CustodyCommand.ReadDelegation;
import io.probity.core.custody.CustodyCommand.ReadInquiry;
import io.probity.core.custody.CustodyCommand.ReadLedger;
import io.probity.core.custody.CustodyCommand.ReadPerson;
import io.probity.core.custody.CustodyCommand.ReadRelease;
import io.probity.core.custody.CustodyCommand.ReadWaiver;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.CaseRight;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.DelegationVisibility;
import io.probity.core.visibility.InquiryVisibility;
import io.probity.core.visibility.facts.Admissions;
import java.time.Instant;
import java.util.UUID;

/**
 * Who may read what is sealed, and who may take care of what policies, and other work on the
 * ledger, could not do.
 */
public final class CustodyAuthority {

  private CustodyAuthority() {}

  /**
   * @throws io.probity.core.rule.RuleBroken unless the actor may read it at that moment
   */
  public static void check(CustodyCommand command, Actor actor, StandingFacts facts, Reads reads) {
    CaseVisibility visibility = facts.view(CaseVisibility.class, reads);
    ReadingRights rights = new ReadingRights(facts, reads);
    switch (command) {
      case ReadCase read -> {
        boolean seen = visibility.sees(read.caseId().value(), actor, read.time());
        VISIBLE.require(seen && actor.isPerson());
      }
      case ReadLedger read ->
          VISIBLE.require(
              actor.capacity() == Capacity.AUDITOR
                  && facts
                      .view(Admissions.class, reads)
                      .engagedForAll(actor.person(), read.time()));
      case AskWhoRead ask -> asksWhoRead(ask.caseId().value(), actor, visibility, ask.time());
      case ReadAction read ->
          VISIBLE.require(rights.toAction(read.actionId(), read.caseId(), actor, read.time()));
      case LookAtCase look ->
          VISIBLE.require(visibility.sees(look.caseId().value(), actor, look.time()));
      case ReadWaiver read ->
          VISIBLE.require(rights.toWaiver(read.waiverId().value(), actor, read.time()));
      case ReadRelease read ->
          VISIBLE.require(rights.toRelease(read.releaseId(), actor, read.time()));
      case ReadInquiry read -> {
        InquiryVisibility inquiries = facts.view(InquiryVisibility.class, reads);
        boolean seen = inquiries.sees(read.inquiryId().value(), actor, read.time());
        VISIBLE.require(seen && actor.isPerson());
      }
      case ReadDelegation read -> {
        DelegationVisibility delegations = new DelegationVisibility(facts, reads);
        VISIBLE.require(
            actor.isPerson()
                && delegations.sees(read.delegationId().value(), actor.person(), read.time()));
      }
      case ReadPerson read -> {
        VISIBLE.require(facts.view(Offices.class, reads).known(read.person()));
        READ_IN_OFFICE.require(
            (actor.isPerson() && actor.person().equals(read.person()))
                || actor.capacity().office().isPresent());
      }
    }
  }

  private static void asksWhoRead(UUID caseId, Actor actor, CaseVisibility visibility, Instant at) {
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
