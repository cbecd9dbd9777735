package io.probity.core.protection;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.protection.WatchCheck.FIRST;
import static io.probity.core.protection.Watches.FIRST_OVER;
import static io.probity.core.protection.Watches.LONG_AGO;
import static io.probity.core.protection.Watches.OVER_WITNESS;
import static io.probity.core.protection.Watches.REPORTER;
import static io.probity.core.protection.Watches.TODAY;
import static io.probity.core.protection.Watches.UNKNOWN;
import static io.probity.core.protection.Watches.WATCH;
import static io.probity.core.protection.Watches.WITNESS;
import static io.probity.core.protection.Watches.identified;
import static io.probity.core.protection.Watches.watched;
import static io.probity.core.protection.Watches.witness;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.intake.Channel;
import io.probity.core.intake.ForwarderRole;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.ReportForwarded;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.protection.RetaliationWatchCommand.WatchOver;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.standing.Story;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Over whoever came forward a policy watches, and since when. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WatchFromTheStartTest {

  private static final Actor POLICY = Actor.policy("WhenSomebodyCameForwardThenWatchOverThem");
  private final Story<RetaliationWatch> story =
      new Story<>(RetaliationWatch.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), assigned(INVESTIGATOR));

  @Test
  void a_reporter_who_gave_their_name_is_watched_over_since_the_company_received_the_report() {
    story
        .elsewhere(reported(false), forwarded())
        .when(over(WATCH, Watched.REPORTER, null), POLICY)
        .records(
            new RetaliationWatchOpened(
                WATCH, CASE, Watched.REPORTER, LONG_AGO, FIRST, FIRST_OVER, null));
  }

  @Test
  void or_since_it_came_in_where_nobody_forwarded_it() {
    story
        .elsewhere(reported(false))
        .when(over(WATCH, Watched.REPORTER, null), POLICY)
        .records(watchedSinceToday(WATCH, Watched.REPORTER));
  }

  @Test
  void who_gives_their_name_later_is_watched_over_from_then_on() {
    story
        .elsewhere(reported(true), identified())
        .when(over(WATCH, Watched.REPORTER, NOW), POLICY)
        .records(watchedSinceToday(WATCH, Watched.REPORTER));
  }

  @Test
  void over_an_anonymous_reporter_nobody_watches() {
    story
        .elsewhere(reported(true))
        .when(over(WATCH, Watched.REPORTER, null), POLICY)
        .recordsNothing();
  }

  @Test
  void a_witness_is_watched_over_since_they_were_named() {
    story
        .elsewhere(witness())
        .when(over(OVER_WITNESS, Watched.WITNESS, NOW), POLICY)
        .records(watchedSinceToday(OVER_WITNESS, Watched.WITNESS));
  }

  @Test
  void whoever_is_watched_over_is_not_watched_over_again() {
    story
        .elsewhere(reported(false))
        .given(watched())
        .when(over(WATCH, Watched.REPORTER, null), POLICY)
        .recordsNothing();
  }

  @Test
  void nobody_plays_the_policy() {
    story
        .elsewhere(reported(false))
        .when(over(WATCH, Watched.REPORTER, null), as(Capacity.CCEO))
        .isRefusedBy("RW-8");
  }

  @Test
  void there_is_no_watch_over_somebody_who_did_not_come_forward() {
    story.when(over(UNKNOWN, Watched.WITNESS, NOW), POLICY).isRefusedBy("A-1");
  }

  @Test
  void reporters_and_witnesses_are_heard_of_and_each_asks_for_the_same_again() {
    assertThat(heard(opened())).containsExactly(over(WATCH, Watched.REPORTER, null));
    assertThat(heard(identified())).containsExactly(over(WATCH, Watched.REPORTER, NOW));
    assertThat(heard(witness())).containsExactly(over(OVER_WITNESS, Watched.WITNESS, NOW));
    assertThat(heard(new OutsideWitnessNamed(WITNESS, CASE, REASONS, REASONS)))
        .containsExactly(over(OVER_WITNESS, Watched.WITNESS, NOW));
    assertThat(heard(closed())).isEmpty();
    assertThat(heard(opened())).isEqualTo(heard(opened()));
  }

  private List<Command> heard(Event event) {
    Recorded entry = new Recorded(41, new UUID(0, 41), "x-1", 0, NOW, POLICY, event);
    return new WhenSomebodyCameForwardThenWatchOverThem().when(entry, () -> new UUID(0, 1));
  }

  private WatchOver over(WatchId watch, Watched as, @Nullable Instant since) {
    return new WatchOver(watch, as, since, NOW);
  }

  private RetaliationWatchOpened watchedSinceToday(WatchId watch, Watched as) {
    Instant over = Instant.parse("2026-04-02T00:00:00Z");
    return new RetaliationWatchOpened(watch, CASE, as, TODAY, FIRST, over, null);
  }

  private ViolationReported reported(boolean anonymous) {
    return new ViolationReported(
        REPORT,
        REPORTER,
        Channel.PHONE,
        Relation.EMPLOYEE,
        anonymous,
        null,
        null,
        Set.of(),
        REASONS,
        anonymous ? null : REASONS);
  }

  private ReportForwarded forwarded() {
    Instant received = LONG_AGO.atTime(9, 0).toInstant(ZoneOffset.UTC);
    return new ReportForwarded(REPORT, ForwarderRole.MANAGEMENT, received, received);
  }
}
