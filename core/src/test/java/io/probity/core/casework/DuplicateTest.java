package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Endings.close;
import static io.probity.core.casework.Endings.emptyCase;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.facts.Reads;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.Links;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.CaseFacts;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A case that is closed as the duplicate of another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DuplicateTest {

  private final Story<Case> story = new Story<>(Case.class).elsewhere(inOffice());

  @Test
  void a_duplicate_names_the_case_with_the_same_facts() {
    emptyCase(story)
        .elsewhere(Cases.otherOpened())
        .when(duplicate(Cases.OTHER_CASE), as(Capacity.CCEO))
        .records(
            new CaseClosed(CASE, ClosingGround.DUPLICATE, Cases.OTHER_CASE, List.of(), REASONS));
  }

  @Test
  void a_duplicate_is_one_of_another_case_and_nothing_else_names_one() {
    emptyCase(story).elsewhere(Cases.otherOpened());
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
    emptyCase(story)
        .elsewhere(
            Cases.otherOpened(),
            new CaseClosed(Cases.OTHER_CASE, ClosingGround.DUPLICATE, CASE, List.of(), REASONS));
    story.when(duplicate(Cases.OTHER_CASE), as(Capacity.CCEO)).isRefusedBy("C-72");
  }

  @ParameterizedTest
  @EnumSource(names = {"OUT_OF_SCOPE", "REFERRED", "NOTHING_ALLEGED"})
  void nothing_is_the_duplicate_of_a_case_in_which_nothing_was_decided(ClosingGround ground) {
    emptyCase(story)
        .elsewhere(
            Cases.otherOpened(),
            new CaseClosed(Cases.OTHER_CASE, ground, null, List.of(), REASONS));
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
    emptyCase(story)
        .elsewhere(
            new CaseOpened(third, new ReportId(third.value()), NOW, null, Set.of()),
            Cases.otherOpened(),
            gone);
    story.when(duplicate(Cases.OTHER_CASE), as(Capacity.CCEO)).isRefusedBy("C-72");
  }

  @Test
  void a_duplicate_of_what_was_concluded_ends_as_one() {
    emptyCase(story)
        .elsewhere(
            Cases.otherOpened(),
            new CaseClosed(Cases.OTHER_CASE, ClosingGround.CONCLUDED, null, List.of(), REASONS))
        .when(duplicate(Cases.OTHER_CASE), as(Capacity.CCEO))
        .records(
            new CaseClosed(CASE, ClosingGround.DUPLICATE, Cases.OTHER_CASE, List.of(), REASONS));
  }

  @Test
  void a_case_on_which_a_duplicate_relies_ends_with_a_decision() {
    emptyCase(story, Triage.Outcome.OUT_OF_SCOPE)
        .elsewhere(
            Cases.otherOpened(),
            new CaseClosed(Cases.OTHER_CASE, ClosingGround.DUPLICATE, CASE, List.of(), REASONS));
    story.when(close(ClosingGround.OUT_OF_SCOPE), as(Capacity.CCEO)).isRefusedBy("C-75");
    story
        .elsewhere(
            new CaseReopened(Cases.OTHER_CASE, CCEO, ClosingGround.DUPLICATE, List.of(), REASONS))
        .when(close(ClosingGround.OUT_OF_SCOPE), as(Capacity.CCEO))
        .records(new CaseClosed(CASE, ClosingGround.OUT_OF_SCOPE, null, List.of(), REASONS));
  }

  @Test
  void so_does_the_case_to_which_its_report_went() {
    CaseId third = new CaseId(new UUID(0x4000L, 3));
    emptyCase(story, Triage.Outcome.OUT_OF_SCOPE)
        .elsewhere(
            Cases.otherOpened(),
            new CaseOpened(third, new ReportId(third.value()), NOW, null, Set.of()),
            new CaseClosed(third, ClosingGround.DUPLICATE, Cases.OTHER_CASE, List.of(), REASONS),
            Links.linked());
    CaseFacts cases = story.standing().view(CaseFacts.class, Reads.UNNOTED);
    assertThat(cases.duplicates(CASE.value())).containsExactly(third.value());
  }

  @Test
  void nobody_names_a_case_that_they_may_not_know_of() {
    emptyCase(story).when(duplicate(NO_CASE), as(Capacity.CCEO)).isRefusedBy("A-1");
    story
        .elsewhere(
            Cases.otherOpened(), new SubjectNamed(Cases.OTHER_CASE, Cases.SUBJECT, CCEO, REASONS))
        .when(duplicate(Cases.OTHER_CASE), as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  private static CloseCase duplicate(CaseId other) {
    return new CloseCase(CASE, ClosingGround.DUPLICATE, other, REASONS, NOW);
  }
}
