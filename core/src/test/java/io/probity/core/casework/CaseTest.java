package io.probity.core.casework;

import static io.probity.core.casework.Cases.ALLEGATION;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.OUTSIDER;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.SUBJECT;
import static io.probity.core.casework.Cases.allegationNamed;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseCommand.NameOutsideSubject;
import io.probity.core.casework.CaseCommand.NameStreamOfCase;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseCommand.OpenCase;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.OutsideSubjectNamed;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.facts.RegisterKey;
import io.probity.core.intake.ReportId;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A case is opened, names its streams and the people in it, and is triaged. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseTest {

  private static final Actor POLICY = Actor.policy("WhenViolationReportedThenOpenCase");
  private static final Confidential NAME = Confidential.text("Rolf Tanner");
  private static final Triage NOW_LOW =
      new Triage(Triage.Level.LOW, Triage.Level.LOW, Triage.Outcome.OUT_OF_SCOPE);
  private final Story<Case> story = new Story<>(Case.class).elsewhere(inOffice());

  @Nested
  class Opening {

    @Test
    void a_policy_opens_the_case_of_a_report() {
      story
          .when(open(REPORT, HELP_LINE, Set.of(Office.HR)), POLICY)
          .records(new CaseOpened(CASE, REPORT, NOW, HELP_LINE, Set.of(Office.HR)));
    }

    @Test
    void a_report_opens_no_second_case() {
      story
          .elsewhere(new CaseOpened(OTHER_CASE, REPORT, NOW, null, Set.of()))
          .when(open(REPORT, null, Set.of()), POLICY)
          .isRefusedBy("C-6");
    }

    @Test
    void that_the_report_had_no_case_is_part_of_the_basis() {
      assertThat(story.when(open(REPORT, null, Set.of()), POLICY).basis())
          .containsEntry(new RegisterKey("case-of", REPORT.stream()), null);
    }

    @ParameterizedTest
    @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "HELP_LINE", "ADMINISTRATOR"})
    void nobody_opens_a_case_by_hand(Capacity capacity) {
      story.when(open(REPORT, null, Set.of()), as(capacity)).isRefusedBy("C-1");
    }

    private OpenCase open(
        ReportId report, @org.jspecify.annotations.Nullable PersonId takenBy, Set<Office> closed) {
      return new OpenCase(CASE, report, NOW, takenBy, closed, NOW);
    }
  }

  @Nested
  class NamingStreams {

    @Test
    void a_policy_names_a_stream_that_was_opened_under_the_case() {
      story
          .given(opened())
          .elsewhere(alleged())
          .when(name(ALLEGATION.value()), POLICY)
          .records(new StreamOfCaseNamed(CASE, StreamKind.ALLEGATION, ALLEGATION.value()));
    }

    @Test
    void naming_it_again_changes_nothing() {
      story
          .given(opened())
          .elsewhere(alleged())
          .given(allegationNamed())
          .when(name(ALLEGATION.value()), POLICY)
          .recordsNothing();
    }

    @Test
    void a_stream_of_another_case_is_not_named() {
      story
          .given(opened())
          .elsewhere(otherOpened(), alleged(ALLEGATION, OTHER_CASE))
          .when(name(ALLEGATION.value()), POLICY)
          .isRefusedBy("C-7");
    }

    @Test
    void a_stream_that_does_not_exist_is_not_named() {
      story.given(opened()).when(name(new UUID(0, 1)), POLICY).isRefusedBy("C-7");
    }

    @Test
    void a_case_that_does_not_exist_names_nothing() {
      story
          .when(new NameStreamOfCase(NO_CASE, StreamKind.ALLEGATION, new UUID(0, 1), NOW), POLICY)
          .isRefusedBy("A-1");
    }

    @Test
    void nobody_names_a_stream_by_hand() {
      story
          .given(opened())
          .elsewhere(alleged())
          .when(name(ALLEGATION.value()), as(Capacity.CCEO))
          .isRefusedBy("C-1");
    }

    private NameStreamOfCase name(UUID id) {
      return new NameStreamOfCase(CASE, StreamKind.ALLEGATION, id, NOW);
    }
  }

  @Nested
  class NamingSubjects {

    @ParameterizedTest
    @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "HELP_LINE"})
    void before_triage_ends_officers_and_the_help_line_name_subjects(Capacity capacity) {
      story
          .given(opened())
          .when(name(ADA), as(capacity))
          .records(new SubjectNamed(CASE, SUBJECT, ADA, REASONS));
    }

    @Test
    void an_assigned_investigator_names_subjects() {
      story
          .given(opened(), assigned(INVESTIGATOR))
          .when(name(ADA), as(INVESTIGATOR, Capacity.INVESTIGATOR))
          .records(new SubjectNamed(CASE, SUBJECT, ADA, REASONS));
    }

    @Test
    void a_subject_from_outside_has_a_name_that_is_kept_about_this_case_alone() {
      story
          .given(opened())
          .when(nameOutsider(CASE), as(Capacity.CCEO))
          .records(
              new OutsideSubjectNamed(CASE, OUTSIDER, NAME.about(OUTSIDER.toString()), REASONS));
    }

    @Test
    void an_escalated_case_can_be_read_by_the_audit_committee_but_not_changed() {
      story
          .given(opened())
          .elsewhere(material(), escalated())
          .when(name(ADA), as(Capacity.AUDIT_COMMITTEE_MEMBER))
          .isRefusedBy("C-3");
    }

    @Test
    void nobody_who_cannot_see_the_case_names_anybody_in_it() {
      story
          .given(opened(), assigned(INVESTIGATOR))
          .when(name(ADA), as(Capacity.HELP_LINE))
          .isRefusedBy("A-1");
    }

    @Test
    void nobody_is_named_in_a_case_that_does_not_exist() {
      story
          .given(opened())
          .when(new NameSubject(NO_CASE, SUBJECT, ADA, REASONS, NOW), as(Capacity.CCEO))
          .isRefusedBy("A-1");
      story.when(nameOutsider(NO_CASE), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    @Test
    void somebody_whom_the_register_does_not_know_is_no_subject_of_the_register() {
      story.given(opened()).when(name(STRANGER), as(Capacity.CCEO)).isRefusedBy("C-13");
    }

    @Test
    void nobody_is_named_twice() {
      story.given(opened(), named(ADA)).when(name(ADA), as(Capacity.CCEO)).isRefusedBy("C-14");
    }

    @Test
    void nobody_is_named_in_a_closed_case() {
      story.given(opened(), closed()).when(name(ADA), as(Capacity.CCEO)).isRefusedBy("C-8");
      story.when(nameOutsider(CASE), as(Capacity.CCEO)).isRefusedBy("C-8");
    }

    @Test
    void whoever_is_named_loses_the_case_at_once() {
      story
          .given(opened(), assigned(INVESTIGATOR), named(INVESTIGATOR))
          .when(name(ADA), as(INVESTIGATOR, Capacity.INVESTIGATOR))
          .isRefusedBy("A-1");
    }

    private NameSubject name(PersonId person) {
      return new NameSubject(CASE, SUBJECT, person, REASONS, NOW);
    }

    private NameOutsideSubject nameOutsider(CaseId caseId) {
      return new NameOutsideSubject(caseId, OUTSIDER, NAME, REASONS, NOW);
    }
  }

  @Nested
  class Assessing {

    @ParameterizedTest
    @EnumSource(names = {"CCEO", "GENERAL_AUDITOR"})
    void whoever_leads_the_case_says_what_is_to_become_of_it(Capacity capacity) {
      story
          .given(opened())
          .when(assess(CASE), as(capacity))
          .records(new TriageAssessed(CASE, null, NOW_LOW, null, REASONS));
    }

    @Test
    void a_second_assessment_tells_what_was_said_before() {
      story
          .given(opened(), triaged())
          .when(assess(CASE), as(Capacity.CCEO))
          .records(new TriageAssessed(CASE, triaged().now(), NOW_LOW, null, REASONS));
    }

    @Test
    void the_help_line_sees_the_case_and_triages_nothing() {
      story.given(opened()).when(assess(CASE), as(Capacity.HELP_LINE)).isRefusedBy("C-17");
    }

    @Test
    void nobody_triages_a_case_about_themselves() {
      story.given(opened(), named(CCEO)).when(assess(CASE), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    @Test
    void a_case_that_does_not_exist_is_not_triaged() {
      story.given(opened()).when(assess(NO_CASE), as(Capacity.CCEO)).isRefusedBy("A-1");
    }

    @Test
    void a_closed_case_is_not_triaged_again() {
      story.given(opened(), closed()).when(assess(CASE), as(Capacity.CCEO)).isRefusedBy("C-8");
    }

    private AssessTriage assess(CaseId caseId) {
      return new AssessTriage(
          caseId, NOW_LOW.likelihood(), NOW_LOW.impact(), NOW_LOW.outcome(), null, REASONS, NOW);
    }
  }
}
