package io.probity.core.standing.sight;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.standing.casework.CaseworkFacts;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.Admissions;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.WholeLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps for each auditor who asked which cases are closed to them, and asks again of those that
 * changed since: an auditor reads the ledger tile by tile.
 */
public final class WholeLedgerSight implements WholeLedger {

  /** More auditors than this are not engaged at a time; more only means to begin anew. */
  private static final int MOST = 32;

  /**
   * @param asOf the entries that it covers
   */
  private record Seen(long asOf, LocalDate day, Set<UUID> closed) {}

  private final Map<PersonId, Seen> seen = new HashMap<>();
  private final TouchedCases touched;
  private final CaseworkFacts casework;
  private final Offices offices;
  private final Concerned concerned;
  private final Admissions admissions;
  private final CaseVisibility visibility;

  public WholeLedgerSight(TouchedCases touched, CaseworkFacts casework, StandingFacts facts) {
    this.touched = touched;
    this.casework = casework;
    this.offices = facts.view(Offices.class, Reads.UNNOTED);
    this.concerned = new Concerned(facts.view(CaseFacts.class, Reads.UNNOTED));
    this.admissions = facts.view(Admissions.class, Reads.UNNOTED);
    this.visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
  }

  @Override
  public boolean isOpenTo(PersonId auditor, Instant at) {
    Set<Office> held = offices.heldBy(auditor, at);
    return held.contains(Office.AUDITOR)
        && !held.contains(Office.ADMINISTRATOR)
        && admissions.engagedForAll(auditor, at)
        && closedTo(auditor, at).isEmpty();
  }

  private synchronized Set<UUID> closedTo(PersonId auditor, Instant at) {
    long asOf = touched.at();
    LocalDate day = offices.dayOf(at);
    Seen before = seen.get(auditor);
    Set<UUID> closed =
        before == null || isOutdated(before, auditor, day, at)
            ? closed(casework.all().map(each -> each.id().value()).toList(), auditor, at)
            : since(before, auditor, at);
    if (seen.size() >= MOST) {
      seen.clear();
    }
    seen.put(auditor, new Seen(asOf, day, closed));
    return closed;
  }

  /** What somebody may do for others begins and ends within a day. */
  private boolean isOutdated(Seen before, PersonId auditor, LocalDate day, Instant at) {
    return !before.day().equals(day)
        || touched.peopleChangedAfter(before.asOf())
        || !visibility.actsFor(auditor, at).isEmpty();
  }

  private Set<UUID> since(Seen before, PersonId auditor, Instant at) {
    Set<UUID> changed = concerned.by(touched.after(before.asOf()));
    Set<UUID> closed = new HashSet<>(before.closed());
    closed.removeAll(changed);
    closed.addAll(closed(changed, auditor, at));
    return Set.copyOf(closed);
  }

  private Set<UUID> closed(Collection<UUID> of, PersonId auditor, Instant at) {
    Stream<UUID> closed = of.stream().filter(each -> !visibility.sees(each, auditor, at));
    return Set.copyOf(closed.toList());
  }
}
