package io.probity.core.standing;

import static io.probity.core.party.Office.AUDITOR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_MEMBER;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.COMPLIANCE_OFFICER;
import static io.probity.core.party.Office.DIRECTOR;
import static io.probity.core.party.Office.EXECUTIVE_OFFICER;
import static io.probity.core.party.Office.GENERAL_AUDITOR;
import static io.probity.core.party.Office.HELP_LINE;
import static io.probity.core.party.Office.INVESTIGATOR;
import static io.probity.core.party.Office.LEGAL;
import static io.probity.core.party.Office.PRIVACY_STEWARD;

import io.probity.core.code.CodeCommand.AmendCode;
import io.probity.core.code.CodeCommand.NotifyCodeChange;
import io.probity.core.code.CodeCommand.PublishCodeVersion;
import io.probity.core.custody.CustodyCommand.ReadPerson;
import io.probity.core.parameters.ParameterCommand.SetParameters;
import io.probity.core.parameters.ParameterSet;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.RegisterCommand.AppointToOffice;
import io.probity.core.register.RegisterCommand.ChangeName;
import io.probity.core.register.RegisterCommand.EndOffice;
import io.probity.core.register.RegisterCommand.PlacePerson;
import io.probity.core.register.RegisterCommand.RecordAddress;
import io.probity.core.register.RegisterCommand.RecordLeaving;
import io.probity.core.register.RegisterCommand.RegisterPerson;
import io.probity.core.register.RegisterCommand.SetStewardAreas;
import io.probity.core.register.RegisterCommand.WithdrawLeaving;
import io.probity.core.standing.CommandOracle.Asked;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Who may send what about people, who fills which office, the code and the parameters. */
final class RegisterRows {

  private static final Set<Scope> IN_PERSON = Set.of();
  private static final Predicate<Asked> OPEN = CommandOracle.OPEN;

  private static final Set<Office> ABOVE_THE_ETHICS_OFFICE =
      EnumSet.of(
          CCEO,
          GENERAL_AUDITOR,
          EXECUTIVE_OFFICER,
          DIRECTOR,
          AUDIT_COMMITTEE_CHAIR,
          AUDIT_COMMITTEE_SECRETARY,
          AUDIT_COMMITTEE_MEMBER);
  private static final Set<Office> AT_WORK_ON_CASES =
      EnumSet.of(AUDITOR, INVESTIGATOR, HELP_LINE, LEGAL, COMPLIANCE_OFFICER);

  private final NeedToKnowOracle oracle;
  private final OtherMatters others;
  private final NeedToKnowWorld world;
  private final CommandOracle to;

  RegisterRows(NeedToKnowWorld world, CommandOracle to) {
    this.oracle = world.oracle;
    this.others = world.others;
    this.world = world;
    this.to = to;
  }

  void fill() {
    people();
    terms();
    code();
  }

  private void people() {
    Predicate<Asked> keepsRecords = asked -> asked.isIn(Capacity.HR, Capacity.ADMINISTRATOR);
    to.row(
        IN_PERSON,
        OPEN,
        keepsRecords.or(asked -> asked.isIn(Capacity.CCEO, Capacity.GENERAL_AUDITOR)),
        RegisterPerson.class);
    to.row(IN_PERSON, this::isKnown, keepsRecords, PlacePerson.class, ChangeName.class);
    to.row(
        IN_PERSON,
        this::isKnown,
        keepsRecords.or(asked -> asked.isBy(concerned(asked))),
        RecordAddress.class);
    to.row(
        IN_PERSON,
        this::isKnown,
        asked -> asked.isBy(concerned(asked)) || asked.actor().capacity().office().isPresent(),
        ReadPerson.class);
  }

  /** Nobody fills an office of their own, and nobody the offices above their own. */
  private void terms() {
    to.row(
        IN_PERSON,
        this::isKnown,
        asked -> fills(asked, Set.of(((AppointToOffice) asked.command()).office())),
        AppointToOffice.class);
    to.row(
        IN_PERSON,
        this::isKnown,
        asked -> fills(asked, Set.of(((EndOffice) asked.command()).office())),
        EndOffice.class);
    to.row(
        IN_PERSON,
        this::isKnown,
        asked -> fills(asked, Set.of(PRIVACY_STEWARD)),
        SetStewardAreas.class);
    to.row(IN_PERSON, this::isKnown, this::recordsLeaving, RecordLeaving.class);
    to.row(
        IN_PERSON,
        this::isKnown,
        asked -> // nobody ever left in these histories: there is no office to give back
        asked.isIn(Capacity.HR, Capacity.ADMINISTRATOR) && !asked.isBy(concerned(asked)),
        WithdrawLeaving.class);
  }

  private static boolean fills(Asked asked, Set<Office> offices) {
    return !asked.isBy(concerned(asked))
        && (Collections.disjoint(offices, ABOVE_THE_ETHICS_OFFICE)
            ? asked.isIn(Capacity.CCEO, Capacity.GENERAL_AUDITOR)
            : isOfTheCommittee(asked));
  }

  /** By whoever may, counted by the offices that the leaver loses. */
  private boolean recordsLeaving(Asked asked) {
    LocalDate until = ((RecordLeaving) asked.command()).until();
    Set<Office> lost = oracle.powers.officesOnOrAfter(concerned(asked), until);
    if (!Collections.disjoint(lost, ABOVE_THE_ETHICS_OFFICE)) {
      return isOfTheCommittee(asked);
    }
    return asked.isIn(Capacity.HR)
        || (asked.isIn(Capacity.ADMINISTRATOR) && Collections.disjoint(lost, AT_WORK_ON_CASES));
  }

  private static boolean isOfTheCommittee(Asked asked) {
    return asked.isIn(Capacity.AUDIT_COMMITTEE_CHAIR, Capacity.AUDIT_COMMITTEE_SECRETARY);
  }

  private boolean isKnown(Asked asked) {
    return world.people.contains(concerned(asked));
  }

  private static PersonId concerned(Asked asked) {
    return switch (asked.command()) {
      case AppointToOffice it -> it.personId().person();
      case EndOffice it -> it.personId().person();
      case PlacePerson it -> it.personId().person();
      case RecordLeaving it -> it.personId().person();
      case ChangeName it -> it.personId().person();
      case WithdrawLeaving it -> it.personId().person();
      case RecordAddress it -> it.personId().person();
      case SetStewardAreas it -> it.personId().person();
      case ReadPerson it -> it.person();
      default -> throw new AssertionError(asked.command());
    };
  }

  private void code() {
    Predicate<Asked> publishes = asked -> asked.isIn(Capacity.COMPLIANCE_OFFICER, Capacity.CCEO);
    to.row(IN_PERSON, OPEN, publishes, PublishCodeVersion.class);
    to.row(
        IN_PERSON,
        asked -> others.codeVersions.contains(((AmendCode) asked.command()).amends().value()),
        publishes,
        AmendCode.class);
    to.row(
        IN_PERSON,
        asked ->
            others.codeVersions.contains(
                ((NotifyCodeChange) asked.command()).codeVersionId().value()),
        publishes,
        NotifyCodeChange.class);
    to.row(IN_PERSON, OPEN, RegisterRows::sets, SetParameters.class);
  }

  /** What keeps people honest is relaxed by the chair alone. */
  private static boolean sets(Asked asked) {
    ParameterSet values = ((SetParameters) asked.command()).values();
    boolean relaxes =
        !values.choices().segregation()
            || values.choices().boardCommitteeMayAuthorise()
            || !values.spans().watch().equals(ParameterSet.FIRST.spans().watch());
    return asked.isIn(Capacity.AUDIT_COMMITTEE_CHAIR)
        || (asked.isIn(Capacity.CCEO, Capacity.GENERAL_AUDITOR) && !relaxes);
  }
}
