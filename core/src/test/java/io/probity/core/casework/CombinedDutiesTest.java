package io.probity.core.casework;

import static io.probity.core.casework.Cases.ALLEGATION;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.allegation.AllegationEvent.FindingApproved;
import io.probity.core.allegation.AllegationEvent.FindingReturned;
import io.probity.core.allegation.AllegationEvent.KnowinglyFalseDecided;
import io.probity.core.allegation.Outcome;
import io.probity.core.casework.CaseCommand.RecordCombinedDuties;
import io.probity.core.casework.CaseEvent.DutiesCombined;
import io.probity.core.investigation.InvestigationEvent.PlanApproved;
import io.probity.core.investigation.InvestigationId;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.Links;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.standing.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Where segregation is relaxed, the case names each exception, whichever stream it stands in. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CombinedDutiesTest {
  private static final Actor POLICY = Actor.policy("WhenDutiesCombinedThenSayInCase");
  private static final InvestigationId INVESTIGATION = new InvestigationId(CASE.value());

  private final Story<Case> story = new Story<>(Case.class).elsewhere(inOffice());

  @Test
  void what_was_combined_in_another_stream_is_said_in_the_case() {
    story
        .given(opened())
        .when(said(CASE, CombinedDuties.PLANNED_AND_APPROVES), POLICY)
        .records(new DutiesCombined(CASE, CCEO, CombinedDuties.PLANNED_AND_APPROVES, null));
  }

  @Test
  void nobody_says_so_by_hand_nor_of_a_case_that_there_is_not() {
    story.given(opened());
    story
        .when(said(CASE, CombinedDuties.PLANNED_AND_APPROVES), as(Capacity.CCEO))
        .isRefusedBy("C-1");
    story.when(said(NO_CASE, CombinedDuties.PLANNED_AND_APPROVES), POLICY).isRefusedBy("A-1");
  }

  @Test
  void every_decision_in_which_roles_met_is_heard() {
    assertThat(heard(new PlanApproved(INVESTIGATION, CASE, 1, CCEO, true, REASONS)))
        .containsExactly(said(CASE, CombinedDuties.PLANNED_AND_APPROVES));
    assertThat(heard(approved(true)))
        .containsExactly(said(CASE, CombinedDuties.HAD_A_HAND_AND_REVIEWS));
    assertThat(heard(returned(true))).isEqualTo(heard(approved(true)));
    assertThat(heard(new KnowinglyFalseDecided(ALLEGATION, CASE, true, true, REASONS)))
        .isEqualTo(heard(approved(true)));
  }

  @Test
  void a_link_or_a_relation_that_lets_one_person_do_both_is_heard() {
    ReportLinked plain = Links.linked(HELP_LINE, null);
    assertThat(heard(plain)).isEmpty();
    assertThat(
            heard(
                new ReportLinked(
                    plain.linkId(),
                    CASE,
                    plain.from(),
                    plain.reportId(),
                    HELP_LINE,
                    null,
                    true,
                    false,
                    true,
                    REASONS)))
        .containsExactly(
            new RecordCombinedDuties(
                CASE, HELP_LINE, CombinedDuties.TOOK_REPORT_AND_INVESTIGATES, NOW));
    CasesRelated apart = Links.retaliation();
    assertThat(heard(apart)).isEmpty();
    assertThat(
            heard(
                new CasesRelated(
                    apart.relationId(),
                    CASE,
                    apart.other(),
                    apart.how(),
                    null,
                    List.of(CCEO, HELP_LINE),
                    REASONS)))
        .containsExactlyInAnyOrder(
            said(CASE, CombinedDuties.WORKED_ON_THE_CASE_BEFORE_AND_INVESTIGATES_RETALIATION),
            new RecordCombinedDuties(
                CASE,
                HELP_LINE,
                CombinedDuties.WORKED_ON_THE_CASE_BEFORE_AND_INVESTIGATES_RETALIATION,
                NOW));
  }

  @Test
  void where_two_did_what_takes_two_nothing_is_said() {
    assertThat(heard(new PlanApproved(INVESTIGATION, CASE, 1, CCEO, false, REASONS))).isEmpty();
    assertThat(heard(approved(false))).isEmpty();
    assertThat(heard(returned(false))).isEmpty();
  }

  private static FindingApproved approved(boolean rolesMet) {
    return new FindingApproved(ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED, CCEO, rolesMet, REASONS);
  }

  private static FindingReturned returned(boolean rolesMet) {
    return new FindingReturned(ALLEGATION, CASE, 1, Outcome.SUBSTANTIATED, rolesMet, REASONS);
  }

  private static RecordCombinedDuties said(CaseId caseId, CombinedDuties duties) {
    return new RecordCombinedDuties(caseId, CCEO, duties, NOW);
  }

  private static List<Command> heard(Event event) {
    UUID id = new UUID(0, 41);
    Recorded entry = new Recorded(41, id, "x-" + id, 1, NOW, as(Capacity.CCEO), event);
    return new WhenDutiesCombinedThenSayInCase().when(entry, UUID::randomUUID);
  }
}
