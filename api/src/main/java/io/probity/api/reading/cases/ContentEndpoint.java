package io.probity.api.reading.cases;

import io.probity.api.reading.Reader;
import io.probity.api.reading.ReadingRoom;
import io.probity.api.reading.SealedText;
import io.probity.api.reading.SealedText.Section;
import io.probity.api.reading.Withheld;
import io.probity.core.access.ReleaseId;
import io.probity.core.custody.ReadingPurpose;
import io.probity.core.delegation.DelegationId;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.waiver.WaiverId;
import io.probity.query.views.answer.Cursor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opens what is sealed of a case, a waiver, a release, a delegation or a person, for a stated
 * purpose. It is a POST because each reading is an entry first; the answer is kept nowhere.
 */
@RestController
final class ContentEndpoint {
  private static final String ORDER = "INDEX";
  private static final String CASE = "case-";
  private static final String PERSON = "person-";
  private static final String WAIVER = "waiver-";
  private static final String INQUIRY = "inquiry-";
  private static final String DELEGATION = "delegation-";
  private static final String RELEASE = "release-";
  private static final String ACTION = "action-";

  /** The type of the entry that says what is to be done. */
  private static final String OPENED = "CorrectiveActionOpened";

  private static final int MOST = 100;

  private final ReadingRoom room;
  private final SealedText text;
  private final Entries entries;
  private final CaseFacts cases;
  private final Withheld withheld;

  ContentEndpoint(
      ReadingRoom room, SealedText text, Entries entries, StandingFacts facts, Withheld withheld) {
    this.room = room;
    this.text = text;
    this.entries = entries;
    this.cases = facts.view(CaseFacts.class, Reads.UNNOTED);
    this.withheld = withheld;
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
    Optional<UUID> subject = Reader.uuid(stream.substring(stream.indexOf('-') + 1));
    Optional<UUID> entryId = Reader.uuid(entry);
    if (subject.isEmpty() || entryId.isEmpty()) {
      return Reader.notFound();
    }
    long reading = admit(stream, subject.get(), purpose, actor);
    return text.section(stream, entryId.get(), name)
        .filter(found -> !isWithheld(found, subject.get(), actor))
        .<ResponseEntity<?>>map(found -> answer(reading, found))
        .orElseGet(Reader::notFound);
  }

  /** Everything sealed in all streams of a case, in ledger order, a page at a time. */
  @PostMapping("/api/cases/{caseId}/content")
  ResponseEntity<?> ofCase(
      @PathVariable String caseId,
      @RequestParam ReadingPurpose purpose,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    Cursor after = Reader.cursorByIndex(cursor, ORDER);
    Optional<UUID> id = Reader.uuid(caseId);
    if (id.isEmpty()) {
      return Reader.notFound();
    }
    long reading = room.toCase(id.get(), purpose, actor);
    return answer(
        reading,
        page(streams(id.get()), section -> !withheld.fromCase(section, actor), after, limit));
  }

  /** What a corrective action is, for whoever is to carry it out, though the case be closed. */
  @PostMapping("/api/actions/{actionId}/content")
  ResponseEntity<?> ofAction(
      @PathVariable String actionId, @RequestParam ReadingPurpose purpose, Actor actor) {
    Optional<UUID> id =
        Reader.uuid(actionId.startsWith(ACTION) ? actionId.substring(ACTION.length()) : actionId);
    if (id.isEmpty()) {
      return Reader.notFound();
    }
    CorrectiveActionId action = new CorrectiveActionId(id.get());
    long reading = room.toAction(action, caseOf(action.stream(), action.value()), purpose, actor);
    return answer(
        reading,
        page(Stream.of(action.stream()), section -> section.type().equals(OPENED), null, MOST));
  }

  /** What the register keeps sealed of a person: the name, and to some what else there is. */
  @PostMapping("/api/people/{personId}/content")
  ResponseEntity<?> ofPerson(
      @PathVariable String personId,
      @RequestParam ReadingPurpose purpose,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    Cursor after = Reader.cursorByIndex(cursor, ORDER);
    Optional<UUID> id = Reader.uuid(personId);
    if (id.isEmpty()) {
      return Reader.notFound();
    }
    long reading = room.toPerson(new PersonId(id.get()), purpose, actor);
    return answer(
        reading,
        page(
            Stream.of(PERSON + id.get()),
            section -> !Withheld.fromPerson(section, id.get(), actor),
            after,
            limit));
  }

  /** On return the reading is recorded, and the reader may see what the stream belongs to. */
  private long admit(String stream, UUID subject, ReadingPurpose purpose, Actor actor) {
    if (stream.startsWith(PERSON)) {
      return room.toPerson(new PersonId(subject), purpose, actor);
    }
    if (stream.startsWith(WAIVER)) {
      return room.toWaiver(new WaiverId(subject), purpose, actor);
    }
    if (stream.startsWith(DELEGATION)) {
      return room.toDelegation(new DelegationId(subject), purpose, actor);
    }
    if (stream.startsWith(RELEASE)) {
      return room.toRelease(new ReleaseId(subject), purpose, actor);
    }
    // An inquiry that became a report is read as part of its case, and no other way.
    return stream.startsWith(INQUIRY) && cases.caseOf(stream).isEmpty()
        ? room.toInquiry(new InquiryId(subject), purpose, actor)
        : room.toCase(caseOf(stream, subject), purpose, actor);
  }

  private boolean isWithheld(Section section, UUID subject, Actor actor) {
    if (section.stream().startsWith(PERSON)) {
      return Withheld.fromPerson(section, subject, actor);
    }
    if (section.stream().startsWith(WAIVER)) {
      return withheld.fromWaiver(section, subject, actor);
    }
    return section.stream().startsWith(DELEGATION)
        ? withheld.fromDelegation(section, subject, actor)
        : withheld.fromCase(section, actor);
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
  private Opened page(
      Stream<String> streams, Predicate<Section> shown, @Nullable Cursor after, int limit) {
    long from = after == null ? 0 : after.index() + 1;
    List<StoredEntry> found =
        streams
            .flatMap(stream -> entries.stream(stream, 0).stream())
            .filter(stored -> stored.index() >= from && !stored.entry().sealed().isEmpty())
            .sorted(Comparator.comparingLong(StoredEntry::index))
            .toList();
    List<StoredEntry> cut = found.stream().limit(Math.clamp(limit, 1, MOST)).toList();
    String next = cut.size() < found.size() ? cursor(cut.getLast()).text() : null;
    return new Opened(
        cut.stream().flatMap(each -> text.sections(each).stream()).filter(shown).toList(), next);
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
