package io.probity.core.investigation;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OUTSIDER;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.SUBJECT;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.outsiderNamed;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.facts.DueDates;
import io.probity.core.facts.Reads;
import io.probity.core.investigation.InvestigationCommand.AddEvidence;
import io.probity.core.investigation.InvestigationCommand.ApprovePlan;
import io.probity.core.investigation.InvestigationCommand.ContinueSuspension;
import io.probity.core.investigation.InvestigationCommand.ProposePlan;
import io.probity.core.investigation.InvestigationCommand.RecordInterview;
import io.probity.core.investigation.InvestigationCommand.RecordMissedSuspensionReview;
import io.probity.core.investigation.InvestigationCommand.RecordResponse;
import io.probity.core.investigation.InvestigationCommand.RecordStep;
import io.probity.core.investigation.InvestigationCommand.ResumeInvestigation;
import io.probity.core.investigation.InvestigationCommand.SuspendInvestigation;
import io.probity.core.investigation.InvestigationCommand.WaiveResponse;
import io.probity.core.investigation.InvestigationEvent.EvidenceAdded;
import io.probity.core.investigation.InvestigationEvent.HearingWaived;
import io.probity.core.investigation.InvestigationEvent.InterviewHeld;
import io.probity.core.investigation.InvestigationEvent.InvestigationBegun;
import io.probity.core.investigation.InvestigationEvent.InvestigationResumed;
import io.probity.core.investigation.InvestigationEvent.InvestigationSuspended;
import io.probity.core.investigation.InvestigationEvent.PlanApproved;
import io.probity.core.investigation.InvestigationEvent.PlanProposed;
import io.probity.core.investigation.InvestigationEvent.StepTaken;
import io.probity.core.investigation.InvestigationEvent.SubjectHeard;
import io.probity.core.investigation.InvestigationEvent.SuspensionContinued;
import io.probity.core.investigation.InvestigationEvent.SuspensionReviewMissed;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvestigationTest {

  private static final InvestigationId ID = new InvestigationId(CASE.value());
  private static final InvestigationId NONE = new InvestigationId(NO_CASE.value());
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant REVIEW = Instant.parse("2026-04-02T00:00:00Z");
  private static final Actor AT_WORK = as(Capacity.INVESTIGATOR);
  private static final Actor CLOCK = Actor.policy("suspension-review");
  private static final InvestigationBegun BEGUN = new InvestigationBegun(ID, CASE);
  private static final InterviewId INTERVIEW = new InterviewId(new UUID(0x4000L, 0x8701L));
  private static final EvidenceId EVIDENCE = new EvidenceId(new UUID(0x4000L, 0x8702L));

  private final Story<Investigation> story =
      new Story<>(Investigation.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), triaged(), assigned(INVESTIGATOR), outsiderNamed())
          .elsewhere(attested(INVESTIGATOR));

  @Nested
  class Planning {

    @Test
    void the_first_plan_begins_the_investigation() {
      story.when(propose(ID), AT_WORK).records(BEGUN, proposed(1));
    }

    @Test
    void a_second_plan_is_another_version() {
      story.given(BEGUN, proposed(1)).when(propose(ID), AT_WORK).records(proposed(2));
    }

    @Test
    void a_plan_has_a_number_of_items() {
      for (int items : new int[] {0, InvestigationCommand.MOST_ITEMS + 1}) {
        assertThatThrownBy(() -> new ProposePlan(ID, items, REASONS, NOW))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }

    @Test
    void somebody_else_approves_it() {
      story
          .given(BEGUN, proposed(1), proposed(2))
          .when(approve(ID, 2), as(Capacity.CCEO))
          .records(new PlanApproved(ID, CASE, 2, INVESTIGATOR, false, REASONS));
    }

    @Test
    void nobody_approves_a_plan_that_they_did_not_read() {
      story
          .given(BEGUN, proposed(1), proposed(2))
          .when(approve(ID, 1), as(Capacity.CCEO))
          .isRefusedBy("C-66");
    }

    @Test
    void nobody_approves_their_own_plan() {
      story
          .elsewhere(assigned(CCEO), attested(CCEO))
          .given(BEGUN, new PlanProposed(ID, CASE, 1, 3, CCEO, REASONS))
          .when(approve(ID), as(Capacity.CCEO))
          .isRefusedBy("C-46");
    }

    @Test
    void a_plan_is_approved_once_and_only_if_there_is_one() {
      story.when(approve(ID), as(Capacity.CCEO)).isRefusedBy("C-45");
      story
          .given(BEGUN, proposed(1), approved(1))
          .when(approve(ID), as(Capacity.CCEO))
          .isRefusedBy("C-45");
    }

    @Test
    void an_investigator_approves_pauses_and_resumes_nothing() {
      story.given(BEGUN, proposed(1));
      story.when(approve(ID), AT_WORK).isRefusedBy("C-39");
      story.when(suspend(ID), AT_WORK).isRefusedBy("C-39");
      story.when(resume(ID), AT_WORK).isRefusedBy("C-39");
      story.when(continued(ID), AT_WORK).isRefusedBy("C-39");
    }
  }

  @Nested
  class Working {

    @Test
    void a_step_belongs_to_an_item_of_the_approved_plan() {
      story
          .given(BEGUN, proposed(1), approved(1))
          .when(step(ID, 3, TODAY), AT_WORK)
          .records(new StepTaken(ID, CASE, 1, 3, TODAY, REASONS));
    }

    @Test
    void a_step_that_no_approved_plan_asks_for_is_refused() {
      story.given(BEGUN, proposed(1)).when(step(ID, 1, TODAY), AT_WORK).isRefusedBy("C-47");
      story.given(approved(1));
      story.when(step(ID, 0, TODAY), AT_WORK).isRefusedBy("C-47");
      story.when(step(ID, 4, TODAY), AT_WORK).isRefusedBy("C-47");
    }

    @Test
    void somebody_is_interviewed_who_may_be_a_subject() {
      story
          .when(interview(ID, TODAY), AT_WORK)
          .records(BEGUN, new InterviewHeld(ID, CASE, INTERVIEW, null, TODAY, REASONS));
      story
          .given(BEGUN)
          .when(new RecordInterview(ID, INTERVIEW, OUTSIDER, TODAY, REASONS, NOW), AT_WORK)
          .records(new InterviewHeld(ID, CASE, INTERVIEW, OUTSIDER, TODAY, REASONS));
    }

    @Test
    void evidence_is_added() {
      story
          .when(new AddEvidence(ID, EVIDENCE, REASONS, NOW), AT_WORK)
          .records(BEGUN, new EvidenceAdded(ID, CASE, EVIDENCE, REASONS));
    }

    @Test
    void a_subject_is_heard_or_is_not_for_a_reason() {
      story
          .given(BEGUN)
          .when(new RecordResponse(ID, OUTSIDER, TODAY, REASONS, NOW), AT_WORK)
          .records(new SubjectHeard(ID, CASE, OUTSIDER, TODAY, REASONS));
      story
          .when(new WaiveResponse(ID, OUTSIDER, REASONS, NOW), AT_WORK)
          .records(new HearingWaived(ID, CASE, OUTSIDER, REASONS));
    }

    @Test
    void only_a_subject_of_the_case_is_heard_as_one() {
      story.when(new RecordResponse(ID, SUBJECT, TODAY, REASONS, NOW), AT_WORK).isRefusedBy("C-48");
      story.when(new WaiveResponse(ID, SUBJECT, REASONS, NOW), AT_WORK).isRefusedBy("C-48");
      story
          .when(new RecordInterview(ID, INTERVIEW, SUBJECT, TODAY, REASONS, NOW), AT_WORK)
          .isRefusedBy("C-48");
    }

    @Test
    void nothing_is_recorded_that_has_not_happened() {
      LocalDate later = TODAY.plusDays(2);
      story.given(BEGUN, proposed(1), approved(1));
      story.when(step(ID, 1, later), AT_WORK).isRefusedBy("C-49");
      story.when(interview(ID, later), AT_WORK).isRefusedBy("C-49");
      story
          .when(new RecordResponse(ID, OUTSIDER, later, REASONS, NOW), AT_WORK)
          .isRefusedBy("C-49");
    }

    @Test
    void nobody_works_before_they_attested() {
      Actor unattested = as(INVESTIGATOR_TOO, Capacity.INVESTIGATOR);
      story.elsewhere(assigned(INVESTIGATOR_TOO));
      for (InvestigationCommand work : work(ID)) {
        story.when(work, unattested).isRefusedBy("C-41");
      }
    }

    @Test
    void nobody_works_while_it_is_paused() {
      story.given(BEGUN, suspended());
      for (InvestigationCommand work : work(ID)) {
        story.when(work, AT_WORK).isRefusedBy("C-43");
      }
    }

    @Test
    void nobody_works_on_a_closed_case() {
      story.elsewhere(closed());
      for (InvestigationCommand work : work(ID)) {
        story.when(work, AT_WORK).isRefusedBy("C-42");
      }
      story.when(approve(ID), as(Capacity.CCEO)).isRefusedBy("C-42");
      story.when(suspend(ID), as(Capacity.CCEO)).isRefusedBy("C-42");
    }

    @Test
    void whoever_leads_the_case_does_not_therefore_investigate_it() {
      for (InvestigationCommand work : work(ID)) {
        story.when(work, as(Capacity.CCEO)).isRefusedBy("C-38");
      }
    }

    @Test
    void nothing_is_done_in_a_case_that_does_not_exist() {
      for (InvestigationCommand work : work(NONE)) {
        story.when(work, AT_WORK).isRefusedBy("A-1");
      }
      story.when(approve(NONE), as(Capacity.CCEO)).isRefusedBy("A-1");
      story.when(suspend(NONE), as(Capacity.CCEO)).isRefusedBy("A-1");
      story.when(continued(NONE), as(Capacity.CCEO)).isRefusedBy("A-1");
      story.when(resume(NONE), as(Capacity.CCEO)).isRefusedBy("A-1");
      story.when(missed(NONE, REVIEW.plusSeconds(60)), CLOCK).isRefusedBy("A-1");
    }

    private List<InvestigationCommand> work(InvestigationId id) {
      return List.of(
          propose(id),
          step(id, 1, TODAY),
          interview(id, TODAY),
          new AddEvidence(id, EVIDENCE, REASONS, NOW),
          new RecordResponse(id, OUTSIDER, TODAY, REASONS, NOW),
          new WaiveResponse(id, OUTSIDER, REASONS, NOW));
    }
  }

  @Nested
  class Pausing {

    @Test
    void at_the_request_of_an_authority_it_is_paused_until_a_review() {
      story.when(suspend(ID), as(Capacity.CCEO)).records(BEGUN, suspended());
    }

    @Test
    void the_pause_goes_on_after_a_review() {
      story
          .given(BEGUN, suspended())
          .when(continued(ID), as(Capacity.CCEO))
          .records(new SuspensionContinued(ID, CASE, REVIEW, REVIEW, REASONS));
    }

    @Test
    void work_goes_on_after_it() {
      story
          .given(BEGUN, suspended())
          .when(resume(ID), as(Capacity.GENERAL_AUDITOR))
          .records(new InvestigationResumed(ID, CASE, REASONS));
      story
          .given(new InvestigationResumed(ID, CASE, REASONS))
          .when(propose(ID), AT_WORK)
          .records(proposed(1));
    }

    @Test
    void it_is_paused_once_at_a_time() {
      story.given(BEGUN, suspended()).when(suspend(ID), as(Capacity.CCEO)).isRefusedBy("C-43");
    }

    @Test
    void what_is_not_paused_is_neither_resumed_nor_paused_for_longer() {
      story.when(resume(ID), as(Capacity.CCEO)).isRefusedBy("C-44");
      story.when(continued(ID), as(Capacity.CCEO)).isRefusedBy("C-44");
    }

    @Test
    void a_review_that_nobody_did_in_time_is_recorded_once() {
      story
          .given(BEGUN, suspended())
          .when(missed(ID, REVIEW.plusSeconds(60)), CLOCK)
          .records(new SuspensionReviewMissed(ID, CASE, REVIEW));
      story
          .given(new SuspensionReviewMissed(ID, CASE, REVIEW))
          .when(missed(ID, REVIEW.plusSeconds(60)), CLOCK)
          .recordsNothing();
    }

    @Test
    void a_review_is_not_late_in_its_last_minute() {
      story.given(BEGUN, suspended()).when(missed(ID, REVIEW), CLOCK).isRefusedBy("C-50");
    }

    @Test
    void nobody_plays_the_clock() {
      story
          .given(BEGUN, suspended())
          .when(missed(ID, REVIEW.plusSeconds(60)), as(Capacity.CCEO))
          .isRefusedBy("C-40");
    }

    @Test
    void its_clock_runs_while_it_is_paused() {
      DueDates due = story.standing().view(DueDates.class, Reads.UNNOTED);
      assertThat(due.earliest()).isEmpty();
      story.given(BEGUN, suspended());
      Instant late = REVIEW.plusSeconds(60);
      assertThat(due.passed(late, 9))
          .filteredOn(each -> each.at().equals(REVIEW))
          .extracting(each -> each.missing().at(late))
          .containsExactly(missed(ID, late));
      story.given(new InvestigationResumed(ID, CASE, REASONS));
      assertThat(due.earliest()).isEmpty();
    }
  }

  private static PlanProposed proposed(int version) {
    return new PlanProposed(ID, CASE, version, 3, INVESTIGATOR, REASONS);
  }

  private static PlanApproved approved(int version) {
    return new PlanApproved(ID, CASE, version, INVESTIGATOR, false, REASONS);
  }

  private static InvestigationSuspended suspended() {
    return new InvestigationSuspended(ID, CASE, PublicAuthority.POLICE, REVIEW, REASONS);
  }

  private static ProposePlan propose(InvestigationId id) {
    return new ProposePlan(id, 3, REASONS, NOW);
  }

  private static ApprovePlan approve(InvestigationId id) {
    return approve(id, 1);
  }

  private static ApprovePlan approve(InvestigationId id, int plan) {
    return new ApprovePlan(id, plan, REASONS, NOW);
  }

  private static RecordStep step(InvestigationId id, int item, LocalDate day) {
    return new RecordStep(id, item, day, REASONS, NOW);
  }

  private static RecordInterview interview(InvestigationId id, LocalDate day) {
    return new RecordInterview(id, INTERVIEW, null, day, REASONS, NOW);
  }

  private static SuspendInvestigation suspend(InvestigationId id) {
    return new SuspendInvestigation(id, PublicAuthority.POLICE, REASONS, NOW);
  }

  private static ContinueSuspension continued(InvestigationId id) {
    return new ContinueSuspension(id, REASONS, NOW);
  }

  private static ResumeInvestigation resume(InvestigationId id) {
    return new ResumeInvestigation(id, REASONS, NOW);
  }

  private static RecordMissedSuspensionReview missed(InvestigationId id, Instant now) {
    return new RecordMissedSuspensionReview(id, REVIEW, now);
  }
}
