package io.probity.api.reading;

import io.probity.api.security.People;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.query.views.Answer;
import io.probity.query.views.Page;
import io.probity.query.waiversinforce.WaiverLine;
import io.probity.query.waiversinforce.WaiversInForceQuery;
import io.probity.query.waiversinforce.WaiversInForceQuery.Whose;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which waivers are in force on a day: all for those who watch over them, else one's own. */
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
  private final People people;
  private final Clock clock;

  WaiverEndpoint(Reader reader, People people, Clock clock) {
    this.reader = reader;
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
    WaiversInForceQuery query =
        Reader.checked(
            "limit",
            () ->
                new WaiversInForceQuery(
                    day, whose(actor), Reader.cursor(cursor, "LAST_DAY"), limit));
    reader.await("waiversinforce", written);
    Answer<Page<WaiverLine>> answer = reader.views().waiversInForce(query);
    return Reader.marked(answer).body(answer.value());
  }

  private Whose whose(Actor actor) {
    boolean watches = people.officesOf(actor.person()).stream().anyMatch(WATCHING::contains);
    return watches ? new Whose.Everybodys() : new Whose.Of(actor.person());
  }
}
