package io.probity.core.mailbox;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseEvent.ReportersAwaitAnswer;
import io.probity.core.casework.Cases;
import io.probity.core.facts.Reads;
import io.probity.core.intake.Channel;
import io.probity.core.intake.ForwarderRole;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.EarlierReceiptRecorded;
import io.probity.core.intake.ReportEvent.ReportForwarded;
import io.probity.core.intake.ReportEvent.ReporterIdentitySealed;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.ReporterId;
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
import io.probity.core.message.Command;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.AcknowledgementStarts;
import io.probity.core.parameters.Resolved;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.Liaisons;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.OpenMatters.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailboxTest {

  private static final MailboxId MAILBOX = new MailboxId(REPORT.value());
  private static final ReporterId REPORTER = new ReporterId(new UUID(0x4000L, 7));
  private static final ReporterId OTHER_REPORTER = new ReporterId(new UUID(0x4000L, 8));
  private static final Confidential TEXT = Confidential.text("Which gate do you mean?");
  private static final Actor POLICY = Actor.policy("WhenCaseOpenedThenOpenMailbox");

  /** Seven days after the second of March, the last one included. */
  private static final Instant ACKNOWLEDGE_BY = Instant.parse("2026-03-10T00:00:00Z");

  /** Three months after the ninth of March. */
  private static final Instant FEEDBACK_BY = Instant.parse("2026-06-10T00:00:00Z");

  /** Three months after the second of March. */
  private static final Instant FEEDBACK_SOONER = Instant.parse("2026-06-03T00:00:00Z");

  private static final Instant LATER = Instant.parse("2026-08-20T09:14:00Z");

  /** Three months after the twentieth of August. */
  private static final Instant ANEW_BY = Instant.parse("2026-11-21T00:00:00Z");

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
    reported().when(new OpenMailbox(MAILBOX, OTHER_REPORT, CASE, NOW), POLICY).isRefusedBy("MB-6");
    reported()
        .elsewhere(Cases.otherOpened())
        .when(new OpenMailbox(MAILBOX, REPORT, Cases.OTHER_CASE, NOW), POLICY)
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

  @Test
  void the_reporter_says_how_they_want_to_be_reached_and_may_change_their_mind() {
    ContactChannelChosen first = new ContactChannelChosen(MAILBOX, CASE, null, ContactChannel.POST);
    contact().when(choose(ContactChannel.POST), reporter(REPORTER)).records(first);
    contact()
        .given(first)
        .when(choose(ContactChannel.PHONE), reporter(REPORTER))
        .records(
            new ContactChannelChosen(MAILBOX, CASE, ContactChannel.POST, ContactChannel.PHONE));
    contact().given(first).when(choose(ContactChannel.POST), reporter(REPORTER)).recordsNothing();
  }

  @Test
  void of_a_reporter_who_gave_a_name_the_liaison_records_how_they_want_to_be_reached() {
    contact()
        .elsewhere(new ReporterIdentitySealed(REPORT, REPORTER, TEXT))
        .when(choose(ContactChannel.PHONE), liaison())
        .records(new ContactChannelChosen(MAILBOX, CASE, null, ContactChannel.PHONE));
  }

  @Test
  void how_to_reach_an_anonymous_reporter_nobody_else_says() {
    contact().when(choose(ContactChannel.PHONE), liaison()).isRefusedBy("MB-14");
  }

  @Test
  void whoever_only_reads_the_case_does_not_say_how_to_reach_its_reporter() {
    contact()
        .elsewhere(
            Cases.material(), Cases.escalated(), new ReporterIdentitySealed(REPORT, REPORTER, TEXT))
        .when(choose(ContactChannel.PHONE), as(Capacity.AUDIT_COMMITTEE_MEMBER))
        .isRefusedBy("MB-13");
    contact().when(choose(ContactChannel.PHONE), as(ADA)).isRefusedBy("A-1");
  }

  private static ChooseContactChannel choose(ContactChannel channel) {
    return new ChooseContactChannel(MAILBOX, channel, NOW);
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
  void feedback_is_given_more_than_once_and_once_is_enough_to_close() {
    contact()
        .given(new FeedbackGiven(MAILBOX, CASE, FEEDBACK_BY, TEXT))
        .when(new GiveFeedback(MAILBOX, TEXT, NOW), liaison())
        .records(new FeedbackGiven(MAILBOX, CASE, FEEDBACK_BY, TEXT));
    assertThat(open(contact())).contains(new OpenMatter(MAILBOX.stream(), Why.NO_FEEDBACK));
    assertThat(open(contact().given(new FeedbackGiven(MAILBOX, CASE, FEEDBACK_BY, TEXT))))
        .doesNotContain(new OpenMatter(MAILBOX.stream(), Why.NO_FEEDBACK));
  }

  @Test
  void that_feedback_is_impossible_is_put_on_record_and_lets_the_case_close() {
    FeedbackImpossible impossible =
        new FeedbackImpossible(MAILBOX, CASE, FeedbackObstacle.NO_CONTACT, FEEDBACK_BY, TEXT);
    contact().when(impossible(), liaison()).records(impossible);
    assertThat(open(contact().given(impossible)))
        .doesNotContain(new OpenMatter(MAILBOX.stream(), Why.NO_FEEDBACK));
  }

  @Test
  void what_was_given_is_not_impossible() {
    contact()
        .given(new FeedbackGiven(MAILBOX, CASE, FEEDBACK_BY, TEXT))
        .when(impossible(), liaison())
        .isRefusedBy("MB-8");
  }

  @Test
  void whoever_leads_chooses_the_liaison() {
    contact()
        .when(new AssignLiaison(MAILBOX, INVESTIGATOR, REASON, NOW), as(Capacity.CCEO))
        .records(new LiaisonAssigned(MAILBOX, CASE, HELP_LINE, INVESTIGATOR, REASON));
  }

  @Test
  void the_help_line_does_not_choose_the_liaison() {
    contact()
        .when(new AssignLiaison(MAILBOX, INVESTIGATOR, REASON, NOW), liaison())
        .isRefusedBy("MB-4");
  }

  @Test
  void the_liaison_hands_over_without_a_gap() {
    contact()
        .when(new HandOverLiaison(MAILBOX, INVESTIGATOR, REASON, NOW), liaison())
        .records(new LiaisonHandedOver(MAILBOX, CASE, HELP_LINE, INVESTIGATOR, REASON));
    Liaisons liaisons =
        contact()
            .given(new LiaisonHandedOver(MAILBOX, CASE, HELP_LINE, INVESTIGATOR, REASON))
            .standing()
            .view(Liaisons.class, Reads.UNNOTED);
    assertThat(liaisons.ofMailbox(MAILBOX.stream(), NOW)).contains(INVESTIGATOR);
    assertThat(liaisons.ofCase(CASE.value(), NOW)).containsExactly(INVESTIGATOR);
  }

  @Test
  void nobody_passes_on_what_is_not_theirs() {
    contact()
        .when(new HandOverLiaison(MAILBOX, INVESTIGATOR, REASON, NOW), as(Capacity.CCEO))
        .isRefusedBy("MB-5");
  }

  @Test
  void nobody_takes_the_contact_over_who_will_leave() {
    contact()
        .elsewhere(
            new PersonLeft(INVESTIGATOR, null, People.IN_JANUARY.plusYears(1), List.of(), REASON))
        .when(new HandOverLiaison(MAILBOX, INVESTIGATOR, REASON, NOW), liaison())
        .isRefusedBy("MB-9");
  }

  @Test
  void nobody_named_in_the_case_keeps_up_the_contact() {
    contact()
        .elsewhere(Cases.named(INVESTIGATOR))
        .when(new HandOverLiaison(MAILBOX, INVESTIGATOR, REASON, NOW), liaison())
        .isRefusedBy("MB-9");
    contact()
        .when(new AssignLiaison(MAILBOX, ADA, REASON, NOW), as(Capacity.CCEO))
        .isRefusedBy("MB-9");
  }

  @Test
  void the_contact_is_passed_on_to_somebody_else() {
    contact()
        .when(new HandOverLiaison(MAILBOX, HELP_LINE, REASON, NOW), liaison())
        .isRefusedBy("MB-10");
  }

  @Test
  void the_liaison_sees_the_case_after_triage_until_they_are_named_in_it() {
    contact()
        .elsewhere(Cases.assigned(INVESTIGATOR))
        .when(new WriteToReporter(MAILBOX, TEXT, NOW), liaison())
        .records(new MessageToReporterWritten(MAILBOX, CASE, TEXT));
    contact()
        .elsewhere(Cases.named(HELP_LINE))
        .when(new WriteToReporter(MAILBOX, TEXT, NOW), liaison())
        .isRefusedBy("A-1");
  }

  @Test
  void missed_deadlines_are_recorded_once_and_late_answers_still_count() {
    Instant late = FEEDBACK_BY.plus(Duration.ofDays(9));
    Actor clock = Actor.policy("acknowledgement");
    contact()
        .when(new RecordMissedAcknowledgement(MAILBOX, ACKNOWLEDGE_BY, late), clock)
        .records(new AcknowledgementMissed(MAILBOX, CASE, ACKNOWLEDGE_BY));
    contact()
        .given(new AcknowledgementMissed(MAILBOX, CASE, ACKNOWLEDGE_BY))
        .when(new RecordMissedAcknowledgement(MAILBOX, ACKNOWLEDGE_BY, late), clock)
        .recordsNothing();
    contact()
        .when(new RecordMissedFeedback(MAILBOX, FEEDBACK_BY, late), clock)
        .records(new FeedbackMissed(MAILBOX, CASE, FEEDBACK_BY));
    contact()
        .given(new FeedbackMissed(MAILBOX, CASE, FEEDBACK_BY))
        .when(new RecordMissedFeedback(MAILBOX, FEEDBACK_BY, late), clock)
        .recordsNothing();
  }

  @Test
  void a_clock_that_fires_for_a_moved_or_settled_deadline_changes_nothing() {
    Instant late = FEEDBACK_BY.plus(Duration.ofDays(9));
    contact()
        .given(acknowledged())
        .when(new RecordMissedFeedback(MAILBOX, FEEDBACK_BY, late), Actor.policy("feedback"))
        .recordsNothing();
    contact()
        .given(acknowledged())
        .when(
            new RecordMissedAcknowledgement(MAILBOX, ACKNOWLEDGE_BY, late),
            Actor.policy("acknowledgement"))
        .recordsNothing();
  }

  @Test
  void where_the_case_is_reopened_feedback_is_due_anew_three_months_from_then() {
    contact()
        .given(acknowledged(), new FeedbackGiven(MAILBOX, CASE, FEEDBACK_SOONER, TEXT))
        .when(new OweFeedbackAnew(MAILBOX, LATER), POLICY)
        .records(dueAnew());
    assertThat(open(contact().given(feedbackGiven()))).doesNotContain(owed());
    assertThat(open(contact().given(feedbackGiven()).elsewhere(awaited()))).contains(owed());
    contact()
        .given(acknowledged(), feedbackGiven(), dueAnew())
        .when(
            new DocumentFeedbackImpossible(MAILBOX, FeedbackObstacle.DECLINED, TEXT, LATER),
            liaison())
        .records(new FeedbackImpossible(MAILBOX, CASE, FeedbackObstacle.DECLINED, ANEW_BY, TEXT));
  }

  @Test
  void a_deadline_that_is_due_anew_can_be_missed_anew() {
    Instant late = ANEW_BY.plus(Duration.ofDays(1));
    contact()
        .given(feedbackGiven(), dueAnew())
        .when(new RecordMissedFeedback(MAILBOX, ANEW_BY, late), Actor.policy("feedback"))
        .records(new FeedbackMissed(MAILBOX, CASE, ANEW_BY));
  }

  @Test
  void nobody_lets_the_time_for_feedback_run_anew_by_hand() {
    contact().when(new OweFeedbackAnew(MAILBOX, NOW), as(Capacity.CCEO)).isRefusedBy("MB-12");
    contact()
        .when(new OweFeedbackAnew(new MailboxId(new UUID(0, 7)), NOW), POLICY)
        .isRefusedBy("A-1");
  }

  @Test
  void the_reports_that_await_an_answer_are_heard_of_one_by_one() {
    Recorded entry = new Recorded(41, new UUID(0, 41), CASE.stream(), 0, LATER, POLICY, awaited());
    assertThat(new WhenCaseReopenedThenOweFeedback().when(entry, () -> new UUID(0, 1)))
        .containsExactly(new OweFeedbackAnew(MAILBOX, LATER));
  }

  private static FeedbackDueAnew dueAnew() {
    return new FeedbackDueAnew(MAILBOX, CASE, FEEDBACK_SOONER, ANEW_BY);
  }

  private static FeedbackGiven feedbackGiven() {
    return new FeedbackGiven(MAILBOX, CASE, FEEDBACK_SOONER, TEXT);
  }

  private static ReportersAwaitAnswer awaited() {
    return new ReportersAwaitAnswer(CASE, List.of(REPORT));
  }

  private static OpenMatter owed() {
    return new OpenMatter(MAILBOX.stream(), OpenMatters.Why.NO_FEEDBACK);
  }

  @Test
  void a_deadline_is_not_missed_in_its_last_minute() {
    contact()
        .when(
            new RecordMissedAcknowledgement(MAILBOX, ACKNOWLEDGE_BY, ACKNOWLEDGE_BY),
            Actor.policy("acknowledgement"))
        .isRefusedBy("MB-11");
    contact()
        .when(new RecordMissedFeedback(MAILBOX, FEEDBACK_BY, FEEDBACK_BY), Actor.policy("feedback"))
        .isRefusedBy("MB-11");
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

  private static Set<OpenMatter> open(Story<Mailbox> story) {
    return story.standing().view(OpenMatters.class, Reads.UNNOTED).of(CASE.value(), NOW);
  }

  private static Story<Mailbox> reported() {
    return new Story<>(Mailbox.class)
        .elsewhere(inOffice())
        .elsewhere(report(REPORT, REPORTER), report(OTHER_REPORT, OTHER_REPORTER))
        .elsewhere(Cases.opened());
  }

  private static Story<Mailbox> contact() {
    return reported().given(opened(HELP_LINE));
  }

  private static OpenMailbox open(MailboxId mailbox, ReportId report) {
    return new OpenMailbox(mailbox, report, CASE, NOW);
  }

  private static MailboxOpened opened(@Nullable PersonId liaison) {
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

  private static AcknowledgeReceipt acknowledge(Acknowledgement how, Instant at) {
    return new AcknowledgeReceipt(MAILBOX, how, TEXT, at);
  }

  private static ReceiptAcknowledged acknowledged() {
    return new ReceiptAcknowledged(
        MAILBOX, CASE, Acknowledgement.HUMAN, ACKNOWLEDGE_BY, FEEDBACK_BY, FEEDBACK_SOONER, TEXT);
  }

  private static DocumentFeedbackImpossible impossible() {
    return new DocumentFeedbackImpossible(MAILBOX, FeedbackObstacle.NO_CONTACT, TEXT, NOW);
  }

  private static Actor liaison() {
    return as(Capacity.HELP_LINE);
  }

  private static Actor reporter(ReporterId reporter) {
    return Actor.reporter(reporter.value());
  }

  private static ViolationReported report(ReportId report, ReporterId reporter) {
    return new ViolationReported(
        report, reporter, Channel.WEB, Relation.EMPLOYEE, true, null, null, Set.of(), TEXT, null);
  }
}
