package io.probity.core.inquiry;

import static io.probity.core.inquiry.Questions.CASE;
import static io.probity.core.inquiry.Questions.INQUIRER;
import static io.probity.core.inquiry.Questions.INQUIRY;
import static io.probity.core.inquiry.Questions.QUESTION;
import static io.probity.core.inquiry.Questions.REPORT;
import static io.probity.core.inquiry.Questions.WHO_ASKED;
import static io.probity.core.inquiry.Questions.raised;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.inquiry.InquiryCommand.AnswerInquiry;
import io.probity.core.inquiry.InquiryCommand.AskAgain;
import io.probity.core.inquiry.InquiryCommand.CloseConvertedInquiry;
import io.probity.core.inquiry.InquiryCommand.ConsentToReport;
import io.probity.core.inquiry.InquiryCommand.LookIntoInquiry;
import io.probity.core.inquiry.InquiryCommand.RaiseInquiry;
import io.probity.core.inquiry.InquiryEvent.ConsentToReportGiven;
import io.probity.core.inquiry.InquiryEvent.InquiryAnswered;
import io.probity.core.inquiry.InquiryEvent.InquiryAskedAgain;
import io.probity.core.inquiry.InquiryEvent.InquiryBecameReport;
import io.probity.core.inquiry.InquiryEvent.InquiryLookedInto;
import io.probity.core.inquiry.InquiryEvent.InquiryRaised;
import io.probity.core.intake.Channel;
import io.probity.core.intake.ReportId;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import io.probity.core.visibility.InquiryVisibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InquiryTest {

  private static final Confidential NO = Confidential.text("No: he has an offer before you.");
  private static final Confidential NAME = Confidential.text("Ada Byron");
  private static final InquiryId NONE = new InquiryId(new UUID(0x4000L, 0x8000_0000_0000_0affL));
  private static final LocalDate IN_TWO_WEEKS = LocalDate.of(2026, 3, 16);
  private static final Actor POLICY = Actor.policy("WhenInquiryConvertedThenCloseInquiry");

  private final Questions questions = new Questions();
  private final Story<Inquiry> story =
      new Story<>(Inquiry.class, questions.recognition()).elsewhere(inOffice());

  @Test
  void somebody_asks_without_saying_who_they_are() {
    story.when(raise(Channel.WEB, Set.of(), null), WHO_ASKED).records(raised());
  }

  @Test
  void whoever_gives_a_name_is_kept_under_the_random_id_of_this_stream_at_least() {
    story
        .when(raise(Channel.WEB, Set.of(), NAME), WHO_ASKED)
        .records(raised(Set.of(), NAME.about(INQUIRER.toString())));
  }

  @Test
  void the_name_of_a_member_of_staff_is_kept_for_that_person() {
    RaiseInquiry named = raise(Channel.WEB, Set.of(), NAME).namedBy(ADA);
    story.when(named, WHO_ASKED).records(raised(Set.of(), NAME.about(ADA.toString())));
    assertThat(raise(Channel.WEB, Set.of(), null).namedBy(ADA).inquirerName()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"HELP_LINE", "COMPLIANCE_OFFICER"})
  void what_is_asked_on_the_phone_is_taken_down(Capacity capacity) {
    story
        .when(raise(Channel.PHONE, Set.of(), null), as(capacity))
        .records(
            new InquiryRaised(INQUIRY, INQUIRER, Channel.PHONE, true, Set.of(), QUESTION, null));
  }

  @Test
  void nobody_asks_in_the_place_of_somebody_else() {
    story.when(raise(Channel.WEB, Set.of(), null), as(ADA)).isRefusedBy("Q-1");
    story.when(raise(Channel.WEB, Set.of(), null), as(Capacity.CCEO)).isRefusedBy("Q-1");
    story.when(raise(Channel.WEB, Set.of(), null), Actor.reporter(NONE.value())).isRefusedBy("Q-1");
  }

  @Test
  void whoever_asks_by_themselves_asks_over_the_web() {
    story.when(raise(Channel.PHONE, Set.of(), null), WHO_ASKED).isRefusedBy("Q-2");
  }

  @Test
  void somebody_must_be_left_to_answer() {
    story.when(raise(Channel.WEB, InquiryVisibility.ANSWERING, null), WHO_ASKED).isRefusedBy("Q-7");
    Set<Office> allButOne = EnumSet.copyOf(InquiryVisibility.ANSWERING);
    allButOne.remove(Office.GENERAL_AUDITOR);
    story.when(raise(Channel.WEB, allButOne, null), WHO_ASKED).records(raised(allButOne, null));
  }

  @ParameterizedTest
  @EnumSource(names = {"HELP_LINE", "COMPLIANCE_OFFICER", "CCEO", "GENERAL_AUDITOR"})
  void the_first_answer_counts_as_the_only_one_unless_somebody_asks_again_within_two_weeks(
      Capacity capacity) {
    story
        .given(raised())
        .when(answer(NOW), as(capacity))
        .records(new InquiryAnswered(INQUIRY, 1, IN_TWO_WEEKS, NO));
  }

  @Test
  void a_second_answer_is_never_the_first_contact() {
    story
        .given(raised(), answered(1), askedAgain(true))
        .when(answer(NOW), as(Capacity.CCEO))
        .records(new InquiryAnswered(INQUIRY, 2, null, NO));
  }

  @Test
  void nobody_else_answers() {
    story.given(raised());
    story.when(answer(NOW), as(Capacity.LEGAL)).isRefusedBy("A-1");
    story.when(answer(NOW), as(ADA)).isRefusedBy("A-1");
    story.when(answer(NOW), WHO_ASKED).isRefusedBy("Q-3");
    story.when(answer(NOW), as(CCEO, Capacity.COVERED_PERSON)).isRefusedBy("Q-3");
  }

  @Test
  void an_unknown_inquiry_is_answered_by_nobody() {
    story
        .given(raised())
        .when(new AnswerInquiry(NONE, NO, NOW), as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @Test
  void an_office_to_which_it_was_closed_does_not_know_of_it() {
    story
        .given(raised(Set.of(Office.COMPLIANCE_OFFICER), null))
        .when(answer(NOW), as(COMPLIANCE, Capacity.COMPLIANCE_OFFICER))
        .isRefusedBy("A-1");
    story
        .when(answer(NOW), as(Capacity.HELP_LINE))
        .records(new InquiryAnswered(INQUIRY, 1, IN_TWO_WEEKS, NO));
  }

  @Test
  void nobody_answers_what_they_asked_themselves() {
    story
        .given(questions.raisedBy(COMPLIANCE))
        .when(answer(NOW), as(Capacity.COMPLIANCE_OFFICER))
        .isRefusedBy("Q-8");
    story
        .when(answer(NOW), as(Capacity.HELP_LINE))
        .records(new InquiryAnswered(INQUIRY, 1, IN_TWO_WEEKS, NO));
  }

  @Test
  void whoever_asks_again_within_two_weeks_was_not_helped_at_first_contact() {
    Instant lastMinute = Instant.parse("2026-03-16T23:59:00Z");
    story
        .given(raised(), answered(1))
        .when(ask(lastMinute), WHO_ASKED)
        .records(new InquiryAskedAgain(INQUIRY, 1, true, QUESTION));
  }

  @Test
  void later_it_is_another_question() {
    story
        .given(raised(), answered(1))
        .when(ask(Instant.parse("2026-03-17T00:00:00Z")), WHO_ASKED)
        .records(new InquiryAskedAgain(INQUIRY, 1, false, QUESTION));
  }

  @Test
  void before_there_is_an_answer_nothing_turns_out_about_it() {
    story
        .given(raised())
        .when(ask(NOW), WHO_ASKED)
        .records(new InquiryAskedAgain(INQUIRY, 0, false, QUESTION));
  }

  @Test
  void after_a_second_answer_the_first_contact_is_past() {
    story
        .given(raised(), answered(1), askedAgain(true), answered(2))
        .when(ask(NOW), WHO_ASKED)
        .records(new InquiryAskedAgain(INQUIRY, 2, false, QUESTION));
  }

  @Test
  void nobody_asks_again_or_looks_but_who_asked() {
    story.given(raised());
    story.when(ask(NOW), as(Capacity.HELP_LINE)).isRefusedBy("Q-4");
    story.when(new LookIntoInquiry(INQUIRY, NOW), as(Capacity.CCEO)).isRefusedBy("Q-4");
    story.when(ask(NOW), Actor.reporter(NONE.value())).isRefusedBy("A-1");
    story
        .when(new LookIntoInquiry(INQUIRY, NOW), WHO_ASKED)
        .records(new InquiryLookedInto(INQUIRY));
  }

  @Test
  void whoever_asked_agrees_that_it_becomes_a_report() {
    story
        .given(raised())
        .when(consent(ConsentForm.MAILBOX), WHO_ASKED)
        .records(new ConsentToReportGiven(INQUIRY, ConsentForm.MAILBOX));
  }

  @ParameterizedTest
  @EnumSource(names = {"ORAL", "WRITTEN"})
  void what_they_said_or_wrote_is_recorded_by_whoever_answers(ConsentForm how) {
    story
        .given(raised())
        .when(consent(how), as(Capacity.HELP_LINE))
        .records(new ConsentToReportGiven(INQUIRY, how));
  }

  @Test
  void nobody_consents_in_the_place_of_whoever_asked() {
    story.given(raised());
    story.when(consent(ConsentForm.MAILBOX), as(Capacity.HELP_LINE)).isRefusedBy("Q-5");
    story.when(consent(ConsentForm.ORAL), WHO_ASKED).isRefusedBy("Q-5");
    story.when(consent(ConsentForm.ORAL), as(Capacity.LEGAL)).isRefusedBy("A-1");
  }

  @Test
  void consent_is_given_once() {
    story
        .given(raised(), new ConsentToReportGiven(INQUIRY, ConsentForm.MAILBOX))
        .when(consent(ConsentForm.MAILBOX), WHO_ASKED)
        .isRefusedBy("Q-10");
  }

  @Test
  void what_became_a_report_is_no_inquiry_any_more() {
    story.given(raised()).elsewhere(Questions.inACase());
    story.when(answer(NOW), as(Capacity.HELP_LINE)).isRefusedBy("Q-9");
    story.when(ask(NOW), WHO_ASKED).isRefusedBy("Q-9");
    story.when(consent(ConsentForm.MAILBOX), WHO_ASKED).isRefusedBy("Q-9");
  }

  @Test
  void a_policy_records_that_it_became_a_report_once() {
    story.given(raised()).elsewhere(Questions.inACase());
    InquiryBecameReport became = new InquiryBecameReport(INQUIRY, REPORT, CASE);
    story.when(close(REPORT), POLICY).records(became);
    story.given(became).when(close(REPORT), POLICY).recordsNothing();
  }

  @Test
  void nobody_plays_the_policy() {
    story.given(raised()).elsewhere(Questions.inACase());
    story.when(close(REPORT), as(Capacity.CCEO)).isRefusedBy("Q-6");
    story.when(close(REPORT), WHO_ASKED).isRefusedBy("Q-6");
  }

  @Test
  void only_what_was_made_a_report_with_a_case_is_closed() {
    story.given(raised()).when(close(REPORT), POLICY).isRefusedBy("Q-11");
    story.elsewhere(Questions.reported(), Questions.converted());
    story.when(close(REPORT), POLICY).isRefusedBy("Q-11");
    story.elsewhere(Questions.opened());
    story.when(close(new ReportId(NONE.value())), POLICY).isRefusedBy("Q-11");
  }

  @Test
  void a_policy_hears_of_the_conversion_and_closes_the_inquiry() {
    var policy = new WhenInquiryConvertedThenCloseInquiry();
    assertThat(policy.when(heard(Questions.converted()), UUID::randomUUID))
        .containsExactly(new CloseConvertedInquiry(INQUIRY, REPORT, NOW));
    assertThat(policy.when(heard(Questions.reported()), UUID::randomUUID)).isEmpty();
  }

  private static Recorded heard(io.probity.core.message.Event event) {
    Actor actor = as(Capacity.HELP_LINE);
    return new Recorded(41, new UUID(0, 41), REPORT.stream(), 1, NOW, actor, event);
  }

  private static RaiseInquiry raise(
      Channel channel, Set<Office> hidden, @Nullable Confidential name) {
    return new RaiseInquiry(INQUIRY, INQUIRER, channel, hidden, QUESTION, name, NOW);
  }

  private static AnswerInquiry answer(Instant at) {
    return new AnswerInquiry(INQUIRY, NO, at);
  }

  private static AskAgain ask(Instant at) {
    return new AskAgain(INQUIRY, QUESTION, at);
  }

  private static ConsentToReport consent(ConsentForm how) {
    return new ConsentToReport(INQUIRY, how, NOW.plus(Duration.ofMinutes(1)));
  }

  private static CloseConvertedInquiry close(ReportId report) {
    return new CloseConvertedInquiry(INQUIRY, report, NOW);
  }

  private static InquiryAnswered answered(int number) {
    return new InquiryAnswered(INQUIRY, number, number == 1 ? IN_TWO_WEEKS : null, NO);
  }

  private static InquiryAskedAgain askedAgain(boolean atFirstContact) {
    return new InquiryAskedAgain(INQUIRY, 1, atFirstContact, QUESTION);
  }
}
