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
import static io.probity.core.casework.Cases.approved;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.caused;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.escalationNamed;
import static io.probity.core.casework.Cases.found;
import static io.probity.core.casework.Cases.immaterial;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.casework.Cases.outsiderNamed;
import static io.probity.core.casework.Cases.takenDownBy;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.screening.Screenings.reviewed;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.HR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseCommand.NameOutsideSubject;
import io.probity.core.casework.CaseCommand.NameStreamOfCase;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseCommand.OpenCase;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.OutsideSubjectNamed;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.Links;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

  @Nested
  class Assigning {

    @ParameterizedTest
    @EnumSource(names = {"CCEO", "GENERAL_AUDITOR"})
    void whoever_leads_the_case_assigns_an_investigator(Capacity capacity) {
      story
          .given(opened(), triaged())
          .when(assign(INVESTIGATOR), as(capacity))
          .records(new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, REASONS));
    }

    @Test
    void the_officers_themselves_may_investigate() {
      story
          .given(opened(), triaged())
          .when(assign(GENERAL_AUDITOR), as(Capacity.CCEO))
          .records(
              new InvestigatorAssigned(CASE, GENERAL_AUDITOR, Office.GENERAL_AUDITOR, REASONS));
    }

    @Test
    void who_holds_several_offices_investigates_in_the_highest() {
      story
          .given(opened(), triaged())
          .elsewhere(appointed(CCEO, Office.INVESTIGATOR))
          .when(assign(CCEO), as(Capacity.CCEO))
          .records(new InvestigatorAssigned(CASE, CCEO, Office.CCEO, REASONS));
    }

    @Test
    void a_second_investigator_joins_the_first() {
      story
          .given(opened(), triaged(), assigned(INVESTIGATOR))
          .when(assign(INVESTIGATOR_TOO), as(Capacity.CCEO))
          .records(new InvestigatorAssigned(CASE, INVESTIGATOR_TOO, Office.INVESTIGATOR, REASONS));
    }

    @Test
    void the_general_auditor_leads_when_the_cceo_is_accused() {
      story
          .given(opened(), triaged(), named(CCEO))
          .when(assign(INVESTIGATOR), as(Capacity.GENERAL_AUDITOR))
          .records(new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, REASONS));
    }

    @Test
    void the_chair_of_the_audit_committee_leads_when_both_officers_are_accused() {
      story
          .given(opened(), triaged(), named(CCEO), named(GENERAL_AUDITOR))
          .when(assign(INVESTIGATOR), as(Capacity.AUDIT_COMMITTEE_CHAIR))
          .records(new InvestigatorAssigned(CASE, INVESTIGATOR, Office.INVESTIGATOR, REASONS));
    }

    @Test
    void an_accused_officer_assigns_nobody() {
      story
          .given(opened(), triaged(), named(CCEO))
          .when(assign(INVESTIGATOR), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    @Test
    void the_help_line_sees_the_case_and_assigns_nobody() {
      story.given(opened()).when(assign(INVESTIGATOR), as(Capacity.HELP_LINE)).isRefusedBy("C-2");
    }

    @Test
    void an_investigator_assigns_nobody() {
      story
          .given(opened(), triaged(), assigned(INVESTIGATOR))
          .when(assign(INVESTIGATOR_TOO), as(Capacity.INVESTIGATOR))
          .isRefusedBy("C-2");
    }

    @Test
    void nobody_is_assigned_to_a_case_that_does_not_exist() {
      story
          .given(opened(), triaged())
          .when(new AssignInvestigator(NO_CASE, INVESTIGATOR, REASONS, NOW), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    @Test
    void somebody_without_such_an_office_does_not_investigate() {
      story.given(opened(), triaged()).when(assign(HR), as(Capacity.CCEO)).isRefusedBy("C-9");
    }

    @Test
    void nobody_is_given_a_case_who_will_leave() {
      story
          .given(opened(), triaged())
          .elsewhere(
              new PersonLeft(INVESTIGATOR, null, LocalDate.of(2026, 4, 1), List.of(), REASONS))
          .when(assign(INVESTIGATOR), as(Capacity.CCEO))
          .isRefusedBy("C-74");
    }

    @Test
    void somebody_unknown_does_not_investigate() {
      story.given(opened(), triaged()).when(assign(STRANGER), as(Capacity.CCEO)).isRefusedBy("C-9");
    }

    @Test
    void nobody_named_in_the_case_investigates_it() {
      story
          .given(opened(), triaged(), named(INVESTIGATOR))
          .when(assign(INVESTIGATOR), as(Capacity.CCEO))
          .isRefusedBy("C-10");
    }

    @Test
    void nobody_investigates_what_is_closed_to_their_office() {
      story
          .given(opened(Set.of(Office.INVESTIGATOR)), triaged())
          .when(assign(INVESTIGATOR), as(Capacity.CCEO))
          .isRefusedBy("C-10");
    }

    @Test
    void nobody_investigates_the_report_that_they_took_down() {
      story
          .given(takenDownBy(HELP_LINE), triaged())
          .elsewhere(appointed(HELP_LINE, Office.INVESTIGATOR))
          .when(assign(HELP_LINE), as(Capacity.CCEO))
          .isRefusedBy("C-11");
    }

    @Test
    void nobody_is_assigned_twice() {
      story
          .given(opened(), triaged(), assigned(INVESTIGATOR))
          .when(assign(INVESTIGATOR), as(Capacity.CCEO))
          .isRefusedBy("C-12");
    }

    @Test
    void nobody_is_assigned_to_a_closed_case() {
      story
          .given(opened(), closed())
          .when(assign(INVESTIGATOR), as(Capacity.CCEO))
          .isRefusedBy("C-8");
    }

    @Test
    void nobody_is_assigned_before_triage() {
      story.given(opened()).when(assign(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-18");
    }

    @Test
    void nobody_is_assigned_to_what_is_not_to_be_investigated() {
      story
          .given(opened(), triaged(), triagedAgain(Triage.Outcome.OUT_OF_SCOPE))
          .when(assign(INVESTIGATOR), as(Capacity.CCEO))
          .isRefusedBy("C-18");
    }

    private AssignInvestigator assign(PersonId investigator) {
      return new AssignInvestigator(CASE, investigator, REASONS, NOW);
    }
  }

  @Nested
  class Closing {

    @Test
    void a_case_is_concluded_when_all_that_was_alleged_is_decided() {
      decidedCase()
          .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
          .records(new CaseClosed(CASE, ClosingGround.CONCLUDED, null, REASONS));
    }

    @Test
    void an_escalated_case_is_concluded_too() {
      story
          .given(opened(), assigned(INVESTIGATOR))
          .elsewhere(alleged(), material(), escalated(), found(), approved(), caused())
          .elsewhere(attested(INVESTIGATOR), attested(GENERAL_AUDITOR))
          .given(allegationNamed(), escalationNamed())
          .when(close(ClosingGround.CONCLUDED), as(Capacity.GENERAL_AUDITOR))
          .records(new CaseClosed(CASE, ClosingGround.CONCLUDED, null, REASONS));
    }

    @ParameterizedTest
    @CsvSource({
      "INVESTIGATE, NOTHING_ALLEGED",
      "OUT_OF_SCOPE, OUT_OF_SCOPE",
      "OUT_OF_SCOPE, NOTHING_ALLEGED",
      "REFERRED, REFERRED"
    })
    void a_case_in_which_nothing_was_alleged_closes_on_another_ground(
        Triage.Outcome triaged, ClosingGround ground) {
      emptyCase(triaged)
          .when(close(ground), as(Capacity.CCEO))
          .records(new CaseClosed(CASE, ground, null, REASONS));
    }

    @ParameterizedTest
    @CsvSource({
      "INVESTIGATE, OUT_OF_SCOPE",
      "INVESTIGATE, REFERRED",
      "REFERRED, OUT_OF_SCOPE",
      "OUT_OF_SCOPE, REFERRED"
    })
    void a_case_does_not_end_as_triage_never_said(Triage.Outcome triaged, ClosingGround ground) {
      emptyCase(triaged).when(close(ground), as(Capacity.CCEO)).isRefusedBy("C-16");
    }

    @Test
    void a_duplicate_names_the_case_with_the_same_facts() {
      emptyCase()
          .elsewhere(Cases.otherOpened())
          .when(duplicate(Cases.OTHER_CASE), as(Capacity.CCEO))
          .records(new CaseClosed(CASE, ClosingGround.DUPLICATE, Cases.OTHER_CASE, REASONS));
    }

    @Test
    void a_duplicate_is_one_of_another_case_and_nothing_else_names_one() {
      emptyCase().elsewhere(Cases.otherOpened());
      story.when(close(ClosingGround.DUPLICATE), as(Capacity.CCEO)).isRefusedBy("C-69");
      story.when(duplicate(CASE), as(Capacity.CCEO)).isRefusedBy("C-69");
      story
          .when(
              new CloseCase(CASE, ClosingGround.NOTHING_ALLEGED, Cases.OTHER_CASE, REASONS, NOW),
              as(Capacity.CCEO))
          .isRefusedBy("C-69");
    }

    @Test
    void two_cases_do_not_end_as_duplicates_of_each_other() {
      emptyCase()
          .elsewhere(
              Cases.otherOpened(),
              new CaseClosed(Cases.OTHER_CASE, ClosingGround.DUPLICATE, CASE, REASONS));
      story.when(duplicate(Cases.OTHER_CASE), as(Capacity.CCEO)).isRefusedBy("C-72");
    }

    @ParameterizedTest
    @EnumSource(names = {"OUT_OF_SCOPE", "REFERRED", "NOTHING_ALLEGED"})
    void nothing_is_the_duplicate_of_a_case_in_which_nothing_was_decided(ClosingGround ground) {
      emptyCase()
          .elsewhere(Cases.otherOpened(), new CaseClosed(Cases.OTHER_CASE, ground, null, REASONS));
      story.when(duplicate(Cases.OTHER_CASE), as(Capacity.CCEO)).isRefusedBy("C-72");
    }

    @Test
    void nothing_is_the_duplicate_of_a_case_whose_report_went_elsewhere() {
      CaseId third = new CaseId(new UUID(0x4000L, 3));
      ReportLinked gone =
          new ReportLinked(
              Links.LINK,
              third,
              Cases.OTHER_CASE,
              Cases.OTHER_REPORT,
              null,
              null,
              true,
              false,
              false,
              REASONS);
      emptyCase()
          .elsewhere(
              new CaseOpened(third, new ReportId(third.value()), NOW, null, Set.of()),
              Cases.otherOpened(),
              gone);
      story.when(duplicate(Cases.OTHER_CASE), as(Capacity.CCEO)).isRefusedBy("C-72");
    }

    @Test
    void a_duplicate_of_what_was_concluded_ends_as_one() {
      emptyCase()
          .elsewhere(
              Cases.otherOpened(),
              new CaseClosed(Cases.OTHER_CASE, ClosingGround.CONCLUDED, null, REASONS))
          .when(duplicate(Cases.OTHER_CASE), as(Capacity.CCEO))
          .records(new CaseClosed(CASE, ClosingGround.DUPLICATE, Cases.OTHER_CASE, REASONS));
    }

    @Test
    void a_case_on_which_a_duplicate_relies_ends_with_a_decision() {
      emptyCase(Triage.Outcome.OUT_OF_SCOPE)
          .elsewhere(
              Cases.otherOpened(),
              new CaseClosed(Cases.OTHER_CASE, ClosingGround.DUPLICATE, CASE, REASONS));
      story.when(close(ClosingGround.OUT_OF_SCOPE), as(Capacity.CCEO)).isRefusedBy("C-75");
      story
          .elsewhere(new CaseReopened(Cases.OTHER_CASE, CCEO, ClosingGround.DUPLICATE, REASONS))
          .when(close(ClosingGround.OUT_OF_SCOPE), as(Capacity.CCEO))
          .records(new CaseClosed(CASE, ClosingGround.OUT_OF_SCOPE, null, REASONS));
    }

    @Test
    void so_does_the_case_to_which_its_report_went() {
      CaseId third = new CaseId(new UUID(0x4000L, 3));
      emptyCase(Triage.Outcome.OUT_OF_SCOPE)
          .elsewhere(
              Cases.otherOpened(),
              new CaseOpened(third, new ReportId(third.value()), NOW, null, Set.of()),
              new CaseClosed(third, ClosingGround.DUPLICATE, Cases.OTHER_CASE, REASONS),
              Links.linked());
      CaseFacts cases = story.standing().view(CaseFacts.class, Reads.UNNOTED);
      assertThat(cases.duplicates(CASE.value())).containsExactly(third.value());
    }

    @Test
    void nobody_names_a_case_that_they_may_not_know_of() {
      emptyCase().when(duplicate(NO_CASE), as(Capacity.CCEO)).isRefusedBy("A-1");
      story
          .elsewhere(
              Cases.otherOpened(), new SubjectNamed(Cases.OTHER_CASE, Cases.SUBJECT, CCEO, REASONS))
          .when(duplicate(Cases.OTHER_CASE), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    @Test
    void nothing_is_concluded_where_nothing_was_alleged() {
      emptyCase().when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO)).isRefusedBy("C-16");
    }

    @Test
    void what_was_alleged_is_not_out_of_scope_as_a_whole() {
      decidedCase().when(close(ClosingGround.OUT_OF_SCOPE), as(Capacity.CCEO)).isRefusedBy("C-16");
    }

    @Test
    void an_undecided_allegation_keeps_the_case_open() {
      story
          .given(opened(), assigned(INVESTIGATOR))
          .elsewhere(attested(INVESTIGATOR), attested(CCEO))
          .elsewhere(alleged(), immaterial())
          .given(allegationNamed(), escalationNamed())
          .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
          .isRefusedBy("C-15");
    }

    @Test
    void an_allegation_that_the_case_has_not_named_keeps_it_open() {
      story
          .given(opened(), assigned(INVESTIGATOR))
          .elsewhere(alleged(), immaterial(), found(), approved(), caused())
          .elsewhere(attested(INVESTIGATOR), attested(CCEO))
          .given(escalationNamed())
          .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
          .isRefusedBy("C-15");
    }

    @Test
    void a_case_that_nobody_triaged_stays_open() {
      story
          .given(opened())
          .elsewhere(attested(CCEO))
          .elsewhere(immaterial())
          .given(escalationNamed())
          .when(close(ClosingGround.NOTHING_ALLEGED), as(Capacity.CCEO))
          .isRefusedBy("C-15");
    }

    @Test
    void a_case_whose_materiality_nobody_assessed_stays_open() {
      story
          .given(opened(), triaged())
          .elsewhere(attested(CCEO))
          .when(close(ClosingGround.NOTHING_ALLEGED), as(Capacity.CCEO))
          .isRefusedBy("C-15");
    }

    @Test
    void what_might_be_material_keeps_the_case_open_until_the_audit_committee_knows() {
      story
          .given(opened(), assigned(INVESTIGATOR))
          .elsewhere(alleged(), material(), found(), approved(), caused())
          .elsewhere(attested(INVESTIGATOR), attested(CCEO))
          .given(allegationNamed(), escalationNamed())
          .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
          .isRefusedBy("C-15");
    }

    @Test
    void nobody_closes_a_case_without_having_attested() {
      decidedCase()
          .when(close(ClosingGround.CONCLUDED), as(Capacity.GENERAL_AUDITOR))
          .isRefusedBy("C-19");
    }

    @Test
    void an_investigator_who_has_not_attested_keeps_the_case_open() {
      decidedCase()
          .given(assigned(INVESTIGATOR_TOO))
          .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
          .isRefusedBy("C-15");
    }

    @Test
    void a_lead_who_acted_and_has_not_attested_keeps_the_case_open() {
      decidedCase()
          .elsewhereBy(as(Capacity.GENERAL_AUDITOR), outsiderNamed())
          .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
          .isRefusedBy("C-15");
    }

    @Test
    void whoever_took_the_report_down_attests_too() {
      story
          .given(takenDownBy(HELP_LINE), triaged())
          .elsewhere(immaterial(), attested(CCEO))
          .given(escalationNamed());
      story.when(close(ClosingGround.NOTHING_ALLEGED), as(Capacity.CCEO)).isRefusedBy("C-15");
      story
          .elsewhere(attested(HELP_LINE))
          .when(close(ClosingGround.NOTHING_ALLEGED), as(Capacity.CCEO))
          .records(new CaseClosed(CASE, ClosingGround.NOTHING_ALLEGED, null, REASONS));
    }

    @Test
    void the_work_of_a_recused_investigator_keeps_the_case_open_until_it_is_reviewed() {
      decidedCase().elsewhere(recused(INVESTIGATOR, true));
      story.when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO)).isRefusedBy("C-15");
      story
          .elsewhere(reviewed(INVESTIGATOR))
          .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
          .records(new CaseClosed(CASE, ClosingGround.CONCLUDED, null, REASONS));
    }

    @Test
    void nobody_closes_what_they_investigated() {
      story
          .given(opened(), assigned(GENERAL_AUDITOR))
          .elsewhere(alleged(), immaterial(), found(), approved(), caused())
          .given(allegationNamed(), escalationNamed())
          .when(close(ClosingGround.CONCLUDED), as(Capacity.GENERAL_AUDITOR))
          .isRefusedBy("C-5");
    }

    @Test
    void an_investigator_closes_nothing() {
      decidedCase()
          .when(close(ClosingGround.CONCLUDED), as(Capacity.INVESTIGATOR))
          .isRefusedBy("C-4");
    }

    @Test
    void whoever_is_named_cannot_close_the_case_nor_see_it() {
      decidedCase()
          .given(named(CCEO))
          .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    @Test
    void a_case_that_does_not_exist_is_not_closed() {
      decidedCase()
          .when(
              new CloseCase(NO_CASE, ClosingGround.CONCLUDED, null, REASONS, NOW),
              as(Capacity.CCEO))
          .isRefusedBy("A-1");
    }

    @Test
    void a_case_is_closed_once() {
      decidedCase()
          .given(closed())
          .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
          .isRefusedBy("C-8");
    }

    @Test
    void what_was_open_in_the_case_is_part_of_the_basis() {
      assertThat(decidedCase().when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO)).basis())
          .containsKeys(
              new RegisterKey("open-matters", CASE.stream()),
              new RegisterKey("cases", CASE.stream()),
              new RegisterKey("named-people", CASE.stream()),
              new RegisterKey("offices", CCEO.toString()));
    }

    private Story<Case> decidedCase() {
      return story
          .given(opened(), assigned(INVESTIGATOR), named(BEN), outsiderNamed())
          .elsewhere(alleged(), immaterial(), found(), approved(), caused())
          .elsewhere(attested(INVESTIGATOR), attested(CCEO))
          .given(allegationNamed(), escalationNamed());
    }

    private static CloseCase duplicate(CaseId other) {
      return new CloseCase(CASE, ClosingGround.DUPLICATE, other, REASONS, NOW);
    }

    private Story<Case> emptyCase() {
      return emptyCase(Triage.Outcome.INVESTIGATE);
    }

    private Story<Case> emptyCase(Triage.Outcome outcome) {
      return story
          .given(opened(), triaged(), triagedAgain(outcome))
          .elsewhere(attested(CCEO))
          .elsewhere(immaterial())
          .given(escalationNamed());
    }

    private CloseCase close(ClosingGround ground) {
      return new CloseCase(CASE, ground, null, REASONS, NOW);
    }
  }

  private static TriageAssessed triagedAgain(Triage.Outcome outcome) {
    Triage before = triaged().now();
    return new TriageAssessed(
        CASE, before, new Triage(before.likelihood(), before.impact(), outcome), null, REASONS);
  }
}
