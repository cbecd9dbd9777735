package io.probity.core.allegation;

import static io.probity.core.casework.Cases.ALLEGATION;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.OUTSIDER;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.THIRD_SUBJECT;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.found;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.casework.Cases.outsiderNamed;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.allegation.AllegationCommand.CorrectFinding;
import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationCommand.RecordFinding;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.core.code.CodeLabel;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.DocumentDigest;
import io.probity.core.code.Principle;
import io.probity.core.code.Provision;
import io.probity.core.code.ProvisionId;
import io.probity.core.code.Topic;
import io.probity.core.facts.RegisterKey;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
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

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllegationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final CodeVersionId OLD_CODE = new CodeVersionId(new UUID(0x4000L, 0x8001L));
  private static final CodeVersionId CODE = new CodeVersionId(new UUID(0x4000L, 0x8002L));
  private static final CodeVersionId NEXT_CODE = new CodeVersionId(new UUID(0x4000L, 0x8003L));
  private static final SubjectId ADA_AS_SUBJECT = new SubjectId(ADA.value());

  private final Story<Allegation> story =
      new Story<>(Allegation.class).elsewhere(inOffice()).elsewhere(opened());

  @Nested
  class Raising {

    @ParameterizedTest
    @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "HELP_LINE"})
    void before_triage_ends_officers_and_the_help_line_raise_it(Capacity capacity) {
      story.when(raise(null, null), as(capacity)).records(raised(null, null));
    }

    @Test
    void an_assigned_investigator_raises_it() {
      story
          .elsewhere(assigned(INVESTIGATOR))
          .when(raise(null, null), as(Capacity.INVESTIGATOR))
          .records(raised(null, null));
    }

    @Test
    void it_names_a_subject_of_the_case_and_the_day_of_the_conduct() {
      story
          .elsewhere(named(ADA), outsiderNamed())
          .when(raise(ADA_AS_SUBJECT, TODAY), as(Capacity.CCEO))
          .records(raised(ADA_AS_SUBJECT, TODAY));
    }

    @Test
    void its_subject_may_come_from_outside() {
      story
          .elsewhere(outsiderNamed())
          .when(raise(OUTSIDER, null), as(Capacity.CCEO))
          .records(raised(OUTSIDER, null));
    }

    @Test
    void its_subject_is_nobody_whom_the_case_does_not_name() {
      story
          .elsewhere(named(ADA))
          .when(raise(THIRD_SUBJECT, null), as(Capacity.CCEO))
          .isRefusedBy("AL-5");
    }

    @Test
    void it_lies_in_no_case_that_does_not_exist() {
      story
          .when(
              raise(NO_CASE, Principle.COMPLY_WITH_LAW, Set.of(Topic.BRIBERY), null, null),
              as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    @Test
    void whoever_is_named_raises_nothing() {
      story.elsewhere(named(CCEO)).when(raise(null, null), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    @Test
    void the_audit_committee_reads_an_escalated_case_and_raises_nothing() {
      story
          .elsewhere(material(), escalated())
          .when(raise(null, null), as(Capacity.AUDIT_COMMITTEE_CHAIR))
          .isRefusedBy("AL-1");
    }

    @Test
    void nothing_new_is_alleged_in_a_closed_case() {
      story.elsewhere(closed()).when(raise(null, null), as(Capacity.CCEO)).isRefusedBy("AL-3");
    }

    @Test
    void it_has_a_topic() {
      story
          .when(raise(CASE, Principle.COMPLY_WITH_LAW, Set.of(), null, null), as(Capacity.CCEO))
          .isRefusedBy("AL-4");
    }

    @Test
    void each_of_its_topics_belongs_to_its_principle() {
      story
          .when(
              raise(
                  CASE,
                  Principle.PROTECT_ASSETS,
                  Set.of(Topic.MISUSE_OF_ASSETS, Topic.HARASSMENT),
                  null,
                  null),
              as(Capacity.CCEO))
          .isRefusedBy("AL-4");
    }

    @ParameterizedTest
    @EnumSource
    void the_breach_of_some_other_policy_offends_against_any_principle(Principle principle) {
      Set<Topic> topics = Set.of(Topic.OTHER_POLICY);
      story
          .when(raise(CASE, principle, topics, null, null), as(Capacity.CCEO))
          .records(classified(principle, topics));
    }

    @Test
    void it_keeps_the_code_in_force_at_the_conduct_and_at_the_report() {
      story
          .elsewhere(
              inForce(OLD_CODE, "2019.1", LocalDate.of(2019, 7, 1)),
              inForce(CODE, "2026.1", TODAY),
              inForce(NEXT_CODE, "2026.2", TODAY.plusDays(1)))
          .when(raise(null, TODAY.minusDays(1)), as(Capacity.CCEO))
          .records(raised(null, TODAY.minusDays(1), OLD_CODE, CODE));
    }

    @Test
    void conduct_before_the_first_code_is_measured_against_none() {
      story
          .elsewhere(inForce(CODE, "2026.1", TODAY))
          .when(raise(null, TODAY.minusDays(1)), as(Capacity.CCEO))
          .records(raised(null, TODAY.minusDays(1), null, CODE));
    }

    @Test
    void which_code_was_in_force_is_part_of_the_basis() {
      assertThat(story.when(raise(null, TODAY), as(Capacity.CCEO)).basis())
          .containsEntry(new RegisterKey("code", "versions"), null);
    }

    @Test
    void nothing_is_alleged_that_has_not_happened() {
      story.when(raise(null, TODAY.plusDays(1)), as(Capacity.CCEO)).isRefusedBy("AL-6");
    }
  }

  @Nested
  class Finding {

    @ParameterizedTest
    @EnumSource
    void an_assigned_investigator_decides_it(Outcome outcome) {
      story
          .elsewhere(assigned(INVESTIGATOR), attested(INVESTIGATOR))
          .given(alleged())
          .when(find(ALLEGATION, outcome), as(Capacity.INVESTIGATOR))
          .records(new FindingRecorded(ALLEGATION, CASE, outcome, null, REASONS));
    }

    @ParameterizedTest
    @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "HELP_LINE"})
    void nobody_decides_it_who_was_not_assigned(Capacity capacity) {
      story
          .given(alleged())
          .when(find(ALLEGATION, Outcome.UNSUBSTANTIATED), as(capacity))
          .isRefusedBy("AL-2");
    }

    @Test
    void an_investigator_of_other_cases_does_not_even_see_it() {
      story
          .elsewhere(assigned(INVESTIGATOR))
          .given(alleged())
          .when(
              find(ALLEGATION, Outcome.UNSUBSTANTIATED),
              as(INVESTIGATOR_TOO, Capacity.INVESTIGATOR))
          .isRefusedBy("A-1");
    }

    @Test
    void an_investigator_who_is_named_since_does_not_see_it_any_more() {
      story
          .elsewhere(assigned(INVESTIGATOR), named(INVESTIGATOR))
          .given(alleged())
          .when(find(ALLEGATION, Outcome.UNSUBSTANTIATED), as(Capacity.INVESTIGATOR))
          .isRefusedBy("A-1");
    }

    @Test
    void an_allegation_that_does_not_exist_is_refused_like_one_that_may_not_be_seen() {
      story
          .elsewhere(assigned(INVESTIGATOR))
          .given(alleged())
          .when(
              find(new AllegationId(new UUID(0, 7)), Outcome.UNSUBSTANTIATED),
              as(Capacity.INVESTIGATOR))
          .isRefusedBy("A-1");
    }

    @Test
    void the_id_of_a_case_is_not_that_of_an_allegation() {
      story
          .elsewhere(assigned(INVESTIGATOR))
          .given(alleged())
          .when(
              find(new AllegationId(CASE.value()), Outcome.UNSUBSTANTIATED),
              as(Capacity.INVESTIGATOR))
          .isRefusedBy("A-1");
    }

    @Test
    void an_allegation_of_another_case_cannot_be_seen() {
      story
          .elsewhere(otherOpened(), assigned(INVESTIGATOR))
          .given(alleged(ALLEGATION, OTHER_CASE))
          .when(find(ALLEGATION, Outcome.UNSUBSTANTIATED), as(Capacity.INVESTIGATOR))
          .isRefusedBy("A-1");
    }

    @Test
    void it_is_decided_once() {
      story
          .elsewhere(assigned(INVESTIGATOR), attested(INVESTIGATOR))
          .given(alleged(), found())
          .when(find(ALLEGATION, Outcome.UNSUBSTANTIATED), as(Capacity.INVESTIGATOR))
          .isRefusedBy("AL-7");
    }

    @Test
    void nobody_finds_anything_before_they_attested() {
      story.elsewhere(assigned(INVESTIGATOR), attested(CCEO)).given(alleged());
      story
          .when(find(ALLEGATION, Outcome.UNSUBSTANTIATED), as(Capacity.INVESTIGATOR))
          .isRefusedBy("AL-24");
      story
          .given(found())
          .when(
              new CorrectFinding(ALLEGATION, Outcome.UNSUBSTANTIATED, null, REASONS, NOW),
              as(Capacity.INVESTIGATOR))
          .isRefusedBy("AL-24");
    }

    private RecordFinding find(AllegationId allegation, Outcome outcome) {
      return new RecordFinding(allegation, outcome, null, REASONS, NOW);
    }
  }

  private static RaiseAllegation raise(@Nullable SubjectId subject, @Nullable LocalDate conduct) {
    return raise(CASE, Principle.COMPLY_WITH_LAW, Set.of(Topic.BRIBERY), subject, conduct);
  }

  private static RaiseAllegation raise(
      CaseId caseId,
      Principle principle,
      Set<Topic> topics,
      @Nullable SubjectId subject,
      @Nullable LocalDate conduct) {
    return new RaiseAllegation(
        ALLEGATION, caseId, principle, topics, subject, conduct, REASONS, NOW);
  }

  private static AllegationRaised raised(@Nullable SubjectId subject, @Nullable LocalDate conduct) {
    return raised(subject, conduct, null, null);
  }

  private static CodeVersionPublished inForce(CodeVersionId id, String label, LocalDate from) {
    return new CodeVersionPublished(
        id,
        null,
        new CodeLabel(label),
        from,
        List.of(
            new Provision(
                new ProvisionId("I.1"), Principle.COMPLY_WITH_LAW, List.of(Topic.BRIBERY))),
        new DocumentDigest("0a".repeat(32)));
  }

  private static AllegationRaised classified(Principle principle, Set<Topic> topics) {
    return new AllegationRaised(
        ALLEGATION, CASE, principle, topics, Topic.VERSION, null, null, null, null, REASONS);
  }

  private static AllegationRaised raised(
      @Nullable SubjectId subject,
      @Nullable LocalDate conduct,
      @Nullable CodeVersionId codeAtConduct,
      @Nullable CodeVersionId codeAtReport) {
    return new AllegationRaised(
        ALLEGATION,
        CASE,
        Principle.COMPLY_WITH_LAW,
        Set.of(Topic.BRIBERY),
        Topic.VERSION,
        subject,
        conduct,
        codeAtConduct,
        codeAtReport,
        REASONS);
  }
}
