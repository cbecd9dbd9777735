package io.probity.core.protection;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.protection.WatchCheck.AFTER_A_CHANGE;
import static io.probity.core.protection.WatchCheck.FIRST;
import static io.probity.core.protection.WatchCheck.LAST;
import static io.probity.core.protection.WatchCheck.SECOND;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.WitnessId;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.ClosingGround;
import io.probity.core.facts.DueDates;
import io.probity.core.facts.DueDates.Due;
import io.probity.core.facts.Reads;
import io.probity.core.intake.Channel;
import io.probity.core.intake.ForwarderRole;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.ReportForwarded;
import io.probity.core.intake.ReportEvent.ReporterIdentitySealed;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReporterId;
import io.probity.core.linking.CaseRelationId;
import io.probity.core.linking.HowRelated;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Resolved;
import io.probity.core.parameters.Spans;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.protection.RetaliationWatchCommand.OpenRetaliationWatch;
import io.probity.core.protection.RetaliationWatchCommand.RecordEmploymentChange;
import io.probity.core.protection.RetaliationWatchCommand.RecordMissedCheck;
import io.probity.core.protection.RetaliationWatchCommand.RecordRetaliationCheck;
import io.probity.core.protection.RetaliationWatchCommand.SettleSuspicion;
import io.probity.core.protection.RetaliationWatchCommand.WatchOver;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckMissed;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetaliationWatchTest {

  private static final ReporterId REPORTER =
      new ReporterId(new UUID(0x4000L, 0x9000_0000_0000_0071L));
  private static final WatchId WATCH = new WatchId(REPORT.value());
  private static final WitnessId WITNESS = new WitnessId(new UUID(0x4000L, 0x9000_0000_0000_0072L));
  private static final WatchId OVER_WITNESS = new WatchId(WITNESS.value());
  private static final WatchId UNKNOWN = new WatchId(new UUID(0, 7));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate LONG_AGO = TODAY.minusDays(40);
  private static final Instant FIRST_OVER = Instant.parse("2026-02-21T00:00:00Z");
  private static final Instant SECOND_OVER = Instant.parse("2026-04-22T00:00:00Z");
  private static final Instant CHANGE_OVER = Instant.parse("2026-03-17T00:00:00Z");
  private static final Actor CLOCK = Actor.policy("retaliation-check");
  private static final Actor POLICY = Actor.policy("WhenSomebodyCameForwardThenWatchOverThem");

  private final Story<RetaliationWatch> story =
      new Story<>(RetaliationWatch.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), assigned(INVESTIGATOR));

  @Nested
  class Suspecting {

    private final OpenMatter suspicion =
        new OpenMatter(WATCH.stream(), OpenMatters.Why.RETALIATION_SUSPECTED);

    @Test
    void what_a_check_suspected_keeps_the_case_open_until_somebody_settles_it() {
      SuspicionSettled settled = new SuspicionSettled(WATCH, CASE, REASONS);
      story.elsewhere(identified()).given(watched(), suspected());
      assertThat(matters()).contains(suspicion);
      story.given(checked(SECOND, null, null));
      assertThat(matters())
          .as("that the next check saw nothing settles nothing")
          .contains(suspicion);
      story.when(settle(WATCH), as(Capacity.CCEO)).records(settled);
      story.given(settled);
      assertThat(matters()).doesNotContain(suspicion);
    }

    @Test
    void a_case_about_it_settles_it_while_they_are_related() {
      story.elsewhere(identified(), otherOpened()).given(watched(), suspected());
      story.elsewhere(related(1, HowRelated.SAME_PEOPLE, null));
      story.elsewhere(related(2, HowRelated.RETALIATION, null));
      assertThat(matters()).as("about something else").contains(suspicion);
      story.elsewhere(related(3, HowRelated.RETALIATION, WATCH));
      assertThat(matters()).doesNotContain(suspicion);
      story.elsewhere(unrelated(3));
      assertThat(matters()).contains(suspicion);
    }

    @Test
    void a_case_that_ended_before_anybody_looked_settles_nothing() {
      story.elsewhere(identified(), otherOpened()).given(watched(), suspected());
      story.elsewhere(related(3, HowRelated.RETALIATION, WATCH), ended(ClosingGround.CONCLUDED));
      assertThat(matters()).doesNotContain(suspicion);
      story.elsewhere(ended(ClosingGround.OUT_OF_SCOPE));
      assertThat(matters()).contains(suspicion);
      story.elsewhere(new CaseReopened(OTHER_CASE, ADA, ClosingGround.OUT_OF_SCOPE, REASONS));
      assertThat(matters()).doesNotContain(suspicion);
    }

    @Test
    void what_is_suspected_later_is_another_matter_than_what_a_case_is_about_already() {
      story.elsewhere(identified(), otherOpened()).given(watched(), suspected());
      story.elsewhere(related(3, HowRelated.RETALIATION, WATCH));
      story.given(suspected());
      assertThat(matters()).contains(suspicion);
      story.elsewhere(unrelated(3), related(4, HowRelated.RETALIATION, WATCH));
      assertThat(matters()).doesNotContain(suspicion);
    }

    private CaseClosed ended(ClosingGround ground) {
      return new CaseClosed(OTHER_CASE, ground, null, REASONS);
    }

    @Test
    void of_two_cases_about_it_one_is_enough() {
      story.elsewhere(identified(), otherOpened()).given(watched(), suspected());
      story.elsewhere(
          related(3, HowRelated.RETALIATION, WATCH),
          related(4, HowRelated.RETALIATION, WATCH),
          unrelated(3));
      assertThat(matters()).doesNotContain(suspicion);
    }

    @Test
    void a_case_about_one_watch_settles_no_other() {
      story.elsewhere(identified(), otherOpened()).given(watched(), suspected());
      story.elsewhere(related(3, HowRelated.RETALIATION, OVER_WITNESS));
      assertThat(matters()).contains(suspicion);
    }

    @Test
    void what_is_suspected_after_the_case_was_closed_is_open_there_too() {
      story.elsewhere(identified(), closed()).given(watched());
      assertThat(matters()).doesNotContain(suspicion);
      story.given(suspected());
      assertThat(matters()).contains(suspicion);
    }

    @Test
    void only_what_was_suspected_is_settled_and_once() {
      story.elsewhere(identified()).given(watched());
      story.when(settle(WATCH), as(Capacity.CCEO)).isRefusedBy("RW-10");
      story
          .given(suspected(), new SuspicionSettled(WATCH, CASE, REASONS))
          .when(settle(WATCH), as(Capacity.CCEO))
          .isRefusedBy("RW-10");
    }

    @Test
    void an_investigator_settles_no_suspicion() {
      story.elsewhere(identified()).given(watched(), suspected());
      story.when(settle(WATCH), as(Capacity.INVESTIGATOR)).isRefusedBy("RW-9");
      story.when(settle(UNKNOWN), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    private Set<OpenMatter> matters() {
      return story.standing().view(OpenMatters.class, Reads.UNNOTED).of(CASE.value(), NOW);
    }

    private RetaliationCheckRecorded suspected() {
      return new RetaliationCheckRecorded(
          WATCH, CASE, FIRST, Detriment.SUSPECTED, SECOND, SECOND_OVER, REASONS);
    }

    private SettleSuspicion settle(WatchId watch) {
      return new SettleSuspicion(watch, REASONS, NOW);
    }

    private CasesRelated related(int number, HowRelated how, @Nullable WatchId watch) {
      return new CasesRelated(relation(number), OTHER_CASE, CASE, how, watch, List.of(), REASONS);
    }

    private CasesUnrelated unrelated(int number) {
      return new CasesUnrelated(
          relation(number), OTHER_CASE, CASE, HowRelated.RETALIATION, WATCH, REASONS);
    }

    private CaseRelationId relation(int number) {
      return new CaseRelationId(new UUID(0, number));
    }
  }

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

  /** Nobody need ask for it. */
  @Nested
  class FromTheStart {

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
  class Changing {

    @Test
    void a_dismissal_raises_a_check_and_tells_which_deciders_may_have_known() {
      story
          .given(watched())
          .when(dismissed(WATCH, TODAY, Set.of(BEN, CCEO)), as(Capacity.INVESTIGATOR))
          .records(dismissal(List.of(CCEO, BEN), List.of(CCEO)));
    }

    @Test
    void a_decider_who_was_recused_before_still_may_have_known() {
      story
          .elsewhere(assigned(BEN), recused(BEN, false))
          .given(watched())
          .when(dismissed(WATCH, TODAY, Set.of(BEN)), as(Capacity.CCEO))
          .records(dismissal(List.of(BEN), List.of(BEN)));
    }

    @Test
    void its_check_is_made_at_once_and_leads_to_no_other() {
      story
          .given(watched(), dismissal(List.of(ADA), List.of()))
          .when(check(WATCH, AFTER_A_CHANGE), as(Capacity.CCEO))
          .records(
              new RetaliationCheckRecorded(
                  WATCH, CASE, AFTER_A_CHANGE, Detriment.SUSPECTED, null, null, REASONS));
    }

    @Test
    void without_a_change_there_is_no_check_out_of_turn() {
      story
          .given(watched())
          .when(check(WATCH, AFTER_A_CHANGE), as(Capacity.CCEO))
          .isRefusedBy("RW-5");
    }

    @Test
    void nobody_was_dismissed_tomorrow() {
      story
          .given(watched())
          .when(dismissed(WATCH, TODAY.plusDays(1), Set.of(BEN)), as(Capacity.CCEO))
          .isRefusedBy("RW-6");
    }

    @Test
    void nobody_was_dismissed_who_is_not_watched_over() {
      story.when(dismissed(UNKNOWN, TODAY, Set.of(BEN)), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    private RecordEmploymentChange dismissed(WatchId watch, LocalDate on, Set<PersonId> deciders) {
      return new RecordEmploymentChange(
          watch, EmploymentChange.DISMISSED, on, deciders, REASONS, NOW);
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

  private static RecordRetaliationCheck check(WatchId watch, WatchCheck check) {
    Detriment seen = check == AFTER_A_CHANGE ? Detriment.SUSPECTED : Detriment.NONE_SEEN;
    return new RecordRetaliationCheck(watch, check, seen, REASONS, NOW);
  }

  private static ReporterIdentitySealed identified() {
    return new ReporterIdentitySealed(REPORT, REPORTER, REASONS);
  }

  private static WitnessNamed witness() {
    return new WitnessNamed(WITNESS, CASE, REASONS, REASONS);
  }

  private static RetaliationWatchOpened watched() {
    return new RetaliationWatchOpened(
        WATCH, CASE, Watched.REPORTER, LONG_AGO, FIRST, FIRST_OVER, REASONS);
  }

  private static RetaliationCheckRecorded checked(
      WatchCheck check, WatchCheck next, Instant nextDueAt) {
    return new RetaliationCheckRecorded(
        WATCH, CASE, check, Detriment.NONE_SEEN, next, nextDueAt, REASONS);
  }

  private static EmploymentChangeRecorded dismissal(
      List<PersonId> deciders, List<PersonId> mayHaveKnown) {
    return new EmploymentChangeRecorded(
        WATCH,
        CASE,
        EmploymentChange.DISMISSED,
        TODAY,
        deciders,
        mayHaveKnown,
        CHANGE_OVER,
        REASONS);
  }
}
