package io.probity.core.intake;

import static io.probity.core.intake.ReportRules.NOT_IN_THE_FUTURE;
import static io.probity.core.intake.ReportRules.SOMEBODY_CAN_LEAD;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.intake.ReportCommand.ReportViolation;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Office;
import io.probity.core.sealing.Confidential;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** What came in, from whom and how; kept as it was told, whatever becomes of its case. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Report {

  private static final Set<Office> COULD_LEAD =
      Set.of(Office.CCEO, Office.GENERAL_AUDITOR, Office.AUDIT_COMMITTEE_CHAIR);

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private ReportId id;

  Report() {}

  @CommandHandler
  Report(ReportViolation report) {
    NOT_IN_THE_FUTURE.require(
        report.occurredOn() == null
            || !report.occurredOn().isAfter(Parameters.latestToday(report.time())));
    SOMEBODY_CAN_LEAD.require(!report.doNotShowTo().containsAll(COULD_LEAD));
    @Nullable Confidential name = report.reporterName();
    apply(
        new ViolationReported(
            report.reportId(),
            report.reporterId(),
            report.channel(),
            report.relation(),
            name == null,
            report.occurredOn(),
            report.doNotShowTo(),
            report.narrative(),
            name == null ? null : name.about(report.reporterId().toString())));
  }

  @EventSourcingHandler
  @SuppressWarnings("RefactorSwitch") // the next event will not set the id
  void evolve(ReportEvent event) {
    switch (event) {
      case ViolationReported reported -> id = reported.reportId();
    }
  }
}
