package io.probity.core.protection;

import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.linking.Links.linked;
import static io.probity.core.linking.Links.otherMailbox;
import static io.probity.core.linking.Links.unlinked;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.party.Capacity;
import io.probity.core.protection.RetaliationWatchCommand.RecordRetaliationCheck;
import io.probity.core.protection.RetaliationWatchCommand.SettleSuspicion;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.standing.Story;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A watch that stayed in the case which a report opened, while that is dealt with in another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WatchOfLinkedReportTest {

  private static final WatchId WATCH = new WatchId(OTHER_REPORT.value());
  private static final LocalDate SINCE = LocalDate.of(2026, 1, 21);
  private static final Instant OVER = Instant.parse("2026-02-21T00:00:00Z");
  private static final Instant NEXT_OVER = Instant.parse("2026-04-22T00:00:00Z");

  private final Story<RetaliationWatch> story =
      new Story<>(RetaliationWatch.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), assigned(INVESTIGATOR), otherOpened(), otherMailbox(null))
          .given(
              new RetaliationWatchOpened(
                  WATCH, OTHER_CASE, Watched.REPORTER, SINCE, WatchCheck.FIRST, OVER, null));

  @Test
  void who_investigates_where_a_report_is_dealt_with_looks_after_its_reporter() {
    story.when(check(), as(Capacity.INVESTIGATOR)).isRefusedBy("A-1");
    story.elsewhere(linked());
    story.when(check(), as(Capacity.INVESTIGATOR)).records(checked(Detriment.NONE_SEEN));
  }

  @Test
  void until_it_is_back() {
    story
        .elsewhere(linked(), unlinked())
        .when(check(), as(Capacity.INVESTIGATOR))
        .isRefusedBy("A-1");
  }

  @Test
  void and_settles_nothing() {
    story
        .elsewhere(linked())
        .given(checked(Detriment.SUSPECTED))
        .when(new SettleSuspicion(WATCH, REASONS, NOW), as(Capacity.INVESTIGATOR))
        .isRefusedBy("RW-9");
  }

  @Test
  void who_leads_settles_what_was_suspected_there() {
    story
        .elsewhere(linked())
        .given(checked(Detriment.SUSPECTED))
        .when(new SettleSuspicion(WATCH, REASONS, NOW), as(Capacity.CCEO))
        .records(new SuspicionSettled(WATCH, OTHER_CASE, REASONS));
  }

  private static RecordRetaliationCheck check() {
    return new RecordRetaliationCheck(WATCH, WatchCheck.FIRST, Detriment.NONE_SEEN, REASONS, NOW);
  }

  private static RetaliationCheckRecorded checked(Detriment seen) {
    return new RetaliationCheckRecorded(
        WATCH, OTHER_CASE, WatchCheck.FIRST, seen, WatchCheck.SECOND, NEXT_OVER, REASONS);
  }
}
