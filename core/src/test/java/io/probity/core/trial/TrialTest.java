package io.probity.core.trial;

import static io.probity.core.standing.People.AUDITOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.StreamKind;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.ReporterId;
import io.probity.core.linking.LinkId;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import io.probity.core.trial.TrialCommand.BeginTrial;
import io.probity.core.trial.TrialCommand.DiscloseTrial;
import io.probity.core.trial.TrialEvent.TrialBegun;
import io.probity.core.trial.TrialEvent.TrialDisclosed;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrialTest {

  private static final TrialId TRIAL = id(1);
  private static final ReportId REPORT = new ReportId(id(2).value());
  private static final CaseId CASE = new CaseId(id(3).value());
  private static final Confidential PLAN = Confidential.text("A letter from nobody, in March.");
  private static final Confidential RESULT = Confidential.text("Acknowledged on the sixth day.");

  private final Story<Trial> story = new Story<>(Trial.class).elsewhere(inOffice());

  @Test
  void an_auditor_says_that_a_report_is_a_test() {
    story.elsewhere(reported()).when(begin(), as(Capacity.AUDITOR)).records(begun());
  }

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "HELP_LINE", "ADMINISTRATOR"})
  void nobody_else_tests_the_hotline(Capacity capacity) {
    story.elsewhere(reported());
    story.when(begin(), as(capacity)).isRefusedBy("HT-1");
    story.when(begin(), as(AUDITOR, Capacity.COVERED_PERSON)).isRefusedBy("HT-1");
    story.when(begin(), Actor.policy("story")).isRefusedBy("HT-1");
  }

  @Test
  void what_did_not_come_in_is_no_test() {
    story.when(begin(), as(Capacity.AUDITOR)).isRefusedBy("HT-2");
  }

  @Test
  void a_report_is_a_test_once() {
    story
        .elsewhere(reported(), new TrialBegun(id(9), REPORT, PLAN))
        .when(begin(), as(Capacity.AUDITOR))
        .isRefusedBy("HT-3");
  }

  @Test
  void what_is_disclosed_names_the_case_that_was_all_test() {
    story
        .elsewhere(reported(), opened())
        .given(begun())
        .when(disclose(), as(Capacity.AUDITOR))
        .records(new TrialDisclosed(TRIAL, REPORT, CASE, true, RESULT));
  }

  @Test
  void a_case_is_all_test_with_whatever_belongs_to_it_until_another_report_is_linked() {
    CaseId other = new CaseId(id(7).value());
    ReportId second = new ReportId(id(6).value());
    story
        .elsewhere(reported(), opened())
        .elsewhere(new StreamOfCaseNamed(CASE, StreamKind.SCREENING, CASE.value()))
        .given(begun())
        .when(disclose(), as(Capacity.AUDITOR))
        .records(new TrialDisclosed(TRIAL, REPORT, CASE, true, RESULT));
    story
        .elsewhere(
            new CaseOpened(other, second, NOW, null, Set.of()),
            new ReportLinked(
                new LinkId(id(5).value()),
                CASE,
                other,
                second,
                null,
                null,
                true,
                false,
                false,
                RESULT))
        .when(disclose(), as(Capacity.AUDITOR))
        .records(new TrialDisclosed(TRIAL, REPORT, CASE, false, RESULT));
  }

  @Test
  void it_is_disclosed_once_and_not_before_there_is_a_case() {
    story.elsewhere(reported()).given(begun());
    story.when(disclose(), as(Capacity.AUDITOR)).isRefusedBy("HT-4");
    story
        .elsewhere(opened())
        .given(new TrialDisclosed(TRIAL, REPORT, CASE, true, RESULT))
        .when(disclose(), as(Capacity.AUDITOR))
        .isRefusedBy("HT-4");
  }

  @Test
  void to_all_but_auditors_there_is_no_such_test() {
    story.elsewhere(reported(), opened()).given(begun());
    story.when(disclose(), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(disclose(), Actor.policy("story")).isRefusedBy("A-1");
    story.when(new DiscloseTrial(id(9), RESULT, NOW), as(Capacity.AUDITOR)).isRefusedBy("A-1");
    story.when(disclose(), as(AUDITOR, Capacity.COVERED_PERSON)).isRefusedBy("HT-1");
  }

  @Test
  void nothing_else_that_is_known_of_the_report_changes_with_a_test() {
    story.elsewhere(reported(), opened(), begun());
    assertThat(story.standing().changes(recorded()).keys())
        .extracting("register")
        .containsExactlyInAnyOrder("trials", "tested-reports");
  }

  private static Recorded recorded() {
    return new Recorded(41, new UUID(0, 41), TRIAL.stream(), 0, NOW, as(Capacity.AUDITOR), begun());
  }

  private static TrialId id(int number) {
    return new TrialId(new UUID(0x4000L, 0x8000_0000_0000_0b00L | number));
  }

  private static ViolationReported reported() {
    return new ViolationReported(
        REPORT,
        new ReporterId(id(4).value()),
        Channel.WEB,
        Relation.PUBLIC,
        true,
        null,
        null,
        Set.of(),
        PLAN,
        null);
  }

  private static CaseOpened opened() {
    return new CaseOpened(CASE, REPORT, NOW, null, Set.of());
  }

  private static BeginTrial begin() {
    return new BeginTrial(TRIAL, REPORT, PLAN, NOW);
  }

  private static TrialBegun begun() {
    return new TrialBegun(TRIAL, REPORT, PLAN);
  }

  private static DiscloseTrial disclose() {
    return new DiscloseTrial(TRIAL, RESULT, NOW);
  }
}
