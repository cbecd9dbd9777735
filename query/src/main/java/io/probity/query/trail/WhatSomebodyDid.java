package io.probity.query.trail;

import io.probity.core.visibility.CaseScope;
import io.probity.query.access.ReadingLine;
import io.probity.query.access.WhoSawCase;
import io.probity.query.history.HistoryLine;
import io.probity.query.history.HistoryOfCase;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.answer.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What did somebody read and write in a case? Both are read from the verified entries, up to the
 * index that the view of its streams has reached.
 */
public final class WhatSomebodyDid {
  /** The most lines of a page. */
  public static final int MOST = Math.min(WhoSawCase.MOST, HistoryOfCase.MOST);

  /** The order of its cursors. */
  public static final String ORDER = "INDEX";

  private final HistoryOfCase history;
  private final WhoSawCase readings;

  public WhatSomebodyDid(HistoryOfCase history, WhoSawCase readings) {
    this.history = history;
    this.readings = readings;
  }

  /**
   * In ledger order. Empty where there is no such case, and just so where it lies outside the
   * scope; that they may also ask who read it was asked before.
   *
   * @param hidden waivers of which whoever asks is to know nothing
   * @throws io.probity.core.journal.entries.IndexUnavailable the entries cannot be read now
   * @throws io.probity.core.journal.entries.HistoryAltered what was stored is not what was
   *     committed
   */
  public Answer<Optional<Page<TrailLine>>> answer(
      LiveView live, TrailQuery query, CaseScope scope, Set<UUID> hidden) {
    Answer<Optional<Page<HistoryLine>>> wrote = history.answer(live, query.wrote(), scope, hidden);
    Page<ReadingLine> read = readings.answer(query.read()).value();
    return new Answer<>(
        wrote.value().map(page -> merged(page, read, query.limit(), wrote.upTo())),
        wrote.upTo(),
        wrote.stale());
  }

  /** A reading beyond the view waits for what was written before it. */
  private static Page<TrailLine> merged(
      Page<HistoryLine> wrote, Page<ReadingLine> read, int limit, long upTo) {
    List<TrailLine> found =
        Stream.concat(
                wrote.items().stream().map(TrailLine::of), read.items().stream().map(TrailLine::of))
            .filter(line -> line.index() < upTo)
            .sorted(Comparator.comparingLong(TrailLine::index))
            .toList();
    boolean more = found.size() > limit || wrote.next() != null || read.next() != null;
    List<TrailLine> lines = found.stream().limit(limit).toList();
    return new Page<>(lines, more && !lines.isEmpty() ? cursor(lines.getLast()) : null);
  }

  private static Cursor cursor(TrailLine last) {
    ReadingLine read = last.read();
    HistoryLine wrote = last.wrote();
    Object entry = read != null ? read.entry() : wrote != null ? wrote.entry() : "";
    return new Cursor(ORDER, Long.toString(last.index()), entry.toString());
  }
}
