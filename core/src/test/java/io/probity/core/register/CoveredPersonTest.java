package io.probity.core.register;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.ADMINISTRATOR;
import static io.probity.core.standing.People.AUDITOR;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.People.loginOf;
import static io.probity.core.standing.People.registered;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.facts.Reads;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Login;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterCommand.AppointToOffice;
import io.probity.core.register.RegisterCommand.Bootstrap;
import io.probity.core.register.RegisterCommand.EndOffice;
import io.probity.core.register.RegisterCommand.FirstPerson;
import io.probity.core.register.RegisterCommand.RegisterPerson;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonRegistered;
import io.probity.core.register.facts.Offices;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CoveredPersonTest {

  private static final PersonId NEW = new PersonId(new UUID(0x4001L, 0x8000_0000_0000_0001L));
  private static final PersonId SECOND = new PersonId(new UUID(0x4001L, 0x8000_0000_0000_0002L));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Confidential NAME = Confidential.text("Ines Okafor");

  private final Story<CoveredPerson> story = new Story<>(CoveredPerson.class).elsewhere(inOffice());

  @ParameterizedTest
  @EnumSource(names = {"HR", "ADMINISTRATOR", "CCEO", "GENERAL_AUDITOR"})
  void a_person_is_registered_under_their_own_key(Capacity registrar) {
    story
        .when(new RegisterPerson(idOf(NEW), loginOf(STRANGER), NAME, NOW), as(registrar))
        .records(new PersonRegistered(NEW, loginOf(STRANGER), NAME.about(NEW.toString())));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "HR",
        "ADMINISTRATOR",
        "CCEO",
        "GENERAL_AUDITOR",
        "BOARD",
        "COVERED_PERSON",
        "REPORTER",
        "SYSTEM",
        "BOOTSTRAP"
      },
      mode = EnumSource.Mode.EXCLUDE)
  void nobody_else_in_office_registers_people(Capacity capacity) {
    story
        .when(new RegisterPerson(idOf(NEW), loginOf(STRANGER), NAME, NOW), as(capacity))
        .isRefusedBy("P-2");
  }

  @Test
  void nobody_registers_people_without_an_office() {
    story
        .when(new RegisterPerson(idOf(NEW), loginOf(STRANGER), NAME, NOW), as(ADA))
        .isRefusedBy("P-2");
  }

  @Test
  void a_login_belongs_to_one_person() {
    story
        .when(new RegisterPerson(idOf(NEW), loginOf(ADA), NAME, NOW), as(Capacity.HR))
        .isRefusedBy("P-7");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "COMPLIANCE_OFFICER",
        "LEGAL",
        "HELP_LINE",
        "INVESTIGATOR",
        "AUDITOR",
        "PRIVACY_STEWARD",
        "HR",
        "ADMINISTRATOR"
      })
  void the_ethics_office_fills_the_offices_that_work_on_cases(Office office) {
    story
        .given(registered(NEW))
        .when(appoint(NEW, office, TODAY), as(Capacity.GENERAL_AUDITOR))
        .records(new AppointedToOffice(NEW, office, null, null, TODAY, REASON));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "COMPLIANCE_OFFICER",
        "LEGAL",
        "HELP_LINE",
        "INVESTIGATOR",
        "AUDITOR",
        "PRIVACY_STEWARD",
        "HR",
        "ADMINISTRATOR"
      })
  void nobody_else_fills_the_offices_that_work_on_cases(Office office) {
    story
        .given(registered(NEW))
        .when(appoint(NEW, office, TODAY), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .isRefusedBy("P-5");
  }

  @ParameterizedTest
  @EnumSource(names = {"EXECUTIVE_OFFICER", "DIRECTOR", "AUDIT_COMMITTEE_MEMBER"})
  void the_audit_committee_fills_the_offices_above_the_ethics_office(Office office) {
    story
        .given(registered(NEW))
        .when(appoint(NEW, office, TODAY), as(Capacity.AUDIT_COMMITTEE_SECRETARY))
        .records(new AppointedToOffice(NEW, office, null, null, TODAY, REASON));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "CCEO",
        "GENERAL_AUDITOR",
        "EXECUTIVE_OFFICER",
        "DIRECTOR",
        "AUDIT_COMMITTEE_CHAIR",
        "AUDIT_COMMITTEE_SECRETARY",
        "AUDIT_COMMITTEE_MEMBER"
      })
  void the_ethics_office_fills_no_office_above_itself(Office office) {
    story
        .given(registered(NEW))
        .when(appoint(NEW, office, TODAY), as(Capacity.CCEO))
        .isRefusedBy("P-4");
  }

  @Test
  void nobody_appoints_themselves() {
    story
        .when(appoint(People.CCEO, Office.INVESTIGATOR, TODAY), as(Capacity.CCEO))
        .isRefusedBy("P-3");
  }

  @Test
  void nobody_ends_their_own_office() {
    story
        .when(
            end(People.CHAIR, Office.AUDIT_COMMITTEE_CHAIR, TODAY),
            as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .isRefusedBy("P-3");
  }

  @Test
  void somebody_unknown_is_not_appointed() {
    story.when(appoint(STRANGER, Office.INVESTIGATOR, TODAY), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void the_office_of_somebody_unknown_is_not_ended() {
    story.when(end(STRANGER, Office.INVESTIGATOR, TODAY), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @ParameterizedTest
  @CsvSource({
    "AUDITOR, INVESTIGATOR",
    "INVESTIGATOR, AUDITOR",
    "ADMINISTRATOR, HELP_LINE",
    "AUDIT_COMMITTEE_MEMBER, ADMINISTRATOR"
  })
  void nobody_holds_two_offices_of_which_one_checks_or_replaces_the_other(Office one, Office two) {
    story
        .given(registered(NEW), appointed(NEW, one))
        .when(appoint(NEW, two, TODAY), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("P-25");
  }

  @Test
  void whoever_was_an_auditor_once_may_investigate_from_the_day_on_which_that_ended() {
    story.given(
        registered(NEW),
        appointed(NEW, Office.AUDITOR),
        new OfficeEnded(NEW, Office.AUDITOR, IN_JANUARY, null, TODAY, REASON));
    story
        .when(appoint(NEW, Office.INVESTIGATOR, TODAY.minusDays(1)), as(Capacity.CCEO))
        .isRefusedBy("P-25");
    story
        .when(appoint(NEW, Office.INVESTIGATOR, TODAY), as(Capacity.CCEO))
        .records(new AppointedToOffice(NEW, Office.INVESTIGATOR, null, null, TODAY, REASON));
  }

  @Test
  void the_file_gives_nobody_two_such_offices_either() {
    List<Office> both = List.of(Office.CCEO, Office.AUDIT_COMMITTEE_CHAIR);
    new Story<>(CoveredPerson.class)
        .when(bootstrap(new FirstPerson(idOf(NEW), loginOf(NEW), NAME, both)), Actor.BOOTSTRAP)
        .isRefusedBy("P-25");
  }

  @Test
  void nobody_is_appointed_twice_to_one_office() {
    story
        .given(registered(NEW), appointed(NEW, Office.INVESTIGATOR))
        .when(appoint(NEW, Office.INVESTIGATOR, TODAY), as(Capacity.CCEO))
        .isRefusedBy("P-8");
  }

  @Test
  void a_new_term_begins_on_the_day_the_old_one_ends_and_says_what_it_follows() {
    story
        .given(
            registered(NEW),
            appointed(NEW, Office.INVESTIGATOR),
            new OfficeEnded(NEW, Office.INVESTIGATOR, IN_JANUARY, null, TODAY, REASON))
        .when(appoint(NEW, Office.INVESTIGATOR, TODAY), as(Capacity.CCEO))
        .records(new AppointedToOffice(NEW, Office.INVESTIGATOR, IN_JANUARY, TODAY, TODAY, REASON));
  }

  @Test
  void a_new_term_does_not_begin_the_day_before_the_old_one_ends() {
    story
        .given(
            registered(NEW),
            appointed(NEW, Office.INVESTIGATOR),
            new OfficeEnded(NEW, Office.INVESTIGATOR, IN_JANUARY, null, TODAY, REASON))
        .when(appoint(NEW, Office.INVESTIGATOR, TODAY.minusDays(1)), as(Capacity.CCEO))
        .isRefusedBy("P-8");
  }

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "AUDIT_COMMITTEE_SECRETARY"})
  void there_is_one_holder_at_a_time(Office office) {
    story
        .given(registered(NEW))
        .when(appoint(NEW, office, TODAY), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .isRefusedBy("P-9");
  }

  @Test
  void a_successor_takes_office_on_the_day_the_predecessor_leaves() {
    story
        .elsewhere(new OfficeEnded(People.CCEO, Office.CCEO, IN_JANUARY, null, TODAY, REASON))
        .given(registered(NEW))
        .when(appoint(NEW, Office.CCEO, TODAY), as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .records(new AppointedToOffice(NEW, Office.CCEO, null, null, TODAY, REASON));
  }

  @Test
  void an_office_ends_on_a_day_with_a_reason() {
    story
        .given(registered(NEW), appointed(NEW, Office.AUDITOR))
        .when(end(NEW, Office.AUDITOR, TODAY), as(Capacity.GENERAL_AUDITOR))
        .records(new OfficeEnded(NEW, Office.AUDITOR, IN_JANUARY, null, TODAY, REASON));
  }

  @Test
  void only_an_office_that_was_given_ends() {
    story
        .given(registered(NEW), appointed(NEW, Office.AUDITOR))
        .when(end(NEW, Office.LEGAL, TODAY), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("P-10");
  }

  @Test
  void an_office_ends_once() {
    story
        .given(
            registered(NEW),
            appointed(NEW, Office.AUDITOR),
            new OfficeEnded(NEW, Office.AUDITOR, IN_JANUARY, null, TODAY, REASON))
        .when(end(NEW, Office.AUDITOR, TODAY), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("P-10");
  }

  @Test
  void an_end_that_was_set_for_later_is_brought_forward_and_never_put_off() {
    LocalDate inAWeek = TODAY.plusDays(7);
    story.given(
        registered(NEW),
        appointed(NEW, Office.AUDITOR),
        new OfficeEnded(NEW, Office.AUDITOR, IN_JANUARY, null, inAWeek, REASON));
    OfficeEnded today = new OfficeEnded(NEW, Office.AUDITOR, IN_JANUARY, inAWeek, TODAY, REASON);
    story.when(end(NEW, Office.AUDITOR, TODAY), as(Capacity.GENERAL_AUDITOR)).records(today);
    story.when(end(NEW, Office.AUDITOR, inAWeek), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("P-10");
    story
        .when(end(NEW, Office.AUDITOR, inAWeek.plusDays(1)), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("P-10");
    story.elsewhere(today);
    assertThat(offices().heldBy(NEW, NOW)).isEmpty();
    assertThat(offices().holders(Office.AUDITOR, NOW)).doesNotContain(NEW);
  }

  @Test
  void an_office_that_is_over_does_not_end_on_another_day() {
    story
        .given(
            registered(NEW),
            appointed(NEW, Office.AUDITOR),
            new OfficeEnded(NEW, Office.AUDITOR, IN_JANUARY, null, TODAY, REASON))
        .when(end(NEW, Office.AUDITOR, TODAY.minusDays(1)), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("P-10");
  }

  @Test
  void a_term_that_was_to_follow_falls_with_the_one_that_ends_early() {
    LocalDate inAWeek = TODAY.plusDays(7);
    story.given(
        registered(NEW),
        appointed(NEW, Office.AUDITOR),
        new OfficeEnded(NEW, Office.AUDITOR, IN_JANUARY, null, inAWeek, REASON),
        new AppointedToOffice(NEW, Office.AUDITOR, IN_JANUARY, inAWeek, inAWeek, REASON));
    OfficeEnded today = new OfficeEnded(NEW, Office.AUDITOR, IN_JANUARY, inAWeek, TODAY, REASON);
    story.when(end(NEW, Office.AUDITOR, TODAY), as(Capacity.GENERAL_AUDITOR)).records(today);
    story.elsewhere(today);
    Instant nextMonth = NOW.plusSeconds(30 * 86_400L);
    assertThat(offices().heldBy(NEW, NOW)).isEmpty();
    assertThat(offices().heldBy(NEW, nextMonth)).isEmpty();
  }

  @Test
  void an_office_may_end_on_the_day_it_began() {
    story
        .given(registered(NEW), appointed(NEW, Office.AUDITOR))
        .when(end(NEW, Office.AUDITOR, IN_JANUARY), as(Capacity.GENERAL_AUDITOR))
        .records(new OfficeEnded(NEW, Office.AUDITOR, IN_JANUARY, null, IN_JANUARY, REASON));
  }

  @Test
  void an_office_does_not_end_before_it_began() {
    story
        .given(registered(NEW), appointed(NEW, Office.AUDITOR))
        .when(end(NEW, Office.AUDITOR, IN_JANUARY.minusDays(1)), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("P-11");
  }

  @Test
  void the_bootstrap_file_founds_the_register_in_one_command() {
    new Story<>(CoveredPerson.class)
        .when(bootstrap(first(NEW, Office.CCEO), first(SECOND, Office.AUDITOR)), Actor.BOOTSTRAP)
        .records(
            new PersonRegistered(NEW, loginOf(NEW), NAME.about(NEW.toString())),
            new AppointedToOffice(NEW, Office.CCEO, null, null, TODAY, REASON),
            new PersonRegistered(SECOND, loginOf(SECOND), NAME.about(SECOND.toString())),
            new AppointedToOffice(SECOND, Office.AUDITOR, null, null, TODAY, REASON));
  }

  @Test
  void the_register_is_founded_once() {
    story.when(bootstrap(first(NEW, Office.CCEO)), Actor.BOOTSTRAP).isRefusedBy("P-6");
  }

  @Test
  void the_bootstrap_file_gives_a_login_to_one_person() {
    FirstPerson twin = new FirstPerson(idOf(SECOND), loginOf(NEW), NAME, List.of());
    new Story<>(CoveredPerson.class)
        .when(bootstrap(first(NEW, Office.CCEO), twin), Actor.BOOTSTRAP)
        .isRefusedBy("P-7");
  }

  @Test
  void the_bootstrap_file_names_one_chief() {
    new Story<>(CoveredPerson.class)
        .when(bootstrap(first(NEW, Office.CCEO), first(SECOND, Office.CCEO)), Actor.BOOTSTRAP)
        .isRefusedBy("P-9");
  }

  @Test
  void the_bootstrap_file_may_name_two_investigators() {
    Bootstrap two = bootstrap(first(NEW, Office.INVESTIGATOR), first(SECOND, Office.INVESTIGATOR));
    new Story<>(CoveredPerson.class)
        .when(two, Actor.BOOTSTRAP)
        .records(
            new PersonRegistered(NEW, loginOf(NEW), NAME.about(NEW.toString())),
            new AppointedToOffice(NEW, Office.INVESTIGATOR, null, null, TODAY, REASON),
            new PersonRegistered(SECOND, loginOf(SECOND), NAME.about(SECOND.toString())),
            new AppointedToOffice(SECOND, Office.INVESTIGATOR, null, null, TODAY, REASON));
  }

  @Test
  void nobody_founds_the_register_by_hand() {
    story.when(bootstrap(first(NEW, Office.CCEO)), as(Capacity.ADMINISTRATOR)).isRefusedBy("P-1");
  }

  @Test
  void the_bootstrap_file_does_nothing_but_found_the_register() {
    story
        .when(new RegisterPerson(idOf(NEW), loginOf(NEW), NAME, NOW), Actor.BOOTSTRAP)
        .isRefusedBy("P-1");
  }

  @Test
  void a_bootstrap_file_names_somebody() {
    assertThatThrownBy(() -> bootstrap()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_office_that_ends_today_is_lost_for_the_next_command() {
    story.elsewhere(
        new OfficeEnded(ADMINISTRATOR, Office.ADMINISTRATOR, IN_JANUARY, null, TODAY, REASON));
    story
        .when(new RegisterPerson(idOf(NEW), loginOf(NEW), NAME, NOW), as(Capacity.ADMINISTRATOR))
        .isRefusedBy("A-3");
  }

  @Test
  void an_office_that_ends_tomorrow_is_held_today() {
    story.elsewhere(
        new OfficeEnded(AUDITOR, Office.AUDITOR, IN_JANUARY, null, TODAY.plusDays(1), REASON));
    Offices offices = story.standing().view(Offices.class, Reads.UNNOTED);
    assertThat(offices.heldBy(AUDITOR, NOW)).isEqualTo(Set.of(Office.AUDITOR));
    assertThat(offices.holders(Office.AUDITOR, NOW)).containsExactly(AUDITOR);
    assertThat(offices.holds(BEN, Office.AUDITOR, NOW)).isFalse();
  }

  private static AppointToOffice appoint(PersonId person, Office office, LocalDate from) {
    return new AppointToOffice(idOf(person), office, from, REASON, NOW);
  }

  private static EndOffice end(PersonId person, Office office, LocalDate until) {
    return new EndOffice(idOf(person), office, until, REASON, NOW);
  }

  private static FirstPerson first(PersonId person, Office office) {
    return new FirstPerson(idOf(person), login(person), NAME, List.of(office));
  }

  private static Login login(PersonId person) {
    return loginOf(person);
  }

  private static Bootstrap bootstrap(FirstPerson... people) {
    return new Bootstrap(List.of(people), REASON, NOW);
  }

  private static CoveredPersonId idOf(PersonId person) {
    return CoveredPersonId.of(person);
  }

  private Offices offices() {
    return story.standing().view(Offices.class, Reads.UNNOTED);
  }
}
