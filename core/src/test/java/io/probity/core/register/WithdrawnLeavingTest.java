package io.probity.core.register;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.People.registered;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.intake.ReportId;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterCommand.WithdrawLeaving;
import io.probity.core.register.RegisterEvent.HeldAgain;
import io.probity.core.register.RegisterEvent.LeavingWithdrawn;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.place.LegalEntity;
import io.probity.core.register.place.Placement;
import io.probity.core.register.place.Region;
import io.probity.core.register.place.Unit;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Somebody is said to leave who does not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawnLeavingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate IN_A_WEEK = TODAY.plusDays(7);
  private static final CaseId CASE = new CaseId(new UUID(0x4005L, 1));
  private static final HeldAgain AGAIN = new HeldAgain(Office.INVESTIGATOR, IN_JANUARY, null);
  private static final Placement CLAIMS =
      new Placement(new LegalEntity("ACME"), new Unit("CLAIMS"), new Region("EU-WEST"));

  private final Story<CoveredPerson> story = new Story<>(CoveredPerson.class).elsewhere(inOffice());

  @Test
  void whoever_never_left_has_what_they_were_given() {
    story
        .given(registered(ADA), appointed(ADA, Office.INVESTIGATOR))
        .elsewhere(
            new CaseOpened(CASE, new ReportId(new UUID(0x4004L, 1)), NOW, null, Set.of()),
            new InvestigatorAssigned(CASE, ADA, Office.INVESTIGATOR, null, REASON));
    story.given(left(ADA, null, TODAY, Office.INVESTIGATOR));
    assertThat(sees(ADA)).isFalse();
    story.when(withdraw(ADA, TODAY), as(Capacity.CCEO)).records(stays(ADA, TODAY, AGAIN));
    story.given(stays(ADA, TODAY, AGAIN));
    assertThat(offices().left(ADA, NOW)).isFalse();
    assertThat(offices().leavingsOf(ADA)).isEmpty();
    assertThat(offices().holds(ADA, Office.INVESTIGATOR, NOW)).isTrue();
    assertThat(offices().holders(Office.INVESTIGATOR, NOW)).contains(ADA);
    assertThat(sees(ADA)).isTrue();
    assertThat(visibility().isAssigned(CASE.value(), ADA, NOW)).isTrue();
  }

  @Test
  void also_if_they_were_placed_again_since() {
    story
        .given(registered(ADA), appointed(ADA, Office.INVESTIGATOR))
        .given(
            left(ADA, null, TODAY, Office.INVESTIGATOR),
            new PersonPlaced(ADA, null, CLAIMS, TODAY, REASON))
        .when(withdraw(ADA, TODAY), as(Capacity.GENERAL_AUDITOR))
        .records(stays(ADA, TODAY, AGAIN));
  }

  @Test
  void a_day_that_was_brought_forward_falls_away_with_what_it_was_before() {
    story
        .given(registered(ADA), appointed(ADA, Office.INVESTIGATOR))
        .given(
            left(ADA, null, IN_A_WEEK, Office.INVESTIGATOR),
            left(ADA, IN_A_WEEK, TODAY, Office.INVESTIGATOR))
        .when(withdraw(ADA, TODAY), as(Capacity.CCEO))
        .records(stays(ADA, TODAY, AGAIN));
  }

  @Test
  void what_ended_for_another_reason_as_well_stays_ended() {
    story
        .given(registered(ADA), appointed(ADA, Office.INVESTIGATOR))
        .given(
            left(ADA, null, IN_A_WEEK, Office.INVESTIGATOR),
            new OfficeEnded(ADA, Office.INVESTIGATOR, IN_JANUARY, IN_A_WEEK, TODAY, REASON))
        .when(withdraw(ADA, IN_A_WEEK), as(Capacity.CCEO))
        .records(stays(ADA, IN_A_WEEK));
  }

  @Test
  void an_office_that_somebody_else_took_since_stays_with_them() {
    PersonId auditor = People.GENERAL_AUDITOR;
    story
        .given(registered(auditor), appointed(auditor, Office.GENERAL_AUDITOR))
        .given(left(auditor, null, TODAY, Office.GENERAL_AUDITOR))
        .elsewhere(appointed(BEN, Office.GENERAL_AUDITOR))
        .when(withdraw(auditor, TODAY), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .records(stays(auditor, TODAY));
  }

  @Test
  void whoever_is_in_no_office_is_said_to_stay_by_those_who_keep_the_records() {
    story.given(registered(ADA), left(ADA, null, IN_A_WEEK));
    story.when(withdraw(ADA, IN_A_WEEK), as(Capacity.CCEO)).isRefusedBy("P-29");
    story.when(withdraw(ADA, IN_A_WEEK), as(Capacity.HR)).records(stays(ADA, IN_A_WEEK));
  }

  @Test
  void nobody_who_keeps_the_records_brings_back_whoever_is_gone() {
    story.given(registered(ADA), left(ADA, null, TODAY));
    story.when(withdraw(ADA, TODAY), as(Capacity.HR)).isRefusedBy("P-29");
    story.when(withdraw(ADA, TODAY), as(Capacity.ADMINISTRATOR)).isRefusedBy("P-29");
    story.when(withdraw(ADA, TODAY), as(Capacity.GENERAL_AUDITOR)).records(stays(ADA, TODAY));
  }

  @Test
  void nor_does_the_cceo_whom_they_recorded_as_gone() {
    story.given(registered(ADA)).elsewhereBy(as(Capacity.CCEO), left(ADA, null, TODAY));
    story.when(withdraw(ADA, TODAY), as(Capacity.CCEO)).isRefusedBy("P-29");
  }

  @Test
  void nobody_takes_back_alone_what_they_recorded() {
    PersonLeft left = left(BEN, null, IN_A_WEEK);
    story.given(registered(BEN)).elsewhereBy(as(Capacity.HR), left);
    story.when(withdraw(BEN, IN_A_WEEK), as(Capacity.HR)).isRefusedBy("P-29");
  }

  @Test
  void nobody_gives_back_an_office_that_they_do_not_fill() {
    story
        .given(registered(ADA), appointed(ADA, Office.INVESTIGATOR))
        .given(left(ADA, null, TODAY, Office.INVESTIGATOR));
    story.when(withdraw(ADA, TODAY), as(Capacity.HR)).isRefusedBy("P-29");
    story.when(withdraw(ADA, TODAY), as(Capacity.ADMINISTRATOR)).isRefusedBy("P-29");
    PersonId secretary = People.SECRETARY;
    story.elsewhere(left(secretary, null, IN_A_WEEK, Office.AUDIT_COMMITTEE_SECRETARY));
    story.when(withdraw(secretary, IN_A_WEEK), as(Capacity.CCEO)).isRefusedBy("P-29");
    story
        .when(withdraw(secretary, IN_A_WEEK), as(Capacity.AUDIT_COMMITTEE_SECRETARY))
        .isRefusedBy("P-3");
  }

  @Test
  void no_other_leaving_is_withdrawn() {
    story.given(registered(ADA), left(ADA, null, TODAY));
    story.when(withdraw(ADA, IN_A_WEEK), as(Capacity.CCEO)).isRefusedBy("P-30");
    story.given(stays(ADA, TODAY));
    story.when(withdraw(ADA, TODAY), as(Capacity.HR)).isRefusedBy("P-30");
    story.when(withdraw(STRANGER, TODAY), as(Capacity.HR)).isRefusedBy("A-1");
  }

  private Offices offices() {
    return story.standing().view(Offices.class, Reads.UNNOTED);
  }

  private CaseVisibility visibility() {
    return story.standing().view(CaseVisibility.class, Reads.UNNOTED);
  }

  private boolean sees(PersonId person) {
    return visibility().sees(CASE.value(), Actor.staff(person, Capacity.INVESTIGATOR), NOW);
  }

  private static WithdrawLeaving withdraw(PersonId person, LocalDate until) {
    return new WithdrawLeaving(CoveredPersonId.of(person), until, REASON, NOW);
  }

  private static PersonLeft left(
      PersonId person, @Nullable LocalDate old, LocalDate until, Office... ended) {
    return new PersonLeft(person, old, until, List.of(ended), REASON);
  }

  private static LeavingWithdrawn stays(PersonId person, LocalDate until, HeldAgain... offices) {
    return new LeavingWithdrawn(person, until, Arrays.asList(offices), REASON);
  }
}
