package io.probity.core.register;

import static io.probity.core.party.Capacity.ADMINISTRATOR;
import static io.probity.core.party.Capacity.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Capacity.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Capacity.BOOTSTRAP;
import static io.probity.core.party.Capacity.CCEO;
import static io.probity.core.party.Capacity.GENERAL_AUDITOR;
import static io.probity.core.party.Capacity.HR;
import static io.probity.core.register.RegisterRules.BY_THE_AUDIT_COMMITTEE;
import static io.probity.core.register.RegisterRules.BY_THE_BOOTSTRAP_FILE;
import static io.probity.core.register.RegisterRules.BY_THE_ETHICS_OFFICE;
import static io.probity.core.register.RegisterRules.NOT_ONESELF;
import static io.probity.core.register.RegisterRules.REGISTERED_BY;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.register.RegisterCommand.AppointToOffice;
import io.probity.core.register.RegisterCommand.Bootstrap;
import io.probity.core.register.RegisterCommand.EndOffice;
import io.probity.core.register.RegisterCommand.RegisterPerson;
import java.util.Set;

/** Who may make people known, and who fills which office. */
public final class RegisterAuthority {

  private static final Set<Capacity> REGISTRARS = Set.of(HR, ADMINISTRATOR, CCEO, GENERAL_AUDITOR);
  private static final Set<Capacity> ETHICS_OFFICE = Set.of(CCEO, GENERAL_AUDITOR);
  private static final Set<Capacity> AUDIT_COMMITTEE =
      Set.of(AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY);

  private RegisterAuthority() {}

  public static void check(RegisterCommand command, Actor actor, Offices offices) {
    VISIBLE.require(
        switch (command) {
          case Bootstrap _, RegisterPerson _ -> true;
          case AppointToOffice appoint -> offices.known(appoint.personId().person());
          case EndOffice end -> offices.known(end.personId().person());
        });
    BY_THE_BOOTSTRAP_FILE.require(command instanceof Bootstrap == (actor.capacity() == BOOTSTRAP));
    switch (command) {
      case Bootstrap _ -> {}
      case RegisterPerson _ -> REGISTERED_BY.require(REGISTRARS.contains(actor.capacity()));
      case AppointToOffice appoint -> fills(actor, appoint.personId(), appoint.office());
      case EndOffice end -> fills(actor, end.personId(), end.office());
    }
  }

  private static void fills(Actor actor, CoveredPersonId person, Office office) {
    NOT_ONESELF.require(!(actor.isPerson() && actor.person().equals(person.person())));
    switch (office) {
      case CCEO,
          GENERAL_AUDITOR,
          EXECUTIVE_OFFICER,
          DIRECTOR,
          AUDIT_COMMITTEE_CHAIR,
          AUDIT_COMMITTEE_SECRETARY,
          AUDIT_COMMITTEE_MEMBER ->
          BY_THE_AUDIT_COMMITTEE.require(AUDIT_COMMITTEE.contains(actor.capacity()));
      case COMPLIANCE_OFFICER,
          LEGAL,
          HELP_LINE,
          INVESTIGATOR,
          AUDITOR,
          PRIVACY_STEWARD,
          HR,
          ADMINISTRATOR ->
          BY_THE_ETHICS_OFFICE.require(ETHICS_OFFICE.contains(actor.capacity()));
    }
  }
}
