package io.probity.core.linking;

import static io.probity.core.linking.LinkingRules.UNLINKED_ONCE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.contact.Inquiries;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.LinkingCommand.LinkReport;
import io.probity.core.linking.LinkingCommand.UnlinkReport;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Liaisons;
import io.probity.core.visibility.facts.NamedPeople;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.OpenMatters.Why;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** One report is dealt with in another case than the one that it opened. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class ReportLink {

  @AggregateIdentifier private LinkId id;
  private CaseId caseId;
  private CaseId from;
  private ReportId reportId;
  private boolean ended;

  ReportLink() {}

  @CommandHandler
  ReportLink(
      LinkReport link,
      CaseFacts cases,
      NamedPeople named,
      OpenMatters open,
      Liaisons liaisons,
      Inquiries inquiries,
      PolicyParameters parameters) {
    boolean apart = parameters.inForce().segregation();
    UUID left = new LinkChecks(cases, named, open).require(link, apart);
    Optional<PersonId> taker = cases.takenBy(left);
    apply(
        new ReportLinked(
            link.linkId(),
            link.caseId(),
            new CaseId(left),
            link.reportId(),
            taker.orElse(null),
            liaisons.ofMailbox(mailboxOf(link.reportId()), link.time()).orElse(null),
            isFeedbackOwed(link.reportId(), left, open, link.time()),
            inquiries.isConverted(link.reportId().value()),
            taker.filter(cases.assigned(link.caseId().value())::contains).isPresent(),
            link.reasons()));
  }

  @CommandHandler
  void decide(
      UnlinkReport unlink,
      CaseFacts cases,
      OpenMatters open,
      Liaisons liaisons,
      Inquiries inquiries) {
    UNLINKED_ONCE.require(!ended && cases.isOpen(caseId.value()));
    apply(
        new ReportUnlinked(
            id,
            caseId,
            from,
            reportId,
            liaisons.ofMailbox(mailboxOf(reportId), unlink.time()).orElse(null),
            isFeedbackOwed(reportId, caseId.value(), open, unlink.time()),
            inquiries.isConverted(reportId.value()),
            cases.isEscalated(caseId.value()),
            unlink.reasons()));
  }

  @EventSourcingHandler
  void evolve(LinkingEvent event) {
    switch (event) {
      case ReportLinked linked -> {
        id = linked.linkId();
        caseId = linked.caseId();
        from = linked.from();
        reportId = linked.reportId();
      }
      case ReportUnlinked _ -> ended = true;
      case CasesRelated _, CasesUnrelated _ -> {}
    }
  }

  private static String mailboxOf(ReportId report) {
    return new MailboxId(report.value()).stream();
  }

  private static boolean isFeedbackOwed(
      ReportId report, UUID caseId, OpenMatters open, Instant at) {
    return open.of(caseId, at).contains(new OpenMatter(mailboxOf(report), Why.NO_FEEDBACK));
  }
}
