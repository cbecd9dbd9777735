package io.probity.core.standing.sight;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.ToldOfLead;
import io.probity.core.register.facts.Offices;
import io.probity.core.standing.casework.CaseworkFacts;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Leads;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who leads the open cases, asked one by one; of those that nobody leads, what changed since. */
public final class CasesLed implements Leads {

  /** Powers begin and end within a day, and no entry says when. */
  private static final Duration ANEW_AFTER = Duration.ofHours(1);

  /**
   * @param asOf the entries that it covers
   * @param anew when every case was asked
   */
  private record Missing(long asOf, LocalDate day, Instant anew, Set<UUID> cases) {}

  private final TouchedCases touched;
  private final CaseworkFacts casework;
  private final Offices offices;
  private final CaseFacts cases;
  private final Concerned concerned;
  private final ToldOfLead told;
  private final CaseVisibility visibility;
  private @Nullable Missing missing;

  public CasesLed(TouchedCases touched, CaseworkFacts casework, StandingFacts facts) {
    this.touched = touched;
    this.casework = casework;
    this.offices = facts.view(Offices.class, Reads.UNNOTED);
    this.cases = facts.view(CaseFacts.class, Reads.UNNOTED);
    this.concerned = new Concerned(cases);
    this.told = facts.view(ToldOfLead.class, Reads.UNNOTED);
    this.visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
  }

  @Override
  public Set<UUID> untold(Instant at) {
    return untold(passedOn(all(), at), at);
  }

  @Override
  public Set<UUID> untold(Set<UUID> among, Instant at) {
    return untold(passedOn(among.stream(), at), at);
  }

  private Set<UUID> untold(Stream<UUID> passedOn, Instant at) {
    return passedOn
        .filter(caseId -> !told.of(caseId).containsAll(visibility.whoLead(caseId, at)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<UUID> passedOn(Stream<UUID> among, Instant at) {
    return among
        .filter(cases::isOpen)
        .filter(caseId -> visibility.isClosedToBothOfficers(caseId, at));
  }

  private Stream<UUID> all() {
    return casework.all().map(known -> known.id().value());
  }

  @Override
  public synchronized Set<UUID> missing(Instant at) {
    long asOf = touched.at();
    LocalDate day = offices.dayOf(at);
    Missing before = missing;
    Missing now =
        before == null || isOutdated(before, day, at)
            ? new Missing(asOf, day, at, unled(all(), at))
            : new Missing(asOf, day, before.anew(), since(before, at));
    missing = now;
    return now.cases();
  }

  private boolean isOutdated(Missing before, LocalDate day, Instant at) {
    return !before.day().equals(day)
        || touched.peopleChangedAfter(before.asOf())
        || before.anew().plus(ANEW_AFTER).isBefore(at);
  }

  private Set<UUID> since(Missing before, Instant at) {
    Collection<UUID> changed = touched.after(before.asOf());
    Set<UUID> asked = concerned.by(changed);
    asked.addAll(changed);
    Set<UUID> now = new HashSet<>(before.cases());
    now.removeAll(asked);
    now.addAll(unled(asked.stream(), at));
    return Set.copyOf(now);
  }

  private Set<UUID> unled(Stream<UUID> among, Instant at) {
    return passedOn(among, at)
        .filter(caseId -> visibility.whoLead(caseId, at).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
