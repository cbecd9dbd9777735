package io.probity.core.intake;

import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.casework.Cases;
import io.probity.core.intake.ReportCommand.RouteReport;
import io.probity.core.intake.ReportEvent.ReportRouted;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoutedReportTest {

  private static final ReporterId REPORTER = new ReporterId(new UUID(0x4010L, 1));
  private static final PolicyCode GRIEVANCES = new PolicyCode("HR-014");
  private static final PolicyCode PRIVACY = new PolicyCode("PRV-2");
  private static final PolicyVersion SECOND = new PolicyVersion("2.0");
  private static final PolicyVersion THIRD = new PolicyVersion("3.0");
  private static final Confidential TEXT = Confidential.text("It is a grievance about a roster.");

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "HELP_LINE"})
  void a_policy_of_its_own_sends_a_report_elsewhere(Capacity capacity) {
    inTriage()
        .when(route(Destination.HUMAN_RESOURCES, GRIEVANCES, THIRD), as(capacity))
        .records(routed(null, Destination.HUMAN_RESOURCES, GRIEVANCES, THIRD));
  }

  @Test
  void another_policy_may_send_it_to_another_place_too() {
    inTriage()
        .given(routed(null, Destination.HUMAN_RESOURCES, GRIEVANCES, THIRD))
        .when(route(Destination.PRIVACY, PRIVACY, SECOND), as(Capacity.CCEO))
        .records(routed(Destination.HUMAN_RESOURCES, Destination.PRIVACY, PRIVACY, SECOND));
  }

  @Test
  void it_is_sent_elsewhere_once_by_the_same_policy_in_the_same_version() {
    Story<Report> story =
        inTriage().given(routed(null, Destination.HUMAN_RESOURCES, GRIEVANCES, SECOND));
    story
        .when(route(Destination.HUMAN_RESOURCES, GRIEVANCES, SECOND), as(Capacity.CCEO))
        .isRefusedBy("I-23");
    story
        .when(route(Destination.HUMAN_RESOURCES, GRIEVANCES, THIRD), as(Capacity.CCEO))
        .records(
            routed(Destination.HUMAN_RESOURCES, Destination.HUMAN_RESOURCES, GRIEVANCES, THIRD));
  }

  @Test
  void what_is_investigated_is_sent_nowhere_else() {
    Story<Report> story = inTriage().elsewhere(Cases.assigned(INVESTIGATOR));
    story.when(route(Destination.PRIVACY, PRIVACY, SECOND), as(Capacity.CCEO)).isRefusedBy("I-23");
    story
        .when(route(Destination.PRIVACY, PRIVACY, SECOND), as(Capacity.INVESTIGATOR))
        .isRefusedBy("I-22");
  }

  @Test
  void its_reporter_sends_it_nowhere_else() {
    inTriage()
        .when(route(Destination.PRIVACY, PRIVACY, SECOND), Actor.reporter(REPORTER.value()))
        .isRefusedBy("I-22");
  }

  @Test
  void a_report_that_nobody_knows_is_sent_nowhere() {
    ReportId unknown = new ReportId(new UUID(0, 7));
    inTriage()
        .when(
            new RouteReport(unknown, Destination.PRIVACY, PRIVACY, SECOND, TEXT, NOW),
            as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hr-014",
        "HR 014",
        "THE GRIEVANCE POLICY",
        "HR-",
        "HR",
        "MUELLER-1",
        "IS-THIEF-1"
      })
  void a_policy_is_named_by_a_code(String name) {
    assertThatThrownBy(() -> new PolicyCode(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v2", "2.", "second", "1.2.3.4.5"})
  void and_its_version_by_numbers(String name) {
    assertThatThrownBy(() -> new PolicyVersion(name)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Story<Report> inTriage() {
    return new Story<>(Report.class)
        .elsewhere(inOffice())
        .given(
            new ViolationReported(
                REPORT,
                REPORTER,
                Channel.WEB,
                Relation.EMPLOYEE,
                true,
                null,
                null,
                Set.of(),
                TEXT,
                null))
        .elsewhere(Cases.opened());
  }

  private static RouteReport route(Destination to, PolicyCode policy, PolicyVersion version) {
    return new RouteReport(REPORT, to, policy, version, TEXT, NOW);
  }

  private static ReportRouted routed(
      @Nullable Destination before, Destination to, PolicyCode policy, PolicyVersion version) {
    return new ReportRouted(REPORT, before, to, policy, version, TEXT);
  }
}
