package io.probity.api.reading.waiting;

import io.probity.api.reading.Reader;
import io.probity.core.access.ReleaseId;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.Admissions;
import io.probity.core.visibility.facts.Admissions.Pending;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which releases were asked for and not yet given: for those who may give them, but for cases that
 * are closed to them and cases that there are not; and to administrators, their own requests.
 */
@RestController
final class ReleaseEndpoint {
  private static final int MOST = 200;
  private static final String ORDER = "ASKED";

  private final Admissions admissions;
  private final CaseVisibility visibility;
  private final Clock clock;

  ReleaseEndpoint(StandingFacts facts, Clock clock) {
    this.admissions = facts.view(Admissions.class, Reads.UNNOTED);
    this.visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param approvedBy one of the two whom it takes; null while nobody agreed
   * @param reasons where they are opened
   * @param askedAt ledger index of the request
   */
  record PendingRelease(
      String releaseId,
      UUID caseId,
      String administrator,
      int hours,
      @Nullable String approvedBy,
      String reasons,
      long askedAt) {}

  /** A page of them, the one asked for first comes first. */
  @GetMapping("/api/releases/pending")
  Page<PendingRelease> pending(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    Cursor after = Reader.cursorByIndex(cursor, ORDER);
    int wanted = Math.clamp(limit, 1, MOST);
    Instant now = clock.instant();
    List<PendingRelease> found =
        admissions.pending().stream()
            .filter(each -> after == null || each.askedAt() > after.index())
            .filter(
                each ->
                    each.administrator().equals(actor.person())
                        || visibility.mayRelease(each.caseId(), actor, now))
            .limit(wanted + 1L)
            .map(ReleaseEndpoint::line)
            .toList();
    List<PendingRelease> lines = found.stream().limit(wanted).toList();
    return new Page<>(lines, found.size() > wanted ? cursor(lines.getLast()) : null);
  }

  private static PendingRelease line(Pending each) {
    String release = new ReleaseId(each.id()).stream();
    PersonId first = each.first();
    return new PendingRelease(
        release,
        each.caseId(),
        each.administrator().toString(),
        each.hours(),
        first == null ? null : first.toString(),
        "/api/content/" + release + "/" + each.reasons() + "/reasons",
        each.askedAt());
  }

  private static Cursor cursor(PendingRelease last) {
    return new Cursor(ORDER, Long.toString(last.askedAt()), last.releaseId());
  }
}
