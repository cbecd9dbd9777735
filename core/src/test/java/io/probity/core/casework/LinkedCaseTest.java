package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.linking.Links.LINK;
import static io.probity.core.linking.Links.linked;
import static io.probity.core.linking.Links.otherMailbox;
import static io.probity.core.linking.Links.otherTakenDownBy;
import static io.probity.core.linking.Links.retaliation;
import static io.probity.core.linking.Links.unlinked;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseCommand.AppointExternalInvestigator;
import io.probity.core.casework.CaseCommand.AssignDespiteTie;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseCommand.MergeCase;
import io.probity.core.casework.CaseCommand.NameStreamOfCase;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseCommand.UnmergeCase;
import io.probity.core.casework.CaseCommand.WithdrawSubject;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseMerged;
import io.probity.core.casework.CaseEvent.CaseUnmerged;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.SubjectWithdrawn;
import io.probity.core.facts.Reads;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseVisibility;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A case whose report is dealt with elsewhere, one that holds several, one that follows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkedCaseTest {

  private static final Actor POLICY = Actor.policy("WhenReportLinkedThenMergeCase");

  private final Story<Case> story = new Story<>(Case.class).elsewhere(inOffice());

  @Test
  void a_policy_ends_the_case_whose_report_was_linked() {
    story
        .given(opened())
        .when(new MergeCase(CASE, OTHER_CASE, NOW), POLICY)
        .records(new CaseMerged(CASE, OTHER_CASE));
  }

  @Test
  void nobody_merges_cases_by_hand() {
    story.given(opened());
    story.when(new MergeCase(CASE, OTHER_CASE, NOW), as(Capacity.CCEO)).isRefusedBy("C-62");
    story.when(new UnmergeCase(CASE, NOW), as(Capacity.CCEO)).isRefusedBy("C-62");
  }

  @Test
  void no_case_is_merged_that_does_not_exist() {
    story.when(new MergeCase(NO_CASE, OTHER_CASE, NOW), POLICY).isRefusedBy("A-1");
    story.when(new UnmergeCase(NO_CASE, NOW), POLICY).isRefusedBy("A-1");
  }

  @Test
  void merging_a_merged_case_and_letting_an_open_one_go_on_change_nothing() {
    story.given(opened()).when(new UnmergeCase(CASE, NOW), POLICY).recordsNothing();
    story
        .given(new CaseMerged(CASE, OTHER_CASE))
        .when(new MergeCase(CASE, OTHER_CASE, NOW), POLICY)
        .recordsNothing();
  }

  @Test
  void a_merged_case_takes_no_further_acts_until_its_report_comes_back() {
    story.given(opened()).elsewhere(otherOpened(), leaves());
    story.given(new CaseMerged(CASE, OTHER_CASE));
    story.when(name(), as(Capacity.CCEO)).isRefusedBy("C-8");
    story.when(new UnmergeCase(CASE, NOW), POLICY).records(new CaseUnmerged(CASE, OTHER_CASE));
    story
        .elsewhere(comesBack())
        .when(name(), as(Capacity.CCEO))
        .records(new SubjectNamed(CASE, Cases.SUBJECT, ADA, REASONS));
  }

  @Test
  void from_its_link_on_it_takes_none_whether_the_policy_ran_or_not() {
    story.given(opened(), triaged()).elsewhere(otherOpened(), leaves());
    story.when(name(), as(Capacity.CCEO)).isRefusedBy("C-8");
    story.when(assign(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-8");
    story.when(close(), as(Capacity.CCEO)).isRefusedBy("C-8");
  }

  @Test
  void who_was_named_in_error_before_the_link_is_withdrawn_while_the_other_case_is_open() {
    story
        .given(opened(), Cases.named(ADA))
        .elsewhere(otherOpened(), leaves())
        .given(new CaseMerged(CASE, OTHER_CASE));
    story.when(withdraw(), as(Capacity.CCEO)).records(withdrawn());
    story
        .elsewhere(new CaseClosed(OTHER_CASE, ClosingGround.OUT_OF_SCOPE, null, List.of(), REASONS))
        .when(withdraw(), as(Capacity.CCEO))
        .isRefusedBy("C-8");
  }

  @Test
  void whoever_lets_back_in_whom_a_merged_case_named_lets_them_into_the_other_too() {
    story
        .given(opened(), Cases.named(GENERAL_AUDITOR))
        .elsewhere(
            otherOpened(),
            new SubjectNamed(OTHER_CASE, Cases.SUBJECT, GENERAL_AUDITOR, REASONS),
            leaves());
    story.elsewhere(new SubjectWithdrawn(OTHER_CASE, Cases.SUBJECT, GENERAL_AUDITOR, REASONS));
    assertThat(sees(GENERAL_AUDITOR, OTHER_CASE)).isFalse();
    story.given(
        new SubjectWithdrawn(
            CASE, new SubjectId(GENERAL_AUDITOR.value()), GENERAL_AUDITOR, REASONS));
    assertThat(sees(GENERAL_AUDITOR, OTHER_CASE)).isTrue();
  }

  @Test
  void nobody_is_told_of_a_duplicate_who_may_not_know_of_it() {
    story
        .given(opened(), triaged())
        .elsewhere(
            otherOpened(),
            new SubjectNamed(OTHER_CASE, Cases.SUBJECT, CCEO, REASONS),
            new CaseClosed(OTHER_CASE, ClosingGround.DUPLICATE, CASE, List.of(), REASONS));
    story.when(close(), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void a_link_and_its_end_are_heard_by_the_case_that_the_report_opened() {
    assertThat(heard(linked())).containsExactly(new MergeCase(OTHER_CASE, CASE, NOW));
    assertThat(heard(linked())).isEqualTo(heard(linked()));
    assertThat(heard(unlinked())).containsExactly(new UnmergeCase(OTHER_CASE, NOW));
    assertThat(heard(retaliation())).isEmpty();
  }

  @Test
  void the_case_names_what_came_with_a_linked_report() {
    assertThat(new WhenStreamOpenedThenNameIt().when(entry(linked()), UUID::randomUUID))
        .containsExactly(
            new NameStreamOfCase(CASE, StreamKind.LINK, LINK.value(), NOW),
            new NameStreamOfCase(CASE, StreamKind.REPORT, OTHER_REPORT.value(), NOW),
            new NameStreamOfCase(CASE, StreamKind.MAILBOX, OTHER_REPORT.value(), NOW));
    assertThat(new WhenStreamOpenedThenNameIt().when(entry(unlinked()), UUID::randomUUID))
        .containsExactly(
            new NameStreamOfCase(OTHER_CASE, StreamKind.MAILBOX, OTHER_REPORT.value(), NOW));
    assertThat(StreamKind.LINK.names(LINK.stream())).isTrue();
    assertThat(StreamKind.LINK.names(REPORT.stream())).isFalse();
  }

  @Test
  void nobody_investigates_the_linked_report_that_they_took_down() {
    story
        .elsewhere(otherTakenDownBy(HELP_LINE), otherMailbox(null))
        .given(opened(), triaged())
        .elsewhere(linked(HELP_LINE, null), appointed(HELP_LINE, Office.INVESTIGATOR))
        .when(assign(HELP_LINE), as(Capacity.CCEO))
        .isRefusedBy("C-11");
  }

  @Test
  void nobody_investigates_who_is_named_in_a_case_whose_report_came_to_it() {
    story
        .elsewhere(otherOpened(), otherNamed(INVESTIGATOR))
        .given(opened(), triaged())
        .elsewhere(linked());
    story.when(assign(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-10");
    story
        .when(assign(INVESTIGATOR_TOO), as(Capacity.CCEO))
        .records(
            new InvestigatorAssigned(CASE, INVESTIGATOR_TOO, Office.INVESTIGATOR, null, REASONS));
  }

  @Test
  void nobody_investigates_who_is_named_in_the_case_from_which_it_follows() {
    story
        .elsewhere(otherOpened(), otherNamed(INVESTIGATOR))
        .given(opened(), triaged())
        .elsewhere(retaliation());
    story.when(assign(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-10");
    story
        .when(new AssignDespiteTie(CASE, INVESTIGATOR, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("C-10");
  }

  private static SubjectNamed otherNamed(PersonId person) {
    return new SubjectNamed(OTHER_CASE, new SubjectId(person.value()), person, REASONS);
  }

  @Test
  void nobody_investigates_a_case_of_retaliation_who_worked_on_the_one_before() {
    story
        .elsewhere(otherOpened(), assignedToTheOther(INVESTIGATOR))
        .given(opened(), triaged())
        .elsewhere(retaliation());
    story.when(assign(INVESTIGATOR), as(Capacity.CCEO)).isRefusedBy("C-61");
    story
        .when(new AssignDespiteTie(CASE, INVESTIGATOR, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("C-61");
    story
        .when(assign(INVESTIGATOR_TOO), as(Capacity.CCEO))
        .records(
            new InvestigatorAssigned(CASE, INVESTIGATOR_TOO, Office.INVESTIGATOR, null, REASONS));
  }

  @Test
  void whoever_led_the_case_before_does_not_investigate_the_one_that_follows() {
    story
        .elsewhere(otherOpened())
        .elsewhereBy(as(Capacity.GENERAL_AUDITOR), assignedToTheOther(INVESTIGATOR))
        .given(opened(), triaged())
        .elsewhere(retaliation())
        .when(assign(GENERAL_AUDITOR), as(Capacity.CCEO))
        .isRefusedBy("C-61");
  }

  @Test
  void nobody_comes_from_outside_twice() {
    story
        .elsewhere(otherOpened(), assignedToTheOther(BEN))
        .given(opened(), triaged(), Cases.named(CCEO), Cases.named(GENERAL_AUDITOR))
        .elsewhere(retaliation())
        .when(
            new AppointExternalInvestigator(CASE, BEN, REASONS, REASONS, NOW),
            as(Capacity.AUDIT_COMMITTEE_CHAIR))
        .isRefusedBy("C-61");
  }

  private static List<Command> heard(Event event) {
    return new WhenReportLinkedThenMergeCase().when(entry(event), UUID::randomUUID);
  }

  private static Recorded entry(Event event) {
    Actor actor = as(Capacity.CCEO);
    return new Recorded(41, new UUID(0, 41), LINK.stream(), 0, NOW, actor, event);
  }

  private static NameSubject name() {
    return new NameSubject(CASE, Cases.SUBJECT, ADA, REASONS, NOW);
  }

  private static AssignInvestigator assign(PersonId investigator) {
    return new AssignInvestigator(CASE, investigator, REASONS, NOW);
  }

  private static CloseCase close() {
    return new CloseCase(CASE, ClosingGround.NOTHING_ALLEGED, null, REASONS, NOW);
  }

  private static WithdrawSubject withdraw() {
    return new WithdrawSubject(CASE, new SubjectId(ADA.value()), REASONS, NOW);
  }

  private static SubjectWithdrawn withdrawn() {
    return new SubjectWithdrawn(CASE, new SubjectId(ADA.value()), ADA, REASONS);
  }

  private boolean sees(PersonId person, CaseId caseId) {
    return story
        .standing()
        .view(CaseVisibility.class, Reads.UNNOTED)
        .sees(caseId.value(), person, NOW);
  }

  /** The report of the case is dealt with in the other one. */
  private static ReportLinked leaves() {
    return new ReportLinked(
        LINK, OTHER_CASE, CASE, REPORT, null, null, false, false, false, REASONS);
  }

  private static ReportUnlinked comesBack() {
    return new ReportUnlinked(LINK, OTHER_CASE, CASE, REPORT, null, false, false, false, REASONS);
  }

  private static InvestigatorAssigned assignedToTheOther(PersonId person) {
    return new InvestigatorAssigned(OTHER_CASE, person, Office.INVESTIGATOR, null, REASONS);
  }
}
