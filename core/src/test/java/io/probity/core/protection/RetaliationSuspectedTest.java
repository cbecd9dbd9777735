package io.probity.core.protection;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.protection.WatchCheck.AFTER_A_CHANGE;
import static io.probity.core.protection.WatchCheck.FIRST;
import static io.probity.core.protection.WatchCheck.SECOND;
import static io.probity.core.protection.Watches.OVER_WITNESS;
import static io.probity.core.protection.Watches.SECOND_OVER;
import static io.probity.core.protection.Watches.UNKNOWN;
import static io.probity.core.protection.Watches.WATCH;
import static io.probity.core.protection.Watches.check;
import static io.probity.core.protection.Watches.checked;
import static io.probity.core.protection.Watches.dismissal;
import static io.probity.core.protection.Watches.identified;
import static io.probity.core.protection.Watches.watched;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.ClosingGround;
import io.probity.core.facts.Reads;
import io.probity.core.linking.CaseRelationId;
import io.probity.core.linking.HowRelated;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.party.Capacity;
import io.probity.core.protection.RetaliationWatchCommand.SettleSuspicion;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a check suspected, until somebody settles it or a case is about it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetaliationSuspectedTest {

  private final Story<RetaliationWatch> story =
      new Story<>(RetaliationWatch.class)
          .elsewhere(inOffice())
          .elsewhere(opened(), assigned(INVESTIGATOR));

  private final OpenMatter suspicion =
      new OpenMatter(WATCH.stream(), OpenMatters.Why.RETALIATION_SUSPECTED);

  @Test
  void what_a_check_suspected_keeps_the_case_open_until_somebody_settles_it() {
    SuspicionSettled settled = new SuspicionSettled(WATCH, CASE, REASONS);
    story.elsewhere(identified()).given(watched(), suspected());
    assertThat(matters()).contains(suspicion);
    story.given(checked(SECOND, null, null));
    assertThat(matters()).as("that the next check saw nothing settles nothing").contains(suspicion);
    story.when(settle(WATCH), as(Capacity.CCEO)).records(settled);
    story.given(settled);
    assertThat(matters()).doesNotContain(suspicion);
  }

  @Test
  void a_case_about_it_settles_it_while_they_are_related() {
    story.elsewhere(identified(), otherOpened()).given(watched(), suspected());
    story.elsewhere(related(1, HowRelated.SAME_PEOPLE, null));
    story.elsewhere(related(2, HowRelated.RETALIATION, null));
    assertThat(matters()).as("about something else").contains(suspicion);
    story.elsewhere(related(3, HowRelated.RETALIATION, WATCH));
    assertThat(matters()).doesNotContain(suspicion);
    story.elsewhere(unrelated(3));
    assertThat(matters()).contains(suspicion);
  }

  @Test
  void a_case_that_ended_before_anybody_looked_settles_nothing() {
    story.elsewhere(identified(), otherOpened()).given(watched(), suspected());
    story.elsewhere(related(3, HowRelated.RETALIATION, WATCH), ended(ClosingGround.CONCLUDED));
    assertThat(matters()).doesNotContain(suspicion);
    story.elsewhere(ended(ClosingGround.OUT_OF_SCOPE));
    assertThat(matters()).contains(suspicion);
    story.elsewhere(
        new CaseReopened(OTHER_CASE, ADA, ClosingGround.OUT_OF_SCOPE, List.of(), REASONS));
    assertThat(matters()).doesNotContain(suspicion);
  }

  @Test
  void what_is_suspected_later_is_another_matter_than_what_a_case_is_about_already() {
    story.elsewhere(identified(), otherOpened()).given(watched(), suspected());
    story.elsewhere(related(3, HowRelated.RETALIATION, WATCH));
    story.given(suspected());
    assertThat(matters()).contains(suspicion);
    story.elsewhere(unrelated(3), related(4, HowRelated.RETALIATION, WATCH));
    assertThat(matters()).doesNotContain(suspicion);
  }

  private CaseClosed ended(ClosingGround ground) {
    return new CaseClosed(OTHER_CASE, ground, null, List.of(), REASONS);
  }

  @Test
  void of_two_cases_about_it_one_is_enough() {
    story.elsewhere(identified(), otherOpened()).given(watched(), suspected());
    story.elsewhere(
        related(3, HowRelated.RETALIATION, WATCH),
        related(4, HowRelated.RETALIATION, WATCH),
        unrelated(3));
    assertThat(matters()).doesNotContain(suspicion);
  }

  @Test
  void a_case_about_one_watch_settles_no_other() {
    story.elsewhere(identified(), otherOpened()).given(watched(), suspected());
    story.elsewhere(related(3, HowRelated.RETALIATION, OVER_WITNESS));
    assertThat(matters()).contains(suspicion);
  }

  @Test
  void what_is_suspected_after_the_case_was_closed_is_open_there_too() {
    story.elsewhere(identified(), closed()).given(watched());
    assertThat(matters()).doesNotContain(suspicion);
    story.given(suspected());
    assertThat(matters()).contains(suspicion);
  }

  @Test
  void only_what_was_suspected_is_settled_and_once() {
    story.elsewhere(identified()).given(watched());
    story.when(settle(WATCH), as(Capacity.CCEO)).isRefusedBy("RW-10");
    story
        .given(suspected(), new SuspicionSettled(WATCH, CASE, REASONS))
        .when(settle(WATCH), as(Capacity.CCEO))
        .isRefusedBy("RW-10");
  }

  @Test
  void whoever_decided_on_a_change_says_nothing_of_how_somebody_fares() {
    story.elsewhere(identified());
    story.given(watched(), dismissal(List.of(CCEO, INVESTIGATOR), List.of()), suspected());
    story.when(settle(WATCH), as(Capacity.CCEO)).isRefusedBy("RW-11");
    story.when(check(WATCH, AFTER_A_CHANGE), as(Capacity.CCEO)).isRefusedBy("RW-11");
    story.when(check(WATCH, AFTER_A_CHANGE), as(Capacity.INVESTIGATOR)).isRefusedBy("RW-11");
    story
        .when(settle(WATCH), as(Capacity.GENERAL_AUDITOR))
        .records(new SuspicionSettled(WATCH, CASE, REASONS));
  }

  @Test
  void unless_nobody_leads_who_did_not() {
    story.elsewhere(identified(), named(GENERAL_AUDITOR));
    story
        .given(watched(), dismissal(List.of(CCEO), List.of()), suspected())
        .when(settle(WATCH), as(Capacity.CCEO))
        .records(new SuspicionSettled(WATCH, CASE, REASONS));
  }

  @Test
  void an_investigator_settles_no_suspicion() {
    story.elsewhere(identified()).given(watched(), suspected());
    story.when(settle(WATCH), as(Capacity.INVESTIGATOR)).isRefusedBy("RW-9");
    story.when(settle(UNKNOWN), as(Capacity.CCEO)).isRefusedBy("A-1");
  }

  private Set<OpenMatter> matters() {
    return story.standing().view(OpenMatters.class, Reads.UNNOTED).of(CASE.value(), NOW);
  }

  private RetaliationCheckRecorded suspected() {
    return new RetaliationCheckRecorded(
        WATCH, CASE, FIRST, Detriment.SUSPECTED, SECOND, SECOND_OVER, REASONS);
  }

  private SettleSuspicion settle(WatchId watch) {
    return new SettleSuspicion(watch, REASONS, NOW);
  }

  private CasesRelated related(int number, HowRelated how, @Nullable WatchId watch) {
    return new CasesRelated(relation(number), OTHER_CASE, CASE, how, watch, List.of(), REASONS);
  }

  private CasesUnrelated unrelated(int number) {
    return new CasesUnrelated(
        relation(number), OTHER_CASE, CASE, HowRelated.RETALIATION, WATCH, REASONS);
  }

  private CaseRelationId relation(int number) {
    return new CaseRelationId(new UUID(0, number));
  }
}
