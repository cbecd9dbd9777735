package io.probity.core.standing;

import io.probity.core.message.Recorded;
import io.probity.core.register.Moment;

/** When entries came about. */
final class Moments {

  private Moments() {}

  static Moment of(Recorded entry) {
    return new Moment(entry.index(), entry.recordedAt());
  }
}
