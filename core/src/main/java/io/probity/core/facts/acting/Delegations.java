package io.probity.core.facts.acting;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.facts.Moment;
import io.probity.core.register.facts.Offices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may act for whom: whether a delegation lasts is computed when it is asked, from its dates,
 * its parent and the offices of its principal. Registers {@code delegations} and {@code
 * concurrences}, one key for each delegation, {@code delegates} and {@code delegations-of}, one for
 * each person, and {@code delegated-acts}, one for each entry made by a delegate.
 */
public interface Delegations {

  /**
   * One delegation.
   *
   * @param parent the one whose delegate named these substitutes
   * @param grantedBy the principal, or that delegate
   * @param office the one whose powers are delegated
   * @param together whether one delegate acts only with the others
   * @param lastDay null where only its conditions end it
   * @param confirmed whether a second person agreed with the coding of its scope
   * @param until from when on it is revoked, or ended
   * @param notice when the delegates were told of its revocation; null unless it was revoked, and
   *     where it ended without
   * @param revokedAt from when on it is revoked; null unless it was
   * @param given when it was
   */
  record Grant(
      UUID id,
      @Nullable UUID parent,
      PersonId grantedBy,
      PersonId principal,
      Office office,
      List<PersonId> delegates,
      boolean together,
      Set<Scope> scope,
      Instant from,
      @Nullable LocalDate lastDay,
      boolean confirmed,
      @Nullable Instant until,
      @Nullable Instant notice,
      @Nullable Instant revokedAt,
      Moment given) {

    public Grant coded(Set<Scope> as, boolean isConfirmed) {
      return now(delegates, as, isConfirmed);
    }

    /**
     * What ended it once ends it for good: nothing that is recorded later puts that off, nor lets
     * anybody act until a notice where it ended without one, from whenever on it is revoked.
     */
    public Grant revoked(Instant from, Instant told) {
      boolean forGood = until != null && notice == null;
      return over(earlier(until, from), forGood ? null : told, earlier(revokedAt, from));
    }

    /** By itself, and without a notice. */
    public Grant ended(Instant end) {
      return over(earlier(until, end), null, revokedAt);
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
      return one != null && one.isBefore(other) ? one : other;
    }

    /** Where they act together nobody can without the one who is gone. */
    public Grant without(PersonId delegate, Instant recordedAt) {
      List<PersonId> others = delegates.stream().filter(each -> !each.equals(delegate)).toList();
      Grant left = now(others, scope, confirmed);
      return together ? left.ended(recordedAt) : left;
    }

    private Grant now(List<PersonId> acting, Set<Scope> as, boolean isConfirmed) {
      return new Grant(
          id,
          parent,
          grantedBy,
          principal,
          office,
          acting,
          together,
          as,
          from,
          lastDay,
          isConfirmed,
          until,
          notice,
          revokedAt,
          given);
    }

    private Grant over(Instant end, @Nullable Instant told, @Nullable Instant revoked) {
      return new Grant(
          id, parent, grantedBy, principal, office, delegates, together, scope, from, lastDay,
          confirmed, end, told, revoked, given);
    }

    boolean lasts(Instant at, LocalDate day, boolean untilNotice) {
      return confirmed
          && !at.isBefore(from)
          && (lastDay == null || !day.isAfter(lastDay))
          && (until == null
              || at.isBefore(until)
              || (untilNotice && notice != null && at.isBefore(notice)));
    }
  }

  Optional<Grant> find(UUID id);

  /** Unnoted: for lists, no decision may rest on it. */
  List<Grant> all();

  /** Whether a delegate acts until they are told that their power was taken back. */
  boolean actsUntilNotice();

  /** All that ever named this person as delegate. */
  Set<UUID> naming(PersonId delegate);

  /** All that this person ever gave, for themselves or in the place of their principal. */
  Set<UUID> givenBy(PersonId giver);

  /** Those whose coding nobody confirmed yet, for lists: no decision may rest on it. */
  List<Grant> unconfirmed();

  /** Those who agreed with the next act in this scope. */
  Set<PersonId> concurring(UUID id, Scope scope);

  /** Under which delegation an entry was made. */
  Optional<UUID> reliedOn(UUID entry);

  /** Whether it lasts, and all that it rests on. */
  default boolean isLive(UUID id, Instant at, Offices offices) {
    return find(id)
        .filter(grant -> grant.lasts(at, offices.dayOf(at), actsUntilNotice()))
        .filter(grant -> !offices.leftSince(grant.grantedBy(), grant.given(), at))
        .filter(
            grant ->
                grant.parent() == null
                    ? inTheTermOfTheGrant(grant, at, offices)
                    : stillDelegates(grant, grant.parent()) && isLive(grant.parent(), at, offices))
        .isPresent();
  }

  /** Whether it was taken back before that time, or anything that it rests on: told or not. */
  default boolean isTakenBack(UUID id, Instant at) {
    Grant grant = find(id).orElseThrow();
    Instant revokedAt = grant.revokedAt();
    boolean itself = revokedAt != null && !at.isBefore(revokedAt);
    UUID parent = grant.parent();
    return itself || (parent != null && isTakenBack(parent, at));
  }

  /** Whoever named them did not give their own power back. */
  private boolean stillDelegates(Grant grant, UUID parent) {
    return find(parent).filter(above -> above.delegates().contains(grant.grantedBy())).isPresent();
  }

  /** A later term of the same principal revives nothing. */
  private static boolean inTheTermOfTheGrant(Grant grant, Instant at, Offices offices) {
    LocalDate granted = offices.dayOf(grant.from());
    LocalDate day = offices.dayOf(at);
    return offices.termsOf(grant.principal()).stream()
        .filter(term -> term.office() == grant.office())
        .anyMatch(term -> term.covers(granted) && term.covers(day));
  }

  /** Those under which this person may act now; whoever left once acts under none from before. */
  default Stream<Grant> liveFor(PersonId delegate, Instant at, Offices offices) {
    return naming(delegate).stream()
        .sorted()
        .filter(id -> isLive(id, at, offices))
        .flatMap(id -> find(id).stream())
        .filter(grant -> !offices.leftSince(delegate, grant.given(), at));
  }
}
