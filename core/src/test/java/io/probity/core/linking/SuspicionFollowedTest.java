package io.probity.core.linking;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.OTHER_REPORT;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.linking.Links.RELATION;
import static io.probity.core.linking.Links.retaliation;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.ClosingGround;
import io.probity.core.facts.Reads;
import io.probity.core.linking.LinkingCommand.RelateCases;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.party.Capacity;
import io.probity.core.protection.Detriment;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.WatchCheck;
import io.probity.core.protection.WatchId;
import io.probity.core.protection.Watched;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.OpenMatters;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.OpenMatters.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One case looks into what a watch of another one suspects. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuspicionFollowedTest {

  private static final WatchId WATCH = new WatchId(OTHER_REPORT.value());
  private static final CaseRelationId FIRST = new CaseRelationId(new UUID(0x4000L, 1));
  private static final CaseRelationId SECOND = new CaseRelationId(new UUID(0x4000L, 2));

  private final Story<CaseRelation> story =
      new Story<>(CaseRelation.class).elsewhere(inOffice()).elsewhere(opened(), otherOpened());

  @ParameterizedTest
  @EnumSource
  void a_case_that_ended_looks_into_no_suspicion_unless_what_was_alleged_there_was_decided(
      ClosingGround ground) {
    story
        .elsewhere(watched(WATCH), suspected(WATCH))
        .elsewhere(new CaseClosed(CASE, ground, null, List.of(), REASONS));
    if (ground == ClosingGround.CONCLUDED) {
      story.when(about(WATCH), as(Capacity.CCEO)).records(looksInto(RELATION, WATCH));
    } else {
      story.when(about(WATCH), as(Capacity.CCEO)).isRefusedBy("C-73");
    }
  }

  @Test
  void what_is_suspected_later_the_same_case_may_look_into_too_and_once() {
    story.elsewhere(watched(WATCH), suspected(WATCH)).elsewhere(retaliation());
    story.when(about(WATCH), as(Capacity.CCEO)).records(looksInto(RELATION, WATCH));
    story
        .elsewhere(looksInto(FIRST, WATCH))
        .when(about(WATCH), as(Capacity.CCEO))
        .isRefusedBy("C-58");
    story
        .elsewhere(suspected(WATCH))
        .when(about(WATCH), as(Capacity.CCEO))
        .records(looksInto(RELATION, WATCH));
  }

  @Test
  void what_two_watches_suspect_one_case_may_look_into() {
    WatchId another = new WatchId(new UUID(0x4000L, 8));
    story
        .elsewhere(watched(WATCH), suspected(WATCH))
        .elsewhere(watched(another), suspected(another))
        .elsewhere(looksInto(FIRST, another))
        .when(about(WATCH), as(Capacity.CCEO))
        .records(looksInto(RELATION, WATCH));
  }

  @Test
  void whoever_may_not_know_of_the_case_that_looks_finds_it_as_open_as_before() {
    story.elsewhere(watched(WATCH), suspected(WATCH), named(CCEO), looksInto(FIRST, WATCH));
    OpenMatters open = story.standing().view(OpenMatters.class, Reads.UNNOTED);
    OpenMatter suspicion = new OpenMatter(WATCH.stream(), Why.RETALIATION_SUSPECTED);
    assertThat(open.of(OTHER_CASE.value(), GENERAL_AUDITOR, NOW)).doesNotContain(suspicion);
    assertThat(open.of(OTHER_CASE.value(), CCEO, NOW)).contains(suspicion);
  }

  @Test
  void related_twice_they_are_related_until_both_relations_end() {
    story.elsewhere(looksInto(FIRST, WATCH), looksInto(SECOND, WATCH), noMore(FIRST, WATCH));
    assertThat(cases().related(OTHER_CASE.value())).containsExactly(CASE.value());
    assertThat(cases().followsFrom(CASE.value())).containsExactly(OTHER_CASE.value());
    story.elsewhere(noMore(SECOND, WATCH));
    assertThat(cases().related(OTHER_CASE.value())).isEmpty();
    assertThat(cases().followsFrom(CASE.value())).isEmpty();
  }

  private CaseFacts cases() {
    return story.standing().view(CaseFacts.class, Reads.UNNOTED);
  }

  private static CasesRelated looksInto(CaseRelationId relation, WatchId watch) {
    return new CasesRelated(
        relation, CASE, OTHER_CASE, HowRelated.RETALIATION, watch, List.of(), REASONS);
  }

  private static CasesUnrelated noMore(CaseRelationId relation, WatchId watch) {
    return new CasesUnrelated(relation, CASE, OTHER_CASE, HowRelated.RETALIATION, watch, REASONS);
  }

  private static RelateCases about(WatchId watch) {
    return new RelateCases(RELATION, CASE, OTHER_CASE, HowRelated.RETALIATION, watch, REASONS, NOW);
  }

  private static RetaliationCheckRecorded suspected(WatchId watch) {
    return new RetaliationCheckRecorded(
        watch, OTHER_CASE, WatchCheck.FIRST, Detriment.SUSPECTED, WatchCheck.SECOND, NOW, REASONS);
  }

  private static RetaliationWatchOpened watched(WatchId watch) {
    return new RetaliationWatchOpened(
        watch,
        OTHER_CASE,
        Watched.REPORTER,
        LocalDate.of(2026, 3, 2),
        WatchCheck.FIRST,
        NOW,
        REASONS);
  }
}
