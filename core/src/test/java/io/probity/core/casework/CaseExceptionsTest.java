package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assign;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalationNamed;
import static io.probity.core.casework.Cases.immaterial;
import static io.probity.core.casework.Cases.name;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.requested;
import static io.probity.core.casework.Cases.takenDownBy;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.HR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseCommand.AppointExternalInvestigator;
import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseCommand.ReopenCase;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.DutiesCombined;
import io.probity.core.casework.CaseEvent.ExternalInvestigatorAppointed;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.register.place.LegalEntity;
import io.probity.core.register.place.Placement;
import io.probity.core.register.place.Region;
import io.probity.core.register.place.Unit;
import io.probity.core.standing.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is out of the ordinary: people who come back or from outside, and firms that are small. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseExceptionsTest {

  private static final Placement PAYABLES =
      new Placement(new LegalEntity("ACME"), new Unit("FIN.AP"), new Region("EU-WEST"));
  private final Story<Case> story = new Story<>(Case.class).elsewhere(inOffice());

  @Nested
  class Returning {

    @Test
    void whoever_left_and_comes_back_investigates_only_what_they_are_assigned_anew() {
      LocalDate today = LocalDate.of(2026, 3, 2);
      story
          .given(opened(), triaged(), assigned(INVESTIGATOR))
          .elsewhere(
              new PersonLeft(INVESTIGATOR, null, today, List.of(Office.INVESTIGATOR), REASONS),
              new PersonPlaced(INVESTIGATOR, null, PAYABLES, today, REASONS),
              new AppointedToOffice(
                  INVESTIGATOR, Office.INVESTIGATOR, IN_JANUARY, today, today, REASONS));
      story.when(name(BEN), as(Capacity.INVESTIGATOR)).isRefusedBy("A-1");
      story
          .when(assign(INVESTIGATOR), as(Capacity.CCEO))
          .records(
              new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, null, REASONS));
    }

    @Test
    void whoever_is_to_leave_investigates_until_then() {
      story
          .given(opened(), triaged(), assigned(INVESTIGATOR))
          .elsewhere(
              new PersonLeft(
                  INVESTIGATOR,
                  null,
                  LocalDate.of(2026, 3, 9),
                  List.of(Office.INVESTIGATOR),
                  REASONS));
      story.when(assign(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-12");
      story
          .when(name(BEN), as(Capacity.INVESTIGATOR))
          .records(new SubjectNamed(CASE, Cases.SUBJECT, BEN, REASONS));
    }
  }

  @Nested
  class FromOutside {

    @Test
    void the_chair_appoints_somebody_from_outside_where_both_officers_are_accused() {
      accused()
          .when(appoint(CASE, BEN), as(Capacity.AUDIT_COMMITTEE_CHAIR))
          .records(new ExternalInvestigatorAppointed(CASE, BEN, REASONS, REASONS));
    }

    @Test
    void whoever_was_appointed_works_on_the_case_in_no_office() {
      accused()
          .given(new ExternalInvestigatorAppointed(CASE, BEN, REASONS, REASONS))
          .when(name(ADA), as(BEN))
          .records(new SubjectNamed(CASE, Cases.SUBJECT, ADA, REASONS));
    }

    @Test
    void somebody_else_without_an_office_sees_nothing() {
      accused()
          .given(new ExternalInvestigatorAppointed(CASE, BEN, REASONS, REASONS))
          .when(name(BEN), as(ADA))
          .isRefusedBy("A-1");
    }

    @Test
    void nobody_else_appoints_from_outside() {
      story
          .given(opened(), triaged())
          .when(appoint(CASE, BEN), as(Capacity.CCEO))
          .isRefusedBy("C-32");
    }

    @Test
    void whoever_holds_an_office_or_is_unknown_is_not_from_outside() {
      accused();
      story.when(appoint(CASE, HR), as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("C-33");
      story.when(appoint(CASE, STRANGER), as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("C-33");
    }

    @Test
    void nobody_named_comes_from_outside_and_nobody_to_no_case() {
      accused().given(named(BEN));
      story.when(appoint(CASE, BEN), as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("C-10");
      story.when(appoint(NO_CASE, BEN), as(Capacity.AUDIT_COMMITTEE_CHAIR)).isRefusedBy("A-1");
    }

    private Story<Case> accused() {
      return story.given(opened(), triaged(), named(CCEO), named(GENERAL_AUDITOR));
    }

    private AppointExternalInvestigator appoint(CaseId caseId, PersonId investigator) {
      return new AppointExternalInvestigator(caseId, investigator, REASONS, REASONS, NOW);
    }
  }

  /** Where the Company relaxed the segregation of duties, with its reasons. */
  @Nested
  class SmallFirms {

    @Test
    void who_took_the_report_down_investigates_as_an_exception_on_record() {
      story
          .given(takenDownBy(HELP_LINE), triaged())
          .elsewhere(Cases.relaxed(), appointed(HELP_LINE, Office.INVESTIGATOR))
          .when(assign(HELP_LINE), as(Capacity.CCEO))
          .records(
              new InvestigatorAssigned(CASE, HELP_LINE, Office.INVESTIGATOR, null, REASONS),
              combined(HELP_LINE, CombinedDuties.TOOK_REPORT_AND_INVESTIGATES));
    }

    @Test
    void who_investigated_closes_as_an_exception_on_record() {
      story
          .given(opened(), triaged(), assigned(CCEO))
          .elsewhere(Cases.relaxed(), immaterial(), attested(CCEO))
          .given(escalationNamed())
          .when(
              new CloseCase(CASE, ClosingGround.NOTHING_ALLEGED, null, REASONS, NOW),
              as(Capacity.CCEO))
          .records(
              new CaseClosed(CASE, ClosingGround.NOTHING_ALLEGED, null, List.of(), REASONS),
              combined(CCEO, CombinedDuties.INVESTIGATED_AND_CLOSES));
    }

    @Test
    void who_asked_for_it_reopens_as_an_exception_on_record() {
      story
          .given(opened(), closed(), requested(CCEO))
          .elsewhere(Cases.relaxed())
          .when(new ReopenCase(CASE, REASONS, NOW), as(Capacity.CCEO))
          .records(
              new CaseReopened(CASE, CCEO, ClosingGround.CONCLUDED, List.of(), REASONS),
              combined(CCEO, CombinedDuties.REQUESTED_AND_REOPENS));
    }

    @Test
    void where_nothing_is_combined_there_is_no_exception() {
      story
          .given(opened(), triaged())
          .elsewhere(Cases.relaxed())
          .when(assign(INVESTIGATOR), as(Capacity.CCEO))
          .records(
              new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, null, REASONS));
    }

    private DutiesCombined combined(PersonId person, CombinedDuties duties) {
      return new DutiesCombined(CASE, person, duties, REASONS);
    }
  }
}
