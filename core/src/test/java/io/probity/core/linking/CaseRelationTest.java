package io.probity.core.linking;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.linking.Links.RELATION;
import static io.probity.core.linking.Links.retaliation;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.Cases;
import io.probity.core.linking.LinkingCommand.RelateCases;
import io.probity.core.linking.LinkingCommand.UnrelateCases;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.protection.Detriment;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.protection.WatchCheck;
import io.probity.core.protection.WatchId;
import io.probity.core.protection.Watched;
import io.probity.core.screening.Screenings;
import io.probity.core.standing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One case has to do with another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseRelationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final Story<CaseRelation> story =
      new Story<>(CaseRelation.class).elsewhere(inOffice()).elsewhere(opened(), otherOpened());

  @ParameterizedTest
  @EnumSource(HowRelated.class)
  void whoever_leads_both_cases_says_what_they_have_to_do_with_each_other(HowRelated how) {
    story
        .when(relate(CASE, OTHER_CASE, how), as(Capacity.CCEO))
        .records(new CasesRelated(RELATION, CASE, OTHER_CASE, how, null, List.of(), REASONS));
  }

  @Test
  void that_one_of_them_is_closed_does_not_matter() {
    story
        .elsewhere(closed())
        .when(relate(CASE, OTHER_CASE, HowRelated.SAME_PEOPLE), as(Capacity.GENERAL_AUDITOR))
        .records(
            new CasesRelated(
                RELATION, CASE, OTHER_CASE, HowRelated.SAME_PEOPLE, null, List.of(), REASONS));
  }

  @Test
  void the_help_line_sees_both_cases_and_relates_none() {
    story
        .when(relate(CASE, OTHER_CASE, HowRelated.SAME_FACTS), as(Capacity.HELP_LINE))
        .isRefusedBy("C-57");
    story.given(retaliation()).when(unrelate(RELATION), as(Capacity.HELP_LINE)).isRefusedBy("C-57");
  }

  @Test
  void whoever_may_not_know_of_one_of_them_relates_nothing_and_ends_nothing() {
    story.elsewhere(named(CCEO));
    story
        .when(relate(CASE, OTHER_CASE, HowRelated.SAME_FACTS), as(Capacity.CCEO))
        .isRefusedBy("A-1");
    story
        .when(relate(OTHER_CASE, CASE, HowRelated.SAME_FACTS), as(Capacity.CCEO))
        .isRefusedBy("A-1");
    story.given(retaliation()).when(unrelate(RELATION), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void what_does_not_exist_is_related_to_nothing() {
    story.when(relate(CASE, NO_CASE, HowRelated.SAME_FACTS), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(relate(NO_CASE, CASE, HowRelated.SAME_FACTS), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(unrelate(new CaseRelationId(new UUID(0, 7))), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  @Test
  void two_cases_are_related_once_and_none_to_itself() {
    story.when(relate(CASE, CASE, HowRelated.SAME_FACTS), as(Capacity.CCEO)).isRefusedBy("C-58");
    story.elsewhere(retaliation());
    story
        .when(relate(CASE, OTHER_CASE, HowRelated.SAME_FACTS), as(Capacity.CCEO))
        .isRefusedBy("C-58");
    story
        .when(relate(OTHER_CASE, CASE, HowRelated.SAME_FACTS), as(Capacity.CCEO))
        .isRefusedBy("C-58");
  }

  @Test
  void a_relation_ends_once_and_another_may_follow() {
    story.given(retaliation()).when(unrelate(RELATION), as(Capacity.CCEO)).records(ended());
    story.given(ended()).when(unrelate(RELATION), as(Capacity.CCEO)).isRefusedBy("C-59");
  }

  @Test
  void what_ended_is_related_anew() {
    story
        .elsewhere(retaliation(), ended())
        .when(relate(CASE, OTHER_CASE, HowRelated.SAME_FACTS), as(Capacity.CCEO))
        .records(
            new CasesRelated(
                RELATION, CASE, OTHER_CASE, HowRelated.SAME_FACTS, null, List.of(), REASONS));
  }

  @Test
  void a_case_follows_from_none_that_its_investigator_worked_on_recused_since_or_not() {
    story.elsewhere(assigned(INVESTIGATOR), assignedToTheOther(INVESTIGATOR));
    story
        .when(relate(CASE, OTHER_CASE, HowRelated.RETALIATION), as(Capacity.CCEO))
        .isRefusedBy("C-60");
    story
        .elsewhere(Screenings.recused(INVESTIGATOR, false), assigned(INVESTIGATOR_TOO))
        .when(relate(CASE, OTHER_CASE, HowRelated.RETALIATION), as(Capacity.CCEO))
        .records(retaliation());
    story
        .when(relate(OTHER_CASE, CASE, HowRelated.RETALIATION), as(Capacity.CCEO))
        .isRefusedBy("C-60");
  }

  @Test
  void in_a_small_firm_it_may_and_the_relation_says_who_did_both() {
    story
        .elsewhere(Cases.relaxed(), assigned(INVESTIGATOR), assigned(INVESTIGATOR_TOO))
        .elsewhere(assignedToTheOther(INVESTIGATOR))
        .when(relate(CASE, OTHER_CASE, HowRelated.RETALIATION), as(Capacity.CCEO))
        .records(
            new CasesRelated(
                RELATION,
                CASE,
                OTHER_CASE,
                HowRelated.RETALIATION,
                null,
                List.of(INVESTIGATOR),
                REASONS));
  }

  @Test
  void a_watch_is_named_where_retaliation_follows_from_its_case() {
    WatchId watch = new WatchId(OTHER_REPORT.value());
    RelateCases about = about(watch, HowRelated.RETALIATION);
    story.when(about, as(Capacity.CCEO)).isRefusedBy("C-73");
    story.elsewhere(watched(watch, CASE)).when(about, as(Capacity.CCEO)).isRefusedBy("C-73");
    story.elsewhere(suspected(watch, CASE)).when(about, as(Capacity.CCEO)).isRefusedBy("C-73");
    story.elsewhere(watched(watch, OTHER_CASE)).elsewhere(settled(watch));
    story.when(about, as(Capacity.CCEO)).isRefusedBy("C-73");
    story.elsewhere(suspected(watch, OTHER_CASE));
    story.when(about(watch, HowRelated.SAME_PEOPLE), as(Capacity.CCEO)).isRefusedBy("C-73");
    story
        .when(about, as(Capacity.CCEO))
        .records(
            new CasesRelated(
                RELATION, CASE, OTHER_CASE, HowRelated.RETALIATION, watch, List.of(), REASONS));
  }

  @Test
  void that_it_is_not_about_it_says_what_it_was_about() {
    WatchId watch = new WatchId(OTHER_REPORT.value());
    story
        .given(
            new CasesRelated(
                RELATION, CASE, OTHER_CASE, HowRelated.RETALIATION, watch, List.of(), REASONS))
        .when(unrelate(RELATION), as(Capacity.CCEO))
        .records(
            new CasesUnrelated(RELATION, CASE, OTHER_CASE, HowRelated.RETALIATION, watch, REASONS));
  }

  private static RelateCases about(WatchId watch, HowRelated how) {
    return new RelateCases(RELATION, CASE, OTHER_CASE, how, watch, REASONS, NOW);
  }

  private static RetaliationCheckRecorded suspected(WatchId watch, CaseId caseId) {
    return new RetaliationCheckRecorded(
        watch, caseId, WatchCheck.FIRST, Detriment.SUSPECTED, WatchCheck.SECOND, NOW, REASONS);
  }

  private static SuspicionSettled settled(WatchId watch) {
    return new SuspicionSettled(watch, OTHER_CASE, REASONS);
  }

  private static RetaliationWatchOpened watched(WatchId watch, CaseId caseId) {
    return new RetaliationWatchOpened(
        watch, caseId, Watched.REPORTER, DAY, WatchCheck.FIRST, NOW, REASONS);
  }

  @Test
  void other_relations_ask_for_no_other_team() {
    story
        .elsewhere(assigned(INVESTIGATOR), assignedToTheOther(INVESTIGATOR))
        .when(relate(CASE, OTHER_CASE, HowRelated.SAME_PEOPLE), as(Capacity.CCEO))
        .records(
            new CasesRelated(
                RELATION, CASE, OTHER_CASE, HowRelated.SAME_PEOPLE, null, List.of(), REASONS));
  }

  @Test
  void who_is_named_in_the_case_before_may_not_know_of_the_one_that_follows() {
    story
        .elsewhere(new SubjectNamed(OTHER_CASE, Cases.SUBJECT, CCEO, REASONS), retaliation())
        .when(relate(CASE, CASE, HowRelated.SAME_FACTS), as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  private static CasesUnrelated ended() {
    return new CasesUnrelated(RELATION, CASE, OTHER_CASE, HowRelated.RETALIATION, null, REASONS);
  }

  private static InvestigatorAssigned assignedToTheOther(PersonId person) {
    return new InvestigatorAssigned(OTHER_CASE, person, Office.INVESTIGATOR, null, REASONS);
  }

  private static RelateCases relate(CaseId caseId, CaseId other, HowRelated how) {
    return new RelateCases(RELATION, caseId, other, how, null, REASONS, NOW);
  }

  private static UnrelateCases unrelate(CaseRelationId relation) {
    return new UnrelateCases(relation, REASONS, NOW);
  }
}
