package io.probity.core.mailbox;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.Cases;
import io.probity.core.facts.Reads;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.ReporterId;
import io.probity.core.mailbox.MailboxCommand.OpenMailbox;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxEvent.ReceiptAcknowledged;
import io.probity.core.parameters.AcknowledgementStarts;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contact with whoever reported, as it is begun and kept up in these tests. */
final class Contacts {

  static final MailboxId MAILBOX = new MailboxId(REPORT.value());
  static final ReporterId REPORTER = new ReporterId(new UUID(0x4000L, 7));
  static final ReporterId OTHER_REPORTER = new ReporterId(new UUID(0x4000L, 8));
  static final UUID LOT = new UUID(0, 1);
  static final Confidential TEXT = Confidential.text("Which gate do you mean?");
  static final Actor POLICY = Actor.policy("WhenCaseOpenedThenOpenMailbox");

  /** Seven days after the second of March, the last one included. */
  static final Instant ACKNOWLEDGE_BY = Instant.parse("2026-03-10T00:00:00Z");

  /** Three months after the ninth of March. */
  static final Instant FEEDBACK_BY = Instant.parse("2026-06-10T00:00:00Z");

  /** Three months after the second of March. */
  static final Instant FEEDBACK_SOONER = Instant.parse("2026-06-03T00:00:00Z");

  private Contacts() {}

  static Set<OpenMatter> open(Story<Mailbox> story) {
    return story.standing().view(OpenMatters.class, Reads.UNNOTED).of(CASE.value(), NOW);
  }

  static Story<Mailbox> reported() {
    return new Story<>(Mailbox.class)
        .elsewhere(inOffice())
        .elsewhere(report(REPORT, REPORTER), report(OTHER_REPORT, OTHER_REPORTER))
        .elsewhere(Cases.opened());
  }

  static Story<Mailbox> contact() {
    return reported().given(opened(HELP_LINE));
  }

  static OpenMailbox open(MailboxId mailbox, ReportId report) {
    return new OpenMailbox(mailbox, report, CASE, LOT, NOW);
  }

  static MailboxOpened opened(@Nullable PersonId liaison) {
    return new MailboxOpened(
        MAILBOX,
        CASE,
        REPORT,
        NOW,
        null,
        AcknowledgementStarts.FIRST_RECEIPT,
        ACKNOWLEDGE_BY,
        FEEDBACK_BY,
        liaison);
  }

  static ReceiptAcknowledged acknowledged() {
    return new ReceiptAcknowledged(
        MAILBOX, CASE, Acknowledgement.HUMAN, ACKNOWLEDGE_BY, FEEDBACK_BY, FEEDBACK_SOONER, TEXT);
  }

  static Actor liaison() {
    return as(Capacity.HELP_LINE);
  }

  static Actor reporter(ReporterId reporter) {
    return Actor.reporter(reporter.value());
  }

  static ViolationReported report(ReportId report, ReporterId reporter) {
    return new ViolationReported(
        report, reporter, Channel.WEB, Relation.EMPLOYEE, true, null, null, Set.of(), TEXT, null);
  }
}
