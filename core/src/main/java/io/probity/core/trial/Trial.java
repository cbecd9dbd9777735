package io.probity.core.trial;

import static io.probity.core.trial.TrialRules.DISCLOSED_ONCE;
import static io.probity.core.trial.TrialRules.OF_A_REPORT;
import static io.probity.core.trial.TrialRules.TESTED_ONCE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.contact.HotlineTests;
import io.probity.core.facts.contact.Reports;
import io.probity.core.intake.ReportId;
import io.probity.core.trial.TrialCommand.BeginTrial;
import io.probity.core.trial.TrialCommand.DiscloseTrial;
import io.probity.core.trial.TrialEvent.TrialBegun;
import io.probity.core.trial.TrialEvent.TrialDisclosed;
import io.probity.core.visibility.facts.CaseFacts;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** One test of the hotline, unknown to whoever handles its report until it is disclosed. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Trial {

  @AggregateIdentifier private TrialId id;
  private ReportId reportId;
  private boolean disclosed;

  Trial() {}

  @CommandHandler
  Trial(BeginTrial begin, Reports reports, HotlineTests tests) {
    String report = begin.reportId().stream();
    OF_A_REPORT.require(reports.recordedAt(report).isPresent());
    TESTED_ONCE.require(!tests.isTest(report));
    apply(new TrialBegun(begin.trialId(), begin.reportId(), begin.plan()));
  }

  @CommandHandler
  void decide(DiscloseTrial disclose, CaseFacts cases) {
    DISCLOSED_ONCE.require(!disclosed);
    UUID caseId = DISCLOSED_ONCE.requireFound(cases.caseOf(reportId.stream()).orElse(null));
    long reports =
        cases.streams(caseId).stream()
            .filter(stream -> stream.startsWith(reportId.kind() + "-"))
            .count();
    apply(new TrialDisclosed(id, reportId, new CaseId(caseId), reports == 1, disclose.result()));
  }

  @EventSourcingHandler
  void evolve(TrialEvent event) {
    switch (event) {
      case TrialBegun begun -> {
        id = begun.trialId();
        reportId = begun.reportId();
      }
      case TrialDisclosed _ -> disclosed = true;
    }
  }
}
