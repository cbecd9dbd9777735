package io.probity.core.intake;

import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.casework.Cases;
import io.probity.core.facts.Reads;
import io.probity.core.facts.contact.Reports;
import io.probity.core.intake.ReportCommand.AddTranslation;
import io.probity.core.intake.ReportCommand.ConfirmTranscript;
import io.probity.core.intake.ReportCommand.DiscloseReporterIdentity;
import io.probity.core.intake.ReportCommand.DisputeTranscript;
import io.probity.core.intake.ReportCommand.MarkIdentifyingContent;
import io.probity.core.intake.ReportCommand.SendTranscriptForCheck;
import io.probity.core.intake.ReportEvent.IdentifyingContentMarked;
import io.probity.core.intake.ReportEvent.OralReportRecorded;
import io.probity.core.intake.ReportEvent.ReporterIdentitySealed;
import io.probity.core.intake.ReportEvent.TranscriptConfirmed;
import io.probity.core.intake.ReportEvent.TranscriptDisputed;
import io.probity.core.intake.ReportEvent.TranscriptSentForCheck;
import io.probity.core.intake.ReportEvent.TranslationAdded;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
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
class AddedToReportTest {

  private static final ReporterId REPORTER =
      new ReporterId(new UUID(0x4000L, 0x8000_0000_0000_0002L));
  private static final ReporterId OTHER_REPORTER =
      new ReporterId(new UUID(0x4000L, 0x8000_0000_0000_0003L));
  private static final Confidential TEXT = Confidential.text("They weighed the trucks twice.");
  private static final Confidential NAME = Confidential.text("Mirela Costa");
  private static final Confidential TRANSLATOR = Confidential.text("Jonas Weber");
  private static final Language PORTUGUESE = new Language("pt");

  @Test
  void an_anonymous_reporter_gives_their_name_later() {
    anonymous()
        .when(disclose(), reporter())
        .records(new ReporterIdentitySealed(REPORT, REPORTER, NAME.about(REPORTER.toString())));
  }

  @Test
  void a_name_is_given_once() {
    anonymous()
        .given(new ReporterIdentitySealed(REPORT, REPORTER, NAME))
        .when(disclose(), reporter())
        .isRefusedBy("I-10");
  }

  @Test
  void who_reported_under_their_name_has_none_to_give() {
    fresh()
        .given(reported(REPORT, REPORTER, Channel.WEB, NAME))
        .when(disclose(), reporter())
        .isRefusedBy("I-10");
  }

  @Test
  void nobody_else_says_who_reported() {
    anonymous().when(disclose(), as(Capacity.CCEO)).isRefusedBy("I-9");
  }

  @Test
  void the_reporter_of_another_report_says_nothing_about_this_one() {
    anonymous().when(disclose(), Actor.reporter(OTHER_REPORTER.value())).isRefusedBy("A-1");
  }

  @Test
  void a_transcript_is_sent_to_be_checked() {
    oral()
        .when(new SendTranscriptForCheck(REPORT, TEXT, NOW), as(Capacity.HELP_LINE))
        .records(new TranscriptSentForCheck(REPORT, 1, TEXT));
  }

  @Test
  void what_was_written_has_no_transcript() {
    anonymous()
        .when(new SendTranscriptForCheck(REPORT, TEXT, NOW), as(Capacity.HELP_LINE))
        .isRefusedBy("I-12");
  }

  @Test
  void the_reporter_corrects_a_transcript_and_both_versions_stay() {
    oral()
        .given(new TranscriptSentForCheck(REPORT, 1, TEXT))
        .when(new DisputeTranscript(REPORT, 1, NAME, NOW), reporter())
        .records(new TranscriptDisputed(REPORT, 1, 2, NAME));
  }

  @Test
  void the_reporter_confirms_what_they_corrected() {
    oral()
        .given(new TranscriptSentForCheck(REPORT, 1, TEXT))
        .given(new TranscriptDisputed(REPORT, 1, 2, NAME))
        .when(new ConfirmTranscript(REPORT, 2, NOW), reporter())
        .records(new TranscriptConfirmed(REPORT, 2));
  }

  @Test
  void only_the_latest_version_is_confirmed() {
    oral()
        .given(new TranscriptSentForCheck(REPORT, 1, TEXT))
        .given(new TranscriptDisputed(REPORT, 1, 2, NAME))
        .when(new ConfirmTranscript(REPORT, 1, NOW), reporter())
        .isRefusedBy("I-13");
  }

  @Test
  void what_is_confirmed_is_not_disputed() {
    oral()
        .given(new TranscriptSentForCheck(REPORT, 1, TEXT))
        .given(new TranscriptConfirmed(REPORT, 1))
        .when(new DisputeTranscript(REPORT, 1, NAME, NOW), reporter())
        .isRefusedBy("I-13");
  }

  @Test
  void without_a_transcript_there_is_nothing_to_confirm() {
    oral().when(new ConfirmTranscript(REPORT, 0, NOW), reporter()).isRefusedBy("I-13");
  }

  @Test
  void nobody_confirms_in_place_of_the_reporter() {
    oral()
        .given(new TranscriptSentForCheck(REPORT, 1, TEXT))
        .when(new ConfirmTranscript(REPORT, 1, NOW), as(Capacity.HELP_LINE))
        .isRefusedBy("I-9");
  }

  @Test
  void a_translation_stands_beside_the_original_with_its_translator() {
    anonymous()
        .when(new AddTranslation(REPORT, PORTUGUESE, TEXT, TRANSLATOR, NOW), as(Capacity.HELP_LINE))
        .records(new TranslationAdded(REPORT, PORTUGUESE, TEXT, TRANSLATOR));
  }

  @Test
  void a_language_is_a_code() {
    assertThatThrownBy(() -> new Language("Portuguese"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_gives_the_reporter_away_is_marked_once() {
    anonymous()
        .when(new MarkIdentifyingContent(REPORT, TEXT, NOW), as(Capacity.HELP_LINE))
        .records(new IdentifyingContentMarked(REPORT, TEXT));
    anonymous()
        .given(new IdentifyingContentMarked(REPORT, TEXT))
        .when(new MarkIdentifyingContent(REPORT, TEXT, NOW), as(Capacity.HELP_LINE))
        .isRefusedBy("I-14");
  }

  @Test
  void the_mark_is_a_standing_fact() {
    Reports reports =
        anonymous()
            .given(new IdentifyingContentMarked(REPORT, TEXT))
            .standing()
            .view(Reports.class, Reads.UNNOTED);
    assertThat(reports.identifiesItsReporter(REPORT.stream())).isTrue();
    assertThat(reports.identifiesItsReporter(OTHER_REPORT.stream())).isFalse();
    assertThat(reports.reporterOf(REPORT.stream())).contains(REPORTER.value());
    assertThat(reports.recordedAt(REPORT.stream())).contains(NOW);
    assertThat(reports.reachedHelpLineAt(REPORT.stream())).contains(NOW);
    assertThat(reports.receivedForTheCompanyAt(REPORT.stream())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("additions")
  void who_may_not_see_the_case_adds_nothing(Command command) {
    oral().when(command, as(ADA)).isRefusedBy("A-1");
  }

  @ParameterizedTest
  @MethodSource("additions")
  void the_reporter_does_not_handle_their_own_report(Command command) {
    oral().when(command, reporter()).isRefusedBy("I-11");
  }

  @ParameterizedTest
  @MethodSource("additions")
  void the_audit_committee_reads_an_escalated_case_and_adds_nothing_to_its_report(Command command) {
    oral()
        .elsewhere(Cases.material(), Cases.escalated())
        .when(command, as(Capacity.AUDIT_COMMITTEE_MEMBER))
        .isRefusedBy("I-11");
  }

  static List<Command> additions() {
    return List.of(
        new SendTranscriptForCheck(REPORT, TEXT, NOW),
        new AddTranslation(REPORT, PORTUGUESE, TEXT, TRANSLATOR, NOW),
        new MarkIdentifyingContent(REPORT, TEXT, NOW));
  }

  private Story<Report> anonymous() {
    return fresh().given(reported(REPORT, REPORTER, Channel.WEB, null));
  }

  private Story<Report> oral() {
    return fresh()
        .given(reported(REPORT, REPORTER, Channel.PHONE, null))
        .given(new OralReportRecorded(REPORT, Channel.PHONE, HELP_LINE));
  }

  private Story<Report> fresh() {
    return new Story<>(Report.class)
        .elsewhere(inOffice())
        .elsewhere(reported(OTHER_REPORT, OTHER_REPORTER, Channel.WEB, null))
        .elsewhere(Cases.opened(), Cases.otherOpened());
  }

  private static DiscloseReporterIdentity disclose() {
    return new DiscloseReporterIdentity(REPORT, NAME, NOW);
  }

  private static Actor reporter() {
    return Actor.reporter(REPORTER.value());
  }

  private static ViolationReported reported(
      ReportId report, ReporterId reporter, Channel channel, @Nullable Confidential name) {
    return new ViolationReported(
        report,
        reporter,
        channel,
        Relation.EMPLOYEE,
        name == null,
        null,
        null,
        Set.of(),
        TEXT,
        name);
  }
}
