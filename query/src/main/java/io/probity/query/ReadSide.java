package io.probity.query;

import com.mongodb.client.MongoDatabase;
import io.probity.core.allegation.Classification.Severity;
import io.probity.core.clock.Clock;
import io.probity.core.code.Topic;
import io.probity.core.documents.Catalog;
import io.probity.core.documents.QueryShape;
import io.probity.core.journal.entries.Entries;
import io.probity.core.parameters.SignalThresholds;
import io.probity.core.visibility.CaseScope;
import io.probity.query.access.AccessQuery;
import io.probity.query.access.ReadingLine;
import io.probity.query.access.WhoSawCase;
import io.probity.query.alerts.AlertLine;
import io.probity.query.alerts.AlertsQuery;
import io.probity.query.alerts.WhatToLookAt;
import io.probity.query.casefile.CaseFile;
import io.probity.query.casefile.CaseFileQuery;
import io.probity.query.casefile.CaseFiles;
import io.probity.query.caseload.CaseLine;
import io.probity.query.caseload.Caseload;
import io.probity.query.caseload.CaseloadQuery;
import io.probity.query.consistency.DisciplineForTheLike;
import io.probity.query.consistency.ImposedForTheLike;
import io.probity.query.duedates.DueDatesQuery;
import io.probity.query.duedates.DueLine;
import io.probity.query.duedates.WhatIsDue;
import io.probity.query.feed.Feed;
import io.probity.query.feed.FeedSettings;
import io.probity.query.feed.ProjectionStatus;
import io.probity.query.feed.ReadBarrier;
import io.probity.query.history.HistoryLine;
import io.probity.query.history.HistoryOfCase;
import io.probity.query.history.HistoryQuery;
import io.probity.query.history.StreamsOfCases;
import io.probity.query.inquiries.InquiriesQuery;
import io.probity.query.inquiries.InquiryLine;
import io.probity.query.inquiries.QuestionsAsked;
import io.probity.query.signals.CaseSignals;
import io.probity.query.signals.WhatMayBeRelated;
import io.probity.query.trail.TrailLine;
import io.probity.query.trail.TrailQuery;
import io.probity.query.trail.WhatSomebodyDid;
import io.probity.query.trials.StepsTaken;
import io.probity.query.trials.TestsOfTheHotline;
import io.probity.query.trials.TrialFile;
import io.probity.query.trials.TrialLine;
import io.probity.query.views.Projection;
import io.probity.query.views.View;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import io.probity.query.views.writing.Comparison;
import io.probity.query.waiversinforce.WaiverFile;
import io.probity.query.waiversinforce.WaiverLine;
import io.probity.query.waiversinforce.WaiversInForce;
import io.probity.query.waiversinforce.WaiversInForceQuery;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All questions that the product answers from read models, and the projections that keep them.
 * Thread-safe. Each answer takes the scope of whoever asks, and says how far it can be relied on.
 */
public final class ReadSide implements ReadBarrier, AutoCloseable {
  private final Caseload caseload = new Caseload();
  private final CaseFiles caseFiles = new CaseFiles();
  private final WaiversInForce waivers = new WaiversInForce();
  private final StreamsOfCases streams = new StreamsOfCases();
  private final QuestionsAsked questions = new QuestionsAsked();
  private final WhatMayBeRelated signals = new WhatMayBeRelated();
  private final DisciplineForTheLike discipline = new DisciplineForTheLike();
  private final TestsOfTheHotline tests = new TestsOfTheHotline();
  private final StepsTaken steps;
  private final WhatToLookAt alerts = new WhatToLookAt();
  private final WhatIsDue due;
  private final HistoryOfCase history;
  private final WhoSawCase readings;
  private final WhatSomebodyDid trails;
  private final Feed feed;

  private ReadSide(FeedSettings settings, Entries entries, List<Clock> clocks) {
    due = new WhatIsDue(clocks);
    steps = new StepsTaken(entries, settings.decoder());
    history = new HistoryOfCase(entries, settings.decoder());
    readings = new WhoSawCase(entries, settings.decoder());
    trails = new WhatSomebodyDid(history, readings);
    feed =
        new Feed(
            settings,
            List.of(
                caseload,
                caseFiles,
                streams,
                waivers,
                discipline,
                questions,
                signals,
                tests,
                alerts,
                due));
  }

  /** Starts following the ledger; returns before anything was read. */
  public static ReadSide open(FeedSettings settings, Entries entries, List<Clock> clocks) {
    return new ReadSide(settings, entries, clocks);
  }

  public Answer<Page<CaseLine>> cases(CaseloadQuery query, CaseScope scope) {
    return caseload.answer(feed.live(caseload), query, scope);
  }

  /** How many cases stand under each heading, such as {@code all} or {@code state=CLOSED}. */
  public Answer<Map<String, Long>> caseCounts(CaseScope scope) {
    return caseload.counts(feed.live(caseload), scope);
  }

  /** Empty for an unknown case and, alike, for one outside the scope. */
  public Answer<Optional<CaseFile>> caseFile(CaseFileQuery query, CaseScope scope) {
    return caseFiles.answer(feed.live(caseFiles), query, scope);
  }

  /** Empty for an unknown case and, alike, for one outside the scope. */
  public Answer<Optional<Page<HistoryLine>>> history(
      HistoryQuery query, CaseScope scope, Set<UUID> hidden) {
    return history.answer(feed.live(streams), query, scope, hidden);
  }

  public Answer<Page<WaiverLine>> waiversInForce(WaiversInForceQuery query) {
    return waivers.answer(feed.live(waivers), query);
  }

  /** Everything about one waiver, as it stands on a day. */
  public Answer<Optional<WaiverFile>> waiver(UUID waiverId, LocalDate on) {
    return waivers.file(feed.live(waivers), waiverId, on);
  }

  public Answer<Page<InquiryLine>> inquiries(InquiriesQuery query) {
    return questions.answer(feed.live(questions), query);
  }

  /** For whoever may see it: no scope is applied here. */
  public Answer<Optional<InquiryLine>> inquiry(UUID inquiryId, LocalDate on) {
    return questions.one(feed.live(questions), inquiryId, on);
  }

  /** How many inquiries stand under each heading, without those that are hidden. */
  public Answer<Map<String, Long>> inquiryCounts(Set<UUID> hidden) {
    return questions.counts(feed.live(questions), hidden);
  }

  /** For whoever may ask it: no scope is applied here. */
  public Answer<Page<TrialLine>> hotlineTests(@Nullable Cursor after, int limit) {
    return tests.answer(feed.live(tests), after, limit);
  }

  /** One test with what was done; for whoever may ask it. */
  public Answer<Optional<TrialFile>> hotlineTest(UUID trialId) {
    return tests.one(feed.live(tests), trialId, steps);
  }

  /** Empty for an unknown case and, alike, for one outside the scope. */
  public Answer<Optional<CaseSignals>> signals(
      UUID caseId,
      CaseScope scope,
      WhatMayBeRelated.Reporters reporters,
      SignalThresholds thresholds) {
    return signals.answer(feed.live(signals), caseId, scope, reporters, thresholds);
  }

  public Answer<ImposedForTheLike> discipline(Topic topic, Severity severity, CaseScope scope) {
    return discipline.answer(feed.live(discipline), topic, severity, scope);
  }

  public Answer<Page<DueLine>> dueDates(DueDatesQuery query, DueDatesQuery.Scope scope) {
    return due.answer(feed.live(due), query, scope);
  }

  public Answer<Page<AlertLine>> alerts(AlertsQuery query, CaseScope scope) {
    return alerts.answer(feed.live(alerts), query, scope);
  }

  /** For whoever may ask it: no scope is applied here. */
  public Answer<Page<ReadingLine>> whoSaw(AccessQuery query) {
    return readings.answer(query);
  }

  /** For whoever may also ask who read the case; empty for an unknown one, and out of scope. */
  public Answer<Optional<Page<TrailLine>>> trail(
      TrailQuery query, CaseScope scope, Set<UUID> hidden) {
    return trails.answer(feed.live(streams), query, scope, hidden);
  }

  @Override
  public boolean await(String projection, long index, Duration timeout) {
    return feed.await(projection, index, timeout);
  }

  public List<ProjectionStatus> status() {
    return feed.status();
  }

  /**
   * Builds a projection's view anew beside the live one, compares and swaps; blocks until then.
   *
   * @throws IllegalStateException it cannot be rebuilt here and now; the live view goes on
   */
  public Comparison rebuild(String projection) {
    return feed.rebuild(projection);
  }

  /** All that the read side asks of its database, and the indexes that serve it. */
  public static Catalog catalog(MongoDatabase database) {
    Catalog all =
        new Catalog(
            List.of(),
            List.of(
                QueryShape.on("views").equal("_id"),
                QueryShape.on("tokens").equal("_id"),
                QueryShape.on("tokens").equal("_id", "owner"),
                QueryShape.on("tokens").equal("_id").between("until")));
    for (Projection each :
        List.of(
            new Caseload(),
            new CaseFiles(),
            new StreamsOfCases(),
            new WaiversInForce(),
            new DisciplineForTheLike(),
            new QuestionsAsked(),
            new WhatMayBeRelated(),
            new TestsOfTheHotline(),
            new WhatToLookAt(),
            new WhatIsDue(List.of()))) {
      all = all.and(new View(database, each.name(), 1).catalog(each));
    }
    return all;
  }

  /** Waits for the batches that were begun. */
  @Override
  public void close() {
    feed.close();
  }
}
