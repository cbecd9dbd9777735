package io.probity.core.intake;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.LEGAL;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.intake.ReportCommand.ForwardReport;
import io.probity.core.intake.ReportEvent.DocumentOfReportRecorded;
import io.probity.core.intake.ReportEvent.ForwardingDutyBreached;
import io.probity.core.intake.ReportEvent.OralReportRecorded;
import io.probity.core.intake.ReportEvent.ReportForwarded;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardedReportTest {

  private static final ReportId REPORT = new ReportId(new UUID(0x4000L, 0x8000_0000_0000_0001L));
  private static final ReporterId REPORTER =
      new ReporterId(new UUID(0x4000L, 0x8000_0000_0000_0002L));
  private static final Confidential NARRATIVE =
      Confidential.text("A fitter told me that the scales of gate two are set too high.");
  private static final Confidential LETTER = Confidential.text("ab.., letter.pdf, 2026-02-27");
  private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
  private static final Duration TWO_DAYS = Duration.ofHours(48);
  private static final LocalDate LEARNED = LocalDate.of(2026, 2, 20);
  private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 4);

  private final Story<Report> story = new Story<>(Report.class).elsewhere(inOffice());

  @Test
  void a_manager_forwards_what_somebody_told_them() {
    story
        .when(forward(ForwarderRole.MANAGEMENT, Channel.IN_PERSON, YESTERDAY, null), as(ADA))
        .records(
            reported(Channel.IN_PERSON),
            new OralReportRecorded(REPORT, Channel.IN_PERSON, ADA),
            new ReportForwarded(
                REPORT, ForwarderRole.MANAGEMENT, YESTERDAY, YESTERDAY.plus(TWO_DAYS)));
  }

  @Test
  void legal_forwards_a_letter_with_its_hash_name_and_date() {
    story
        .when(
            forward(ForwarderRole.LEGAL, Channel.POST, YESTERDAY, LETTER),
            as(LEGAL, Capacity.LEGAL))
        .records(
            reported(Channel.POST),
            new DocumentOfReportRecorded(REPORT, LETTER),
            new ReportForwarded(REPORT, ForwarderRole.LEGAL, YESTERDAY, YESTERDAY.plus(TWO_DAYS)));
  }

  @Test
  void in_the_last_minute_the_duty_is_kept() {
    Instant received = NOW.minus(TWO_DAYS);
    story
        .when(forward(ForwarderRole.MANAGEMENT, Channel.EMAIL, received, null), as(ADA))
        .records(
            reported(Channel.EMAIL),
            new ReportForwarded(REPORT, ForwarderRole.MANAGEMENT, received, NOW));
  }

  @Test
  void what_is_forwarded_late_is_accepted_and_the_breach_recorded_with_both_dates() {
    Instant received = NOW.minus(Duration.ofDays(9));
    Instant due = received.plus(TWO_DAYS);
    story
        .when(forward(ForwarderRole.MANAGEMENT, Channel.EMAIL, received, null), as(ADA))
        .records(
            reported(Channel.EMAIL),
            new ReportForwarded(REPORT, ForwarderRole.MANAGEMENT, received, due),
            new ForwardingDutyBreached(REPORT, received, due));
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLIANCE,LEGAL",
    "LEGAL,COMPLIANCE_OFFICER",
    "MANAGEMENT,LEGAL",
    "MANAGEMENT,HELP_LINE",
    "MANAGEMENT,ADMINISTRATOR",
    "COMPLIANCE,EXECUTIVE_OFFICER"
  })
  void nobody_forwards_as_what_they_are_not(ForwarderRole role, Capacity capacity) {
    story.when(forward(role, Channel.EMAIL, YESTERDAY, null), as(capacity)).isRefusedBy("I-6");
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLIANCE,COMPLIANCE_OFFICER", "COMPLIANCE,CCEO", "LEGAL,LEGAL",
    "MANAGEMENT,EXECUTIVE_OFFICER", "MANAGEMENT,DIRECTOR", "MANAGEMENT,HR"
  })
  void each_forwards_as_what_they_are(ForwarderRole role, Capacity capacity) {
    story
        .when(forward(role, Channel.EMAIL, YESTERDAY, null), as(capacity))
        .records(
            reported(Channel.EMAIL),
            new ReportForwarded(REPORT, role, YESTERDAY, YESTERDAY.plus(TWO_DAYS)));
  }

  @Test
  void no_reporter_forwards() {
    story
        .when(
            forward(ForwarderRole.MANAGEMENT, Channel.EMAIL, YESTERDAY, null),
            Actor.reporter(REPORTER.value()))
        .isRefusedBy("I-6");
  }

  @Test
  void nothing_is_forwarded_before_it_was_received() {
    story
        .when(forward(ForwarderRole.MANAGEMENT, Channel.EMAIL, NOW.plusSeconds(60), null), as(ADA))
        .isRefusedBy("I-7");
  }

  @Test
  void what_came_over_the_web_reached_the_help_line_by_itself() {
    story
        .when(forward(ForwarderRole.MANAGEMENT, Channel.WEB, YESTERDAY, null), as(ADA))
        .isRefusedBy("I-8");
  }

  @Test
  void a_call_brings_no_document() {
    story
        .when(forward(ForwarderRole.MANAGEMENT, Channel.PHONE, YESTERDAY, LETTER), as(ADA))
        .isRefusedBy("I-5");
  }

  @Test
  void nothing_is_forwarded_that_has_not_happened() {
    story.when(forward(TOMORROW, null), as(ADA)).isRefusedBy("I-3");
  }

  @Test
  void nobody_told_of_what_they_were_yet_to_learn() {
    story.when(forward(LEARNED, TOMORROW), as(ADA)).isRefusedBy("I-3");
  }

  @Test
  void when_it_was_learned_of_stands_beside_when_it_happened() {
    story
        .when(forward(LEARNED.minusDays(5), LEARNED), as(ADA))
        .records(
            new ViolationReported(
                REPORT,
                REPORTER,
                Channel.EMAIL,
                Relation.EMPLOYEE,
                true,
                LEARNED.minusDays(5),
                LEARNED,
                Set.of(),
                NARRATIVE,
                null),
            new ReportForwarded(
                REPORT, ForwarderRole.MANAGEMENT, YESTERDAY, YESTERDAY.plus(TWO_DAYS)));
  }

  private static ForwardReport forward(LocalDate occurredOn, @Nullable LocalDate learnedOn) {
    return new ForwardReport(
        REPORT,
        REPORTER,
        ForwarderRole.MANAGEMENT,
        YESTERDAY,
        Channel.EMAIL,
        Relation.EMPLOYEE,
        occurredOn,
        learnedOn,
        Set.of(),
        NARRATIVE,
        null,
        null,
        NOW);
  }

  private static ForwardReport forward(
      ForwarderRole role, Channel channel, Instant receivedAt, @Nullable Confidential document) {
    return new ForwardReport(
        REPORT,
        REPORTER,
        role,
        receivedAt,
        channel,
        Relation.EMPLOYEE,
        null,
        null,
        Set.of(),
        NARRATIVE,
        null,
        document,
        NOW);
  }

  private static ViolationReported reported(Channel channel) {
    return new ViolationReported(
        REPORT, REPORTER, channel, Relation.EMPLOYEE, true, null, null, Set.of(), NARRATIVE, null);
  }
}
