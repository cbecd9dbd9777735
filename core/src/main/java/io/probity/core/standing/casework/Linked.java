package io.probity.core.standing.casework;

import io.probity.core.casework.CaseId;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.message.Recorded;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Sets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the report of one case is dealt with, and was.
 *
 * @param into where it is; null if that is here
 * @param merged the cases whose reports are dealt with here
 * @param cameFrom where it was, and from where it came back
 * @param wentBack the cases to which reports went back from here
 */
record Linked(@Nullable UUID into, Set<UUID> merged, Set<UUID> cameFrom, Set<UUID> wentBack) {

  private static final Linked NOWHERE = new Linked(null, Set.of(), Set.of(), Set.of());

  static Linked of(@Nullable Linked old) {
    return old == null ? NOWHERE : old;
  }

  static List<Change<Linked>> changes(Recorded entry) {
    return switch (entry.event()) {
      case ReportLinked now ->
          List.of(
              new Change<>(now.from().stream(), old -> of(old).into(now.caseId())),
              new Change<>(now.caseId().stream(), old -> of(old).with(now.from())));
      case ReportUnlinked back ->
          List.of(
              new Change<>(back.backTo().stream(), old -> of(old).backFrom(back.caseId())),
              new Change<>(back.caseId().stream(), old -> of(old).without(back.backTo())));
      default -> List.of();
    };
  }

  /** Its report never left it, and no other came. */
  boolean isAlone() {
    return into == null && merged.isEmpty() && cameFrom.isEmpty();
  }

  private Linked into(CaseId now) {
    return new Linked(now.value(), merged, cameFrom, wentBack);
  }

  private Linked with(CaseId from) {
    return new Linked(into, Sets.with(merged, from.value()), cameFrom, wentBack);
  }

  private Linked backFrom(CaseId host) {
    return new Linked(null, merged, Sets.with(cameFrom, host.value()), wentBack);
  }

  private Linked without(CaseId from) {
    UUID gone = from.value();
    return new Linked(into, Sets.without(merged, gone), cameFrom, Sets.with(wentBack, gone));
  }
}
