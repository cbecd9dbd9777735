package io.probity.api.reading.cases;

import io.probity.api.reading.Reader;
import io.probity.api.reading.Steadily;
import io.probity.api.security.People;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.waiver.WaiverId;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import io.probity.query.views.answer.Sight;
import io.probity.query.waiversinforce.WaiverFile;
import io.probity.query.waiversinforce.WaiverLine;
import io.probity.query.waiversinforce.WaiversInForceQuery;
import io.probity.query.waiversinforce.WaiversInForceQuery.Whose;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which waivers are in force on a day, and what is known of one: of all for those who watch over
 * them, else of one's own.
 */
@RestController
final class WaiverEndpoint {
  private static final Set<Office> WATCHING =
      Set.of(
          Office.CCEO,
          Office.GENERAL_AUDITOR,
          Office.AUDITOR,
          Office.COMPLIANCE_OFFICER,
          Office.AUDIT_COMMITTEE_CHAIR,
          Office.AUDIT_COMMITTEE_SECRETARY,
          Office.AUDIT_COMMITTEE_MEMBER);

  private final Reader reader;
  private final PendingWaivers pending;
  private final People people;
  private final Clock clock;

  WaiverEndpoint(Reader reader, PendingWaivers pending, People people, Clock clock) {
    this.reader = reader;
    this.pending = pending;
    this.people = people;
    this.clock = clock;
  }

  /**
   * A page of them, the first to end first.
   *
   * @param inForceOn a day in the organisation's time zone; today if it is left out
   */
  @GetMapping("/api/waivers")
  ResponseEntity<?> waivers(
      @RequestParam(required = false) @Nullable LocalDate inForceOn,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    LocalDate day = inForceOn == null ? people.dayOf(clock.instant()) : inForceOn;
    Cursor after = Reader.cursor(cursor, "LAST_DAY");
    reader.await("waiversinforce", written);
    Answer<Page<WaiverLine>> answer =
        Steadily.answer(
            () -> reader.hiddenWaivers(actor),
            hidden ->
                reader
                    .views()
                    .waiversInForce(
                        Reader.checked(
                            "limit",
                            () ->
                                new WaiversInForceQuery(day, whose(actor), hidden, after, limit))));
    return Reader.marked(answer).body(answer.value());
  }

  /**
   * A page of those that wait for whoever asks, and of their own requests that wait for somebody;
   * the one asked for first comes first.
   */
  @GetMapping("/api/waivers/pending")
  ResponseEntity<?> pending(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    Cursor after = Reader.cursorByIndex(cursor, PendingWaivers.ORDER);
    return ResponseEntity.ok(pending.page(actor, after, Math.clamp(limit, 1, PendingWaivers.MOST)));
  }

  /**
   * All that is known of one, from its request on; with the days counted until it must be public.
   *
   * @param on the day asked about; today if it is left out
   */
  @GetMapping("/api/waivers/{waiverId}")
  ResponseEntity<?> waiver(
      @PathVariable String waiverId,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestHeader(name = Reader.INDEX, required = false) @Nullable Long written,
      Actor actor) {
    LocalDate day = on == null ? people.dayOf(clock.instant()) : on;
    reader.await("waiversinforce", written);
    return uuid(waiverId)
        .filter(id -> maySee(id, actor))
        .map(id -> reader.views().waiver(id, day))
        .<ResponseEntity<?>>flatMap(
            answer -> answer.value().map(file -> Reader.marked(answer).body(shown(file, actor))))
        .orElseGet(Reader::notFound);
  }

  /** Known before anything is loaded: what is closed takes no longer than what is not there. */
  private boolean maySee(UUID waiver, Actor actor) {
    Optional<PersonId> requester = reader.requesterOf(waiver);
    boolean hidden = reader.hiddenWaivers(actor).contains(waiver);
    boolean own = requester.filter(actor.person()::equals).isPresent();
    boolean watches = !(whose(actor) instanceof Whose.Of);
    return own || (requester.isPresent() && watches && !hidden);
  }

  /** Nobody learns of a case from a waiver. */
  private WaiverFile shown(WaiverFile file, Actor actor) {
    return reader.within(
        actor,
        scope ->
            file.inCases(
                file.cases().stream().filter(each -> Sight.includes(scope, each)).toList()));
  }

  private static Optional<UUID> uuid(String waiverId) {
    String prefix = new WaiverId(new UUID(0, 0)).kind() + "-";
    try {
      return Optional.of(
          UUID.fromString(
              waiverId.startsWith(prefix) ? waiverId.substring(prefix.length()) : waiverId));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Whose whose(Actor actor) {
    boolean watches = people.officesOf(actor.person()).stream().anyMatch(WATCHING::contains);
    return watches ? new Whose.Everybodys() : new Whose.Of(actor.person());
  }
}
