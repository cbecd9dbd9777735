package io.probity.core.mailbox;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.mailbox.Contacts.ACKNOWLEDGE_BY;
import static io.probity.core.mailbox.Contacts.FEEDBACK_BY;
import static io.probity.core.mailbox.Contacts.FEEDBACK_SOONER;
import static io.probity.core.mailbox.Contacts.MAILBOX;
import static io.probity.core.mailbox.Contacts.POLICY;
import static io.probity.core.mailbox.Contacts.TEXT;
import static io.probity.core.mailbox.Contacts.acknowledged;
import static io.probity.core.mailbox.Contacts.contact;
import static io.probity.core.mailbox.Contacts.liaison;
import static io.probity.core.mailbox.Contacts.opened;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.mailbox.MailboxCommand.AcknowledgeReceipt;
import io.probity.core.mailbox.MailboxEvent.FeedbackGiven;
import io.probity.core.mailbox.MailboxEvent.ReceiptAcknowledged;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Resolved;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The receipt of a report is acknowledged, by somebody or by a rule. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcknowledgementTest {

  @Test
  void the_receipt_is_acknowledged_and_feedback_is_due_three_months_from_then() {
    contact().when(acknowledge(Acknowledgement.HUMAN, NOW), liaison()).records(acknowledged());
  }

  @Test
  void a_late_acknowledgement_does_not_gain_time_for_the_feedback() {
    contact()
        .when(acknowledge(Acknowledgement.HUMAN, ACKNOWLEDGE_BY.plusSeconds(60)), liaison())
        .records(
            new ReceiptAcknowledged(
                MAILBOX,
                CASE,
                Acknowledgement.HUMAN,
                ACKNOWLEDGE_BY,
                FEEDBACK_BY,
                FEEDBACK_BY,
                TEXT));
  }

  @Test
  void an_acknowledgement_after_the_feedback_does_not_ask_for_it_again() {
    contact()
        .given(new FeedbackGiven(MAILBOX, CASE, FEEDBACK_BY, TEXT))
        .when(acknowledge(Acknowledgement.HUMAN, NOW), liaison())
        .records(
            new ReceiptAcknowledged(
                MAILBOX,
                CASE,
                Acknowledgement.HUMAN,
                ACKNOWLEDGE_BY,
                FEEDBACK_BY,
                FEEDBACK_BY,
                TEXT));
  }

  @Test
  void the_receipt_is_acknowledged_once() {
    contact()
        .given(acknowledged())
        .when(acknowledge(Acknowledgement.HUMAN, NOW), liaison())
        .isRefusedBy("MB-7");
  }

  @Test
  void no_rule_acknowledges_unless_the_company_chose_so() {
    contact().when(acknowledge(Acknowledgement.AUTO, NOW), POLICY).recordsNothing();
  }

  @Test
  void where_the_company_chose_so_a_rule_acknowledges_and_says_that_it_is_one() {
    contact()
        .elsewhere(Resolved.choosing(Resolved.ACKNOWLEDGED_BY_RULE, REASON))
        .when(acknowledge(Acknowledgement.AUTO, NOW), POLICY)
        .records(
            new ReceiptAcknowledged(
                MAILBOX,
                CASE,
                Acknowledgement.AUTO,
                ACKNOWLEDGE_BY,
                FEEDBACK_BY,
                FEEDBACK_SOONER,
                TEXT));
  }

  @Test
  void a_rule_does_not_acknowledge_what_somebody_acknowledged() {
    contact()
        .elsewhere(Resolved.choosing(Resolved.ACKNOWLEDGED_BY_RULE, REASON))
        .given(acknowledged())
        .when(acknowledge(Acknowledgement.AUTO, NOW), POLICY)
        .recordsNothing();
  }

  @Test
  void nobody_acknowledges_as_a_machine_and_no_machine_as_somebody() {
    contact().when(acknowledge(Acknowledgement.AUTO, NOW), liaison()).isRefusedBy("MB-15");
    contact().when(acknowledge(Acknowledgement.HUMAN, NOW), POLICY).isRefusedBy("MB-15");
  }

  @Test
  void the_policy_acknowledges_each_report_without_a_message() {
    Recorded entry =
        new Recorded(7, new UUID(0, 7), MAILBOX.stream(), 0, NOW, POLICY, opened(HELP_LINE));
    assertThat(new WhenMailboxOpenedThenAcknowledge().when(entry, UUID::randomUUID))
        .containsExactly(new AcknowledgeReceipt(MAILBOX, Acknowledgement.AUTO, null, NOW));
  }

  private static AcknowledgeReceipt acknowledge(Acknowledgement how, Instant at) {
    return new AcknowledgeReceipt(MAILBOX, how, TEXT, at);
  }
}
