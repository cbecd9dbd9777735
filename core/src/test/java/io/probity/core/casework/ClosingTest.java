package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
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
import static io.probity.core.casework.Cases.outsiderNamed;
import static io.probity.core.casework.Cases.takenDownBy;
import static io.probity.core.casework.Cases.triaged;
import static io.probity.core.casework.Endings.close;
import static io.probity.core.casework.Endings.emptyCase;
import static io.probity.core.screening.Screenings.attested;
import static io.probity.core.screening.Screenings.recused;
import static io.probity.core.screening.Screenings.reviewed;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.facts.RegisterKey;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which ground a case closes, who closes it, and what keeps it open. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClosingTest {

  private final Story<Case> story = new Story<>(Case.class).elsewhere(inOffice());

  @Test
  void a_case_is_concluded_when_all_that_was_alleged_is_decided() {
    decidedCase(story)
        .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
        .records(new CaseClosed(CASE, ClosingGround.CONCLUDED, null, List.of(), REASONS));
  }

  @Test
  void an_escalated_case_is_concluded_too() {
    story
        .given(opened(), assigned(INVESTIGATOR))
        .elsewhere(alleged(), material(), escalated(), found(), approved(), caused())
        .elsewhere(attested(INVESTIGATOR), attested(GENERAL_AUDITOR))
        .given(allegationNamed(), escalationNamed())
        .when(close(ClosingGround.CONCLUDED), as(Capacity.GENERAL_AUDITOR))
        .records(new CaseClosed(CASE, ClosingGround.CONCLUDED, null, List.of(), REASONS));
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
    emptyCase(story, triaged)
        .when(close(ground), as(Capacity.CCEO))
        .records(new CaseClosed(CASE, ground, null, List.of(), REASONS));
  }

  @ParameterizedTest
  @CsvSource({
    "INVESTIGATE, OUT_OF_SCOPE",
    "INVESTIGATE, REFERRED",
    "REFERRED, OUT_OF_SCOPE",
    "OUT_OF_SCOPE, REFERRED"
  })
  void a_case_does_not_end_as_triage_never_said(Triage.Outcome triaged, ClosingGround ground) {
    emptyCase(story, triaged).when(close(ground), as(Capacity.CCEO)).isRefusedBy("C-16");
  }

  @Test
  void nothing_is_concluded_where_nothing_was_alleged() {
    emptyCase(story).when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO)).isRefusedBy("C-16");
  }

  @Test
  void what_was_alleged_is_not_out_of_scope_as_a_whole() {
    decidedCase(story)
        .when(close(ClosingGround.OUT_OF_SCOPE), as(Capacity.CCEO))
        .isRefusedBy("C-16");
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
    decidedCase(story)
        .when(close(ClosingGround.CONCLUDED), as(Capacity.GENERAL_AUDITOR))
        .isRefusedBy("C-19");
  }

  @Test
  void an_investigator_who_has_not_attested_keeps_the_case_open() {
    decidedCase(story)
        .given(assigned(INVESTIGATOR_TOO))
        .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
        .isRefusedBy("C-15");
  }

  @Test
  void a_lead_who_acted_and_has_not_attested_keeps_the_case_open() {
    decidedCase(story)
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
        .records(new CaseClosed(CASE, ClosingGround.NOTHING_ALLEGED, null, List.of(), REASONS));
  }

  @Test
  void the_work_of_a_recused_investigator_keeps_the_case_open_until_it_is_reviewed() {
    decidedCase(story).elsewhere(recused(INVESTIGATOR, true));
    story.when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO)).isRefusedBy("C-15");
    story
        .elsewhere(reviewed(INVESTIGATOR))
        .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
        .records(new CaseClosed(CASE, ClosingGround.CONCLUDED, null, List.of(), REASONS));
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
    decidedCase(story)
        .when(close(ClosingGround.CONCLUDED), as(Capacity.INVESTIGATOR))
        .isRefusedBy("C-4");
  }

  @Test
  void whoever_is_named_cannot_close_the_case_nor_see_it() {
    decidedCase(story)
        .given(named(CCEO))
        .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @Test
  void a_case_that_does_not_exist_is_not_closed() {
    decidedCase(story)
        .when(
            new CloseCase(NO_CASE, ClosingGround.CONCLUDED, null, REASONS, NOW), as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @Test
  void a_case_is_closed_once() {
    decidedCase(story)
        .given(closed())
        .when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO))
        .isRefusedBy("C-8");
  }

  @Test
  void what_was_open_in_the_case_is_part_of_the_basis() {
    assertThat(decidedCase(story).when(close(ClosingGround.CONCLUDED), as(Capacity.CCEO)).basis())
        .containsKeys(
            new RegisterKey("open-matters", CASE.stream()),
            new RegisterKey("cases", CASE.stream()),
            new RegisterKey("named-people", CASE.stream()),
            new RegisterKey("offices", CCEO.toString()));
  }

  /** All that was alleged is decided, and nothing else is open. */
  private static Story<Case> decidedCase(Story<Case> story) {
    return story
        .given(opened(), assigned(INVESTIGATOR), named(BEN), outsiderNamed())
        .elsewhere(alleged(), immaterial(), found(), approved(), caused())
        .elsewhere(attested(INVESTIGATOR), attested(CCEO))
        .given(allegationNamed(), escalationNamed());
  }
}
