package io.probity.core.standing;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the oracle knows of one case. */
final class Matter {
  final int number;
  final Set<Matter> merged = new HashSet<>();
  final Set<Matter> before = new HashSet<>();
  @Nullable Matter into;
  final Set<Matter> cameFrom = new HashSet<>();
  @Nullable Matter duplicateOf;
  final Set<Matter> duplicates = new HashSet<>();
  final Set<PersonId> subjects = new HashSet<>();
  final Set<PersonId> named = new HashSet<>();
  final Set<PersonId> inConflict = new HashSet<>();
  final Map<PersonId, Set<PersonId>> despiteTies = new HashMap<>();
  final Set<PersonId> fromOutside = new HashSet<>();
  final Set<Office> hiddenFrom = EnumSet.noneOf(Office.class);
  final Set<PersonId> investigators = new HashSet<>();
  final Set<PersonId> everWorked = new HashSet<>();
  final Map<PersonId, LocalDate> granted = new HashMap<>();
  @Nullable PersonId liaison;
  final Set<PersonId> released = new HashSet<>();
  boolean inTriage = true;
  boolean escalated;

  Matter(int number) {
    this.number = number;
  }

  /** All that share reports with it. */
  Set<Matter> together() {
    Matter host = into == null ? this : into;
    Set<Matter> all = new HashSet<>(host.merged);
    all.add(host);
    return all;
  }

  /** Whoever is shut out of one of these is shut out of it. */
  Set<Matter> bearing() {
    Set<Matter> all = new HashSet<>(Set.of(this));
    for (int before = 0; before < all.size(); ) {
      before = all.size();
      for (Matter each : Set.copyOf(all)) {
        all.addAll(each.together());
        all.addAll(each.cameFrom);
        all.addAll(each.duplicates);
      }
    }
    return all;
  }

  /** These, and what they follow from. */
  Set<Matter> touched() {
    Set<Matter> all = new HashSet<>(bearing());
    bearing().forEach(each -> each.before.forEach(earlier -> all.addAll(earlier.bearing())));
    return all;
  }

  /** The cases whose reports are dealt with here: its own, unless that went elsewhere. */
  Stream<Matter> reports() {
    return into == null ? Stream.concat(Stream.of(this), merged.stream()) : Stream.of();
  }

  void putToWork(PersonId person) {
    investigators.add(person);
    everWorked.add(person);
  }

  /** Neither merged into another case nor closed as its duplicate. */
  boolean isOpen() {
    return into == null && duplicateOf == null;
  }

  boolean isInTriage() {
    return inTriage && into == null;
  }

  /** Whoever becomes a subject has no part in it any more. */
  void leave(PersonId person) {
    investigators.remove(person);
    despiteTies.remove(person);
    fromOutside.remove(person);
  }
}
