package io.probity.core.visibility;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.escalated;
import static io.probity.core.casework.Cases.material;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.outsiderNamed;
import static io.probity.core.screening.Screenings.declared;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMMITTEE_MEMBER;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.appointed;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static io.probity.core.visibility.SeenCase.bound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.facts.Reads;
import io.probity.core.party.Office;
import io.probity.core.standing.StandingRegisters;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** To whom a case is closed, whatever else opens it to them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShutOutTest {

  private final SeenCase story = new SeenCase();

  @Test
  void who_has_a_conflict_or_was_recused_sees_nothing() {
    story.happened(opened(), assigned(INVESTIGATOR), assigned(INVESTIGATOR_TOO));
    story.happened(declared(INVESTIGATOR), recused(CCEO, true));
    assertThat(story.whoSees()).containsOnly(GENERAL_AUDITOR, INVESTIGATOR_TOO);
  }

  @Test
  void an_accused_member_of_the_committee_does_not_see_even_an_escalated_case() {
    story.happened(opened(), named(COMMITTEE_MEMBER), material(), escalated());
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, HELP_LINE, CHAIR, SECRETARY);
  }

  @Test
  void what_the_reporter_hid_from_an_office_it_never_sees() {
    story.happened(opened(Set.of(Office.HELP_LINE, Office.CCEO)));
    assertThat(story.whoSees()).containsOnly(GENERAL_AUDITOR);
  }

  @Test
  void a_second_office_does_not_open_what_is_hidden_from_the_first() {
    story.happened(
        opened(Set.of(Office.CCEO)), appointed(CCEO, Office.INVESTIGATOR), assigned(CCEO));
    assertThat(story.whoSees()).containsOnly(GENERAL_AUDITOR);
  }

  @Test
  void an_investigator_who_is_named_loses_it_at_once() {
    story.happened(opened(), assigned(INVESTIGATOR), named(INVESTIGATOR));
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  @Test
  void a_subject_from_outside_shuts_nobody_out() {
    story.happened(opened(), outsiderNamed());
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR, HELP_LINE);
  }

  @Test
  void a_witness_of_the_register_sees_nothing_and_nobody_else_is_shut_out() {
    story.happened(opened(), assigned(INVESTIGATOR), story.witness(INVESTIGATOR));
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  @Test
  void a_member_of_staff_who_reported_under_their_name_sees_nothing() {
    story.happened(story.reportedBy(GENERAL_AUDITOR), opened());
    assertThat(story.whoSees()).containsOnly(CCEO, HELP_LINE);
  }

  @Test
  void whoever_is_bound_to_somebody_named_sees_nothing() {
    story.happened(opened(), assigned(INVESTIGATOR), named(BEN), bound(INVESTIGATOR, BEN));
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  @Test
  void whoever_is_bound_to_a_witness_sees_nothing() {
    story.happened(opened(), assigned(INVESTIGATOR), story.witness(BEN), bound(INVESTIGATOR, BEN));
    assertThat(story.whoSees()).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  @Test
  void a_vault_that_cannot_tell_lets_nobody_in() {
    StandingRegisters silent = new StandingRegisters();
    inOffice().forEach(event -> silent.apply(story.recorded(event)));
    silent.apply(story.recorded(opened()));
    silent.apply(story.recorded(story.witness(BEN)));
    CaseVisibility visibility = silent.view(CaseVisibility.class, Reads.UNNOTED);
    assertThatThrownBy(() -> visibility.sees(CASE.value(), CCEO, NOW))
        .isInstanceOf(IllegalStateException.class);
  }
}
