package io.probity.core.standing;

import io.probity.core.casework.CaseEvent.Assigning;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.PersonLeft;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who was to hand one case over, and from which day on they work on it no longer, though they
 * return: until they are assigned anew.
 */
record Leavers(Map<PersonId, LocalDate> until) {

  static final Leavers NOBODY = new Leavers(Map.of());

  Leavers {
    until = Map.copyOf(until);
  }

  static List<Change<Leavers>> changes(Recorded entry) {
    return switch (entry.event()) {
      case PersonLeft left ->
          left.handOver().stream()
              .map(
                  id ->
                      new Change<Leavers>(
                          id.stream(), old -> of(old).with(left.personId(), left.until())))
              .toList();
      case Assigning assigned ->
          List.of(
              new Change<>(
                  assigned.caseId().stream(), old -> of(old).without(assigned.investigator())));
      default -> List.of();
    };
  }

  static Leavers of(@Nullable Leavers old) {
    return old == null ? NOBODY : old;
  }

  boolean isGone(PersonId person, LocalDate day) {
    LocalDate left = until.get(person);
    return left != null && !day.isBefore(left);
  }

  private Leavers with(PersonId person, LocalDate day) {
    Map<PersonId, LocalDate> now = new HashMap<>(until);
    now.put(person, day);
    return new Leavers(now);
  }

  private Leavers without(PersonId person) {
    Map<PersonId, LocalDate> now = new HashMap<>(until);
    now.remove(person);
    return new Leavers(now);
  }
}
