package io.probity.api.reading.cases;

import io.probity.api.reading.Reader;
import io.probity.api.reading.ReadingRoom;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.party.Actor;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.OpenMatters.Why;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What still keeps a case from closing, for whoever leads it. Read from standing facts, as fresh as
 * the ledger.
 */
@RestController
final class OpenMattersEndpoint {
  private final CaseVisibility visibility;
  private final OpenMatters open;
  private final ReadingRoom room;
  private final Clock clock;

  OpenMattersEndpoint(StandingFacts facts, ReadingRoom room, Clock clock) {
    this.visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
    this.open = facts.view(OpenMatters.class, Reads.UNNOTED);
    this.room = room;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param stream in which it is open, with what it is about there
   */
  record OpenLine(String stream, Why why) {

    OpenLine(OpenMatter matter) {
      this(matter.stream(), matter.why());
    }
  }

  /** All of them, none twice; an empty list where nothing is open. */
  @GetMapping("/api/cases/{caseId}/open-matters")
  ResponseEntity<?> openMatters(@PathVariable String caseId, Actor actor) {
    Optional<UUID> asked = Reader.uuid(caseId);
    asked.ifPresent(id -> room.noteIfRefused(id, actor));
    return asked
        .filter(id -> visibility.leads(id, actor, clock.instant()))
        .<ResponseEntity<?>>map(id -> ResponseEntity.ok(lines(id, actor)))
        .orElseGet(Reader::notFound);
  }

  private List<OpenLine> lines(UUID caseId, Actor actor) {
    return open.of(caseId, actor.person(), clock.instant()).stream()
        .map(OpenLine::new)
        .sorted(Comparator.comparing(OpenLine::stream).thenComparing(OpenLine::why))
        .toList();
  }
}
