package io.probity.api.reading;

import io.probity.api.reading.SealedText.Section;
import io.probity.core.custody.ReadingPurpose;
import io.probity.core.facts.Reports;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.Entries;
import io.probity.core.journal.StoredEntry;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.CaseFacts;
import io.probity.core.visibility.CaseVisibility;
import io.probity.query.views.Cursor;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opens what is sealed of a case or of a person, for a stated purpose. It is a POST because each
 * reading is an entry first; the answer is kept nowhere.
 */
@RestController
final class ContentEndpoint {
  private static final String ORDER = "INDEX";
  private static final String CASE = "case-";
  private static final String PERSON = "person-";
  private static final int MOST = 100;

  private final ReadingRoom room;
  private final SealedText text;
  private final Entries entries;
  private final CaseFacts cases;
  private final Reports reports;
  private final CaseVisibility visibility;
  private final Clock clock;

  ContentEndpoint(
      ReadingRoom room, SealedText text, Entries entries, StandingFacts facts, Clock clock) {
    this.room = room;
    this.text = text;
    this.entries = entries;
    this.cases = facts.view(CaseFacts.class, (_, _) -> {});
    this.reports = facts.view(Reports.class, (_, _) -> {});
    this.visibility = facts.view(CaseVisibility.class, (_, _) -> {});
    this.clock = clock;
  }

  /** A part of what is sealed; where it goes on, the right to it is asked anew. */
  record Opened(List<Section> sections, @Nullable String next) {}

  /** The section that a reference names; its link leads here. */
  @PostMapping("/api/content/{stream}/{entry}/{name}")
  ResponseEntity<?> section(
      @PathVariable String stream,
      @PathVariable String entry,
      @PathVariable String name,
      @RequestParam ReadingPurpose purpose,
      Actor actor) {
    Optional<UUID> subject = CaseEndpoint.uuid(stream.substring(stream.indexOf('-') + 1));
    Optional<UUID> entryId = CaseEndpoint.uuid(entry);
    if (subject.isEmpty() || entryId.isEmpty()) {
      return CaseEndpoint.notFound();
    }
    long reading =
        stream.startsWith(PERSON)
            ? room.toPerson(new PersonId(subject.get()), purpose, actor)
            : room.toCase(caseOf(stream, subject.get()), purpose, actor);
    if (isWithheld(stream, actor)) {
      return CaseEndpoint.notFound();
    }
    return text.section(stream, entryId.get(), name)
        .<ResponseEntity<?>>map(found -> answer(reading, found))
        .orElseGet(CaseEndpoint::notFound);
  }

  /** Everything sealed in all streams of a case, in ledger order, a page at a time. */
  @PostMapping("/api/cases/{caseId}/content")
  ResponseEntity<?> ofCase(
      @PathVariable String caseId,
      @RequestParam ReadingPurpose purpose,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    Cursor after = Reader.cursor(cursor, ORDER);
    Optional<UUID> id = CaseEndpoint.uuid(caseId);
    if (id.isEmpty()) {
      return CaseEndpoint.notFound();
    }
    long reading = room.toCase(id.get(), purpose, actor);
    return answer(
        reading,
        page(streams(id.get()).filter(stream -> !isWithheld(stream, actor)), after, limit));
  }

  /** What the register keeps sealed of a person: the name first. */
  @PostMapping("/api/people/{personId}/content")
  ResponseEntity<?> ofPerson(
      @PathVariable String personId,
      @RequestParam ReadingPurpose purpose,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    Cursor after = Reader.cursor(cursor, ORDER);
    Optional<UUID> id = CaseEndpoint.uuid(personId);
    if (id.isEmpty()) {
      return CaseEndpoint.notFound();
    }
    long reading = room.toPerson(new PersonId(id.get()), purpose, actor);
    return answer(reading, page(Stream.of(PERSON + id.get()), after, limit));
  }

  /**
   * What gives a reporter away is read by whoever leads or investigates the case, and no others.
   */
  private boolean isWithheld(String stream, Actor actor) {
    UUID caseId = cases.caseOf(stream).orElse(new UUID(0, 0));
    return reports.identifiesItsReporter(stream)
        && !visibility.leads(caseId, actor, clock.instant())
        && !visibility.investigates(caseId, actor, clock.instant());
  }

  /** Of an unknown stream the same is asked as of a forbidden one. */
  private UUID caseOf(String stream, UUID subject) {
    return stream.startsWith(CASE) ? subject : cases.caseOf(stream).orElse(subject);
  }

  private Stream<String> streams(UUID caseId) {
    Set<String> named = cases.streams(caseId);
    return Stream.concat(Stream.of(CASE + caseId), named.stream()).distinct();
  }

  /** Pages are cut between entries, so that one entry's sections stay together. */
  private Opened page(Stream<String> streams, @Nullable Cursor after, int limit) {
    long from = after == null ? 0 : after.index() + 1;
    List<StoredEntry> found =
        streams
            .flatMap(stream -> entries.stream(stream, 0).stream())
            .filter(stored -> stored.index() >= from && !stored.entry().sealed().isEmpty())
            .sorted(Comparator.comparingLong(StoredEntry::index))
            .toList();
    List<StoredEntry> shown = found.stream().limit(Math.clamp(limit, 1, MOST)).toList();
    String next = shown.size() < found.size() ? cursor(shown.getLast()).text() : null;
    return new Opened(shown.stream().flatMap(each -> text.sections(each).stream()).toList(), next);
  }

  private static Cursor cursor(StoredEntry last) {
    return new Cursor(ORDER, Long.toString(last.index()), last.entry().id().toString());
  }

  private static ResponseEntity<?> answer(long reading, Object body) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(Reader.INDEX, Long.toString(reading))
        .body(body);
  }
}
