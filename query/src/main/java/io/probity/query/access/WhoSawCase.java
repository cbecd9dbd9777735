package io.probity.query.access;

import io.probity.core.custody.CustodyEvent;
import io.probity.core.custody.CustodyEvent.CaseContentRead;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.message.Recorded;
import io.probity.query.views.EntryDecoder;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import io.probity.query.views.document.Deed;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who read what is sealed of a case, when, and by what right? Answered from the verified entries of
 * the case's record of access, not from a view: it is as fresh as the ledger.
 */
public final class WhoSawCase {
  /** The most lines of a page. */
  public static final int MOST = 500;

  /** The order of its cursors. */
  public static final String ORDER = "INDEX";

  private final Entries entries;
  private final EntryDecoder decoder;

  public WhoSawCase(Entries entries, EntryDecoder decoder) {
    this.entries = entries;
    this.decoder = decoder;
  }

  /**
   * In ledger order; its cost is linear in the length of the record, whatever the page. Whoever
   * asks here was let in before.
   *
   * @throws io.probity.core.journal.entries.IndexUnavailable the entries cannot be read now
   * @throws io.probity.core.journal.entries.HistoryAltered what was stored is not what was
   *     committed
   */
  public Answer<Page<ReadingLine>> answer(AccessQuery query) {
    long upTo = entries.committed();
    List<ReadingLine> found =
        entries.stream(CustodyEvent.accessTo(query.caseId()), 0).stream()
            .flatMap(this::line)
            .filter(query::asksFor)
            .limit(query.limit() + 1L)
            .toList();
    boolean more = found.size() > query.limit();
    List<ReadingLine> lines = found.stream().limit(query.limit()).toList();
    return new Answer<>(new Page<>(lines, more ? cursor(lines.getLast()) : null), upTo, false);
  }

  private Stream<ReadingLine> line(StoredEntry stored) {
    Recorded recorded = decoder.recorded(stored.index(), stored.entry());
    return recorded.event() instanceof CaseContentRead read
        ? Stream.of(
            new ReadingLine(
                stored.index(),
                recorded.id(),
                stored.leaf().base64(),
                read.person().toString(),
                read.purpose().name(),
                read.quarter(),
                read.right().name(),
                read.under(),
                Deed.of(recorded)))
        : Stream.empty();
  }

  private static Cursor cursor(ReadingLine last) {
    return new Cursor(ORDER, Long.toString(last.index()), last.entry().toString());
  }
}
