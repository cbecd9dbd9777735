package io.probity.core.allegation;

import static io.probity.core.casework.Cases.ALLEGATION;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.approved;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.found;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.casework.Cases.takenDownBy;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.CaseGrantId;
import io.probity.core.allegation.AllegationCommand.ApproveFinding;
import io.probity.core.allegation.AllegationCommand.ImposeDiscipline;
import io.probity.core.allegation.AllegationCommand.LiftDiscipline;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.AllegationReclassified;
import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.DisciplineLifted;
import io.probity.core.allegation.AllegationEvent.DisciplineUnfounded;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.allegation.Classification.Severity;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.facts.ImposedDiscipline;
import io.probity.core.facts.Reads;
import io.probity.core.party.Capacity;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DisciplineTest {

  private static final SubjectId WHOM = new SubjectId(ADA.value());
  private static final LocalDate MARCH_END = LocalDate.of(2026, 3, 31);
  private static final Classification UNSAID =
      new Classification(Principle.COMPLY_WITH_LAW, Set.of(Topic.BRIBERY), Topic.VERSION, null);
  private static final Classification SERIOUS =
      new Classification(
          Principle.COMPLY_WITH_LAW, Set.of(Topic.BRIBERY), Topic.VERSION, Severity.SERIOUS);

  private final Story<Allegation> story =
      new Story<>(Allegation.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), otherOpened(), named(ADA), assigned(INVESTIGATOR));

  @Test
  void somebody_else_than_investigator_and_approver_disciplines_after_the_finding() {
    decided().when(impose(DisciplineLevel.WARNING), as(Capacity.CCEO)).records(warning());
  }

  @Test
  void an_investigator_disciplines_nobody() {
    decided().when(impose(DisciplineLevel.WARNING), as(Capacity.INVESTIGATOR)).isRefusedBy("AL-19");
  }

  @Test
  void hr_that_may_not_see_the_case_disciplines_nobody() {
    decided().when(impose(DisciplineLevel.WARNING), as(Capacity.HR)).isRefusedBy("A-1");
  }

  @Test
  void hr_that_was_let_in_on_the_case_disciplines() {
    decided()
        .elsewhere(
            new CaseAccessGranted(
                new CaseGrantId(new UUID(0, 3)), CASE, HR, MARCH_END, CCEO, REASONS))
        .when(impose(DisciplineLevel.WARNING), as(Capacity.HR))
        .records(
            new DisciplineImposed(
                ALLEGATION,
                CASE,
                WHOM,
                SERIOUS,
                DisciplineLevel.WARNING,
                HR,
                false,
                null,
                REASONS));
  }

  @Test
  void whoever_approved_the_finding_does_not_discipline_for_it() {
    decided()
        .when(impose(DisciplineLevel.WARNING), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("AL-20");
  }

  @Test
  void whoever_investigated_does_not_discipline() {
    decided()
        .elsewhere(assigned(CCEO))
        .when(impose(DisciplineLevel.WARNING), as(Capacity.CCEO))
        .isRefusedBy("AL-20");
  }

  @Test
  void whoever_took_the_report_down_does_not_discipline() {
    new Story<>(Allegation.class)
        .elsewhere(inOffice())
        .elsewhere(takenDownBy(CCEO), named(ADA), assigned(INVESTIGATOR))
        .given(against(WHOM), grave(), found(), approved())
        .when(impose(DisciplineLevel.WARNING), as(Capacity.CCEO))
        .isRefusedBy("AL-20");
  }

  @Test
  void discipline_follows_no_finding_that_is_not_approved() {
    story
        .given(against(WHOM), grave(), found())
        .when(impose(DisciplineLevel.WARNING), as(Capacity.CCEO))
        .isRefusedBy("AL-21");
  }

  @Test
  void discipline_follows_nothing_that_was_not_substantiated() {
    story
        .given(
            against(WHOM),
            grave(),
            new FindingRecorded(ALLEGATION, CASE, Outcome.UNSUBSTANTIATED, null, REASONS),
            new AllegationEvent.FindingApproved(
                ALLEGATION, CASE, 2, Outcome.UNSUBSTANTIATED, HR, false, REASONS))
        .when(impose(DisciplineLevel.WARNING), as(Capacity.CCEO))
        .isRefusedBy("AL-21");
  }

  @Test
  void discipline_falls_on_somebody() {
    story
        .given(alleged(), grave(), found(), approved())
        .when(impose(DisciplineLevel.WARNING), as(Capacity.CCEO))
        .isRefusedBy("AL-22");
  }

  @Test
  void discipline_is_measured_by_a_severity() {
    story
        .given(against(WHOM), found(), approved())
        .when(impose(DisciplineLevel.WARNING), as(Capacity.CCEO))
        .isRefusedBy("AL-22");
  }

  @Test
  void discipline_on_another_level_than_usual_says_why() {
    decided()
        .elsewhere(elsewhere(OTHER_CASE, DisciplineLevel.TERMINATION, SERIOUS))
        .when(impose(DisciplineLevel.WARNING), as(Capacity.CCEO))
        .isRefusedBy("AL-23");
  }

  @Test
  void and_is_accepted_when_it_says_why() {
    decided()
        .elsewhere(elsewhere(OTHER_CASE, DisciplineLevel.TERMINATION, SERIOUS))
        .when(impose(DisciplineLevel.WARNING, REASONS), as(Capacity.CCEO))
        .records(imposed(REASONS));
  }

  @Test
  void usual_is_what_was_imposed_most_often() {
    decided()
        .elsewhere(
            elsewhere(OTHER_CASE, DisciplineLevel.WARNING, SERIOUS),
            elsewhere(OTHER_CASE, DisciplineLevel.TERMINATION, SERIOUS),
            elsewhere(OTHER_CASE, DisciplineLevel.WARNING, SERIOUS))
        .when(impose(DisciplineLevel.WARNING), as(Capacity.CCEO))
        .records(warning());
  }

  @Test
  void another_severity_is_no_measure() {
    Classification minor =
        new Classification(SERIOUS.principle(), SERIOUS.topics(), Topic.VERSION, Severity.MINOR);
    decided()
        .elsewhere(elsewhere(OTHER_CASE, DisciplineLevel.COACHING, minor))
        .when(impose(DisciplineLevel.WARNING), as(Capacity.CCEO))
        .records(warning());
  }

  @Test
  void of_a_case_that_is_closed_to_them_nobody_learns_by_a_refusal() {
    decided()
        .elsewhere(
            new SubjectNamed(OTHER_CASE, new SubjectId(CCEO.value()), CCEO, REASONS),
            elsewhere(OTHER_CASE, DisciplineLevel.TERMINATION, SERIOUS))
        .when(impose(DisciplineLevel.WARNING), as(Capacity.CCEO))
        .records(warning());
  }

  @Test
  void one_discipline_stands_at_a_time_and_is_lifted_once() {
    decided().given(warning());
    story.when(impose(DisciplineLevel.NONE), as(Capacity.CCEO)).isRefusedBy("AL-26");
    story.when(lift(3), as(Capacity.CCEO)).isRefusedBy("AL-26");
    story.when(lift(4), as(Capacity.CCEO)).records(lifted());
    story.given(lifted());
    story.when(lift(4), as(Capacity.CCEO)).isRefusedBy("AL-26");
    story.when(impose(DisciplineLevel.WARNING), as(Capacity.CCEO)).records(warning());
  }

  @Test
  void whoever_may_not_impose_it_does_not_lift_it() {
    decided().given(warning());
    story.when(lift(4), as(Capacity.INVESTIGATOR)).isRefusedBy("AL-19");
    story.when(lift(4), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("AL-20");
    story
        .when(
            new LiftDiscipline(new AllegationId(new UUID(0, 7)), 4, REASONS, NOW),
            as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @Test
  void discipline_whose_finding_fell_says_so_and_keeps_the_case_open_until_it_is_lifted() {
    FindingApproved overturned =
        new FindingApproved(
            ALLEGATION, CASE, 5, Outcome.UNSUBSTANTIATED, GENERAL_AUDITOR, false, REASONS);
    DisciplineUnfounded unfounded =
        new DisciplineUnfounded(ALLEGATION, CASE, 4, DisciplineLevel.WARNING);
    decided()
        .given(
            warning(),
            new FindingCorrected(
                ALLEGATION,
                CASE,
                2,
                Outcome.SUBSTANTIATED,
                Outcome.UNSUBSTANTIATED,
                null,
                REASONS));
    story
        .when(new ApproveFinding(ALLEGATION, 5, REASONS, NOW), as(Capacity.GENERAL_AUDITOR))
        .records(overturned, unfounded);
    assertThat(open()).doesNotContain(fallen());
    story.given(overturned, unfounded);
    assertThat(open()).contains(fallen());
    assertThat(lately()).hasSize(1);
    story.when(lift(4), as(Capacity.CCEO)).records(lifted());
    story.given(lifted());
    assertThat(open()).doesNotContain(fallen());
    assertThat(lately()).as("counted as what is usual").isEmpty();
  }

  @Test
  void discipline_that_is_nothing_needs_no_finding() {
    decided()
        .given(
            new DisciplineImposed(
                ALLEGATION, CASE, WHOM, SERIOUS, DisciplineLevel.NONE, CCEO, false, null, REASONS),
            new FindingCorrected(
                ALLEGATION, CASE, 2, Outcome.SUBSTANTIATED, Outcome.UNSUBSTANTIATED, null, REASONS))
        .when(new ApproveFinding(ALLEGATION, 5, REASONS, NOW), as(Capacity.GENERAL_AUDITOR))
        .records(
            new FindingApproved(
                ALLEGATION, CASE, 5, Outcome.UNSUBSTANTIATED, GENERAL_AUDITOR, false, REASONS));
  }

  private Set<OpenMatter> open() {
    return story.standing().view(OpenMatters.class, Reads.UNNOTED).of(CASE.value(), NOW);
  }

  private static OpenMatter fallen() {
    return new OpenMatter(ALLEGATION.stream(), OpenMatters.Why.DISCIPLINE_WITHOUT_FINDING);
  }

  private List<ImposedDiscipline.Imposed> lately() {
    return story
        .standing()
        .view(ImposedDiscipline.class, Reads.UNNOTED)
        .lately(Topic.BRIBERY.name(), Severity.SERIOUS.name());
  }

  private static LiftDiscipline lift(long discipline) {
    return new LiftDiscipline(ALLEGATION, discipline, REASONS, NOW);
  }

  private static DisciplineLifted lifted() {
    return new DisciplineLifted(
        ALLEGATION, CASE, 4, WHOM, SERIOUS, DisciplineLevel.WARNING, CCEO, false, REASONS);
  }

  @Test
  void an_unknown_allegation_is_disciplined_by_nobody() {
    story
        .when(
            new ImposeDiscipline(
                new AllegationId(new UUID(0, 7)), DisciplineLevel.NONE, null, REASONS, NOW),
            as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  private Story<Allegation> decided() {
    return story.given(against(WHOM), grave(), found(), approved());
  }

  private static AllegationRaised against(SubjectId subject) {
    return new AllegationRaised(
        ALLEGATION,
        CASE,
        UNSAID.principle(),
        UNSAID.topics(),
        Topic.VERSION,
        subject,
        null,
        null,
        null,
        REASONS);
  }

  private static AllegationReclassified grave() {
    return new AllegationReclassified(ALLEGATION, CASE, UNSAID, SERIOUS, false, REASONS);
  }

  private static DisciplineImposed elsewhere(
      CaseId caseId, DisciplineLevel level, Classification classification) {
    return new DisciplineImposed(
        new AllegationId(new UUID(0, 8)),
        caseId,
        WHOM,
        classification,
        level,
        HR,
        false,
        null,
        REASONS);
  }

  private static DisciplineImposed warning() {
    return imposed(null);
  }

  private static DisciplineImposed imposed(@Nullable Confidential why) {
    return new DisciplineImposed(
        ALLEGATION, CASE, WHOM, SERIOUS, DisciplineLevel.WARNING, CCEO, false, why, REASONS);
  }

  private static ImposeDiscipline impose(DisciplineLevel level) {
    return impose(level, null);
  }

  private static ImposeDiscipline impose(DisciplineLevel level, @Nullable Confidential why) {
    return new ImposeDiscipline(ALLEGATION, level, why, REASONS, NOW);
  }
}
