package io.probity.core.waiver;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.EXECUTIVE;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.Story.NOW;
import static io.probity.core.waiver.Departures.REASONS;
import static io.probity.core.waiver.Departures.TODAY;
import static io.probity.core.waiver.Departures.WAIVER;
import static io.probity.core.waiver.Departures.atWork;
import static io.probity.core.waiver.Departures.endOf;
import static io.probity.core.waiver.Departures.freely;
import static io.probity.core.waiver.Departures.granted;
import static io.probity.core.waiver.Departures.publicly;
import static io.probity.core.waiver.Departures.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.Started;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.calendar.CalendarVersion;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.standing.Story;
import io.probity.core.waiver.WaiverCommand.AssessWaiverDisclosure;
import io.probity.core.waiver.WaiverCommand.RecordMissedDisclosure;
import io.probity.core.waiver.WaiverCommand.RecordWaiverDisclosure;
import io.probity.core.waiver.WaiverEvent.DisclosureMissed;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosed;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosureAssessed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which waivers must be public, since when, and that they became so. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaiverDisclosureTest {

  private final Story<Waiver> story = atWork();

  @Test
  void a_waiver_for_a_director_is_public_within_four_business_days() {
    LocalDate dueOn = LocalDate.of(2026, 3, 6); // granted on Monday the 2nd
    assertThat(publicly().dueOn()).isEqualTo(dueOn);
    assertThat(publicly().calendar()).hasToString("NYSE-1");
  }

  @Test
  void what_must_be_public_is_disclosed_once_with_the_days_until_which_it_stands() {
    story.given(requested(EXECUTIVE), granted(null), publicly());
    story
        .when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.CCEO))
        .records(disclosed(DisclosureMeans.WEBSITE, TODAY.plusYears(1)));
    story
        .when(
            disclose(TODAY, DisclosureMeans.CURRENT_REPORT), as(Capacity.AUDIT_COMMITTEE_SECRETARY))
        .records(disclosed(DisclosureMeans.CURRENT_REPORT, null));
    story
        .given(disclosed(DisclosureMeans.WEBSITE, TODAY.plusYears(1)))
        .when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.CCEO))
        .isRefusedBy("W-24");
  }

  @Test
  void nothing_is_disclosed_that_need_not_be_public() {
    story
        .given(requested(ADA), granted(null), freely())
        .when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.CCEO))
        .isRefusedBy("W-24");
  }

  @Test
  void a_disclosure_comes_after_the_grant_and_not_from_the_future() {
    story.given(requested(EXECUTIVE), granted(null), publicly());
    story
        .when(disclose(TODAY.minusDays(1), DisclosureMeans.WEBSITE), as(Capacity.CCEO))
        .isRefusedBy("W-25");
    story
        .when(disclose(TODAY.plusDays(1), DisclosureMeans.WEBSITE), as(Capacity.CCEO))
        .isRefusedBy("W-25");
  }

  @Test
  void whoever_is_bound_to_the_requester_says_nothing_of_what_is_public() {
    story.given(requested(EXECUTIVE), granted(null), publicly());
    story.elsewhere(
        new RelationDeclared(
            new RelationId(CCEO.value()),
            CCEO,
            EXECUTIVE,
            RelationKind.FAMILY,
            Set.of(CCEO, EXECUTIVE),
            REASONS));
    story.when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.CCEO)).isRefusedBy("W-29");
    story.when(assess(DisclosureNeed.NOT_REQUIRED), as(Capacity.CCEO)).isRefusedBy("W-29");
  }

  @Test
  void nobody_else_says_what_must_be_public_nor_anybody_of_their_own() {
    story.given(requested(SECRETARY), granted(null), publicly());
    story
        .when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.AUDIT_COMMITTEE_SECRETARY))
        .isRefusedBy("W-15");
    story
        .when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("W-15");
  }

  @Test
  void that_an_executive_officers_waiver_is_public_is_not_assessed_away() {
    story.given(requested(EXECUTIVE), granted(null), publicly());
    story.when(assess(DisclosureNeed.NOT_REQUIRED), as(Capacity.CCEO)).isRefusedBy("W-23");
  }

  @Test
  void a_second_look_may_find_that_a_waiver_must_be_public() {
    WaiverDisclosureAssessed first = freely();
    story.given(requested(ADA), granted(null), first);
    story
        .when(assess(DisclosureNeed.REQUIRED), as(Capacity.CCEO))
        .records(
            new WaiverDisclosureAssessed(
                WAIVER,
                DisclosureNeed.NOT_REQUIRED,
                DisclosureNeed.REQUIRED,
                TODAY,
                publicly().dueOn(),
                publicly().dueAt(),
                false,
                publicly().calendar(),
                REASONS));
  }

  @Test
  void what_was_said_of_its_publicity_is_not_said_again() {
    story.given(requested(EXECUTIVE), granted(null), publicly());
    story.given(new DisclosureMissed(WAIVER, Objects.requireNonNull(publicly().dueAt())));
    story.when(assess(DisclosureNeed.REQUIRED), as(Capacity.CCEO)).isRefusedBy("W-28");
  }

  @Test
  void what_was_missed_stays_missed_after_it_was_not_required_for_a_while() {
    LocalDate dueOn = Objects.requireNonNull(publicly().dueOn());
    WaiverDisclosureAssessed once = assessed(DisclosureNeed.REQUIRED, dueOn, false);
    WaiverDisclosureAssessed again = assessed(DisclosureNeed.REQUIRED, dueOn, true);
    story
        .given(requested(ADA), granted(null), freely(), once)
        .given(new DisclosureMissed(WAIVER, endOf(dueOn)))
        .given(assessed(DisclosureNeed.NOT_REQUIRED, null, false))
        .when(assess(DisclosureNeed.REQUIRED), as(Capacity.CCEO))
        .records(again);
    assertThat(new DisclosureClock().when(recorded(again)))
        .containsExactly(new Missed(WAIVER.stream()));
    assertThat(new DisclosureClock().when(recorded(once)))
        .singleElement()
        .isInstanceOf(Started.class);
    RecordMissedDisclosure miss =
        new RecordMissedDisclosure(WAIVER, endOf(dueOn), endOf(dueOn).plusSeconds(60));
    story.given(again).when(miss, Actor.policy("disclosure")).recordsNothing();
  }

  private static WaiverDisclosureAssessed assessed(
      DisclosureNeed now, @Nullable LocalDate dueOn, boolean missed) {
    return new WaiverDisclosureAssessed(
        WAIVER,
        now == DisclosureNeed.REQUIRED ? DisclosureNeed.NOT_REQUIRED : DisclosureNeed.REQUIRED,
        now,
        TODAY,
        dueOn,
        dueOn == null ? null : endOf(dueOn),
        missed,
        new CalendarVersion("NYSE-1"),
        REASONS);
  }

  private static Recorded recorded(WaiverDisclosureAssessed event) {
    return new Recorded(7, new UUID(0, 7), WAIVER.stream(), 5, NOW, as(Capacity.CCEO), event);
  }

  @Test
  void what_was_not_granted_is_not_assessed() {
    story
        .given(requested(ADA))
        .when(assess(DisclosureNeed.REQUIRED), as(Capacity.CCEO))
        .isRefusedBy("W-24");
  }

  @Test
  void the_clock_records_a_missed_disclosure_once() {
    Instant due = Objects.requireNonNull(publicly().dueAt());
    RecordMissedDisclosure miss = new RecordMissedDisclosure(WAIVER, due, due.plusSeconds(60));
    story.given(requested(EXECUTIVE), granted(null), publicly());
    story.when(miss, as(Capacity.CCEO)).isRefusedBy("W-16");
    story
        .when(new RecordMissedDisclosure(WAIVER, due, due), Actor.policy("disclosure"))
        .isRefusedBy("W-26");
    story.when(miss, Actor.policy("disclosure")).records(new DisclosureMissed(WAIVER, due));
    story
        .given(new DisclosureMissed(WAIVER, due))
        .when(miss, Actor.policy("disclosure"))
        .recordsNothing();
    story
        .when(disclose(TODAY, DisclosureMeans.WEBSITE), as(Capacity.CCEO))
        .records(disclosed(DisclosureMeans.WEBSITE, TODAY.plusYears(1)));
  }

  private static AssessWaiverDisclosure assess(DisclosureNeed need) {
    return new AssessWaiverDisclosure(WAIVER, need, REASONS, NOW);
  }

  private static RecordWaiverDisclosure disclose(LocalDate on, DisclosureMeans means) {
    return new RecordWaiverDisclosure(WAIVER, on, means, REASONS, NOW);
  }

  private static WaiverDisclosed disclosed(DisclosureMeans means, @Nullable LocalDate postedUntil) {
    return new WaiverDisclosed(WAIVER, TODAY, means, REASONS, postedUntil, TODAY.plusYears(5));
  }
}
