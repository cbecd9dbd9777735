package io.probity.query.casefile.folding;

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
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Parameters;
import io.probity.core.sealing.Confidential;
import io.probity.query.views.Change;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.WriteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one entry does to the contact with a reporter in the file of its case. */
record ContactFolding(Recorded recorded) {

  List<Change> of(MailboxEvent event) {
    if (event instanceof MailboxRead) {
      return List.of();
    }
    return List.of(
        new Change(
            FileCollections.CASES,
            event.caseId().value().toString(),
            file -> file.add("streams", event.mailboxId().stream())),
        new Change(
            FileCollections.CONTACTS,
            event.mailboxId().value().toString(),
            contact -> fold(contact, event)));
  }

  private void fold(WriteModel contact, MailboxEvent event) {
    switch (event) {
      case MailboxOpened opened -> open(contact, opened);
      case ReceiptAcknowledged done -> {
        contact
            .set("acknowledgement", done.how())
            .set("acknowledgedOn", today())
            .set("acknowledgedBy", recorded.actor().id())
            .set("feedbackBy", done.feedbackBy());
        message(contact, "ACKNOWLEDGEMENT", done.message());
      }
      case AcknowledgementMissed _ -> contact.set("acknowledgement", "MISSED");
      case ContactChannelChosen chosen -> contact.set("contactChannel", chosen.channel());
      case MessageToReporterWritten wrote -> message(contact, "TO_REPORTER", wrote.message());
      case ReporterMessageReceived wrote -> message(contact, "FROM_REPORTER", wrote.message());
      case FeedbackGiven given -> {
        contact.set("feedback", "GIVEN").set("feedbackOn", today());
        message(contact, "FEEDBACK", given.feedback());
      }
      case FeedbackImpossible no ->
          contact
              .set("feedback", "IMPOSSIBLE")
              .set("feedbackOn", today())
              .set("obstacle", no.obstacle())
              .set("obstacleReasons", no.reasons());
      case FeedbackMissed _ -> contact.set("feedback", "MISSED");
      case FeedbackDueAnew anew ->
          contact.set("feedback", "DUE").set("feedbackBy", anew.feedbackBy());
      case LiaisonAssigned assigned -> contact.set("liaison", assigned.liaison());
      case LiaisonHandedOver passed -> contact.set("liaison", passed.liaison());
      case MailboxRead _ -> {}
    }
  }

  private static void open(WriteModel contact, MailboxOpened opened) {
    Instant before = opened.receivedForTheCompanyAt();
    contact
        .set("liaison", opened.liaison())
        .set("receivedOn", Parameters.dayOf(opened.receivedAt()))
        .set("receivedForTheCompanyOn", before == null ? null : Parameters.dayOf(before))
        .set("countedFrom", opened.countedFrom())
        .set("acknowledgement", "DUE")
        .set("acknowledgeBy", opened.acknowledgeBy())
        .set("feedback", "DUE")
        .set("feedbackBy", opened.feedbackBy());
  }

  private void message(WriteModel contact, String kind, @Nullable Confidential text) {
    if (text != null) {
      Deed.write(contact.append("messages"), recorded).set("kind", kind).set("text", text);
    }
  }

  private LocalDate today() {
    return Parameters.dayOf(recorded.recordedAt());
  }
}
