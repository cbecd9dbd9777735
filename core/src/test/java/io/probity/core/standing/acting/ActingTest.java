package io.probity.core.standing.acting;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.facts.Reads;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.CoveredPerson;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.facts.Offices;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActingTest {

  private static final LocalDate IN_MAY = LocalDate.of(2026, 5, 4);
  private static final Instant BEFORE_MAY = Instant.parse("2026-05-03T23:59:00Z");
  private static final Instant ON_THE_DAY = Instant.parse("2026-05-04T00:00:00Z");

  /** Something that anybody may ask for. */
  private record Asked(Instant time) implements Command {}

  private final Story<CoveredPerson> story = new Story<>(CoveredPerson.class).elsewhere(inOffice());

  @ParameterizedTest
  @EnumSource(Office.class)
  void who_holds_an_office_acts_in_it_and_nobody_else_does(Office office) {
    Capacity capacity = Capacity.valueOf(office.name());
    assertThatCode(() -> check(as(capacity), Story.NOW)).doesNotThrowAnyException();
    assertRefused(as(ADA, capacity), "A-3");
  }

  @Test
  void an_office_begins_on_its_day() {
    story.elsewhere(new AppointedToOffice(ADA, Office.LEGAL, null, null, IN_MAY, REASON));
    assertThatThrownBy(() -> check(as(ADA, Capacity.LEGAL), BEFORE_MAY))
        .hasMessageStartingWith("A-3: ");
    assertThatCode(() -> check(as(ADA, Capacity.LEGAL), ON_THE_DAY)).doesNotThrowAnyException();
  }

  @Test
  void an_office_ends_on_its_day() {
    story.elsewhere(new OfficeEnded(CCEO, Office.CCEO, IN_JANUARY, null, IN_MAY, REASON));
    assertThatCode(() -> check(as(Capacity.CCEO), BEFORE_MAY)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(as(Capacity.CCEO), ON_THE_DAY)).hasMessageStartingWith("A-3: ");
  }

  @Test
  void ending_one_office_ends_no_other_and_nobody_elses() {
    story.elsewhere(
        new AppointedToOffice(ADA, Office.LEGAL, null, null, IN_JANUARY, REASON),
        new AppointedToOffice(ADA, Office.HR, null, null, IN_JANUARY, REASON),
        new OfficeEnded(ADA, Office.LEGAL, IN_JANUARY, null, IN_JANUARY, REASON));
    assertRefused(as(ADA, Capacity.LEGAL), "A-3");
    assertThatCode(() -> check(as(ADA, Capacity.HR), Story.NOW)).doesNotThrowAnyException();
    assertThatCode(() -> check(as(Capacity.LEGAL), Story.NOW)).doesNotThrowAnyException();
  }

  @Test
  void a_second_term_leaves_the_first_as_it_was() {
    story.elsewhere(
        new AppointedToOffice(ADA, Office.LEGAL, null, null, IN_JANUARY, REASON),
        new OfficeEnded(ADA, Office.LEGAL, IN_JANUARY, null, IN_JANUARY.plusDays(1), REASON),
        new AppointedToOffice(ADA, Office.LEGAL, null, null, IN_MAY, REASON),
        new OfficeEnded(ADA, Office.LEGAL, IN_MAY, null, IN_MAY.plusDays(1), REASON));
    Offices offices = offices();
    assertThat(offices.termsOf(ADA)).hasSize(2);
    assertThat(offices.holds(ADA, Office.LEGAL, Instant.parse("2026-01-05T12:00:00Z"))).isTrue();
    assertThat(offices.holds(ADA, Office.LEGAL, Story.NOW)).isFalse();
    assertThat(offices.holds(ADA, Office.LEGAL, ON_THE_DAY)).isTrue();
    assertThat(offices.holds(ADA, Office.LEGAL, Instant.parse("2026-05-05T00:00:00Z"))).isFalse();
  }

  @Test
  void somebody_known_acts_for_themselves() {
    assertThatCode(() -> check(as(BEN), Story.NOW)).doesNotThrowAnyException();
  }

  @Test
  void somebody_unknown_does_not_act() {
    assertRefused(as(STRANGER), "A-2");
  }

  @Test
  void the_chair_and_the_secretary_bring_resolutions_of_the_board() {
    for (PersonId bearer : new PersonId[] {CHAIR, SECRETARY}) {
      assertThatCode(() -> check(as(bearer, Capacity.BOARD), Story.NOW)).doesNotThrowAnyException();
    }
  }

  @Test
  void nobody_else_brings_resolutions_of_the_board() {
    for (PersonId other : new PersonId[] {ADA, CCEO, People.COMMITTEE_MEMBER, People.DIRECTOR}) {
      assertRefused(as(other, Capacity.BOARD), "A-4");
    }
  }

  @Test
  void nobody_acts_for_somebody_else_without_a_delegation() {
    UUID delegation = new UUID(7, 7);
    assertRefused(new Actor(idOf(CCEO), Capacity.CCEO, CHAIR, delegation), "A-5");
    assertRefused(new Actor(idOf(CCEO), Capacity.CCEO, CHAIR, null), "A-5");
    assertRefused(new Actor(idOf(CCEO), Capacity.CCEO, null, delegation), "A-5");
  }

  @Test
  void policies_reporters_and_the_bootstrap_file_hold_no_office() {
    assertThatCode(() -> check(Actor.policy("x"), Story.NOW)).doesNotThrowAnyException();
    assertThatCode(() -> check(Actor.reporter(new UUID(7, 7)), Story.NOW))
        .doesNotThrowAnyException();
    assertThatCode(() -> check(Actor.BOOTSTRAP, Story.NOW)).doesNotThrowAnyException();
  }

  private static String idOf(PersonId person) {
    return person.toString();
  }

  private void assertRefused(Actor actor, String rule) {
    assertThatThrownBy(() -> check(actor, Story.NOW)).hasMessageStartingWith(rule + ": ");
  }

  private void check(Actor actor, Instant at) {
    Acting.check(new Asked(at), actor, offices(), delegations());
  }

  private Delegations delegations() {
    return story.standing().view(Delegations.class, Reads.UNNOTED);
  }

  private Offices offices() {
    return story.standing().view(Offices.class, Reads.UNNOTED);
  }
}
