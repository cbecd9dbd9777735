package io.probity.core.standing.fold;

import io.probity.core.message.Recorded;
import io.probity.core.register.facts.Moment;

/** When entries came about. */
public final class Moments {

  private Moments() {}

  public static Moment of(Recorded entry) {
    return new Moment(entry.index(), entry.recordedAt());
  }
}
