package io.probity.api.reading;

import io.probity.api.reading.SealedText.State;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.intake.ReportId;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.mailbox.Acknowledgement;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Capacity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What whoever reported or asked sees with their code: what became of it, and what both sides
 * wrote. Not who wrote for the Company, and no time finer than a day.
 */
@Component
public final class ReporterView {
  private static final String ACKNOWLEDGED = "ReceiptAcknowledged";
  private static final String BY_RULE = Capacity.SYSTEM.name();
  private static final String FEEDBACK = "FeedbackGiven";
  private static final String ANSWERED = "InquiryAnswered";
  private static final Set<String> QUESTIONS = Set.of(ANSWERED, "InquiryAskedAgain");
  private static final String DUE_ANEW = "FeedbackDueAnew";
  private static final Set<String> TRANSCRIPTS =
      Set.of("TranscriptSentForCheck", "TranscriptDisputed");
  private static final Set<String> MESSAGES =
      Set.of("MessageToReporterWritten", "ReporterMessageReceived", ACKNOWLEDGED, FEEDBACK);

  private final Entries entries;
  private final SealedText text;

  ReporterView(Entries entries, SealedText text) {
    this.entries = entries;
    this.text = text;
  }

  /**
   * The mailbox as its owner sees it.
   *
   * @param state RECEIVED, ACKNOWLEDGED or ANSWERED; an inquiry needs no acknowledgement
   * @param acknowledgement AUTO if a machine told them that the report arrived, and nobody need
   *     have read it; HUMAN if somebody did; null if nobody told them
   */
  public record View(
      String state,
      @Nullable Acknowledgement acknowledgement,
      LocalDate receivedOn,
      List<Message> messages) {}

  /**
   * Something that was written.
   *
   * @param kind the type of its entry
   * @param version of a transcript; null for a message
   * @param text null if it was erased or cannot be read now
   */
  public record Message(
      String kind, LocalDate on, @Nullable Integer version, State state, @Nullable String text) {}

  /** Whoever asks has shown the code, and the reading is recorded. */
  public View of(ReportId report) {
    List<StoredEntry> told = entries.stream(report.stream(), 0);
    List<StoredEntry> asked = entries.stream(new InquiryId(report.value()).stream(), 0);
    List<StoredEntry> mailbox = entries.stream(new MailboxId(report.value()).stream(), 0);
    List<StoredEntry> transcripts = ofType(told, TRANSCRIPTS);
    List<Message> messages =
        Stream.of(ofType(asked, QUESTIONS), transcripts, ofType(mailbox, MESSAGES))
            .flatMap(List::stream)
            .sorted(Comparator.comparingLong(StoredEntry::index))
            .flatMap(stored -> messages(stored, transcripts.indexOf(stored)))
            .toList();
    return new View(state(mailbox), acknowledgement(mailbox), day(told.getFirst()), messages);
  }

  /** The same, of an inquiry that is no report. */
  public View of(InquiryId inquiry) {
    List<StoredEntry> asked = entries.stream(inquiry.stream(), 0);
    List<StoredEntry> written = ofType(asked, QUESTIONS);
    boolean answered = !written.isEmpty() && written.getLast().entry().type().equals(ANSWERED);
    return new View(
        answered ? "ANSWERED" : "RECEIVED",
        null,
        day(asked.getFirst()),
        written.stream().flatMap(stored -> messages(stored, -1)).toList());
  }

  private Stream<Message> messages(StoredEntry stored, int transcript) {
    return text.sections(stored).stream()
        .map(
            section ->
                new Message(
                    section.type(),
                    day(stored),
                    transcript < 0 ? null : transcript + 1,
                    section.state(),
                    section.text()));
  }

  private static String state(List<StoredEntry> mailbox) {
    List<StoredEntry> answers = ofType(mailbox, Set.of(FEEDBACK, DUE_ANEW));
    if (!answers.isEmpty() && answers.getLast().entry().type().equals(FEEDBACK)) {
      return "ANSWERED";
    }
    return ofType(mailbox, Set.of(ACKNOWLEDGED)).isEmpty() ? "RECEIVED" : "ACKNOWLEDGED";
  }

  private static @Nullable Acknowledgement acknowledgement(List<StoredEntry> mailbox) {
    return ofType(mailbox, Set.of(ACKNOWLEDGED)).stream()
        .map(stored -> stored.entry().actor().capacity())
        .map(by -> by.equals(BY_RULE) ? Acknowledgement.AUTO : Acknowledgement.HUMAN)
        .findFirst()
        .orElse(null);
  }

  private static List<StoredEntry> ofType(List<StoredEntry> of, Set<String> types) {
    return of.stream().filter(stored -> types.contains(stored.entry().type())).toList();
  }

  private static LocalDate day(StoredEntry stored) {
    return Parameters.dayOf(stored.entry().recordedAt());
  }
}
