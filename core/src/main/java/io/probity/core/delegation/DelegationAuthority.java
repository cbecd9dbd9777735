package io.probity.core.delegation;

import static io.probity.core.delegation.DelegationRules.CONCURRED_BY;
import static io.probity.core.delegation.DelegationRules.CONDITION_RECORDED_BY;
import static io.probity.core.delegation.DelegationRules.GRANTED_IN_PERSON;
import static io.probity.core.delegation.DelegationRules.RATIFIED_BY;
import static io.probity.core.delegation.DelegationRules.RENOUNCED_BY;
import static io.probity.core.delegation.DelegationRules.REVIEWED_BY;
import static io.probity.core.delegation.DelegationRules.REVOKED_BY;
import static io.probity.core.delegation.DelegationRules.UNDER_WHAT_THEY_ACT;
import static io.probity.core.party.Capacity.CCEO;
import static io.probity.core.party.Capacity.COMPLIANCE_OFFICER;
import static io.probity.core.party.Capacity.GENERAL_AUDITOR;
import static io.probity.core.party.Capacity.HELP_LINE;
import static io.probity.core.party.Capacity.LEGAL;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.delegation.DelegationCommand.ConcurInAct;
import io.probity.core.delegation.DelegationCommand.ConfirmCoding;
import io.probity.core.delegation.DelegationCommand.CorrectCoding;
import io.probity.core.delegation.DelegationCommand.GrantDelegation;
import io.probity.core.delegation.DelegationCommand.RatifyAct;
import io.probity.core.delegation.DelegationCommand.RecordDelegationConditionMet;
import io.probity.core.delegation.DelegationCommand.RenounceDelegation;
import io.probity.core.delegation.DelegationCommand.RevokeDelegation;
import io.probity.core.delegation.DelegationCommand.SubstituteDelegate;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.util.Optional;
import java.util.Set;

/** Who may give, review, take back and adopt what is done for somebody else. */
public final class DelegationAuthority {

  private static final Set<Capacity> GIVING = Set.of(CCEO, GENERAL_AUDITOR, HELP_LINE);
  private static final Set<Capacity> REVIEWING = Set.of(LEGAL, COMPLIANCE_OFFICER);
  private static final Set<Capacity> WATCHING =
      Set.of(LEGAL, COMPLIANCE_OFFICER, CCEO, GENERAL_AUDITOR);

  private DelegationAuthority() {}

  public static void check(DelegationCommand command, Actor actor, Delegations delegations) {
    switch (command) {
      case GrantDelegation _ -> GRANTED_IN_PERSON.require(actsInPerson(actor, GIVING));
      case SubstituteDelegate substitute -> {
        VISIBLE.require(visible(substitute.parent(), actor, delegations).isPresent());
        UNDER_WHAT_THEY_ACT.require(substitute.parent().value().equals(actor.delegation()));
      }
      case ConfirmCoding _, CorrectCoding _ -> {
        seen(command, actor, delegations);
        REVIEWED_BY.require(actsInPerson(actor, REVIEWING));
      }
      case ConcurInAct _ ->
          CONCURRED_BY.require(
              seen(command, actor, delegations).delegates().contains(actor.person()));
      case RenounceDelegation _ ->
          RENOUNCED_BY.require(
              seen(command, actor, delegations).delegates().contains(actor.person())
                  && !actor.isDelegate());
      case RevokeDelegation _ ->
          REVOKED_BY.require(mayRevoke(actor, seen(command, actor, delegations)));
      case RecordDelegationConditionMet _ -> {
        seen(command, actor, delegations);
        CONDITION_RECORDED_BY.require(actsInPerson(actor, WATCHING));
      }
      case RatifyAct _ ->
          RATIFIED_BY.require(
              seen(command, actor, delegations).principal().equals(actor.person())
                  && !actor.isDelegate());
    }
  }

  private static Grant seen(DelegationCommand command, Actor actor, Delegations delegations) {
    return VISIBLE.requireFound(visible(command.delegationId(), actor, delegations).orElse(null));
  }

  /** To those who have a part in it, and to those who watch over delegations. */
  private static Optional<Grant> visible(DelegationId id, Actor actor, Delegations delegations) {
    return delegations
        .find(id.value())
        .filter(_ -> actor.isPerson())
        .filter(
            grant ->
                WATCHING.contains(actor.capacity())
                    || grant.principal().equals(actor.person())
                    || grant.grantedBy().equals(actor.person())
                    || grant.delegates().contains(actor.person())
                    || isOfTheOffice(actor, grant));
  }

  /** The same, for a list: by all the offices that they hold. */
  public static boolean mayKnow(Grant grant, PersonId person, Set<Office> held) {
    return held.stream().anyMatch(office -> isWatching(office) || office == grant.office())
        || grant.principal().equals(person)
        || grant.grantedBy().equals(person)
        || grant.delegates().contains(person);
  }

  private static boolean isWatching(Office office) {
    return WATCHING.stream().anyMatch(each -> each.office().filter(office::equals).isPresent());
  }

  private static boolean mayRevoke(Actor actor, Grant grant) {
    return !actor.isDelegate()
        && (grant.principal().equals(actor.person())
            || grant.grantedBy().equals(actor.person())
            || isOfTheOffice(actor, grant));
  }

  private static boolean isOfTheOffice(Actor actor, Grant grant) {
    return actor.capacity().office().filter(grant.office()::equals).isPresent();
  }

  private static boolean actsInPerson(Actor actor, Set<Capacity> capacities) {
    return !actor.isDelegate() && capacities.contains(actor.capacity());
  }
}
