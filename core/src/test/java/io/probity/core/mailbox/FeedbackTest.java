package io.probity.core.mailbox;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.mailbox.Contacts.ACKNOWLEDGE_BY;
import static io.probity.core.mailbox.Contacts.FEEDBACK_BY;
import static io.probity.core.mailbox.Contacts.FEEDBACK_SOONER;
import static io.probity.core.mailbox.Contacts.MAILBOX;
import static io.probity.core.mailbox.Contacts.POLICY;
import static io.probity.core.mailbox.Contacts.TEXT;
import static io.probity.core.mailbox.Contacts.acknowledged;
import static io.probity.core.mailbox.Contacts.contact;
import static io.probity.core.mailbox.Contacts.liaison;
import static io.probity.core.mailbox.Contacts.open;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseEvent.ReportersAwaitAnswer;
import io.probity.core.mailbox.MailboxCommand.DocumentFeedbackImpossible;
import io.probity.core.mailbox.MailboxCommand.GiveFeedback;
import io.probity.core.mailbox.MailboxCommand.OweFeedbackAnew;
import io.probity.core.mailbox.MailboxCommand.RecordMissedAcknowledgement;
import io.probity.core.mailbox.MailboxCommand.RecordMissedFeedback;
import io.probity.core.mailbox.MailboxEvent.AcknowledgementMissed;
import io.probity.core.mailbox.MailboxEvent.FeedbackDueAnew;
import io.probity.core.mailbox.MailboxEvent.FeedbackGiven;
import io.probity.core.mailbox.MailboxEvent.FeedbackImpossible;
import io.probity.core.mailbox.MailboxEvent.FeedbackMissed;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.OpenMatters.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A reporter is told what was done, in time, late or anew. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedbackTest {

  private static final Instant LATER = Instant.parse("2026-08-20T09:14:00Z");

  /** Three months after the twentieth of August. */
  private static final Instant ANEW_BY = Instant.parse("2026-11-21T00:00:00Z");

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

  private static DocumentFeedbackImpossible impossible() {
    return new DocumentFeedbackImpossible(MAILBOX, FeedbackObstacle.NO_CONTACT, TEXT, NOW);
  }
}
