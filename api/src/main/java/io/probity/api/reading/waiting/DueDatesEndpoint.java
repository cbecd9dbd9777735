package io.probity.api.reading.waiting;

import io.probity.api.reading.Reader;
import io.probity.api.security.People;
import io.probity.core.clock.Clock;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.visibility.CaseScope;
import io.probity.core.waiver.WaiverId;
import io.probity.query.duedates.DueDatesQuery;
import io.probity.query.duedates.DueLine;
import io.probity.query.duedates.DueState;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Page;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is due and what was missed: in the cases that somebody sees, what they see by office, and
 * what they are to do themselves.
 */
@RestController
final class DueDatesEndpoint {
  private final Reader reader;
  private final People people;
  private final List<Clock> clocks;
  private final OwnActions own;

  DueDatesEndpoint(Reader reader, People people, List<Clock> clocks, OwnActions own) {
    this.own = own;
    this.clocks = clocks;
    this.reader = reader;
    this.people = people;
  }

  /**
   * A page of them, the first to be due first.
   *
   * @param state any of due, missed, done, done_late and dropped; what is still to be done if there
   *     is none
   */
  @GetMapping("/api/due-dates")
  ResponseEntity<?> dueDates(
      @RequestParam(defaultValue = "due,missed") Set<String> state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    Set<DueState> states = Reader.checked("state", () -> states(state));
    DueDatesQuery query =
        Reader.checked(
            "limit", () -> new DueDatesQuery(states, Reader.cursor(cursor, "DUE"), limit));
    reader.await("duedates", written);
    Answer<Page<DueLine>> answer =
        reader.within(actor, cases -> reader.views().dueDates(query, scope(actor, cases)));
    return Reader.marked(answer).body(answer.value());
  }

  private DueDatesQuery.Scope scope(Actor actor, CaseScope cases) {
    Set<Office> held = people.officesOf(actor.person());
    return new DueDatesQuery.Scope(
        cases,
        clocks.stream()
            .filter(clock -> !Collections.disjoint(clock.shownTo(), held))
            .map(Clock::name)
            .collect(Collectors.toUnmodifiableSet()),
        reader.hiddenWaivers(actor).stream()
            .map(id -> new WaiverId(id).stream())
            .collect(Collectors.toUnmodifiableSet()),
        reader.contactsAlone(actor, cases),
        own.of(actor.person()));
  }

  private static Set<DueState> states(Set<String> wanted) {
    return wanted.stream()
        .map(state -> DueState.valueOf(state.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
