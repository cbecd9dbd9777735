package io.probity.core.protection;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.protection.WatchCheck.AFTER_A_CHANGE;
import static io.probity.core.protection.WatchCheck.FIRST;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.WitnessId;
import io.probity.core.intake.ReportEvent.ReporterIdentitySealed;
import io.probity.core.intake.ReporterId;
import io.probity.core.party.PersonId;
import io.probity.core.protection.RetaliationWatchCommand.RecordRetaliationCheck;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Watches over those who came forward, and what was seen of them. */
final class Watches {

  static final ReporterId REPORTER = new ReporterId(new UUID(0x4000L, 0x9000_0000_0000_0071L));
  static final WatchId WATCH = new WatchId(REPORT.value());
  static final WitnessId WITNESS = new WitnessId(new UUID(0x4000L, 0x9000_0000_0000_0072L));
  static final WatchId OVER_WITNESS = new WatchId(WITNESS.value());
  static final WatchId UNKNOWN = new WatchId(new UUID(0, 7));
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final LocalDate LONG_AGO = TODAY.minusDays(40);
  static final Instant FIRST_OVER = Instant.parse("2026-02-21T00:00:00Z");
  static final Instant CHANGE_OVER = Instant.parse("2026-03-17T00:00:00Z");
  static final Instant SECOND_OVER = Instant.parse("2026-04-22T00:00:00Z");

  private Watches() {}

  static RecordRetaliationCheck check(WatchId watch, WatchCheck check) {
    Detriment seen = check == AFTER_A_CHANGE ? Detriment.SUSPECTED : Detriment.NONE_SEEN;
    return new RecordRetaliationCheck(watch, check, seen, REASONS, NOW);
  }

  static ReporterIdentitySealed identified() {
    return new ReporterIdentitySealed(REPORT, REPORTER, REASONS);
  }

  static WitnessNamed witness() {
    return new WitnessNamed(WITNESS, CASE, REASONS, REASONS);
  }

  static RetaliationWatchOpened watched() {
    return new RetaliationWatchOpened(
        WATCH, CASE, Watched.REPORTER, LONG_AGO, FIRST, FIRST_OVER, REASONS);
  }

  static RetaliationCheckRecorded checked(
      WatchCheck check, @Nullable WatchCheck next, @Nullable Instant nextDueAt) {
    return new RetaliationCheckRecorded(
        WATCH, CASE, check, Detriment.NONE_SEEN, next, nextDueAt, REASONS);
  }

  static EmploymentChangeRecorded dismissal(List<PersonId> deciders, List<PersonId> mayHaveKnown) {
    return dismissal(deciders, mayHaveKnown, CHANGE_OVER, false);
  }

  static EmploymentChangeRecorded dismissal(
      List<PersonId> deciders, List<PersonId> mayHaveKnown, Instant dueAt, boolean missed) {
    return new EmploymentChangeRecorded(
        WATCH,
        CASE,
        EmploymentChange.DISMISSED,
        TODAY,
        deciders,
        mayHaveKnown,
        dueAt,
        missed,
        REASONS);
  }
}
