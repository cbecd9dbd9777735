package io.probity.core.register;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.STEWARD;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.People.registered;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.intake.ReportId;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterCommand.AppointToOffice;
import io.probity.core.register.RegisterCommand.ChangeName;
import io.probity.core.register.RegisterCommand.EndOffice;
import io.probity.core.register.RegisterCommand.PlacePerson;
import io.probity.core.register.RegisterCommand.RecordAddress;
import io.probity.core.register.RegisterCommand.RecordLeaving;
import io.probity.core.register.RegisterCommand.SetStewardAreas;
import io.probity.core.register.RegisterEvent.AddressRecorded;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.NameChanged;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.register.RegisterEvent.StewardAreasSet;
import io.probity.core.register.facts.Addresses;
import io.probity.core.register.facts.Leaving;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.place.Area;
import io.probity.core.register.place.LegalEntity;
import io.probity.core.register.place.Placement;
import io.probity.core.register.place.Region;
import io.probity.core.register.place.Unit;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.OpenMatters.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JoiningAndLeavingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Placement PAYABLES = placement("FIN.AP");
  private static final Placement CLAIMS = placement("CLAIMS");
  private static final CaseId CASE = new CaseId(new UUID(0x4005L, 1));
  private static final Confidential NAME = Confidential.text("Ada Brandt");
  private static final Confidential ADDRESS = Confidential.text("ada.brandt@meridian.example");

  private final Story<CoveredPerson> story = new Story<>(CoveredPerson.class).elsewhere(inOffice());

  @ParameterizedTest
  @EnumSource(names = {"HR", "ADMINISTRATOR"})
  void somebody_joins_in_a_company_a_unit_and_a_region(Capacity keeper) {
    story
        .given(registered(ADA))
        .when(place(ADA, PAYABLES, IN_JANUARY), as(keeper))
        .records(new PersonPlaced(ADA, null, PAYABLES, IN_JANUARY, REASON));
  }

  @Test
  void somebody_who_moves_leaves_the_old_place_on_record() {
    story
        .given(registered(ADA), placed(ADA, null, PAYABLES, IN_JANUARY))
        .when(place(ADA, CLAIMS, TODAY), as(Capacity.HR))
        .records(placed(ADA, PAYABLES, CLAIMS, TODAY));
  }

  @Test
  void where_somebody_works_begins_after_where_they_worked_before() {
    story
        .given(registered(ADA), placed(ADA, null, PAYABLES, TODAY))
        .when(place(ADA, CLAIMS, TODAY), as(Capacity.HR))
        .isRefusedBy("P-14");
  }

  @Test
  void whoever_comes_back_comes_back_after_they_left() {
    story.given(registered(ADA), placed(ADA, null, PAYABLES, IN_JANUARY), left(ADA, TODAY));
    story.when(place(ADA, CLAIMS, TODAY.minusDays(1)), as(Capacity.HR)).isRefusedBy("P-14");
    story
        .when(place(ADA, CLAIMS, TODAY), as(Capacity.HR))
        .records(placed(ADA, null, CLAIMS, TODAY));
  }

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "LEGAL", "AUDITOR", "HELP_LINE", "INVESTIGATOR"})
  void nobody_else_keeps_the_records_of_staff(Capacity capacity) {
    story.given(registered(ADA));
    story.when(place(ADA, PAYABLES, TODAY), as(capacity)).isRefusedBy("P-12");
    story.when(leave(ADA, TODAY), as(capacity)).isRefusedBy("P-12");
    story.when(new ChangeName(idOf(ADA), NAME, REASON, NOW), as(capacity)).isRefusedBy("P-12");
  }

  @ParameterizedTest
  @EnumSource(names = {"AUDITOR", "INVESTIGATOR", "HELP_LINE", "LEGAL", "COMPLIANCE_OFFICER"})
  void no_administrator_takes_an_investigator_out(Office office) {
    story.given(registered(ADA), appointed(ADA, office));
    story.when(leave(ADA, TODAY), as(Capacity.ADMINISTRATOR)).isRefusedBy("P-28");
    story
        .when(leave(ADA, TODAY), as(Capacity.HR))
        .records(new PersonLeft(ADA, null, TODAY, List.of(office), REASON));
  }

  @Test
  void of_somebody_unknown_nothing_is_recorded() {
    story.when(place(STRANGER, PAYABLES, TODAY), as(Capacity.HR)).isRefusedBy("A-1");
    story.when(leave(STRANGER, TODAY), as(Capacity.HR)).isRefusedBy("A-1");
    story
        .when(new ChangeName(idOf(STRANGER), NAME, REASON, NOW), as(Capacity.HR))
        .isRefusedBy("A-1");
    story.when(areas(STRANGER, "CLAIMS"), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void whoever_leaves_leaves_every_office_on_that_day() {
    story
        .given(registered(ADA), appointed(ADA, Office.INVESTIGATOR), appointed(ADA, Office.LEGAL))
        .when(leave(ADA, TODAY.plusDays(3)), as(Capacity.HR))
        .records(
            new PersonLeft(
                ADA, null, TODAY.plusDays(3), List.of(Office.LEGAL, Office.INVESTIGATOR), REASON));
    story.elsewhere(
        new PersonLeft(
            ADA, null, TODAY.plusDays(3), List.of(Office.LEGAL, Office.INVESTIGATOR), REASON));
    Instant lastMinute = Instant.parse("2026-03-04T23:59:00Z");
    Instant gone = Instant.parse("2026-03-05T00:00:00Z");
    assertThat(offices().heldBy(ADA, lastMinute)).contains(Office.INVESTIGATOR, Office.LEGAL);
    assertThat(offices().holders(Office.LEGAL, lastMinute)).contains(ADA);
    assertThat(offices().left(ADA, lastMinute)).isFalse();
    assertThat(offices().heldBy(ADA, gone)).isEmpty();
    assertThat(offices().holders(Office.LEGAL, gone)).doesNotContain(ADA);
    assertThat(offices().left(ADA, gone)).isTrue();
  }

  @Test
  void whoever_left_does_not_act_any_more() {
    story.elsewhere(left(ADA, TODAY));
    story.given(registered(INVESTIGATOR));
    story.when(place(INVESTIGATOR, PAYABLES, TODAY), as(ADA)).isRefusedBy("A-6");
  }

  @Test
  void whoever_comes_back_has_not_left() {
    story.elsewhere(left(ADA, IN_JANUARY), placed(ADA, null, CLAIMS, TODAY));
    assertThat(offices().left(ADA, NOW)).isFalse();
    assertThat(offices().placementOf(ADA)).contains(CLAIMS);
  }

  @Test
  void whoever_left_leaves_once_and_takes_no_office() {
    story.given(registered(ADA), left(ADA, TODAY));
    story.when(leave(ADA, TODAY), as(Capacity.HR)).isRefusedBy("P-15");
    story.when(leave(ADA, TODAY.minusDays(1)), as(Capacity.HR)).isRefusedBy("P-15");
    story
        .when(new AppointToOffice(idOf(ADA), Office.LEGAL, TODAY, REASON, NOW), as(Capacity.CCEO))
        .isRefusedBy("P-16");
  }

  @Test
  void whoever_was_to_leave_later_leaves_today_and_never_later_still() {
    LocalDate inAWeek = TODAY.plusDays(7);
    story.given(registered(ADA), appointed(ADA, Office.LEGAL), left(ADA, inAWeek));
    story.when(leave(ADA, inAWeek), as(Capacity.HR)).isRefusedBy("P-15");
    story.when(leave(ADA, inAWeek.plusDays(1)), as(Capacity.HR)).isRefusedBy("P-15");
    PersonLeft today = new PersonLeft(ADA, inAWeek, TODAY, List.of(Office.LEGAL), REASON);
    story.when(leave(ADA, TODAY), as(Capacity.HR)).records(today);
    story.elsewhere(today);
    assertThat(offices().left(ADA, NOW)).isTrue();
    assertThat(offices().heldBy(ADA, NOW)).isEmpty();
    assertThat(offices().leavingsOf(ADA)).extracting(Leaving::until).containsExactly(TODAY);
  }

  @Test
  void the_office_of_somebody_under_notice_ends_today() {
    LocalDate inAWeek = TODAY.plusDays(7);
    story
        .given(registered(ADA), appointed(ADA, Office.LEGAL), left(ADA, inAWeek))
        .when(new EndOffice(idOf(ADA), Office.LEGAL, TODAY, REASON, NOW), as(Capacity.CCEO))
        .records(new OfficeEnded(ADA, Office.LEGAL, IN_JANUARY, inAWeek, TODAY, REASON));
  }

  @Test
  void whoever_is_to_return_is_gone_until_then_and_takes_no_office_before() {
    LocalDate inAWeek = TODAY.plusDays(7);
    story.given(
        registered(ADA),
        placed(ADA, null, PAYABLES, IN_JANUARY),
        left(ADA, TODAY),
        placed(ADA, null, CLAIMS, inAWeek));
    assertThat(offices().left(ADA, NOW)).isTrue();
    assertThat(offices().left(ADA, NOW.plusSeconds(7 * 86_400L))).isFalse();
    story.when(legal(ADA, TODAY), as(Capacity.CCEO)).isRefusedBy("P-16");
    story
        .when(legal(ADA, inAWeek), as(Capacity.CCEO))
        .records(new AppointedToOffice(ADA, Office.LEGAL, null, null, inAWeek, REASON));
    story.when(leave(ADA, TODAY), as(Capacity.HR)).isRefusedBy("P-15");
    story
        .when(leave(ADA, inAWeek), as(Capacity.HR))
        .records(new PersonLeft(ADA, null, inAWeek, List.of(), REASON));
  }

  @Test
  void whoever_was_to_work_elsewhere_later_may_leave_before() {
    LocalDate inAWeek = TODAY.plusDays(7);
    story.given(
        registered(ADA),
        placed(ADA, null, PAYABLES, IN_JANUARY),
        placed(ADA, PAYABLES, CLAIMS, inAWeek));
    PersonLeft today = new PersonLeft(ADA, null, TODAY, List.of(), REASON);
    story.when(leave(ADA, TODAY), as(Capacity.HR)).records(today);
    story.given(today);
    story
        .when(place(ADA, CLAIMS, TODAY.plusDays(1)), as(Capacity.HR))
        .records(placed(ADA, null, CLAIMS, TODAY.plusDays(1)));
  }

  @Test
  void nobody_leaves_before_they_joined() {
    story
        .given(registered(ADA), placed(ADA, null, PAYABLES, TODAY))
        .when(leave(ADA, IN_JANUARY), as(Capacity.HR))
        .isRefusedBy("P-15");
  }

  @Test
  void those_who_keep_the_records_end_no_office_above_the_ethics_office() {
    story.given(registered(People.CCEO), appointed(People.CCEO, Office.CCEO));
    story.when(leave(People.CCEO, TODAY), as(Capacity.HR)).isRefusedBy("P-13");
    story
        .when(leave(People.CCEO, TODAY), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .records(new PersonLeft(People.CCEO, null, TODAY, List.of(Office.CCEO), REASON));
  }

  @Test
  void an_office_that_was_over_before_neither_ends_again_nor_decides_who_records_the_leaving() {
    story.given(
        registered(ADA),
        appointed(ADA, Office.DIRECTOR),
        new OfficeEnded(ADA, Office.DIRECTOR, IN_JANUARY, null, TODAY, REASON),
        appointed(ADA, Office.LEGAL));
    story.when(leave(ADA, TODAY.minusDays(1)), as(Capacity.HR)).isRefusedBy("P-13");
    story
        .when(leave(ADA, TODAY), as(Capacity.HR))
        .records(new PersonLeft(ADA, null, TODAY, List.of(Office.LEGAL), REASON));
  }

  @Test
  void whoever_came_back_and_is_to_leave_again_does_not_leave_before_they_came_back() {
    LocalDate inAWeek = TODAY.plusDays(7);
    story.given(
        registered(ADA),
        placed(ADA, null, PAYABLES, IN_JANUARY),
        left(ADA, TODAY.minusDays(30)),
        placed(ADA, null, CLAIMS, TODAY.minusDays(5)),
        left(ADA, inAWeek));
    story.when(leave(ADA, TODAY.minusDays(6)), as(Capacity.HR)).isRefusedBy("P-15");
    story
        .when(leave(ADA, TODAY.minusDays(5)), as(Capacity.HR))
        .records(new PersonLeft(ADA, inAWeek, TODAY.minusDays(5), List.of(), REASON));
  }

  @Test
  void the_open_cases_of_a_leaver_wait_for_a_successor_and_do_not_close() {
    story.given(registered(INVESTIGATOR), appointed(INVESTIGATOR, Office.INVESTIGATOR));
    story.elsewhere(opened(), assigned(INVESTIGATOR));
    PersonLeft leaving =
        new PersonLeft(INVESTIGATOR, null, TODAY, List.of(Office.INVESTIGATOR), REASON);
    story.when(leave(INVESTIGATOR, TODAY), as(Capacity.HR)).records(leaving);
    OpenMatter waiting = new OpenMatter(CASE.stream(), Why.NOT_HANDED_OVER);
    assertThat(openMatters()).doesNotContain(waiting);
    story.elsewhere(leaving);
    assertThat(openMatters()).contains(waiting);
    story.elsewhere(assigned(INVESTIGATOR_TOO));
    assertThat(openMatters()).doesNotContain(waiting);
  }

  @Test
  void what_a_leaver_did_together_with_somebody_who_stays_waits_for_nobody() {
    story.given(registered(INVESTIGATOR), appointed(INVESTIGATOR, Office.INVESTIGATOR));
    story.elsewhere(opened(), assigned(INVESTIGATOR_TOO), assigned(INVESTIGATOR));
    PersonLeft leaving =
        new PersonLeft(INVESTIGATOR, null, TODAY, List.of(Office.INVESTIGATOR), REASON);
    story.when(leave(INVESTIGATOR, TODAY), as(Capacity.HR)).records(leaving);
    story.elsewhere(leaving);
    OpenMatter waiting = new OpenMatter(CASE.stream(), Why.NOT_HANDED_OVER);
    assertThat(openMatters()).doesNotContain(waiting);
    story.elsewhere(
        new PersonLeft(INVESTIGATOR_TOO, null, TODAY, List.of(Office.INVESTIGATOR), REASON));
    assertThat(openMatters()).contains(waiting);
  }

  @Test
  void a_new_name_stands_beside_the_old_one_under_the_same_key() {
    story
        .given(registered(ADA))
        .when(new ChangeName(idOf(ADA), NAME, REASON, NOW), as(Capacity.HR))
        .records(new NameChanged(ADA, NAME.about(ADA.toString()), REASON));
  }

  @ParameterizedTest
  @EnumSource(names = {"HR", "ADMINISTRATOR"})
  void where_messages_reach_somebody_is_recorded_sealed(Capacity keeper) {
    story
        .given(registered(ADA))
        .when(address(ADA, ADDRESS), as(keeper))
        .records(new AddressRecorded(ADA, ADDRESS.about(ADA.toString())));
    assertThat(addresses().of(ADA)).isEmpty();
    story.elsewhere(new AddressRecorded(ADA, ADDRESS));
    assertThat(addresses().of(ADA)).contains(ADDRESS);
  }

  @Test
  void somebody_says_themselves_where_messages_reach_them_or_that_none_shall() {
    story
        .given(registered(ADA), new AddressRecorded(ADA, ADDRESS))
        .when(address(ADA, null), as(ADA))
        .records(new AddressRecorded(ADA, null));
    story.elsewhere(new AddressRecorded(ADA, null));
    assertThat(addresses().of(ADA)).isEmpty();
  }

  @Test
  void nobody_else_says_where_messages_reach_somebody() {
    story.given(registered(ADA));
    story.when(address(ADA, ADDRESS), as(Capacity.CCEO)).isRefusedBy("P-24");
    story.when(address(ADA, ADDRESS), as(BEN)).isRefusedBy("P-24");
    story.when(address(STRANGER, ADDRESS), as(Capacity.HR)).isRefusedBy("A-1");
  }

  @Test
  void a_privacy_steward_stands_for_areas() {
    story
        .given(registered(STEWARD))
        .when(areas(STEWARD, "CLAIMS"), as(Capacity.CCEO))
        .records(areasSet(Set.of(), Set.of(new Area("CLAIMS"))));
    story.given(areasSet(Set.of(), Set.of(new Area("CLAIMS"))));
    assertThat(offices().stewardAreasOf(STEWARD)).containsExactly(new Area("CLAIMS"));
    story.when(areas(STEWARD, "CLAIMS"), as(Capacity.CCEO)).recordsNothing();
    story
        .when(areas(STEWARD, "PHARMACY"), as(Capacity.CCEO))
        .records(areasSet(Set.of(new Area("CLAIMS")), Set.of(new Area("PHARMACY"))));
  }

  @Test
  void nobody_else_stands_for_an_area() {
    story.given(registered(ADA)).when(areas(ADA, "CLAIMS"), as(Capacity.CCEO)).isRefusedBy("P-17");
  }

  @Test
  void the_areas_of_a_steward_are_not_set_by_hr() {
    story
        .given(registered(STEWARD))
        .when(areas(STEWARD, "CLAIMS"), as(Capacity.HR))
        .isRefusedBy("P-5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "claims", "CLAIMS ", "C..D", "ABCDEFGHIJKLM", "A.B.C.D.E"})
  void places_are_named_by_codes(String name) {
    assertThatThrownBy(() -> new Area(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Unit(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Region(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LegalEntity(name)).isInstanceOf(IllegalArgumentException.class);
  }

  private Offices offices() {
    return story.standing().view(Offices.class, Reads.UNNOTED);
  }

  private Set<OpenMatter> openMatters() {
    return story.standing().view(OpenMatters.class, Reads.UNNOTED).of(CASE.value(), NOW);
  }

  private static CaseOpened opened() {
    return new CaseOpened(CASE, new ReportId(new UUID(0x4004L, 1)), NOW, null, Set.of());
  }

  private static InvestigatorAssigned assigned(PersonId person) {
    return new InvestigatorAssigned(CASE, person, Office.INVESTIGATOR, null, REASON);
  }

  private static Placement placement(String unit) {
    return new Placement(new LegalEntity("ACME"), new Unit(unit), new Region("EU-WEST"));
  }

  private static PlacePerson place(PersonId person, Placement placement, LocalDate from) {
    return new PlacePerson(idOf(person), placement, from, REASON, NOW);
  }

  private static PersonPlaced placed(
      PersonId person, @Nullable Placement old, Placement placement, LocalDate from) {
    return new PersonPlaced(person, old, placement, from, REASON);
  }

  private static AppointToOffice legal(PersonId person, LocalDate from) {
    return new AppointToOffice(idOf(person), Office.LEGAL, from, REASON, NOW);
  }

  private static RecordLeaving leave(PersonId person, LocalDate until) {
    return new RecordLeaving(idOf(person), until, REASON, NOW);
  }

  private static PersonLeft left(PersonId person, LocalDate until) {
    return new PersonLeft(person, null, until, List.of(), REASON);
  }

  private static SetStewardAreas areas(PersonId person, String area) {
    return new SetStewardAreas(idOf(person), Set.of(new Area(area)), REASON, NOW);
  }

  private static StewardAreasSet areasSet(Set<Area> old, Set<Area> areas) {
    return new StewardAreasSet(STEWARD, old, areas, REASON);
  }

  private static CoveredPersonId idOf(PersonId person) {
    return CoveredPersonId.of(person);
  }

  private Addresses addresses() {
    return story.standing().view(Addresses.class, Reads.UNNOTED);
  }

  private static RecordAddress address(PersonId person, @Nullable Confidential address) {
    return new RecordAddress(idOf(person), address, NOW);
  }
}
