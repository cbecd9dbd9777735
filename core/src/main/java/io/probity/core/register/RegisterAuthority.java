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
import static io.probity.core.register.RegisterRules.LEAVING_BY_HR;
import static io.probity.core.register.RegisterRules.LEAVING_FROM_ABOVE;
import static io.probity.core.register.RegisterRules.NOT_ONESELF;
import static io.probity.core.register.RegisterRules.PERSONNEL;
import static io.probity.core.register.RegisterRules.REACHED_AS_THEY_SAY;
import static io.probity.core.register.RegisterRules.REGISTERED_BY;
import static io.probity.core.register.RegisterRules.WITHDRAWN_BY_ANOTHER;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterCommand.AppointToOffice;
import io.probity.core.register.RegisterCommand.Bootstrap;
import io.probity.core.register.RegisterCommand.ChangeName;
import io.probity.core.register.RegisterCommand.EndOffice;
import io.probity.core.register.RegisterCommand.PlacePerson;
import io.probity.core.register.RegisterCommand.RecordAddress;
import io.probity.core.register.RegisterCommand.RecordLeaving;
import io.probity.core.register.RegisterCommand.RegisterPerson;
import io.probity.core.register.RegisterCommand.SetStewardAreas;
import io.probity.core.register.RegisterCommand.WithdrawLeaving;
import io.probity.core.register.facts.Leaving;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Term;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may make people known, and who fills which office. */
public final class RegisterAuthority {

  private static final Set<Capacity> REGISTRARS = Set.of(HR, ADMINISTRATOR, CCEO, GENERAL_AUDITOR);
  private static final Set<Capacity> KEEPERS = Set.of(HR, ADMINISTRATOR);
  private static final Set<Capacity> ETHICS_OFFICE = Set.of(CCEO, GENERAL_AUDITOR);
  private static final Set<Capacity> AUDIT_COMMITTEE =
      Set.of(AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY);

  private static final Set<Office> ABOVE_THE_ETHICS_OFFICE =
      Set.of(
          Office.CCEO,
          Office.GENERAL_AUDITOR,
          Office.EXECUTIVE_OFFICER,
          Office.DIRECTOR,
          Office.AUDIT_COMMITTEE_CHAIR,
          Office.AUDIT_COMMITTEE_SECRETARY,
          Office.AUDIT_COMMITTEE_MEMBER);

  private static final Set<Office> AT_WORK_ON_CASES =
      Set.of(
          Office.AUDITOR,
          Office.INVESTIGATOR,
          Office.HELP_LINE,
          Office.LEGAL,
          Office.COMPLIANCE_OFFICER);

  private RegisterAuthority() {}

  public static void check(RegisterCommand command, Actor actor, Offices offices) {
    VISIBLE.require(
        switch (command) {
          case Bootstrap _, RegisterPerson _ -> true;
          case AppointToOffice appoint -> offices.known(appoint.personId().person());
          case EndOffice end -> offices.known(end.personId().person());
          case PlacePerson place -> offices.known(place.personId().person());
          case RecordLeaving leaving -> offices.known(leaving.personId().person());
          case WithdrawLeaving withdraw -> offices.known(withdraw.personId().person());
          case ChangeName change -> offices.known(change.personId().person());
          case RecordAddress record -> offices.known(record.personId().person());
          case SetStewardAreas set -> offices.known(set.personId().person());
        });
    BY_THE_BOOTSTRAP_FILE.require(command instanceof Bootstrap == (actor.capacity() == BOOTSTRAP));
    switch (command) {
      case Bootstrap _ -> {}
      case RegisterPerson _ -> REGISTERED_BY.require(REGISTRARS.contains(actor.capacity()));
      case AppointToOffice appoint -> fills(actor, appoint.personId(), appoint.office());
      case EndOffice end -> fills(actor, end.personId(), end.office());
      case PlacePerson _, ChangeName _ -> PERSONNEL.require(KEEPERS.contains(actor.capacity()));
      case RecordAddress record ->
          REACHED_AS_THEY_SAY.require(
              KEEPERS.contains(actor.capacity())
                  || (actor.isPerson() && actor.person().equals(record.personId().person())));
      case RecordLeaving leaving -> records(actor, leaving, offices);
      case WithdrawLeaving withdraw -> withdraws(actor, withdraw, offices);
      case SetStewardAreas set -> fills(actor, set.personId(), Office.PRIVACY_STEWARD);
    }
  }

  /** Else whoever keeps the records could end an office that they may not fill. */
  private static void records(Actor actor, RecordLeaving leaving, Offices offices) {
    Set<Office> ending =
        offices.termsOf(leaving.personId().person()).stream()
            .filter(term -> term.reaches(leaving.until()))
            .map(Term::office)
            .collect(Collectors.toUnmodifiableSet());
    if (!Collections.disjoint(ending, ABOVE_THE_ETHICS_OFFICE)) {
      LEAVING_FROM_ABOVE.require(AUDIT_COMMITTEE.contains(actor.capacity()));
      return;
    }
    PERSONNEL.require(KEEPERS.contains(actor.capacity()));
    LEAVING_BY_HR.require(actor.capacity() == HR || Collections.disjoint(ending, AT_WORK_ON_CASES));
  }

  /** It gives back what ended: whoever could not give it does not, and nobody to themselves. */
  private static void withdraws(Actor actor, WithdrawLeaving withdraw, Offices offices) {
    PersonId leaver = withdraw.personId().person();
    NOT_ONESELF.require(!(actor.isPerson() && actor.person().equals(leaver)));
    List<Leaving> leavings = offices.leavingsOf(leaver);
    Leaving last = leavings.isEmpty() ? null : leavings.getLast();
    Set<Capacity> able = last == null ? KEEPERS : withdrawing(last, offices.dayOf(withdraw.time()));
    boolean recorded = last != null && last.by().equals(actor.id());
    WITHDRAWN_BY_ANOTHER.require(able.contains(actor.capacity()) && !recorded);
  }

  /** Whoever is gone was kept out by it: nobody brings them back who merely keeps the records. */
  private static Set<Capacity> withdrawing(Leaving leaving, LocalDate today) {
    if (!Collections.disjoint(leaving.ended(), ABOVE_THE_ETHICS_OFFICE)) {
      return AUDIT_COMMITTEE;
    }
    boolean isToCome = today.isBefore(leaving.until());
    return isToCome && leaving.ended().isEmpty() ? KEEPERS : ETHICS_OFFICE;
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
