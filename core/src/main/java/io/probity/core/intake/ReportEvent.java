package io.probity.core.intake;

import io.probity.core.message.Event;
import io.probity.core.party.Office;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happened to a report. */
public sealed interface ReportEvent extends Event {

  /**
   * A report came in. Who took it down for somebody else is the entry's actor.
   *
   * @param occurredOn claimed, unlike the entry's own time
   */
  record ViolationReported(
      ReportId reportId,
      ReporterId reporterId,
      Channel channel,
      Relation relation,
      boolean anonymous,
      @Nullable LocalDate occurredOn,
      Set<Office> doNotShowTo,
      Confidential narrative,
      @Nullable Confidential reporterName)
      implements ReportEvent {

    public ViolationReported {
      doNotShowTo = Collections.unmodifiableSet(new TreeSet<>(doNotShowTo));
    }
  }
}
