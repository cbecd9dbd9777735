package io.probity.core.standing;

import static io.probity.core.standing.ActingRules.BRINGS_THE_RESOLUTION;
import static io.probity.core.standing.ActingRules.FOR_ONESELF;
import static io.probity.core.standing.ActingRules.HOLDS_THE_OFFICE;
import static io.probity.core.standing.ActingRules.KNOWN;
import static io.probity.core.standing.ActingRules.STILL_HERE;

import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.Offices;
import java.time.Instant;
import java.util.Set;

/** Whether somebody may act at all in the capacity that they claim. */
final class Acting {

  private static final Set<Office> BEARERS_OF_RESOLUTIONS =
      Set.of(Office.AUDIT_COMMITTEE_CHAIR, Office.AUDIT_COMMITTEE_SECRETARY);

  private Acting() {}

  static void check(Actor actor, Offices offices, Instant at) {
    FOR_ONESELF.require(actor.actingFor() == null && !actor.isDelegate());
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
}
