package io.probity.core.protection;

import io.probity.core.access.WitnessId;
import io.probity.core.facts.contact.IdentifiedReporters;
import io.probity.core.intake.ReportId;

/** As whom somebody is watched over. */
public enum Watched {
  REPORTER,
  WITNESS;

  /** In which they came forward, if there is any such. */
  String stream(WatchId watch) {
    return switch (this) {
      case REPORTER -> new ReportId(watch.value()).stream();
      case WITNESS -> new WitnessId(watch.value()).stream();
    };
  }

  /** Nobody can watch over somebody whom nobody knows. */
  boolean cameForward(WatchId watch, IdentifiedReporters reporters) {
    return this == WITNESS || reporters.isIdentified(stream(watch));
  }
}
