package io.probity.api.reading.people;

import io.probity.api.reading.ListPage;
import io.probity.api.security.People;
import io.probity.core.delegation.DelegationAuthority;
import io.probity.core.delegation.DelegationId;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.acting.DelegationMarks;
import io.probity.core.facts.acting.DelegationMarks.Act;
import io.probity.core.facts.acting.DelegationMarks.Marks;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.DelegationVisibility;
import io.probity.query.views.answer.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who may act for whom: for those who have a part in it or hold the office, and all for those who
 * watch over delegations.
 */
@RestController
final class DelegationListEndpoint {
  private final Delegations delegations;
  private final DelegationMarks marks;
  private final DelegationVisibility visibility;
  private final Offices offices;
  private final People people;
  private final Clock clock;

  DelegationListEndpoint(StandingFacts facts, People people, Clock clock) {
    this.delegations = facts.view(Delegations.class, Reads.UNNOTED);
    this.marks = facts.view(DelegationMarks.class, Reads.UNNOTED);
    this.visibility = new DelegationVisibility(facts, Reads.UNNOTED);
    this.offices = facts.view(Offices.class, Reads.UNNOTED);
    this.people = people;
    this.clock = clock;
  }

  /** How it stands with a delegation. */
  enum State {
    LIVE,
    /** Nobody agreed with its coding yet. */
    UNCONFIRMED,
    /** It begins later. */
    TO_COME,
    ENDED
  }

  /** Why it ended; what somebody recorded comes before what its dates say. */
  enum Why {
    REVOKED,
    GIVEN_BACK,
    /** Somebody recorded that the principal is no longer in that office. */
    CONDITION_MET,
    LAST_DAY,
    /** Whoever granted it left the Company since. */
    GRANTER_LEFT,
    OFFICE_ENDED,
    /** The delegation that it stands on ended, or no longer names whoever granted it. */
    PARENT_ENDED
  }

  /**
   * One of them.
   *
   * @param parent the one whose delegate named these substitutes
   * @param delegates those who did not give it back
   * @param coding the place of its last coding, which whoever confirms it names
   * @param lastDay null where only its conditions end it
   * @param until from when on it is taken back
   * @param why null unless it ended
   */
  record DelegationLine(
      String delegationId,
      @Nullable String parent,
      String grantedBy,
      String principal,
      Office office,
      List<String> delegates,
      boolean together,
      Set<Scope> scope,
      long coding,
      Instant from,
      @Nullable LocalDate lastDay,
      @Nullable Instant until,
      State state,
      @Nullable Why why) {}

  /**
   * A page of them.
   *
   * @param state only those that stand so
   */
  @GetMapping("/api/delegations")
  Page<DelegationLine> delegations(
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor actor) {
    PersonId asking = actor.person();
    Set<Office> held = people.officesOf(asking);
    Instant now = clock.instant();
    return new ListPage("DELEGATION", cursor, limit)
        .of(
            delegations.all().stream()
                .filter(
                    grant ->
                        DelegationAuthority.mayKnow(grant, asking, held)
                            || visibility.sees(grant.id(), asking, now))
                .map(grant -> line(grant, now))
                .filter(line -> state == null || line.state() == state),
            DelegationLine::delegationId);
  }

  private DelegationLine line(Grant grant, Instant now) {
    State state = state(grant, now);
    return new DelegationLine(
        id(grant.id()),
        grant.parent() == null ? null : id(grant.parent()),
        grant.grantedBy().toString(),
        grant.principal().toString(),
        grant.office(),
        grant.delegates().stream().map(PersonId::toString).toList(),
        grant.together(),
        new TreeSet<>(grant.scope()),
        marks.of(grant.id()).map(Marks::coding).orElse(0L),
        grant.from(),
        grant.lastDay(),
        grant.until(),
        state,
        state == State.ENDED ? why(grant, now) : null);
  }

  private State state(Grant grant, Instant now) {
    if (delegations.isLive(grant.id(), now, offices) && !grant.delegates().isEmpty()) {
      return State.LIVE;
    }
    boolean over = isOver(grant, now) || rootEnded(grant, now) != null;
    if (over) {
      return State.ENDED;
    }
    return grant.confirmed() ? State.TO_COME : State.UNCONFIRMED;
  }

  private boolean isOver(Grant grant, Instant now) {
    LocalDate lastDay = grant.lastDay();
    Instant until = grant.until();
    return grant.delegates().isEmpty()
        || (until != null && !now.isBefore(until))
        || (lastDay != null && offices.dayOf(now).isAfter(lastDay));
  }

  private Why why(Grant grant, Instant now) {
    Instant until = grant.until();
    boolean taken = grant.delegates().isEmpty() || (until != null && !now.isBefore(until));
    Act act = taken ? marks.of(grant.id()).map(Marks::end).orElse(null) : null;
    if (act != null) {
      return Why.valueOf(act.name());
    }
    Why root = rootEnded(grant, now);
    return root == null ? Why.LAST_DAY : root;
  }

  /** What it stands on: that its granter is there, the principal's term, the parent. */
  private @Nullable Why rootEnded(Grant grant, Instant now) {
    if (offices.leftSince(grant.grantedBy(), grant.given(), now)) {
      return Why.GRANTER_LEFT;
    }
    UUID parent = grant.parent();
    if (parent == null) {
      return inTerm(grant, now) ? null : Why.OFFICE_ENDED;
    }
    boolean stands =
        delegations
            .find(parent)
            .filter(above -> above.delegates().contains(grant.grantedBy()))
            .filter(above -> state(above, now) != State.ENDED)
            .isPresent();
    return stands ? null : Why.PARENT_ENDED;
  }

  /** Until it begins the principal must be in office; from then on in the term of its beginning. */
  private boolean inTerm(Grant grant, Instant now) {
    LocalDate day = offices.dayOf(now);
    LocalDate granted = offices.dayOf(grant.from());
    return offices.termsOf(grant.principal()).stream()
        .filter(term -> term.office() == grant.office() && term.covers(day))
        .anyMatch(term -> now.isBefore(grant.from()) || term.covers(granted));
  }

  private static String id(UUID delegation) {
    return new DelegationId(delegation).stream();
  }
}
