package io.probity.api.reading.cases;

import io.probity.api.reading.Reader;
import io.probity.api.security.People;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.Waivers;
import io.probity.core.facts.Waivers.Pending;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Relations;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.waiver.WaiverAuthority;
import io.probity.core.waiver.WaiverId;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which requests for waivers wait for whoever asks: read from standing facts, as fresh as the
 * ledger. For whom a request waits is told to nobody else, since it would tell of a case.
 */
@Component
final class PendingWaivers {
  static final int MOST = 200;
  static final String ORDER = "ASKED";

  private static final Set<Office> BEARERS =
      Set.of(Office.AUDIT_COMMITTEE_CHAIR, Office.AUDIT_COMMITTEE_SECRETARY);

  private final Waivers waivers;
  private final Offices offices;
  private final WaiverAuthority authority;
  private final Reader reader;
  private final People people;
  private final Clock clock;

  PendingWaivers(StandingFacts facts, Reader reader, People people, Clock clock) {
    this.waivers = facts.view(Waivers.class, Reads.UNNOTED);
    this.offices = facts.view(Offices.class, Reads.UNNOTED);
    this.authority =
        new WaiverAuthority(
            waivers,
            facts.view(Relations.class, Reads.UNNOTED),
            facts.view(CaseVisibility.class, Reads.UNNOTED));
    this.reader = reader;
    this.people = people;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param awaited CCEO or BOARD where it waits for whoever asks; null where they asked for it
   * @param askedAt ledger index of the request
   */
  record PendingWaiver(
      UUID waiverId, String requestedBy, @Nullable Capacity awaited, long askedAt) {}

  Page<PendingWaiver> page(Actor actor, @Nullable Cursor after, int limit) {
    Predicate<Pending> waitsForThem = waitsFor(actor);
    PersonId asking = actor.person();
    List<PendingWaiver> found =
        waivers.pending().stream()
            .filter(each -> after == null || each.askedAt() > after.index())
            .filter(each -> each.requestedBy().equals(asking) || waitsForThem.test(each))
            .limit(limit + 1L)
            .map(each -> line(each, asking))
            .toList();
    List<PendingWaiver> lines = found.stream().limit(limit).toList();
    return new Page<>(lines, found.size() > limit ? cursor(lines.getLast()) : null);
  }

  private Predicate<Pending> waitsFor(Actor actor) {
    Set<Office> held = people.officesOf(actor.person());
    Set<UUID> hidden = reader.hiddenWaivers(actor);
    boolean cceo = held.contains(Office.CCEO);
    boolean bearer = held.stream().anyMatch(BEARERS::contains);
    Instant now = clock.instant();
    return each ->
        (cceo || bearer)
            && !hidden.contains(each.id())
            && switch (authority.awaited(each, offices, now)) {
              case CCEO -> cceo;
              case BOARD -> bearer;
              default -> false;
            };
  }

  private PendingWaiver line(Pending each, PersonId asking) {
    boolean own = each.requestedBy().equals(asking);
    Capacity awaited = own ? null : authority.awaited(each, offices, clock.instant());
    return new PendingWaiver(each.id(), each.requestedBy().toString(), awaited, each.askedAt());
  }

  private static Cursor cursor(PendingWaiver last) {
    return new Cursor(ORDER, Long.toString(last.askedAt()), new WaiverId(last.waiverId()).stream());
  }
}
