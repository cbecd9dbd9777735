package io.probity.core.protection;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.protection.WatchCheck.FIRST;
import static io.probity.core.protection.WatchCheck.LAST;
import static io.probity.core.protection.WatchCheck.SECOND;
import static io.probity.core.protection.Watches.CHANGE_OVER;
import static io.probity.core.protection.Watches.FIRST_OVER;
import static io.probity.core.protection.Watches.LONG_AGO;
import static io.probity.core.protection.Watches.OVER_WITNESS;
import static io.probity.core.protection.Watches.SECOND_OVER;
import static io.probity.core.protection.Watches.TODAY;
import static io.probity.core.protection.Watches.UNKNOWN;
import static io.probity.core.protection.Watches.WATCH;
import static io.probity.core.protection.Watches.check;
import static io.probity.core.protection.Watches.checked;
import static io.probity.core.protection.Watches.dismissal;
import static io.probity.core.protection.Watches.identified;
import static io.probity.core.protection.Watches.watched;
import static io.probity.core.protection.Watches.witness;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.DueDates;
import io.probity.core.facts.DueDates.Due;
import io.probity.core.facts.Reads;
import io.probity.core.parameters.Resolved;
import io.probity.core.parameters.Spans;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.protection.RetaliationWatchCommand.OpenRetaliationWatch;
import io.probity.core.protection.RetaliationWatchCommand.RecordMissedCheck;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckMissed;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.standing.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody looks after whoever came forward, in their turn. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetaliationWatchTest {

  private static final Actor CLOCK = Actor.policy("retaliation-check");
  private final Story<RetaliationWatch> story =
      new Story<>(RetaliationWatch.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), assigned(INVESTIGATOR));

  @Nested
  class Opening {

    @ParameterizedTest
    @EnumSource(names = {"CCEO", "INVESTIGATOR"})
    void an_identified_reporter_is_watched_over(Capacity capacity) {
      story
          .elsewhere(identified())
          .when(open(WATCH, CASE, Watched.REPORTER, LONG_AGO), as(capacity))
          .records(watched());
    }

    @Test
    void that_the_case_is_closed_does_not_matter() {
      story
          .elsewhere(identified(), closed())
          .when(open(WATCH, CASE, Watched.REPORTER, LONG_AGO), as(Capacity.CCEO))
          .records(watched());
    }

    @Test
    void nobody_watches_over_an_anonymous_reporter() {
      story
          .when(open(WATCH, CASE, Watched.REPORTER, LONG_AGO), as(Capacity.CCEO))
          .isRefusedBy("RW-3");
    }

    @Test
    void a_reporter_is_watched_over_in_their_own_case() {
      story
          .elsewhere(identified(), otherOpened())
          .when(open(WATCH, OTHER_CASE, Watched.REPORTER, LONG_AGO), as(Capacity.CCEO))
          .isRefusedBy("RW-3");
    }

    @Test
    void a_witness_is_watched_over_in_their_own_case() {
      story.elsewhere(otherOpened(), witness());
      story
          .when(open(OVER_WITNESS, OTHER_CASE, Watched.WITNESS, LONG_AGO), as(Capacity.CCEO))
          .isRefusedBy("RW-3");
      story
          .when(open(OVER_WITNESS, CASE, Watched.WITNESS, LONG_AGO), as(Capacity.CCEO))
          .records(
              new RetaliationWatchOpened(
                  OVER_WITNESS, CASE, Watched.WITNESS, LONG_AGO, FIRST, FIRST_OVER, REASONS));
    }

    @Test
    void a_reporter_is_no_witness() {
      story
          .elsewhere(identified())
          .when(open(WATCH, CASE, Watched.WITNESS, LONG_AGO), as(Capacity.CCEO))
          .isRefusedBy("RW-3");
    }

    @Test
    void there_is_one_watch_over_each() {
      story
          .elsewhere(identified())
          .given(watched())
          .when(open(WATCH, CASE, Watched.REPORTER, LONG_AGO), as(Capacity.CCEO))
          .isRefusedBy("RW-4");
    }

    @Test
    void nothing_is_watched_that_is_to_come() {
      story
          .elsewhere(identified())
          .when(open(WATCH, CASE, Watched.REPORTER, TODAY.plusDays(1)), as(Capacity.CCEO))
          .isRefusedBy("RW-6");
    }

    @Test
    void the_audit_committee_keeps_no_watch() {
      story
          .elsewhere(identified(), material(), escalated())
          .when(open(WATCH, CASE, Watched.REPORTER, LONG_AGO), as(Capacity.AUDIT_COMMITTEE_CHAIR))
          .isRefusedBy("RW-1");
    }

    @Test
    void whoever_is_named_in_the_case_learns_of_no_watch() {
      story
          .elsewhere(identified(), named(CCEO))
          .when(open(WATCH, CASE, Watched.REPORTER, LONG_AGO), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    @Test
    void there_is_no_watch_in_a_case_that_does_not_exist() {
      story
          .elsewhere(identified())
          .when(open(WATCH, NO_CASE, Watched.REPORTER, LONG_AGO), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    private OpenRetaliationWatch open(WatchId watch, CaseId caseId, Watched as, LocalDate since) {
      return new OpenRetaliationWatch(watch, caseId, as, since, REASONS, NOW);
    }
  }

  @Nested
  class Checking {

    @Test
    void a_check_says_what_was_seen_and_when_the_next_is_due() {
      story
          .given(watched())
          .when(check(WATCH, FIRST), as(Capacity.INVESTIGATOR))
          .records(checked(FIRST, SECOND, SECOND_OVER));
    }

    @Test
    void the_company_says_after_how_many_days_somebody_looks() {
      Spans sooner = Resolved.watching(new Spans.Watch(10, 20, 40, 80, 5));
      Instant inTwentyDays = Instant.parse("2026-02-11T00:00:00Z");
      story
          .elsewhere(Resolved.second(Resolved.with(sooner), REASONS))
          .given(watched())
          .when(check(WATCH, FIRST), as(Capacity.INVESTIGATOR))
          .records(checked(FIRST, SECOND, inTwentyDays));
    }

    @Test
    void a_check_is_not_recorded_before_its_day() {
      story
          .given(watched(), checked(FIRST, SECOND, SECOND_OVER))
          .when(check(WATCH, SECOND), as(Capacity.CCEO))
          .isRefusedBy("RW-5");
    }

    @Test
    void a_check_is_not_recorded_out_of_its_turn_or_twice() {
      story.given(watched()).when(check(WATCH, LAST), as(Capacity.CCEO)).isRefusedBy("RW-5");
      story
          .given(checked(FIRST, SECOND, SECOND_OVER))
          .when(check(WATCH, FIRST), as(Capacity.CCEO))
          .isRefusedBy("RW-5");
    }

    @Test
    void an_unknown_watch_is_refused_like_a_hidden_one() {
      story.when(check(UNKNOWN, FIRST), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    @Test
    void a_missed_check_still_must_be_made() {
      story
          .given(watched(), new RetaliationCheckMissed(WATCH, CASE, FIRST, FIRST_OVER))
          .when(check(WATCH, FIRST), as(Capacity.CCEO))
          .records(checked(FIRST, SECOND, SECOND_OVER));
    }
  }

  @Nested
  class TheClock {

    @Test
    void records_that_nobody_looked() {
      story
          .given(watched())
          .when(miss(NOW), CLOCK)
          .records(new RetaliationCheckMissed(WATCH, CASE, FIRST, FIRST_OVER));
    }

    @Test
    void records_it_once_and_not_after_somebody_looked() {
      story
          .given(watched(), new RetaliationCheckMissed(WATCH, CASE, FIRST, FIRST_OVER))
          .when(miss(NOW), CLOCK)
          .recordsNothing();
      story.given(checked(FIRST, SECOND, SECOND_OVER)).when(miss(NOW), CLOCK).recordsNothing();
    }

    @Test
    void a_check_is_not_missed_on_its_last_day() {
      story.given(watched()).when(miss(FIRST_OVER), CLOCK).isRefusedBy("RW-7");
    }

    @Test
    void nobody_records_a_missed_check_by_hand() {
      story.given(watched()).when(miss(NOW), as(Capacity.CCEO)).isRefusedBy("RW-2");
    }

    @Test
    void runs_for_each_check_apart() {
      DueDates due = story.standing().view(DueDates.class, Reads.UNNOTED);
      story.given(watched(), dismissal(List.of(ADA), List.of()));
      assertThat(due.passed(Instant.MAX, 9))
          .filteredOn(RetaliationWatchTest::isOfTheWatch)
          .extracting(Due::at)
          .containsExactly(FIRST_OVER, CHANGE_OVER);
      story.given(checked(FIRST, SECOND, SECOND_OVER));
      assertThat(due.passed(Instant.MAX, 9))
          .filteredOn(RetaliationWatchTest::isOfTheWatch)
          .extracting(Due::at)
          .containsExactly(CHANGE_OVER, SECOND_OVER);
    }

    private RecordMissedCheck miss(Instant at) {
      return new RecordMissedCheck(WATCH, FIRST, FIRST_OVER, at);
    }
  }

  /** Reminders of it are due as well, by a clock of their own. */
  private static boolean isOfTheWatch(Due due) {
    return due.clock().equals(new RetaliationWatchClock().name());
  }
}
