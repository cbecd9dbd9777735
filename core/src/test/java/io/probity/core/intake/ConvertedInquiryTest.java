package io.probity.core.intake;

import static io.probity.core.inquiry.Questions.INQUIRY;
import static io.probity.core.inquiry.Questions.REPORT;
import static io.probity.core.inquiry.Questions.REPORTER;
import static io.probity.core.inquiry.Questions.TOLD;
import static io.probity.core.inquiry.Questions.WHO_ASKED;
import static io.probity.core.inquiry.Questions.raised;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.inquiry.ConsentForm;
import io.probity.core.inquiry.InquiryEvent.ConsentToReportGiven;
import io.probity.core.inquiry.Questions;
import io.probity.core.intake.ReportCommand.ConvertInquiryToReport;
import io.probity.core.intake.ReportEvent.OralReportRecorded;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConvertedInquiryTest {

  private static final ConsentToReportGiven CONSENT =
      new ConsentToReportGiven(INQUIRY, ConsentForm.MAILBOX);
  private static final Confidential NAME = Confidential.text("Ada Byron");

  private final Questions questions = new Questions();
  private final Story<Report> story =
      new Story<>(Report.class, questions.recognition()).elsewhere(inOffice());

  @ParameterizedTest
  @EnumSource(names = {"HELP_LINE", "COMPLIANCE_OFFICER", "CCEO", "GENERAL_AUDITOR"})
  void with_consent_an_inquiry_becomes_a_report_that_tells_when_it_was_asked(Capacity capacity) {
    story
        .elsewhere(raised(), CONSENT)
        .when(convert(Channel.WEB, Set.of(), null), as(capacity))
        .records(reported(true, Set.of(), null), Questions.converted());
  }

  @Test
  void what_was_asked_aloud_was_taken_down_by_whoever_makes_it_a_report() {
    story
        .elsewhere(raised(), CONSENT)
        .when(convert(Channel.PHONE, Set.of(), null), as(Capacity.HELP_LINE))
        .records(
            new ViolationReported(
                REPORT,
                REPORTER,
                Channel.PHONE,
                Relation.EMPLOYEE,
                true,
                null,
                null,
                Set.of(),
                TOLD,
                null),
            new OralReportRecorded(REPORT, Channel.PHONE, HELP_LINE),
            Questions.converted());
  }

  @Test
  void whoever_asked_under_a_name_is_no_anonymous_reporter() {
    story
        .elsewhere(raised(Set.of(), NAME), CONSENT)
        .when(convert(Channel.WEB, Set.of(), null), as(Capacity.HELP_LINE))
        .records(reported(false, Set.of(), null), Questions.converted());
  }

  @Test
  void a_name_may_be_given_with_the_consent() {
    story
        .elsewhere(raised(), CONSENT)
        .when(convert(Channel.WEB, Set.of(), NAME), as(Capacity.HELP_LINE))
        .records(reported(false, Set.of(), NAME.about(REPORTER.toString())), Questions.converted());
  }

  @Test
  void offices_to_which_the_inquiry_was_closed_do_not_see_the_report() {
    story
        .elsewhere(raised(Set.of(Office.CCEO), null), CONSENT)
        .when(convert(Channel.WEB, Set.of(Office.COMPLIANCE_OFFICER), null), as(Capacity.HELP_LINE))
        .records(
            reported(true, Set.of(Office.CCEO, Office.COMPLIANCE_OFFICER), null),
            Questions.converted());
  }

  @Test
  void it_is_never_closed_to_everybody_who_could_lead_its_case() {
    story
        .elsewhere(raised(Set.of(Office.CCEO), null), CONSENT)
        .when(
            convert(
                Channel.WEB, Set.of(Office.GENERAL_AUDITOR, Office.AUDIT_COMMITTEE_CHAIR), null),
            as(Capacity.HELP_LINE))
        .isRefusedBy("I-4");
  }

  @Test
  void nothing_is_reported_of_the_future() {
    LocalDate tomorrow = LocalDate.of(2026, 3, 4);
    story
        .elsewhere(raised(), CONSENT)
        .when(convert(tomorrow, null), as(Capacity.HELP_LINE))
        .isRefusedBy("I-3");
  }

  @Test
  void nobody_reports_what_they_were_yet_to_learn() {
    LocalDate happened = LocalDate.of(2026, 2, 2);
    story
        .elsewhere(raised(), CONSENT)
        .when(convert(happened, LocalDate.of(2026, 3, 4)), as(Capacity.HELP_LINE))
        .isRefusedBy("I-3");
  }

  @Test
  void when_it_was_learned_of_stands_beside_when_it_happened() {
    LocalDate happened = LocalDate.of(2026, 2, 2);
    story
        .elsewhere(raised(), CONSENT)
        .when(convert(happened, happened.plusDays(3)), as(Capacity.HELP_LINE))
        .records(
            new ViolationReported(
                REPORT,
                REPORTER,
                Channel.WEB,
                Relation.EMPLOYEE,
                true,
                happened,
                happened.plusDays(3),
                Set.of(),
                TOLD,
                null),
            Questions.converted());
  }

  private static ConvertInquiryToReport convert(
      LocalDate occurredOn, @Nullable LocalDate learnedOn) {
    return new ConvertInquiryToReport(
        REPORT,
        REPORTER,
        Channel.WEB,
        Relation.EMPLOYEE,
        occurredOn,
        learnedOn,
        Set.of(),
        TOLD,
        null,
        NOW);
  }

  @Test
  void without_consent_it_stays_an_inquiry() {
    story
        .elsewhere(raised())
        .when(convert(Channel.WEB, Set.of(), null), as(Capacity.HELP_LINE))
        .isRefusedBy("I-16");
  }

  @Test
  void it_becomes_a_report_once() {
    story.elsewhere(raised(), CONSENT).elsewhere(Questions.inACase());
    story.when(convert(Channel.WEB, Set.of(), null), as(Capacity.HELP_LINE)).isRefusedBy("I-17");
  }

  @Test
  void nobody_else_makes_it_a_report() {
    story.elsewhere(raised(), CONSENT);
    ConvertInquiryToReport convert = convert(Channel.WEB, Set.of(), null);
    story.when(convert, as(HELP_LINE, Capacity.COVERED_PERSON)).isRefusedBy("I-15");
    story.when(convert, as(Capacity.LEGAL)).isRefusedBy("A-1");
    story.when(convert, WHO_ASKED).isRefusedBy("A-1");
  }

  @Test
  void nobody_makes_a_report_of_what_they_asked_themselves() {
    story
        .elsewhere(questions.raisedBy(COMPLIANCE), CONSENT)
        .when(convert(Channel.WEB, Set.of(), null), as(Capacity.COMPLIANCE_OFFICER))
        .isRefusedBy("I-18");
  }

  @Test
  void of_an_unknown_inquiry_there_is_no_report() {
    ReportId unknown = new ReportId(new UUID(0x4000L, 0x8000_0000_0000_0affL));
    story
        .elsewhere(raised(), CONSENT)
        .when(
            new ConvertInquiryToReport(
                unknown,
                REPORTER,
                Channel.WEB,
                Relation.EMPLOYEE,
                null,
                null,
                Set.of(),
                TOLD,
                null,
                NOW),
            as(Capacity.HELP_LINE))
        .isRefusedBy("A-1");
  }

  private static ConvertInquiryToReport convert(
      Channel channel, Set<Office> hidden, @Nullable Confidential name) {
    return new ConvertInquiryToReport(
        REPORT, REPORTER, channel, Relation.EMPLOYEE, null, null, hidden, TOLD, name, NOW);
  }

  private static ViolationReported reported(
      boolean anonymous, Set<Office> hidden, @Nullable Confidential name) {
    return new ViolationReported(
        REPORT,
        REPORTER,
        Channel.WEB,
        Relation.EMPLOYEE,
        anonymous,
        null,
        null,
        hidden,
        TOLD,
        name);
  }
}
