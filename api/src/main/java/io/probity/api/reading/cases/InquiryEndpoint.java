package io.probity.api.reading.cases;

import io.probity.api.reading.Reader;
import io.probity.api.reading.Steadily;
import io.probity.api.security.People;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.party.Actor;
import io.probity.core.visibility.InquiryVisibility;
import io.probity.query.inquiries.InquiriesQuery;
import io.probity.query.inquiries.InquiryLine;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which questions were asked, and what was answered: for those who answer. Whoever asked sees their
 * own with the code that only their answer showed.
 */
@RestController
@RequestMapping("/api/inquiries")
final class InquiryEndpoint {
  private static final String VIEW = "inquiries";

  private final Reader reader;
  private final People people;
  private final InquiryVisibility visibility;
  private final Clock clock;

  InquiryEndpoint(Reader reader, People people, StandingFacts facts, Clock clock) {
    this.reader = reader;
    this.people = people;
    this.visibility = facts.view(InquiryVisibility.class, Reads.UNNOTED);
    this.clock = clock;
  }

  /**
   * A page of them, the newest first.
   *
   * @param state open or answered; both if there is none
   */
  @GetMapping
  ResponseEntity<?> inquiries(
      @RequestParam(defaultValue = "") List<String> state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    Set<String> states =
        state.stream().map(each -> each.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
    Cursor after = Reader.cursor(cursor, InquiriesQuery.ORDER);
    reader.await(VIEW, written);
    if (!visibility.inTheEthicsOffice(actor.person(), clock.instant())) {
      return Reader.notFound();
    }
    Answer<Page<InquiryLine>> answer =
        Steadily.answer(
            () -> hidden(actor),
            hidden -> reader.views().inquiries(query(states, hidden, after, limit)));
    return Reader.marked(answer).body(answer.value());
  }

  private InquiriesQuery query(
      Set<String> states, Set<UUID> hidden, @Nullable Cursor after, int limit) {
    return Reader.checked(
        "limit or state", () -> new InquiriesQuery(states, hidden, today(), after, limit));
  }

  /** How many stand under each heading. */
  @GetMapping("/counts")
  ResponseEntity<?> counts(
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written, Actor actor) {
    reader.await(VIEW, written);
    if (!visibility.inTheEthicsOffice(actor.person(), clock.instant())) {
      return Reader.notFound();
    }
    Answer<Map<String, Long>> answer =
        Steadily.answer(() -> hidden(actor), reader.views()::inquiryCounts);
    return Reader.marked(answer).body(answer.value());
  }

  @GetMapping("/{inquiryId}")
  ResponseEntity<?> inquiry(
      @PathVariable String inquiryId,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    reader.await(VIEW, written);
    return uuid(inquiryId)
        .filter(id -> visibility.sees(id, actor.person(), clock.instant()))
        .map(id -> reader.views().inquiry(id, today()))
        .<ResponseEntity<?>>flatMap(
            answer -> answer.value().map(line -> Reader.marked(answer).body(line)))
        .orElseGet(Reader::notFound);
  }

  private Set<UUID> hidden(Actor actor) {
    return visibility.closedTo(actor.person(), clock.instant());
  }

  private LocalDate today() {
    return people.dayOf(clock.instant());
  }

  private static Optional<UUID> uuid(String inquiryId) {
    String prefix = new InquiryId(new UUID(0, 0)).kind() + "-";
    return Reader.uuid(
        inquiryId.startsWith(prefix) ? inquiryId.substring(prefix.length()) : inquiryId);
  }
}
