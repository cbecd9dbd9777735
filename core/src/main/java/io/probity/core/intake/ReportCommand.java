package io.probity.core.intake;

import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.party.Office;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a report. */
public sealed interface ReportCommand extends Command {

  /**
   * Somebody knows of, or reasonably suspects, a violation of the code.
   *
   * @param occurredOn when it is said to have happened, if the reporter says so
   * @param doNotShowTo offices to which the case stays closed from the first second
   * @param reporterName absent if the report is anonymous
   */
  record ReportViolation(
      @ServerMade @TargetAggregateIdentifier ReportId reportId,
      @ServerMade ReporterId reporterId,
      Channel channel,
      Relation relation,
      @Nullable LocalDate occurredOn,
      Set<Office> doNotShowTo,
      Confidential narrative,
      @Nullable Confidential reporterName,
      Instant time)
      implements ReportCommand {

    public ReportViolation {
      doNotShowTo = Collections.unmodifiableSet(new TreeSet<>(doNotShowTo));
    }
  }
}
