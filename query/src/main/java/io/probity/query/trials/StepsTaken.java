package io.probity.query.trials;

import io.probity.core.intake.ReportId;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.parameters.Parameters;
import io.probity.query.trials.TrialFile.Step;
import io.probity.query.views.EntryDecoder;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What was done about a report, from its receipt to the end of its case? By type and day alone. */
public final class StepsTaken {
  private static final Set<String> STEPS =
      Set.of(
          "ViolationReported",
          "CaseOpened",
          "ReceiptAcknowledged",
          "AcknowledgementMissed",
          "TriageAssessed",
          "InvestigatorAssigned",
          "InvestigatorAssignedDespiteTie",
          "ExternalInvestigatorAppointed",
          "FeedbackGiven",
          "FeedbackImpossible",
          "FeedbackMissed",
          "CaseClosed",
          "CaseMerged",
          "CaseUnmerged");

  private final Entries entries;
  private final EntryDecoder decoder;

  public StepsTaken(Entries entries, EntryDecoder decoder) {
    this.entries = entries;
    this.decoder = decoder;
  }

  List<Step> about(UUID report) {
    List<StoredEntry> mailbox = entries.stream(new MailboxId(report).stream(), 0);
    List<StoredEntry> received = entries.stream(new ReportId(report).stream(), 0);
    return Stream.of(received.stream(), mailbox.stream(), ofCase(mailbox))
        .flatMap(each -> each)
        .filter(stored -> STEPS.contains(stored.entry().type()))
        .sorted(Comparator.comparingLong(StoredEntry::index))
        .map(StepsTaken::step)
        .toList();
  }

  /** The mailbox is opened with the case and names it. */
  private Stream<StoredEntry> ofCase(List<StoredEntry> mailbox) {
    return mailbox.stream()
        .limit(1)
        .map(first -> decoder.recorded(first.index(), first.entry()).event())
        .flatMap(event -> event instanceof MailboxOpened opened ? Stream.of(opened) : Stream.of())
        .flatMap(opened -> entries.stream(opened.caseId().stream(), 0).stream());
  }

  private static Step step(StoredEntry stored) {
    return new Step(stored.entry().type(), Parameters.dayOf(stored.entry().recordedAt()));
  }
}
