package io.probity.core.mailbox;

import static io.probity.core.mailbox.MailboxRules.ACKNOWLEDGED_ONCE;
import static io.probity.core.mailbox.MailboxRules.ANONYMOUS_IN_THE_MAILBOX;
import static io.probity.core.mailbox.MailboxRules.FIT_TO_KEEP_CONTACT;
import static io.probity.core.mailbox.MailboxRules.HAS_PASSED;
import static io.probity.core.mailbox.MailboxRules.NO_FEEDBACK_YET;
import static io.probity.core.mailbox.MailboxRules.OPENED_ONCE;
import static io.probity.core.mailbox.MailboxRules.TO_SOMEBODY_ELSE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.contact.IdentifiedReporters;
import io.probity.core.facts.contact.Reports;
import io.probity.core.intake.ReportId;
import io.probity.core.mailbox.MailboxCommand.AcknowledgeReceipt;
import io.probity.core.mailbox.MailboxCommand.AssignLiaison;
import io.probity.core.mailbox.MailboxCommand.ChooseContactChannel;
import io.probity.core.mailbox.MailboxCommand.DocumentFeedbackImpossible;
import io.probity.core.mailbox.MailboxCommand.GiveFeedback;
import io.probity.core.mailbox.MailboxCommand.HandOverLiaison;
import io.probity.core.mailbox.MailboxCommand.OpenMailbox;
import io.probity.core.mailbox.MailboxCommand.OweFeedbackAnew;
import io.probity.core.mailbox.MailboxCommand.ReadMailbox;
import io.probity.core.mailbox.MailboxCommand.RecordMissedAcknowledgement;
import io.probity.core.mailbox.MailboxCommand.RecordMissedFeedback;
import io.probity.core.mailbox.MailboxCommand.WriteAsReporter;
import io.probity.core.mailbox.MailboxCommand.WriteToReporter;
import io.probity.core.mailbox.MailboxEvent.AcknowledgementMissed;
import io.probity.core.mailbox.MailboxEvent.ContactChannelChosen;
import io.probity.core.mailbox.MailboxEvent.FeedbackDueAnew;
import io.probity.core.mailbox.MailboxEvent.FeedbackGiven;
import io.probity.core.mailbox.MailboxEvent.FeedbackImpossible;
import io.probity.core.mailbox.MailboxEvent.FeedbackMissed;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxEvent.LiaisonHandedOver;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxEvent.MailboxRead;
import io.probity.core.mailbox.MailboxEvent.MessageToReporterWritten;
import io.probity.core.mailbox.MailboxEvent.ReceiptAcknowledged;
import io.probity.core.mailbox.MailboxEvent.ReporterMessageReceived;
import io.probity.core.parameters.AcknowledgementStarts;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Contacts;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Liaisons;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** What the Company owes whoever reported, and what both wrote to each other. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Mailbox {

  @AggregateIdentifier private MailboxId id;
  private ReportId reportId;
  private Instant acknowledgeBy;
  private Instant feedbackBy;
  private @Nullable PersonId liaison;
  private @Nullable ContactChannel contactChannel;
  private boolean acknowledged;
  private boolean acknowledgementMissed;
  private boolean feedbackSettled;
  private boolean feedbackMissed;

  Mailbox() {}

  @CommandHandler
  Mailbox(
      OpenMailbox open,
      Reports reports,
      CaseFacts cases,
      Offices offices,
      CaseVisibility visibility,
      PolicyParameters parameters) {
    String report = open.reportId().stream();
    UUID caseId = open.caseId().value();
    OPENED_ONCE.require(
        open.mailboxId().value().equals(open.reportId().value())
            && cases.caseOf(report).equals(Optional.of(caseId)));
    ParameterValues values = parameters.inForce();
    Instant receivedAt = reports.reachedHelpLineAt(report).orElse(open.time());
    Optional<Instant> before = reports.receivedForTheCompanyAt(report);
    Instant start =
        values.acknowledgementStarts() == AcknowledgementStarts.FIRST_RECEIPT
            ? before.orElse(receivedAt)
            : receivedAt;
    Instant acknowledgement = values.dueAfter(start, values.acknowledgeWithin());
    LocalDate lastDay = values.dayOf(start).plus(values.acknowledgeWithin());
    Instant feedback = values.endOf(lastDay.plus(values.feedbackWithin()));
    apply(
        new MailboxOpened(
            open.mailboxId(),
            open.caseId(),
            open.reportId(),
            receivedAt,
            before.orElse(null),
            values.acknowledgementStarts(),
            acknowledgement,
            feedback,
            new Liaison(offices, open.lot())
                .atFirst(caseId, cases, visibility, open.time())
                .orElse(null)));
  }

  /**
   * In time it moves the feedback, unless that was given already; late it does not: the clock ran
   * from the end of the days. A rule does it where the parameters say so, and never after somebody.
   */
  @CommandHandler
  void decide(AcknowledgeReceipt acknowledge, CaseFacts cases, PolicyParameters parameters) {
    ParameterValues values = parameters.inForce();
    if (acknowledge.how() == Acknowledgement.AUTO
        && (acknowledged || !values.acknowledgesByRule())) {
      return;
    }
    ACKNOWLEDGED_ONCE.require(!acknowledged);
    Instant next =
        feedbackSettled || acknowledge.time().isAfter(acknowledgeBy)
            ? feedbackBy
            : values.dueAfter(acknowledge.time(), values.feedbackWithin());
    apply(
        new ReceiptAcknowledged(
            id,
            caseOf(cases),
            acknowledge.how(),
            acknowledgeBy,
            feedbackBy,
            next,
            acknowledge.message()));
  }

  @CommandHandler
  void decide(
      ChooseContactChannel choose, Actor actor, CaseFacts cases, IdentifiedReporters reporters) {
    ANONYMOUS_IN_THE_MAILBOX.require(
        !actor.isPerson() || reporters.isIdentified(reportId.stream()));
    if (choose.channel() != contactChannel) {
      apply(new ContactChannelChosen(id, caseOf(cases), contactChannel, choose.channel()));
    }
  }

  @CommandHandler
  void decide(WriteToReporter write, CaseFacts cases) {
    apply(new MessageToReporterWritten(id, caseOf(cases), write.message()));
  }

  @CommandHandler
  void decide(WriteAsReporter write, CaseFacts cases) {
    apply(new ReporterMessageReceived(id, caseOf(cases), write.message()));
  }

  @CommandHandler
  void decide(ReadMailbox read, CaseFacts cases) {
    apply(new MailboxRead(id, caseOf(cases)));
  }

  /** It may be given more than once, as an inquiry goes on. */
  @CommandHandler
  void decide(GiveFeedback give, CaseFacts cases) {
    apply(new FeedbackGiven(id, caseOf(cases), feedbackBy, give.feedback()));
  }

  @CommandHandler
  void decide(DocumentFeedbackImpossible document, CaseFacts cases) {
    NO_FEEDBACK_YET.require(!feedbackSettled);
    apply(
        new FeedbackImpossible(
            id, caseOf(cases), document.obstacle(), feedbackBy, document.reasons()));
  }

  @CommandHandler
  void decide(AssignLiaison assign, CaseFacts cases, Liaisons liaisons, Contacts contacts) {
    CaseId caseId = caseOf(cases);
    requireFit(assign.liaison(), caseId, assign.time(), contacts);
    // Whoever left and returned keeps up nothing until they are chosen anew.
    Optional<PersonId> now = liaisons.ofMailbox(id.stream(), assign.time());
    TO_SOMEBODY_ELSE.require(!now.equals(Optional.of(assign.liaison())));
    apply(new LiaisonAssigned(id, caseId, liaison, assign.liaison(), assign.reasons()));
  }

  @CommandHandler
  void decide(HandOverLiaison handOver, Actor actor, CaseFacts cases, Contacts contacts) {
    CaseId caseId = caseOf(cases);
    requireFit(handOver.liaison(), caseId, handOver.time(), contacts);
    TO_SOMEBODY_ELSE.require(!handOver.liaison().equals(actor.person()));
    apply(
        new LiaisonHandedOver(id, caseId, actor.person(), handOver.liaison(), handOver.reasons()));
  }

  private static void requireFit(PersonId next, CaseId caseId, Instant at, Contacts contacts) {
    FIT_TO_KEEP_CONTACT.require(contacts.mayTakeOver(caseId.value(), next, at));
  }

  /** A clock that fires after the acknowledgement, or twice, changes nothing. */
  @CommandHandler
  void decide(RecordMissedAcknowledgement miss, CaseFacts cases) {
    HAS_PASSED.require(miss.time().isAfter(miss.dueAt()));
    if (!acknowledged && !acknowledgementMissed && miss.dueAt().equals(acknowledgeBy)) {
      apply(new AcknowledgementMissed(id, caseOf(cases), miss.dueAt()));
    }
  }

  @CommandHandler
  void decide(RecordMissedFeedback miss, CaseFacts cases) {
    HAS_PASSED.require(miss.time().isAfter(miss.dueAt()));
    if (!feedbackSettled && !feedbackMissed && miss.dueAt().equals(feedbackBy)) {
      apply(new FeedbackMissed(id, caseOf(cases), miss.dueAt()));
    }
  }

  @CommandHandler
  void decide(OweFeedbackAnew owe, CaseFacts cases, PolicyParameters parameters) {
    ParameterValues values = parameters.inForce();
    Instant next = values.dueAfter(owe.time(), values.feedbackWithin());
    apply(new FeedbackDueAnew(id, caseOf(cases), feedbackBy, next));
  }

  /** A report that was linked to another case takes its mailbox with it. */
  private CaseId caseOf(CaseFacts cases) {
    return new CaseId(cases.caseOf(reportId.stream()).orElseThrow());
  }

  @EventSourcingHandler
  void evolve(MailboxEvent event) {
    switch (event) {
      case MailboxOpened opened -> {
        id = opened.mailboxId();
        reportId = opened.reportId();
        acknowledgeBy = opened.acknowledgeBy();
        feedbackBy = opened.feedbackBy();
        liaison = opened.liaison();
      }
      case ReceiptAcknowledged done -> {
        acknowledged = true;
        feedbackBy = done.feedbackBy();
      }
      case ContactChannelChosen chosen -> contactChannel = chosen.channel();
      case AcknowledgementMissed _ -> acknowledgementMissed = true;
      case FeedbackGiven _, FeedbackImpossible _ -> feedbackSettled = true;
      case FeedbackMissed _ -> feedbackMissed = true;
      case FeedbackDueAnew anew -> {
        feedbackBy = anew.feedbackBy();
        feedbackSettled = false;
        feedbackMissed = false;
      }
      case LiaisonAssigned assigned -> liaison = assigned.liaison();
      case LiaisonHandedOver handedOver -> liaison = handedOver.liaison();
      case MessageToReporterWritten _, ReporterMessageReceived _, MailboxRead _ -> {}
    }
  }
}
