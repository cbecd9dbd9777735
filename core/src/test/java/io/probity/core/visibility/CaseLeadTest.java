package io.probity.core.visibility;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMMITTEE_MEMBER;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.Story.NOW;
import static io.probity.core.visibility.SeenCase.bound;
import static io.probity.core.visibility.SeenCase.ended;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.Cases;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.visibility.CaseScope.Only;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who leads a case where those who should are accused, shut out or not there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseLeadTest {

  private final SeenCase story = new SeenCase();

  @Test
  void an_accused_officer_sees_nothing_the_other_everything_and_the_chair_reads_along() {
    story.happened(opened(), named(CCEO));
    assertThat(story.whoSees()).containsOnly(GENERAL_AUDITOR, HELP_LINE, CHAIR);
    Actor chair = Actor.staff(CHAIR, Capacity.AUDIT_COMMITTEE_CHAIR);
    assertThat(story.visibility.leads(CASE.value(), chair, NOW)).isFalse();
    assertThat(story.visibility.rightOf(CASE.value(), CHAIR, NOW))
        .contains(new CaseRight(CaseRight.Kind.OVERSIGHT, null));
  }

  @Test
  void what_is_merely_hidden_from_an_officer_concerns_no_chair() {
    story.happened(opened(Set.of(Office.CCEO)), story.witness(CCEO));
    assertThat(story.whoSees()).containsOnly(GENERAL_AUDITOR, HELP_LINE);
  }

  @Test
  void where_one_officer_is_accused_and_the_other_was_recused_both_are_replaced() {
    story.happened(opened(), named(CCEO), recused(GENERAL_AUDITOR, false));
    assertThat(story.whoSees()).containsOnly(HELP_LINE, CHAIR, SECRETARY);
  }

  @Test
  void where_both_officers_are_accused_the_chair_and_the_secretary_see_it() {
    story.happened(opened(), named(CCEO), named(GENERAL_AUDITOR));
    assertThat(story.whoSees()).containsOnly(HELP_LINE, CHAIR, SECRETARY);
  }

  @Test
  void an_office_that_nobody_holds_leads_nothing() {
    story.happened(opened(), story.witness(GENERAL_AUDITOR), ended(CCEO, Office.CCEO));
    assertThat(story.whoSees()).containsOnly(HELP_LINE, CHAIR, SECRETARY);
    assertThat(story.leads(CHAIR, Capacity.AUDIT_COMMITTEE_CHAIR)).isTrue();
    assertThat(story.scopeOf(CHAIR)).isEqualTo(new Only(Set.of(CASE.value())));
  }

  @Test
  void while_there_is_no_officer_at_all_the_chair_leads_every_case() {
    story.happened(opened(), otherOpened());
    story.happened(ended(CCEO, Office.CCEO), ended(GENERAL_AUDITOR, Office.GENERAL_AUDITOR));
    assertThat(story.leads(CHAIR, Capacity.AUDIT_COMMITTEE_CHAIR)).isTrue();
    assertThat(story.scopeOf(SECRETARY))
        .isEqualTo(new Only(Set.of(CASE.value(), Cases.OTHER_CASE.value())));
  }

  @Test
  void where_the_chair_is_accused_too_the_secretary_leads_and_then_the_members() {
    story.happened(opened(), named(CCEO), named(GENERAL_AUDITOR), named(CHAIR));
    assertThat(story.leads(SECRETARY, Capacity.AUDIT_COMMITTEE_SECRETARY)).isTrue();
    assertThat(story.whoSees()).containsOnly(HELP_LINE, SECRETARY);
    story.happened(story.witness(SECRETARY));
    assertThat(story.leads(COMMITTEE_MEMBER, Capacity.AUDIT_COMMITTEE_MEMBER)).isTrue();
    assertThat(story.whoSees()).containsOnly(HELP_LINE, COMMITTEE_MEMBER);
  }

  @Test
  void where_both_officers_are_accused_the_chair_informs_the_committee_like_the_secretary() {
    story.happened(opened(), named(CCEO), named(GENERAL_AUDITOR));
    assertThat(story.informs(CHAIR, Capacity.AUDIT_COMMITTEE_CHAIR)).isTrue();
    assertThat(story.informs(SECRETARY, Capacity.AUDIT_COMMITTEE_SECRETARY)).isTrue();
    assertThat(story.informs(COMMITTEE_MEMBER, Capacity.AUDIT_COMMITTEE_MEMBER)).isFalse();
  }

  @Test
  void one_accused_and_one_shut_out_are_both_replaced() {
    story.happened(opened(Set.of(Office.CCEO)), named(GENERAL_AUDITOR));
    assertThat(story.whoSees()).containsOnly(HELP_LINE, CHAIR, SECRETARY);
  }

  @Test
  void officers_who_are_witnesses_or_bound_to_somebody_named_are_replaced() {
    story.happened(opened(), story.witness(CCEO), named(BEN), bound(GENERAL_AUDITOR, BEN));
    assertThat(story.whoSees()).containsOnly(HELP_LINE, CHAIR, SECRETARY);
  }
}
