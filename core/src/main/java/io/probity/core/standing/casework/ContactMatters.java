package io.probity.core.standing.casework;

import static io.probity.core.visibility.facts.OpenMatters.Why.NO_FEEDBACK;
import static io.probity.core.visibility.facts.OpenMatters.Why.UNNAMED;

import io.probity.core.casework.CaseEvent.ReportersAwaitAnswer;
import io.probity.core.mailbox.MailboxEvent;
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
import io.probity.core.mailbox.MailboxId;
import io.probity.core.standing.fold.Change;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the contact with a reporter leaves open in a case. */
final class ContactMatters {

  private ContactMatters() {}

  /** From the moment at which a case is reopened, though the mailboxes hear of it later. */
  static List<Change<Set<OpenMatter>>> of(ReportersAwaitAnswer event) {
    Set<OpenMatter> owed =
        event.reports().stream()
            .map(report -> new OpenMatter(new MailboxId(report.value()).stream(), NO_FEEDBACK))
            .collect(Collectors.toUnmodifiableSet());
    return CaseworkFolds.moved(event.caseId(), Set.of(), owed);
  }

  static List<Change<Set<OpenMatter>>> of(MailboxEvent event) {
    String stream = event.mailboxId().stream();
    OpenMatter feedback = new OpenMatter(stream, NO_FEEDBACK);
    return switch (event) {
      case MailboxOpened _ ->
          CaseworkFolds.moved(
              event.caseId(), Set.of(), Set.of(feedback, new OpenMatter(stream, UNNAMED)));
      case FeedbackGiven _, FeedbackImpossible _ ->
          CaseworkFolds.moved(event.caseId(), Set.of(feedback), Set.of());
      case ReceiptAcknowledged _,
          AcknowledgementMissed _,
          FeedbackMissed _,
          FeedbackDueAnew _,
          MessageToReporterWritten _,
          ReporterMessageReceived _,
          MailboxRead _,
          ContactChannelChosen _,
          LiaisonAssigned _,
          LiaisonHandedOver _ ->
          List.of();
    };
  }
}
