package io.probity.core.remedy;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.DueDates;
import io.probity.core.facts.DueDates.Due;
import io.probity.core.facts.Reads;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.remedy.CorrectiveActionCommand.CheckEffectiveness;
import io.probity.core.remedy.CorrectiveActionCommand.CompleteCorrectiveAction;
import io.probity.core.remedy.CorrectiveActionCommand.OpenCorrectiveAction;
import io.probity.core.remedy.CorrectiveActionCommand.PlanCorrectiveAction;
import io.probity.core.remedy.CorrectiveActionCommand.RecordOverdueAction;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionCompleted;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOverdue;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.remedy.CorrectiveActionEvent.EffectivenessChecked;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectiveActionTest {

  private static final CorrectiveActionId ACTION =
      new CorrectiveActionId(new UUID(0x4000L, 0x9000_0000_0000_0041L));
  private static final CorrectiveActionId UNKNOWN = new CorrectiveActionId(new UUID(0, 7));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate DUE_ON = TODAY.plusDays(28);
  private static final Instant DUE_AT = Instant.parse("2026-03-31T00:00:00Z");
  private static final Actor CLOCK = Actor.policy("corrective-action");

  private final Story<CorrectiveAction> story =
      new Story<>(CorrectiveAction.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), assigned(INVESTIGATOR));

  @Nested
  class Opening {

    @ParameterizedTest
    @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "INVESTIGATOR"})
    void whoever_leads_or_investigates_opens_it_with_its_root_cause(Capacity capacity) {
      story.when(open(CASE), as(capacity)).records(actionOpened());
    }

    @Test
    void the_audit_committee_opens_nothing() {
      story
          .elsewhere(material(), escalated())
          .when(open(CASE), as(Capacity.AUDIT_COMMITTEE_CHAIR))
          .isRefusedBy("R-1");
    }

    @Test
    void nothing_is_opened_in_a_closed_case() {
      story.elsewhere(closed()).when(open(CASE), as(Capacity.CCEO)).isRefusedBy("R-6");
    }

    @Test
    void nothing_is_opened_in_a_case_that_does_not_exist() {
      story.when(open(NO_CASE), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    @Test
    void it_keeps_its_case_open_until_somebody_is_to_do_it_until_a_day() {
      OpenMatter unplanned = new OpenMatter(ACTION.stream(), OpenMatters.Why.NOT_PLANNED);
      story.given(actionOpened());
      assertThat(matters()).contains(unplanned);
      story.given(planned(null, ADA, null));
      assertThat(matters()).doesNotContain(unplanned);
      story.given(completed(), checked(false));
      assertThat(matters()).contains(unplanned);
    }

    private Set<OpenMatter> matters() {
      return story.standing().view(OpenMatters.class, Reads.UNNOTED).of(CASE.value(), NOW);
    }

    private OpenCorrectiveAction open(CaseId caseId) {
      return new OpenCorrectiveAction(ACTION, caseId, RootCause.WEAK_CONTROL, REASONS, NOW);
    }
  }

  @Nested
  class Planning {

    @Test
    void it_gets_an_owner_and_a_day() {
      story
          .given(actionOpened())
          .when(plan(ACTION, ADA, DUE_ON), as(Capacity.CCEO))
          .records(planned(null, ADA, null));
    }

    @Test
    void whoever_left_does_nothing_any_more() {
      story
          .elsewhere(new PersonLeft(ADA, null, TODAY, List.of(), REASONS))
          .given(actionOpened())
          .when(plan(ACTION, ADA, DUE_ON), as(Capacity.CCEO))
          .isRefusedBy("R-7");
    }

    @Test
    void another_owner_is_told_with_the_one_before() {
      story
          .given(actionOpened(), planned(null, ADA, null))
          .when(plan(ACTION, BEN, DUE_ON), as(Capacity.INVESTIGATOR))
          .records(planned(ADA, BEN, DUE_ON));
    }

    @Test
    void it_is_planned_anew_where_it_did_not_help() {
      story
          .given(actionOpened(), planned(null, ADA, null), completed(), checked(false))
          .when(plan(ACTION, BEN, DUE_ON), as(Capacity.CCEO))
          .records(planned(ADA, BEN, DUE_ON));
    }

    @Test
    void what_was_done_is_not_planned_again() {
      story
          .given(actionOpened(), planned(null, ADA, null), completed())
          .when(plan(ACTION, BEN, DUE_ON), as(Capacity.CCEO))
          .isRefusedBy("R-9");
      story
          .given(checked(true))
          .when(plan(ACTION, BEN, DUE_ON), as(Capacity.CCEO))
          .isRefusedBy("R-9");
    }

    @Test
    void whoever_will_leave_is_given_nothing_to_do() {
      story
          .elsewhere(new PersonLeft(ADA, null, TODAY.plusDays(9), List.of(), REASONS))
          .given(actionOpened())
          .when(plan(ACTION, ADA, DUE_ON), as(Capacity.CCEO))
          .isRefusedBy("R-7");
    }

    @Test
    void somebody_named_in_the_case_owns_no_action() {
      story
          .elsewhere(named(ADA))
          .given(actionOpened())
          .when(plan(ACTION, ADA, DUE_ON), as(Capacity.CCEO))
          .isRefusedBy("R-7");
    }

    @Test
    void a_stranger_owns_no_action() {
      story
          .given(actionOpened())
          .when(plan(ACTION, STRANGER, DUE_ON), as(Capacity.CCEO))
          .isRefusedBy("R-7");
    }

    @Test
    void an_action_is_not_due_before_it_is_planned() {
      story
          .given(actionOpened())
          .when(plan(ACTION, ADA, TODAY.minusDays(1)), as(Capacity.CCEO))
          .isRefusedBy("R-8");
    }

    @Test
    void an_unknown_action_is_refused_like_a_hidden_one() {
      story.when(plan(UNKNOWN, ADA, DUE_ON), as(Capacity.CCEO)).isRefusedBy("A-1");
    }
  }

  @Nested
  class Doing {

    @Test
    void its_owner_says_that_it_was_done_though_the_case_be_nothing_to_them() {
      story
          .given(actionOpened(), planned(null, ADA, null))
          .when(complete(ACTION, TODAY), as(ADA))
          .records(completed(ADA));
    }

    @Test
    void nobody_else_without_the_case_even_sees_it() {
      story
          .given(actionOpened(), planned(null, ADA, null))
          .when(complete(ACTION, TODAY), as(BEN))
          .isRefusedBy("A-1");
    }

    @Test
    void an_owner_who_is_named_since_sees_it_no_more() {
      story
          .given(actionOpened(), planned(null, ADA, null))
          .elsewhere(named(ADA))
          .when(complete(ACTION, TODAY), as(ADA))
          .isRefusedBy("A-1");
    }

    @Test
    void who_merely_sees_the_case_says_nothing_of_it() {
      story
          .elsewhere(material(), escalated())
          .given(actionOpened(), planned(null, ADA, null))
          .when(complete(ACTION, TODAY), as(Capacity.AUDIT_COMMITTEE_CHAIR))
          .isRefusedBy("R-2");
    }

    @Test
    void what_nobody_was_to_do_was_not_done() {
      story
          .given(actionOpened())
          .when(complete(ACTION, TODAY), as(Capacity.CCEO))
          .isRefusedBy("R-10");
    }

    @Test
    void nothing_was_done_tomorrow() {
      story
          .given(actionOpened(), planned(null, ADA, null))
          .when(complete(ACTION, TODAY.plusDays(1)), as(Capacity.CCEO))
          .isRefusedBy("R-11");
    }

    @Test
    void an_unknown_action_was_done_by_nobody() {
      story.when(complete(UNKNOWN, TODAY), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    private CompleteCorrectiveAction complete(CorrectiveActionId id, LocalDate doneOn) {
      return new CompleteCorrectiveAction(id, doneOn, REASONS, NOW);
    }
  }

  @Nested
  class Checking {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebody_else_says_whether_it_helped(boolean effective) {
      story
          .given(actionOpened(), planned(null, ADA, null), completed())
          .when(check(ACTION, effective), as(Capacity.CCEO))
          .records(checked(effective));
    }

    @Test
    void nobody_checks_what_they_said_was_done() {
      story
          .given(actionOpened(), planned(null, ADA, null), completed(CCEO))
          .when(check(ACTION, true), as(Capacity.CCEO))
          .isRefusedBy("R-3");
    }

    @Test
    void nobody_checks_what_they_own() {
      story
          .given(actionOpened(), planned(null, CCEO, null), completed())
          .when(check(ACTION, true), as(Capacity.CCEO))
          .isRefusedBy("R-3");
    }

    @Test
    void what_was_not_done_has_no_effect() {
      story
          .given(actionOpened(), planned(null, ADA, null))
          .when(check(ACTION, true), as(Capacity.CCEO))
          .isRefusedBy("R-12");
    }

    @Test
    void an_unknown_action_has_no_effect() {
      story.when(check(UNKNOWN, true), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    private CheckEffectiveness check(CorrectiveActionId id, boolean effective) {
      return new CheckEffectiveness(id, effective, REASONS, NOW);
    }
  }

  @Nested
  class TheClock {

    @Test
    void records_that_its_day_has_passed() {
      story
          .given(actionOpened(), planned(null, ADA, null))
          .when(late(DUE_AT.plusSeconds(60)), CLOCK)
          .records(new CorrectiveActionOverdue(ACTION, CASE, DUE_AT));
    }

    @Test
    void records_it_once() {
      story
          .given(
              actionOpened(),
              planned(null, ADA, null),
              new CorrectiveActionOverdue(ACTION, CASE, DUE_AT))
          .when(late(DUE_AT.plusSeconds(60)), CLOCK)
          .recordsNothing();
    }

    @Test
    void records_nothing_of_what_was_done() {
      story
          .given(actionOpened(), planned(null, ADA, null), completed())
          .when(late(DUE_AT.plusSeconds(60)), CLOCK)
          .recordsNothing();
    }

    @Test
    void an_action_is_not_overdue_on_its_last_day() {
      story
          .given(actionOpened(), planned(null, ADA, null))
          .when(late(DUE_AT), CLOCK)
          .isRefusedBy("R-13");
    }

    @Test
    void nobody_records_an_overdue_action_by_hand() {
      story
          .given(actionOpened(), planned(null, ADA, null))
          .when(late(DUE_AT.plusSeconds(60)), as(Capacity.CCEO))
          .isRefusedBy("R-4");
    }

    @Test
    void runs_from_the_plan_until_it_is_done() {
      DueDates due = story.standing().view(DueDates.class, Reads.UNNOTED);
      story.given(actionOpened(), planned(null, ADA, null));
      assertThat(due.passed(Instant.MAX, 9)).extracting(Due::at).contains(DUE_AT);
      story.given(completed());
      assertThat(due.earliest()).isEmpty();
    }

    private RecordOverdueAction late(Instant at) {
      return new RecordOverdueAction(ACTION, DUE_AT, at);
    }
  }

  private static PlanCorrectiveAction plan(CorrectiveActionId id, PersonId owner, LocalDate dueOn) {
    return new PlanCorrectiveAction(id, owner, dueOn, REASONS, NOW);
  }

  private static CorrectiveActionOpened actionOpened() {
    return new CorrectiveActionOpened(ACTION, CASE, RootCause.WEAK_CONTROL, REASONS);
  }

  private static CorrectiveActionPlanned planned(
      @Nullable PersonId ownerBefore, PersonId owner, @Nullable LocalDate dueBefore) {
    return new CorrectiveActionPlanned(
        ACTION, CASE, ownerBefore, owner, dueBefore, DUE_ON, DUE_AT, REASONS);
  }

  private static CorrectiveActionCompleted completed() {
    return completed(INVESTIGATOR);
  }

  private static CorrectiveActionCompleted completed(PersonId by) {
    return new CorrectiveActionCompleted(ACTION, CASE, TODAY, by, REASONS);
  }

  private static EffectivenessChecked checked(boolean effective) {
    return new EffectivenessChecked(ACTION, CASE, effective, REASONS);
  }
}
