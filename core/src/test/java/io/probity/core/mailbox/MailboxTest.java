package io.probity.core.mailbox;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.mailbox.Contacts.ACKNOWLEDGE_BY;
import static io.probity.core.mailbox.Contacts.FEEDBACK_BY;
import static io.probity.core.mailbox.Contacts.LOT;
import static io.probity.core.mailbox.Contacts.MAILBOX;
import static io.probity.core.mailbox.Contacts.OTHER_REPORTER;
import static io.probity.core.mailbox.Contacts.POLICY;
import static io.probity.core.mailbox.Contacts.REPORTER;
import static io.probity.core.mailbox.Contacts.TEXT;
import static io.probity.core.mailbox.Contacts.contact;
import static io.probity.core.mailbox.Contacts.liaison;
import static io.probity.core.mailbox.Contacts.open;
import static io.probity.core.mailbox.Contacts.opened;
import static io.probity.core.mailbox.Contacts.reported;
import static io.probity.core.mailbox.Contacts.reporter;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.Cases;
import io.probity.core.intake.ForwarderRole;
import io.probity.core.intake.ReportEvent.EarlierReceiptRecorded;
import io.probity.core.intake.ReportEvent.ReportForwarded;
import io.probity.core.mailbox.MailboxCommand.AcknowledgeReceipt;
import io.probity.core.mailbox.MailboxCommand.AssignLiaison;
import io.probity.core.mailbox.MailboxCommand.DocumentFeedbackImpossible;
import io.probity.core.mailbox.MailboxCommand.GiveFeedback;
import io.probity.core.mailbox.MailboxCommand.HandOverLiaison;
import io.probity.core.mailbox.MailboxCommand.OpenMailbox;
import io.probity.core.mailbox.MailboxCommand.ReadMailbox;
import io.probity.core.mailbox.MailboxCommand.RecordMissedAcknowledgement;
import io.probity.core.mailbox.MailboxCommand.RecordMissedFeedback;
import io.probity.core.mailbox.MailboxCommand.WriteAsReporter;
import io.probity.core.mailbox.MailboxCommand.WriteToReporter;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxEvent.MailboxRead;
import io.probity.core.mailbox.MailboxEvent.MessageToReporterWritten;
import io.probity.core.mailbox.MailboxEvent.ReporterMessageReceived;
import io.probity.core.message.Command;
import io.probity.core.parameters.AcknowledgementStarts;
import io.probity.core.party.Capacity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mailbox is opened, and what its reporter and staff write in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailboxTest {

  @Test
  void a_mailbox_opens_with_its_clocks_and_a_liaison() {
    reported().when(open(MAILBOX, REPORT), POLICY).records(opened(HELP_LINE));
  }

  @Test
  void the_clocks_of_a_forwarded_report_run_from_its_receipt_by_the_company() {
    Instant received = NOW.minus(Duration.ofDays(3));
    reported()
        .elsewhere(new ReportForwarded(REPORT, ForwarderRole.LEGAL, received, NOW))
        .when(open(MAILBOX, REPORT), POLICY)
        .records(
            new MailboxOpened(
                MAILBOX,
                CASE,
                REPORT,
                NOW,
                received,
                AcknowledgementStarts.FIRST_RECEIPT,
                Instant.parse("2026-03-07T00:00:00Z"),
                Instant.parse("2026-06-07T00:00:00Z"),
                HELP_LINE));
  }

  @Test
  void the_clocks_of_a_letter_entered_later_run_from_the_day_on_which_it_came() {
    Instant received = NOW.minus(Duration.ofDays(3));
    reported()
        .elsewhere(new EarlierReceiptRecorded(REPORT, received))
        .when(open(MAILBOX, REPORT), POLICY)
        .records(
            new MailboxOpened(
                MAILBOX,
                CASE,
                REPORT,
                received,
                null,
                AcknowledgementStarts.FIRST_RECEIPT,
                Instant.parse("2026-03-07T00:00:00Z"),
                Instant.parse("2026-06-07T00:00:00Z"),
                HELP_LINE));
  }

  @Test
  void nobody_named_in_the_case_becomes_its_first_liaison() {
    reported()
        .elsewhere(Cases.named(HELP_LINE))
        .when(open(MAILBOX, REPORT), POLICY)
        .records(opened(COMPLIANCE));
  }

  @Test
  void a_mailbox_is_opened_for_the_report_of_its_case() {
    reported()
        .when(new OpenMailbox(MAILBOX, OTHER_REPORT, CASE, LOT, NOW), POLICY)
        .isRefusedBy("MB-6");
    reported()
        .elsewhere(Cases.otherOpened())
        .when(new OpenMailbox(MAILBOX, REPORT, Cases.OTHER_CASE, LOT, NOW), POLICY)
        .isRefusedBy("MB-6");
  }

  @ParameterizedTest
  @MethodSource("byMachines")
  void nobody_opens_a_mailbox_or_misses_a_deadline_by_hand(Command command) {
    contact().when(command, as(Capacity.CCEO)).isRefusedBy("MB-1");
  }

  static List<Command> byMachines() {
    return List.of(
        open(MAILBOX, REPORT),
        new RecordMissedAcknowledgement(MAILBOX, ACKNOWLEDGE_BY, NOW),
        new RecordMissedFeedback(MAILBOX, FEEDBACK_BY, NOW));
  }

  @Test
  void the_liaison_writes_to_the_reporter() {
    contact()
        .when(new WriteToReporter(MAILBOX, TEXT, NOW), liaison())
        .records(new MessageToReporterWritten(MAILBOX, CASE, TEXT));
  }

  @Test
  void the_reporter_writes_and_reads() {
    contact()
        .when(new WriteAsReporter(MAILBOX, TEXT, NOW), reporter(REPORTER))
        .records(new ReporterMessageReceived(MAILBOX, CASE, TEXT));
    contact()
        .when(new ReadMailbox(MAILBOX, NOW), reporter(REPORTER))
        .records(new MailboxRead(MAILBOX, CASE));
  }

  @Test
  void nobody_writes_as_the_reporter() {
    contact().when(new WriteAsReporter(MAILBOX, TEXT, NOW), liaison()).isRefusedBy("MB-2");
    contact().when(new ReadMailbox(MAILBOX, NOW), as(Capacity.CCEO)).isRefusedBy("MB-2");
  }

  @Test
  void the_reporter_of_another_report_finds_no_mailbox_here() {
    contact()
        .when(new WriteAsReporter(MAILBOX, TEXT, NOW), reporter(OTHER_REPORTER))
        .isRefusedBy("A-1");
  }

  @Test
  void the_audit_committee_reads_an_escalated_case_and_does_not_write_to_its_reporter() {
    contact()
        .elsewhere(Cases.material(), Cases.escalated())
        .when(new WriteToReporter(MAILBOX, TEXT, NOW), as(Capacity.AUDIT_COMMITTEE_MEMBER))
        .isRefusedBy("MB-3");
    contact().when(new GiveFeedback(MAILBOX, TEXT, NOW), reporter(REPORTER)).isRefusedBy("MB-3");
  }

  @ParameterizedTest
  @MethodSource("ofStaff")
  void who_may_not_see_the_case_learns_nothing_of_its_mailbox(Command command) {
    contact().when(command, as(ADA)).isRefusedBy("A-1");
  }

  static List<Command> ofStaff() {
    return List.of(
        new WriteToReporter(MAILBOX, TEXT, NOW),
        new GiveFeedback(MAILBOX, TEXT, NOW),
        new AcknowledgeReceipt(MAILBOX, Acknowledgement.HUMAN, TEXT, NOW),
        new DocumentFeedbackImpossible(MAILBOX, FeedbackObstacle.DECLINED, TEXT, NOW),
        new AssignLiaison(MAILBOX, INVESTIGATOR, REASON, NOW),
        new HandOverLiaison(MAILBOX, INVESTIGATOR, REASON, NOW));
  }

  @Test
  void a_case_closed_to_every_holder_of_an_office_has_the_chair_as_liaison() {
    reported()
        .elsewhere(
            Cases.named(HELP_LINE),
            Cases.named(COMPLIANCE),
            Cases.named(io.probity.core.standing.People.CCEO),
            Cases.named(io.probity.core.standing.People.GENERAL_AUDITOR))
        .when(open(MAILBOX, REPORT), POLICY)
        .records(opened(CHAIR));
  }
}
