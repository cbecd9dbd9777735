package io.probity.core.standing.people;

import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Leaving;
import io.probity.core.register.place.Area;
import io.probity.core.register.place.Placement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works, from which day on no longer, and for which areas they stand.
 *
 * @param back from which day on they are there again, if they left
 * @param leavings also if they were placed again since
 */
record Employment(
    PersonId person,
    @Nullable Placement placement,
    @Nullable LocalDate left,
    @Nullable LocalDate back,
    List<Leaving> leavings,
    Set<Area> areas) {

  static Employment of(PersonId person) {
    return new Employment(person, null, null, null, List.of(), Set.of());
  }

  Employment placedAt(Placement now, LocalDate from) {
    LocalDate again = left != null && back == null ? from : back;
    return new Employment(person, now, left, again, leavings, areas);
  }

  boolean isGone(LocalDate day) {
    return left != null && !day.isBefore(left) && (back == null || day.isBefore(back));
  }

  /** A leaving that was to come later is none any more. */
  Employment leaving(Leaving now) {
    List<Leaving> all = new ArrayList<>(leavings);
    all.removeIf(each -> each.until().isAfter(now.until()));
    all.add(now);
    return new Employment(person, placement, now.until(), null, List.copyOf(all), areas);
  }

  /** The last of them never was. */
  Employment staying() {
    List<Leaving> others = leavings.subList(0, leavings.size() - 1);
    return new Employment(person, placement, null, null, List.copyOf(others), areas);
  }

  Employment standingFor(Set<Area> now) {
    return new Employment(person, placement, left, back, leavings, now);
  }
}
