package io.probity.query.history;

import static com.mongodb.client.model.Filters.eq;

import io.probity.core.inquiry.InquiryEvent;
import io.probity.core.intake.ReportEvent;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Capacity;
import io.probity.core.sealing.Confidential.Reference;
import io.probity.core.visibility.CaseScope;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.query.history.telling.Changed;
import io.probity.query.history.telling.HistoryTelling;
import io.probity.query.history.telling.LastSaid;
import io.probity.query.history.telling.LinkingTelling;
import io.probity.query.views.EntryDecoder;
import io.probity.query.views.EventFamilies;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.answer.Page;
import io.probity.query.views.answer.Sight;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case, in order? The read model knows only which streams belong to the case;
 * what they say is read from the verified entries themselves, so that a history cannot differ from
 * the ledger.
 */
public final class HistoryOfCase {
  /** The most lines of a page. */
  public static final int MOST = 500;

  static final String ORDER = "INDEX";

  private final Entries entries;
  private final EntryDecoder decoder;
  private final HistoryTelling telling = new HistoryTelling();

  public HistoryOfCase(Entries entries, EntryDecoder decoder) {
    this.entries = entries;
    this.decoder = decoder;
  }

  /**
   * Entries of all streams of the case in ledger order, below the index that the view has reached.
   * Reads the whole streams: its cost is linear in the case's length, whatever the page. Empty
   * where there is no such case, and just so where it lies outside the scope.
   *
   * @param hidden waivers of which whoever asks is to know nothing
   * @throws io.probity.core.journal.entries.IndexUnavailable the entries cannot be read now
   * @throws io.probity.core.journal.entries.HistoryAltered what was stored is not what was
   *     committed
   */
  public Answer<Optional<Page<HistoryLine>>> answer(
      LiveView live, HistoryQuery query, CaseScope scope, Set<UUID> hidden) {
    // Asked for in either case: no time tells what is closed from what is not there.
    Optional<Fields> found =
        find(live, query.caseId()).filter(_ -> Sight.includes(scope, query.caseId()));
    return live.answer(
        found.map(known -> page(streams(known, scope, live.upTo()), query, scope, hidden)));
  }

  private static Optional<Fields> find(LiveView live, UUID caseId) {
    Document found =
        live.view().collection(CaseStreams.CASES).find(eq("_id", caseId.toString())).first();
    return Optional.ofNullable(found).map(Fields::new);
  }

  /** Up to which index each stream belongs to the history that lies in this scope. */
  private static Map<String, Long> streams(Fields known, CaseScope scope, long upTo) {
    Map<String, Long> streams = new LinkedHashMap<>();
    known.texts(CaseStreams.STREAMS).forEach(each -> streams.put(each, upTo));
    known
        .parts(CaseStreams.LEFT)
        .forEach(left -> streams.merge(left.text("_id"), left.number("at"), Math::min));
    known.parts(CaseStreams.SHARED).stream()
        .filter(shared -> Sight.includes(scope, UUID.fromString(shared.text("other"))))
        .forEach(shared -> streams.put(shared.text("_id"), upTo));
    return streams;
  }

  /** From the first entry on, whatever the page, since each is told after what was said before. */
  private Page<HistoryLine> page(
      Map<String, Long> streams, HistoryQuery query, CaseScope scope, Set<UUID> hidden) {
    Cursor after = query.after();
    long from = after == null ? 0 : after.index() + 1;
    LastSaid said = new LastSaid();
    Adopted adopted = new Adopted(entries, decoder);
    List<HistoryLine> lines = new ArrayList<>();
    for (StoredEntry each : inOrder(streams)) {
      Recorded recorded = decoder.recorded(each.index(), each.entry());
      List<Changed> changed =
          said.told(each.entry().stream(), EventFamilies.sort(recorded.event(), telling));
      if (each.index() >= from && isWanted(each, recorded, query) && !isHidden(recorded, hidden)) {
        if (lines.size() == query.limit()) {
          return new Page<>(lines, cursor(lines.getLast()));
        }
        lines.add(line(each, recorded, changed, adopted.of(recorded), scope));
      }
    }
    return new Page<>(lines, null);
  }

  private static boolean isHidden(Recorded recorded, Set<UUID> waivers) {
    return recorded.event() instanceof WaiverLinkedToCase linked
        && waivers.contains(linked.waiverId().value());
  }

  private static boolean isWanted(StoredEntry each, Recorded recorded, HistoryQuery query) {
    return (query.by() == null || query.by().equals(each.entry().actor().id()))
        && query.extent().shows(each.entry().stream(), recorded.event());
  }

  private List<StoredEntry> inOrder(Map<String, Long> streams) {
    return streams.entrySet().stream()
        .flatMap(each -> entries(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingLong(StoredEntry::index))
        .toList();
  }

  private Stream<StoredEntry> entries(String stream, long to) {
    return entries.stream(stream, 0).stream().filter(entry -> entry.index() < to);
  }

  private static Cursor cursor(HistoryLine last) {
    return new Cursor(ORDER, Long.toString(last.index()), last.entry().toString());
  }

  private static HistoryLine line(
      StoredEntry stored,
      Recorded recorded,
      List<Changed> changed,
      @Nullable Deed ratified,
      CaseScope scope) {
    Entry entry = stored.entry();
    Stream<Reference> sealed =
        entry.sealed().stream().map(ref -> new Reference(entry.stream(), entry.id(), ref));
    return new HistoryLine(
        stored.index(),
        entry.id(),
        entry.stream(),
        entry.seq(),
        stored.leaf().base64(),
        entry.type(),
        entry.rev(),
        Deed.of(recorded),
        isToTheDay(recorded) ? null : entry.recordedAt(),
        entry.parameters(),
        entry.cause(),
        changed.stream().filter(each -> LinkingTelling.isInSight(each, scope)).toList(),
        ratified,
        sealed.toList());
  }

  /**
   * The minute of a report belongs to intake; and so does that of all that policies do, who act in
   * the minute of what they heard: they open the case, name its streams, watch over its reporter.
   */
  private static boolean isToTheDay(Recorded recorded) {
    Event event = recorded.event();
    return recorded.actor().capacity() == Capacity.SYSTEM
        || event instanceof ReportEvent
        || event instanceof InquiryEvent
        || event instanceof MailboxEvent;
  }
}
