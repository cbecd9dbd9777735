package io.probity.core.standing.acting;

import static io.probity.core.standing.acting.ActingRules.BRINGS_THE_RESOLUTION;
import static io.probity.core.standing.acting.ActingRules.HOLDS_THE_OFFICE;
import static io.probity.core.standing.acting.ActingRules.IN_PERSON;
import static io.probity.core.standing.acting.ActingRules.KNOWN;
import static io.probity.core.standing.acting.ActingRules.STILL_HERE;
import static io.probity.core.standing.acting.ActingRules.TOGETHER;
import static io.probity.core.standing.acting.ActingRules.UNDER_A_DELEGATION;
import static io.probity.core.standing.acting.ActingRules.WHILE_IT_LASTS;
import static io.probity.core.standing.acting.ActingRules.WITHIN_ITS_SCOPE;

import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.facts.Offices;
import io.probity.core.standing.acting.DelegableActs.Need;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether somebody may act at all in the capacity that they claim, or for whom they say. */
final class Acting {

  private static final Set<Office> BEARERS_OF_RESOLUTIONS =
      Set.of(Office.AUDIT_COMMITTEE_CHAIR, Office.AUDIT_COMMITTEE_SECRETARY);

  private Acting() {}

  static void check(Command command, Actor actor, Offices offices, Delegations delegations) {
    if (actor.actingFor() == null && !actor.isDelegate()) {
      checkForOneself(actor, offices, command.time());
    } else {
      checkForAnother(command, actor, offices, delegations);
    }
  }

  private static void checkForOneself(Actor actor, Offices offices, Instant at) {
    switch (actor.capacity()) {
      case REPORTER, SYSTEM, BOOTSTRAP -> {}
      case COVERED_PERSON -> {
        KNOWN.require(offices.known(actor.person()));
        STILL_HERE.require(!offices.left(actor.person(), at));
      }
      case BOARD ->
          BRINGS_THE_RESOLUTION.require(
              offices.holdsAny(actor.person(), BEARERS_OF_RESOLUTIONS, at));
      default -> requireOffice(actor, offices, at);
    }
  }

  private static void requireOffice(Actor actor, Offices offices, Instant at) {
    PersonId person = actor.person();
    HOLDS_THE_OFFICE.require(
        actor.capacity().office().filter(office -> offices.holds(person, office, at)).isPresent());
  }

  private static void checkForAnother(
      Command command, Actor actor, Offices offices, Delegations delegations) {
    Grant grant = UNDER_A_DELEGATION.requireFound(relied(actor, delegations));
    STILL_HERE.require(!offices.left(actor.person(), command.time()));
    WHILE_IT_LASTS.require(delegations.isLive(grant.id(), command.time(), offices));
    WHILE_IT_LASTS.require(!offices.leftSince(actor.person(), grant.given(), command.time()));
    Need need = IN_PERSON.requireFound(DelegableActs.need(command).orElse(null));
    WITHIN_ITS_SCOPE.require(need.isMetBy(scopeOf(grant, delegations)));
    TOGETHER.require(!grant.together() || allConcur(grant, need.scope(), actor, delegations));
  }

  /** The one that names the actor, for this principal and in this office. */
  private static @Nullable Grant relied(Actor actor, Delegations delegations) {
    UUID id = actor.delegation();
    return id == null || !actor.isPerson()
        ? null
        : delegations
            .find(id)
            .filter(grant -> grant.principal().equals(actor.actingFor()))
            .filter(grant -> actor.capacity().office().filter(grant.office()::equals).isPresent())
            .filter(grant -> grant.delegates().contains(actor.person()))
            .orElse(null);
  }

  /** No wider than that of any delegation above it, whose coding may have been corrected since. */
  private static Set<Scope> scopeOf(Grant grant, Delegations delegations) {
    Set<Scope> scope = new HashSet<>(grant.scope());
    UUID parent = grant.parent();
    if (parent != null) {
      delegations.find(parent).ifPresent(above -> scope.retainAll(scopeOf(above, delegations)));
    }
    return scope;
  }

  private static boolean allConcur(Grant grant, Scope scope, Actor actor, Delegations delegations) {
    Set<PersonId> others = new HashSet<>(grant.delegates());
    others.remove(actor.person());
    return delegations.concurring(grant.id(), scope).containsAll(others);
  }
}
