package io.probity.core.intake;

import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.intake.ReportCommand.ReportViolation;
import io.probity.core.intake.ReportEvent.EarlierReceiptRecorded;
import io.probity.core.intake.ReportEvent.OralReportRecorded;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.message.Event;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.People;
import io.probity.core.standing.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportTest {

  private static final ReportId REPORT = new ReportId(new UUID(0x4000L, 0x8000_0000_0000_0001L));
  private static final ReporterId REPORTER =
      new ReporterId(new UUID(0x4000L, 0x8000_0000_0000_0002L));
  private static final Confidential NARRATIVE =
      Confidential.text("The buyer of plant two lets a supplier pay his holidays.");
  private static final Confidential NAME = Confidential.text("Mirela Costa");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Story<Report> story = new Story<>(Report.class).elsewhere(inOffice());

  @Test
  void somebody_reports_without_a_name() {
    story
        .when(report(Channel.WEB, null, null, Set.of()), reporter())
        .records(reported(Channel.WEB, null, null, Set.of()));
  }

  @Test
  void somebody_reports_under_their_name_which_is_kept_about_this_report_alone() {
    story
        .when(report(Channel.WEB, TODAY, NAME, Set.of(Office.CCEO)), reporter())
        .records(
            reported(Channel.WEB, TODAY, NAME.about(REPORTER.toString()), Set.of(Office.CCEO)));
  }

  @ParameterizedTest
  @EnumSource
  void the_help_line_takes_down_what_comes_over_any_channel(Channel channel) {
    List<Event> expected = new ArrayList<>();
    expected.add(reported(channel, null, NAME.about(REPORTER.toString()), Set.of()));
    if (channel == Channel.PHONE || channel == Channel.IN_PERSON) {
      expected.add(new OralReportRecorded(REPORT, channel, HELP_LINE));
    }
    story
        .when(report(channel, null, NAME, Set.of()), as(Capacity.HELP_LINE))
        .records(expected.toArray(Event[]::new));
  }

  @Test
  void nobody_reports_as_the_reporter_of_another_report() {
    UUID other = new UUID(0x4000L, 0x8000_0000_0000_0003L);
    story.when(report(Channel.WEB, null, null, Set.of()), Actor.reporter(other)).isRefusedBy("I-1");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"HELP_LINE", "REPORTER", "SYSTEM", "BOOTSTRAP", "BOARD", "COVERED_PERSON"},
      mode = EnumSource.Mode.EXCLUDE)
  void no_other_office_takes_reports_down(Capacity capacity) {
    story.when(report(Channel.WEB, null, null, Set.of()), as(capacity)).isRefusedBy("I-1");
  }

  @Test
  void staff_who_report_do_so_as_reporters_and_not_under_their_pseudonym() {
    story.when(report(Channel.WEB, null, NAME, Set.of()), as(People.ADA)).isRefusedBy("I-1");
  }

  @Test
  void no_policy_reports() {
    story
        .when(report(Channel.WEB, null, null, Set.of()), Actor.policy("WhenThenElse"))
        .isRefusedBy("I-1");
  }

  @ParameterizedTest
  @EnumSource(names = "WEB", mode = EnumSource.Mode.EXCLUDE)
  void a_reporter_writes_on_the_web_and_nowhere_else(Channel channel) {
    story.when(report(channel, null, null, Set.of()), reporter()).isRefusedBy("I-2");
  }

  @Test
  void a_day_that_has_begun_somewhere_on_earth_is_not_in_the_future() {
    LocalDate tomorrow = TODAY.plusDays(1);
    story
        .when(
            new ReportViolation(
                REPORT,
                REPORTER,
                Channel.WEB,
                Relation.SUPPLIER,
                tomorrow,
                null,
                Set.of(),
                NARRATIVE,
                null,
                null,
                null,
                NOW.plusSeconds(36_000)),
            reporter())
        .records(reported(Channel.WEB, tomorrow, null, Set.of()));
  }

  @Test
  void nothing_is_reported_that_has_not_happened() {
    story
        .when(report(Channel.WEB, TODAY.plusDays(1), null, Set.of()), reporter())
        .isRefusedBy("I-3");
  }

  @Test
  void nor_did_its_reporter_learn_of_it_on_a_day_to_come() {
    ReportViolation foreseen =
        new ReportViolation(
            REPORT,
            REPORTER,
            Channel.WEB,
            Relation.SUPPLIER,
            null,
            TODAY.plusDays(1),
            Set.of(),
            NARRATIVE,
            null,
            null,
            null,
            NOW);
    story.when(foreseen, reporter()).isRefusedBy("I-3");
  }

  @Test
  void a_report_may_be_closed_to_both_officers() {
    Set<Office> both = Set.of(Office.GENERAL_AUDITOR, Office.CCEO, Office.HELP_LINE);
    story
        .when(report(Channel.WEB, null, null, both), reporter())
        .records(reported(Channel.WEB, null, null, both));
  }

  @Test
  void a_report_is_never_closed_to_everybody_who_could_lead_its_case() {
    story
        .when(
            report(
                Channel.WEB,
                null,
                null,
                Set.of(Office.GENERAL_AUDITOR, Office.CCEO, Office.AUDIT_COMMITTEE_CHAIR)),
            reporter())
        .isRefusedBy("I-4");
  }

  @Test
  void whoever_left_the_help_line_takes_nothing_down() {
    story
        .elsewhere(
            new io.probity.core.register.RegisterEvent.OfficeEnded(
                HELP_LINE, Office.HELP_LINE, People.IN_JANUARY, null, TODAY, People.REASON))
        .when(report(Channel.PHONE, null, null, Set.of()), as(Capacity.HELP_LINE))
        .isRefusedBy("A-3");
  }

  @Test
  void a_letter_that_came_before_it_is_entered_says_when() {
    Instant received = NOW.minusSeconds(4 * 86_400L);
    story
        .when(received(Channel.POST, received), as(Capacity.HELP_LINE))
        .records(
            reported(Channel.POST, null, null, Set.of()),
            new EarlierReceiptRecorded(REPORT, received));
  }

  @Test
  void nothing_came_before_that_is_to_come_or_that_came_over_the_web() {
    story
        .when(received(Channel.POST, NOW.plusSeconds(1)), as(Capacity.HELP_LINE))
        .isRefusedBy("I-7");
    story
        .when(received(Channel.WEB, NOW.minusSeconds(1)), as(Capacity.HELP_LINE))
        .isRefusedBy("I-8");
    story.when(received(Channel.WEB, NOW.minusSeconds(1)), reporter()).isRefusedBy("I-8");
  }

  private static ReportViolation received(Channel channel, Instant at) {
    return new ReportViolation(
        REPORT,
        REPORTER,
        channel,
        Relation.SUPPLIER,
        null,
        null,
        Set.of(),
        NARRATIVE,
        null,
        null,
        at,
        NOW);
  }

  private static Actor reporter() {
    return Actor.reporter(REPORTER.value());
  }

  private static ReportViolation report(
      Channel channel,
      @Nullable LocalDate occurredOn,
      @Nullable Confidential name,
      Set<Office> doNotShowTo) {
    return new ReportViolation(
        REPORT,
        REPORTER,
        channel,
        Relation.SUPPLIER,
        occurredOn,
        null,
        doNotShowTo,
        NARRATIVE,
        name,
        null,
        null,
        NOW);
  }

  private static ViolationReported reported(
      Channel channel,
      @Nullable LocalDate occurredOn,
      @Nullable Confidential name,
      Set<Office> doNotShowTo) {
    return new ViolationReported(
        REPORT,
        REPORTER,
        channel,
        Relation.SUPPLIER,
        name == null,
        occurredOn,
        null,
        doNotShowTo,
        NARRATIVE,
        name);
  }
}
