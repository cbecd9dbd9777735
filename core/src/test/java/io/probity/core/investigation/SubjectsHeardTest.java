package io.probity.core.investigation;

import static io.probity.core.casework.Cases.ALLEGATION;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OUTSIDER;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.alleged;
import static io.probity.core.casework.Cases.approved;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.found;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.outsiderNamed;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.allegation.AllegationEvent.AllegationAttributed;
import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingCorrected;
import io.probity.core.allegation.AllegationEvent.FindingReopened;
import io.probity.core.allegation.Attribution;
import io.probity.core.allegation.Outcome;
import io.probity.core.casework.SubjectId;
import io.probity.core.facts.Reads;
import io.probity.core.investigation.InvestigationEvent.HearingWaived;
import io.probity.core.investigation.InvestigationEvent.SubjectHeard;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.OpenMatters.Why;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubjectsHeardTest {

  private static final InvestigationId INVESTIGATION = new InvestigationId(CASE.value());
  private static final SubjectId WHOM = new SubjectId(ADA.value());

  private final Story<Investigation> story =
      new Story<>(Investigation.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), named(ADA), outsiderNamed(), assigned(INVESTIGATOR), alleged());

  @Test
  void whoever_something_was_substantiated_against_keeps_the_case_open_until_they_are_heard() {
    story.elsewhere(against(WHOM), found());
    assertThat(unheard()).isEmpty();
    story.elsewhere(approved());
    assertThat(unheard()).containsExactly(waiting(WHOM));
    story.elsewhere(heard(WHOM));
    assertThat(unheard()).isEmpty();
  }

  @Test
  void or_until_somebody_says_why_they_are_not() {
    story.elsewhere(against(OUTSIDER), found(), approved());
    assertThat(unheard()).containsExactly(waiting(OUTSIDER));
    story.elsewhere(new HearingWaived(INVESTIGATION, CASE, OUTSIDER, REASONS));
    assertThat(unheard()).isEmpty();
  }

  @Test
  void whoever_was_heard_before_the_finding_was_heard() {
    story.elsewhere(against(WHOM), heard(WHOM), found(), approved());
    assertThat(unheard()).isEmpty();
  }

  @Test
  void that_one_was_heard_says_nothing_of_another() {
    story.elsewhere(against(WHOM), heard(OUTSIDER), found(), approved());
    assertThat(unheard()).containsExactly(waiting(WHOM));
  }

  @Test
  void what_is_against_nobody_or_was_not_found_asks_for_no_hearing() {
    story.elsewhere(found(), approved());
    assertThat(unheard()).isEmpty();
    story.elsewhere(against(WHOM));
    assertThat(unheard()).containsExactly(waiting(WHOM));
    story.elsewhere(new FindingReopened(ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED));
    assertThat(unheard()).isEmpty();
    story.elsewhere(approved());
    assertThat(unheard()).containsExactly(waiting(WHOM));
    story.elsewhere(
        new FindingCorrected(
            ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED, Outcome.UNSUBSTANTIATED, null, REASONS),
        new FindingApproved(
            ALLEGATION, CASE, 3, Outcome.UNSUBSTANTIATED, GENERAL_AUDITOR, false, REASONS));
    assertThat(unheard()).isEmpty();
  }

  private List<OpenMatter> unheard() {
    return story.standing().view(OpenMatters.class, Reads.UNNOTED).of(CASE.value(), NOW).stream()
        .filter(each -> each.why() == Why.NOT_HEARD)
        .toList();
  }

  private static OpenMatter waiting(SubjectId subject) {
    return new OpenMatter(INVESTIGATION.stream() + "/" + subject, Why.NOT_HEARD);
  }

  private static SubjectHeard heard(SubjectId subject) {
    return new SubjectHeard(INVESTIGATION, CASE, subject, LocalDate.of(2026, 3, 1), REASONS);
  }

  private static AllegationAttributed against(SubjectId now) {
    return new AllegationAttributed(
        ALLEGATION, CASE, new Attribution(null, null), new Attribution(now, null), null, REASONS);
  }
}
