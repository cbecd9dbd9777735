package io.probity.core.standing;

import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds which office today, and who may act for whom: plain lists and dates. */
final class PowersOracle {

  /** When somebody holds an office. */
  record Term(Office office, LocalDate from, @Nullable LocalDate until) {
    boolean covers(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  /** What one person may do for another, in one of the other's offices. */
  record Power(
      UUID id,
      @Nullable Power under,
      PersonId principal,
      PersonId delegate,
      Office office,
      Set<Scope> scope,
      LocalDate since,
      LocalDate lastDay) {}

  private static final Set<Office> IN_CHARGE =
      Set.of(
          Office.CCEO,
          Office.GENERAL_AUDITOR,
          Office.AUDIT_COMMITTEE_CHAIR,
          Office.AUDIT_COMMITTEE_SECRETARY);

  final Map<PersonId, List<Term>> terms = new HashMap<>();
  final List<Power> powers = new ArrayList<>();
  final Set<Power> confirmed = new HashSet<>();
  final Set<Power> ended = new HashSet<>();
  LocalDate today = LocalDate.of(2026, 3, 2);

  boolean holds(PersonId person, Office office) {
    return officesOf(person).contains(office);
  }

  Set<Office> officesOf(PersonId person) {
    return termsOf(person).stream()
        .filter(term -> term.covers(today))
        .map(Term::office)
        .collect(Collectors.toSet());
  }

  /** Those that they hold then, or will. */
  Set<Office> officesOnOrAfter(PersonId person, LocalDate day) {
    return termsOf(person).stream()
        .filter(term -> term.until() == null || term.until().isAfter(day))
        .map(Term::office)
        .collect(Collectors.toSet());
  }

  Optional<Power> find(UUID id) {
    return powers.stream().filter(power -> power.id().equals(id)).findFirst();
  }

  Collection<PersonId> everybody() {
    return terms.keySet();
  }

  /** Until its last day, its revocation, or the end of the term of office in which it was given. */
  boolean isLive(Power power) {
    boolean lasts =
        confirmed.contains(power) && !ended.contains(power) && !today.isAfter(power.lastDay());
    boolean inOffice =
        termsOf(power.principal()).stream()
            .filter(term -> term.office() == power.office())
            .anyMatch(term -> term.covers(power.since()) && term.covers(today));
    return lasts && (power.under() == null ? inOffice : isLive(power.under()));
  }

  Stream<Power> livePowersOf(PersonId person) {
    return powers.stream().filter(power -> power.delegate().equals(person)).filter(this::isLive);
  }

  /** The one that an actor names, if it names the actor, for that principal and in that office. */
  @Nullable Power relied(Actor actor) {
    return powers.stream()
        .filter(power -> power.id().equals(actor.delegation()))
        .filter(power -> power.delegate().equals(actor.person()))
        .filter(power -> power.principal().equals(actor.actingFor()))
        .filter(power -> actor.capacity().office().filter(power.office()::equals).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** All for whom somebody acts or who named them for that, for whom these act, and so on. */
  Set<PersonId> everybodyBehind(PersonId person) {
    Set<PersonId> behind = new HashSet<>(Set.of(person));
    boolean more = true;
    while (more) {
      Set<PersonId> now = Set.copyOf(behind);
      now.stream()
          .filter(each -> !isInCharge(each))
          .flatMap(this::livePowersOf)
          .forEach(
              power -> {
                behind.add(power.principal());
                behind.add(power.under() == null ? power.principal() : power.under().delegate());
              });
      more = behind.size() > now.size();
    }
    behind.remove(person);
    return behind;
  }

  /** Whoever is in charge in their own right is nobody's designee. */
  private boolean isInCharge(PersonId person) {
    return officesOf(person).stream().anyMatch(IN_CHARGE::contains);
  }

  private List<Term> termsOf(PersonId person) {
    return terms.getOrDefault(person, List.of());
  }
}
