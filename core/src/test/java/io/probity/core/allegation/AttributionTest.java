package io.probity.core.allegation;

import static io.probity.core.casework.Cases.ALLEGATION;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.found;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.allegation.AllegationCommand.ApproveFinding;
import io.probity.core.allegation.AllegationCommand.AttributeAllegation;
import io.probity.core.allegation.AllegationCommand.CorrectFinding;
import io.probity.core.allegation.AllegationEvent.AllegationAttributed;
import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingReopened;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.allegation.Classification.Severity;
import io.probity.core.casework.SubjectId;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.facts.Reads;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttributionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate IN_JANUARY = LocalDate.of(2026, 1, 12);
  private static final SubjectId WHOM = new SubjectId(ADA.value());
  private static final SubjectId NOBODY = new SubjectId(new UUID(0, 9));
  private static final Attribution UNKNOWN = new Attribution(null, null);

  private final Story<Allegation> story =
      new Story<>(Allegation.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), named(ADA), assigned(INVESTIGATOR));

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "INVESTIGATOR"})
  void against_whom_it_is_and_when_it_happened_is_said_once_it_is_known(Capacity capacity) {
    story
        .given(alleged())
        .when(attribute(WHOM, IN_JANUARY), as(capacity))
        .records(attributed(UNKNOWN, new Attribution(WHOM, IN_JANUARY)));
  }

  @Test
  void whoever_was_named_in_error_is_its_subject_no_longer() {
    Attribution before = new Attribution(WHOM, IN_JANUARY);
    story
        .given(alleged(), attributed(UNKNOWN, before))
        .when(attribute(null, IN_JANUARY), as(Capacity.CCEO))
        .records(attributed(before, new Attribution(null, IN_JANUARY)));
  }

  @Test
  void nothing_is_said_that_was_said_before() {
    story.given(alleged()).when(attribute(null, null), as(Capacity.CCEO)).isRefusedBy("AL-12");
  }

  @Test
  void it_is_against_somebody_named_in_the_case_on_a_day_that_was() {
    story.given(alleged());
    story.when(attribute(NOBODY, null), as(Capacity.CCEO)).isRefusedBy("AL-5");
    story.when(attribute(WHOM, TODAY.plusDays(2)), as(Capacity.CCEO)).isRefusedBy("AL-6");
  }

  @Test
  void nobody_else_says_so_and_nobody_in_a_closed_case() {
    story.given(alleged());
    story.when(attribute(WHOM, null), as(Capacity.HR)).isRefusedBy("A-1");
    story
        .when(
            new AttributeAllegation(new AllegationId(new UUID(0, 7)), WHOM, null, REASONS, NOW),
            as(Capacity.CCEO))
        .isRefusedBy("A-1");
    story.elsewhere(closed()).when(attribute(WHOM, null), as(Capacity.CCEO)).isRefusedBy("AL-11");
  }

  @Test
  void nobody_agrees_of_somebody_else_to_what_they_read_of_another() {
    FindingReopened again = new FindingReopened(ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED);
    AllegationAttributed now = attributed(UNKNOWN, new Attribution(WHOM, null));
    story
        .given(alleged(), found())
        .when(attribute(WHOM, null), as(Capacity.CCEO))
        .records(now, again);
    story.given(now, again);
    story
        .when(new ApproveFinding(ALLEGATION, 1, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("AL-14");
  }

  @Test
  void what_was_found_of_nobody_is_to_be_found_anew_of_somebody() {
    FindingReopened again = new FindingReopened(ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED);
    AllegationAttributed now = attributed(UNKNOWN, new Attribution(WHOM, null));
    story
        .given(alleged(), found(), ofTheFirst())
        .when(attribute(WHOM, null), as(Capacity.CCEO))
        .records(now, again);
    assertThat(open()).doesNotContain(undecided());
    story.given(now, again);
    assertThat(open()).contains(undecided());
    story
        .elsewhere(attested(INVESTIGATOR))
        .when(
            new CorrectFinding(ALLEGATION, Outcome.SUBSTANTIATED, null, REASONS, NOW),
            as(Capacity.INVESTIGATOR))
        .records(
            new FindingCorrected(
                ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED, Outcome.SUBSTANTIATED, null, REASONS));
  }

  @Test
  void another_day_or_a_finding_that_was_returned_reopens_nothing() {
    story
        .given(alleged(), found(), ofTheFirst())
        .when(attribute(null, IN_JANUARY), as(Capacity.CCEO))
        .records(attributed(UNKNOWN, new Attribution(null, IN_JANUARY)));
    new Story<>(Allegation.class)
        .elsewhere(inOffice())
        .elsewhere(opened(), named(ADA), assigned(INVESTIGATOR))
        .given(
            alleged(),
            found(),
            new FindingReturned(ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED, false, REASONS))
        .when(attribute(WHOM, null), as(Capacity.CCEO))
        .records(attributed(UNKNOWN, new Attribution(WHOM, null)));
  }

  @Test
  void whoever_was_disciplined_for_it_stays_its_subject_while_that_stands() {
    Attribution before = new Attribution(WHOM, null);
    story
        .given(
            alleged(),
            attributed(UNKNOWN, before),
            new DisciplineImposed(
                ALLEGATION,
                CASE,
                WHOM,
                new Classification(
                    Principle.COMPLY_WITH_LAW,
                    Set.of(Topic.BRIBERY),
                    Topic.VERSION,
                    Severity.SERIOUS),
                DisciplineLevel.WARNING,
                CCEO,
                false,
                null,
                REASONS))
        .when(attribute(null, null), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("AL-27");
    story
        .when(attribute(WHOM, IN_JANUARY), as(Capacity.GENERAL_AUDITOR))
        .records(attributed(before, new Attribution(WHOM, IN_JANUARY)));
  }

  private Set<OpenMatter> open() {
    return story.standing().view(OpenMatters.class, Reads.UNNOTED).of(CASE.value(), NOW);
  }

  private static OpenMatter undecided() {
    return new OpenMatter(ALLEGATION.stream(), OpenMatters.Why.UNDECIDED);
  }

  private static FindingApproved ofTheFirst() {
    return new FindingApproved(ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED, CCEO, false, REASONS);
  }

  private static AttributeAllegation attribute(
      @Nullable SubjectId subject, @Nullable LocalDate conductOn) {
    return new AttributeAllegation(ALLEGATION, subject, conductOn, REASONS, NOW);
  }

  private static AllegationAttributed attributed(Attribution before, Attribution now) {
    return new AllegationAttributed(ALLEGATION, CASE, before, now, null, REASONS);
  }
}
