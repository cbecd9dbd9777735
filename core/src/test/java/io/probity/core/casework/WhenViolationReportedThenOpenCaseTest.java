package io.probity.core.casework;

import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseCommand.OpenCase;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReporterId;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhenViolationReportedThenOpenCaseTest {

  private static final ReporterId REPORTER = new ReporterId(new UUID(0x4000L, 0x8000L));
  private static final UUID FIRST_ID = new UUID(0x4000L, 0x8001L);

  private final WhenViolationReportedThenOpenCase policy = new WhenViolationReportedThenOpenCase();

  @Test
  void a_report_opens_a_case_that_is_closed_to_whom_the_reporter_said() {
    assertThat(
            policy.when(
                recorded(reported(), Actor.reporter(REPORTER.value())),
                WhenViolationReportedThenOpenCaseTest::id))
        .containsExactly(
            new OpenCase(new CaseId(FIRST_ID), Cases.REPORT, NOW, null, Set.of(Office.CCEO), NOW));
  }

  @Test
  void whoever_took_the_report_down_stands_in_the_case() {
    Actor taker = Actor.staff(HELP_LINE, Capacity.HELP_LINE);
    assertThat(policy.when(recorded(reported(), taker), WhenViolationReportedThenOpenCaseTest::id))
        .containsExactly(
            new OpenCase(
                new CaseId(FIRST_ID), Cases.REPORT, NOW, HELP_LINE, Set.of(Office.CCEO), NOW));
  }

  @Test
  void whoever_forwarded_the_report_has_no_part_in_the_case() {
    Actor manager = Actor.staff(ADA, Capacity.COVERED_PERSON);
    assertThat(
            policy.when(recorded(reported(), manager), WhenViolationReportedThenOpenCaseTest::id))
        .containsExactly(
            new OpenCase(new CaseId(FIRST_ID), Cases.REPORT, NOW, null, Set.of(Office.CCEO), NOW));
  }

  @Test
  void the_same_report_heard_twice_asks_for_the_same_case() {
    Recorded entry = recorded(reported(), Actor.reporter(REPORTER.value()));
    assertThat(policy.when(entry, WhenViolationReportedThenOpenCaseTest::id))
        .isEqualTo(policy.when(entry, WhenViolationReportedThenOpenCaseTest::id));
  }

  @Test
  void nothing_else_opens_a_case() {
    assertThat(
            policy.when(
                recorded(Cases.closed(), Actor.policy("story")),
                WhenViolationReportedThenOpenCaseTest::id))
        .isEmpty();
  }

  @Test
  void the_case_that_it_asks_for_is_opened() {
    Recorded entry = recorded(reported(), Actor.reporter(REPORTER.value()));
    new Story<>(Case.class)
        .when(
            (OpenCase) policy.when(entry, WhenViolationReportedThenOpenCaseTest::id).getFirst(),
            Actor.policy(policy.name()))
        .records(
            new CaseEvent.CaseOpened(
                new CaseId(FIRST_ID), Cases.REPORT, NOW, null, Set.of(Office.CCEO)));
  }

  private static UUID id() {
    return FIRST_ID;
  }

  private static ViolationReported reported() {
    return new ViolationReported(
        Cases.REPORT,
        REPORTER,
        Channel.WEB,
        Relation.EMPLOYEE,
        true,
        null,
        null,
        Set.of(Office.CCEO),
        Confidential.text("The stock of plant two was counted by nobody."),
        null);
  }

  private static Recorded recorded(Event event, Actor actor) {
    return new Recorded(41, new UUID(0, 41), Cases.REPORT.stream(), 0, NOW, actor, event);
  }
}
