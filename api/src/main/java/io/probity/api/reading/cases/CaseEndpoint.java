package io.probity.api.reading.cases;

import io.probity.api.reading.Reader;
import io.probity.api.reading.ReadingRoom;
import io.probity.api.reading.WrongParameter;
import io.probity.api.security.People;
import io.probity.core.party.Actor;
import io.probity.query.casefile.CaseFile;
import io.probity.query.casefile.CaseFileQuery;
import io.probity.query.caseload.CaseLine;
import io.probity.query.caseload.CaseloadQuery;
import io.probity.query.caseload.CaseloadQuery.By;
import io.probity.query.caseload.CaseloadQuery.Filter;
import io.probity.query.caseload.CaseloadQuery.Order;
import io.probity.query.history.Extent;
import io.probity.query.history.HistoryQuery;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Page;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which cases are there, what is known of one, and what happened in it. */
@RestController
@RequestMapping("/api/cases")
final class CaseEndpoint {
  private final Reader reader;
  private final ReadingRoom room;
  private final People people;
  private final Clock clock;

  CaseEndpoint(Reader reader, ReadingRoom room, People people, Clock clock) {
    this.reader = reader;
    this.room = room;
    this.people = people;
    this.clock = clock;
  }

  /**
   * A page of the list.
   *
   * @param state any of these; all if there is none
   * @param parameters at most one more filter: investigator, principle, topic, escalation, phase,
   *     committee or flag
   */
  @GetMapping
  ResponseEntity<?> list(
      @RequestParam(defaultValue = "") List<String> state,
      @RequestParam(defaultValue = "opened") String sort,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    Order order = Reader.checked("sort", () -> Order.valueOf(sort.toUpperCase(Locale.ROOT)));
    CaseloadQuery query =
        Reader.checked(
            "limit",
            () ->
                new CaseloadQuery(
                    state,
                    filter(parameters),
                    order,
                    Reader.cursorByIndex(cursor, order.name()),
                    limit));
    reader.await("caseload", written);
    Answer<Page<CaseLine>> answer =
        reader.within(actor, scope -> reader.views().cases(query, scope));
    return Reader.marked(answer).body(answer.value());
  }

  /** How many cases stand under each heading. */
  @GetMapping("/counts")
  ResponseEntity<?> counts(
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written, Actor actor) {
    reader.await("caseload", written);
    Answer<Map<String, Long>> answer =
        reader.within(actor, scope -> reader.views().caseCounts(scope));
    return Reader.marked(answer).body(answer.value());
  }

  @GetMapping("/{caseId}")
  ResponseEntity<?> file(
      @PathVariable String caseId,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    Reader.uuid(caseId).ifPresent(id -> room.noteIfRefused(id, actor));
    reader.await("casefile", written);
    return Reader.uuid(caseId)
        .map(
            id ->
                reader.within(actor, scope -> reader.views().caseFile(question(id, actor), scope)))
        .<ResponseEntity<?>>flatMap(
            answer -> answer.value().map(file -> Reader.marked(answer).body(shown(file, actor))))
        .orElseGet(Reader::notFound);
  }

  private CaseFileQuery question(UUID caseId, Actor actor) {
    return new CaseFileQuery(caseId, people.dayOf(clock.instant()), reader.hiddenWaivers(actor));
  }

  /**
   * Every entry of the case, in ledger order.
   *
   * @param by only what this person did, in whatever capacity
   */
  @GetMapping("/{caseId}/history")
  ResponseEntity<?> history(
      @PathVariable String caseId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "200") int limit,
      @RequestParam(required = false) @Nullable String by,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    Reader.uuid(caseId).ifPresent(id -> room.noteIfRefused(id, actor));
    reader.await("history", written);
    return Reader.uuid(caseId)
        .map(
            id ->
                Reader.checked(
                    "limit",
                    () ->
                        new HistoryQuery(
                            id, by, Extent.whole(), Reader.cursorByIndex(cursor, "INDEX"), limit)))
        .map(
            query ->
                reader.within(
                    actor,
                    scope ->
                        reader
                            .views()
                            .history(
                                query.to(extent(query, actor)),
                                scope,
                                reader.hiddenWaivers(actor))))
        .<ResponseEntity<?>>flatMap(
            answer -> answer.value().map(page -> Reader.marked(answer).body(page)))
        .orElseGet(Reader::notFound);
  }

  /** Whoever keeps up the contact, and does no more, reads what concerns the contact. */
  private CaseFile shown(CaseFile file, Actor actor) {
    return reader.contactsAlone(file.caseId(), actor).map(file::ofContacts).orElse(file);
  }

  private Extent extent(HistoryQuery query, Actor actor) {
    return reader
        .contactsAlone(query.caseId(), actor)
        .<Extent>map(Extent.Contacts::new)
        .orElse(Extent.whole());
  }

  private static @Nullable Filter filter(MultiValueMap<String, String> parameters) {
    Map<By, String> filters = new EnumMap<>(By.class);
    for (By by : By.values()) {
      String value = parameters.getFirst(by.name().toLowerCase(Locale.ROOT));
      if (value != null) {
        filters.put(by, value);
      }
    }
    if (filters.size() > 1) {
      throw new WrongParameter(
          "filter", new IllegalArgumentException("One filter besides the state"));
    }
    return filters.entrySet().stream()
        .findFirst()
        .map(each -> new Filter(each.getKey(), each.getValue()))
        .orElse(null);
  }
}
