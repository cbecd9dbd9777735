package io.probity.core.allegation;

import static io.probity.core.allegation.AllegationRules.ONE_DISCIPLINE;

import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.party.PersonId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was imposed on one allegation so far, and what of it stands. */
final class Discipline {

  private final Set<PersonId> deciders = new HashSet<>();
  private @Nullable DisciplineImposed standing;
  private long at;

  /** Whoever imposed or lifted it. */
  Set<PersonId> deciders() {
    return deciders;
  }

  boolean stands() {
    return standing != null;
  }

  /** What stands, and is more than nothing, for what was found not to be so after all. */
  Optional<DisciplineImposed> unfoundedBy(Outcome outcome) {
    return Optional.ofNullable(standing)
        .filter(each -> each.level() != DisciplineLevel.NONE && !outcome.substantiates());
  }

  long at() {
    return at;
  }

  DisciplineImposed toLift(long named) {
    DisciplineImposed now = ONE_DISCIPLINE.requireFound(standing);
    ONE_DISCIPLINE.require(named == at);
    return now;
  }

  void imposed(DisciplineImposed now, long place) {
    standing = now;
    at = place;
    deciders.add(now.decider());
  }

  void lifted(PersonId by) {
    standing = null;
    deciders.add(by);
  }
}
