package io.probity.api.reading.waiting;

import io.probity.api.reading.Reader;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Leavers;
import io.probity.core.visibility.HandOvers;
import io.probity.core.visibility.HandOvers.HandOver;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What those who left, or will, leave behind and nobody took over yet: for the officers, and for
 * the audit committee where it is in their place; of cases only those that whoever asks sees. Read
 * from standing facts, as fresh as the ledger.
 */
@RestController
final class HandOverEndpoint {
  private static final int MOST = 200;
  private static final String ORDER = "LEFT";

  private final HandOvers handOvers;
  private final Leavers leavers;
  private final Clock clock;

  HandOverEndpoint(StandingFacts facts, Clock clock) {
    this.handOvers = facts.view(HandOvers.class, Reads.UNNOTED);
    this.leavers = facts.view(Leavers.class, Reads.UNNOTED);
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param stream of what is to be handed over
   * @param caseId null where it belongs to no case
   * @param until the first day on which the leaver is no longer there
   * @param since ledger index of the entry that says so
   */
  record OpenHandOver(
      String leaver,
      HandOvers.What what,
      String stream,
      @Nullable UUID caseId,
      LocalDate until,
      long since) {

    /** Unique, and in the order of the list. */
    private String place() {
      return leaver + " " + what.name() + " " + stream;
    }
  }

  /**
   * A page of them, whoever left first comes first.
   *
   * @param leaver whose; everybody's if it is left out
   */
  @GetMapping("/api/hand-overs")
  Page<OpenHandOver> open(
      @RequestParam(required = false) @Nullable String leaver,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    Cursor after = Reader.cursorByIndex(cursor, ORDER);
    int wanted = Math.clamp(limit, 1, MOST);
    PersonId asking = actor.person();
    Instant now = clock.instant();
    List<OpenHandOver> found =
        whose(leaver)
            .flatMap(each -> lines(each, asking, now))
            .sorted(
                Comparator.comparingLong(OpenHandOver::since).thenComparing(OpenHandOver::place))
            .filter(each -> after == null || isAfter(each, after))
            .limit(wanted + 1L)
            .toList();
    List<OpenHandOver> lines = found.stream().limit(wanted).toList();
    return new Page<>(lines, found.size() > wanted ? cursor(lines.getLast()) : null);
  }

  private Stream<PersonId> whose(@Nullable String leaver) {
    return leaver == null
        ? leavers.all().stream()
        : Stream.of(Reader.checked("leaver", () -> PersonId.of(leaver)));
  }

  private Stream<OpenHandOver> lines(PersonId leaver, PersonId asking, Instant now) {
    return handOvers.shownTo(asking, leaver, now).stream().map(each -> line(leaver, each));
  }

  private static OpenHandOver line(PersonId leaver, HandOver each) {
    return new OpenHandOver(
        leaver.toString(), each.what(), each.stream(), each.caseId(), each.until(), each.since());
  }

  private static boolean isAfter(OpenHandOver each, Cursor after) {
    return each.since() > after.index()
        || (each.since() == after.index() && each.place().compareTo(after.id()) > 0);
  }

  private static Cursor cursor(OpenHandOver last) {
    return new Cursor(ORDER, Long.toString(last.since()), last.place());
  }
}
