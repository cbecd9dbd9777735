package io.probity.core.casework;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.SUBSTITUTED;
import static io.probity.core.delegation.Instruments.granted;
import static io.probity.core.delegation.Instruments.substituted;
import static io.probity.core.delegation.Instruments.underIt;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.casework.CaseCommand.FlagDelegatedAct;
import io.probity.core.casework.CaseEvent.DelegatedActFlagged;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.delegation.DelegationEvent.ActInDoubt;
import io.probity.core.delegation.DelegationEvent.ActsPutInDoubt;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.DelegationConditionMet;
import io.probity.core.delegation.DelegationEvent.DelegationRevoked;
import io.probity.core.delegation.DelegationId;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.Scope;
import io.probity.core.standing.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlaggedActsTest {

  private static final Actor POLICY = Actor.policy("WhenDelegateActedThenFlagIt");
  private static final Instant AN_HOUR_AGO = NOW.minus(Duration.ofHours(1));

  private final Story<Case> story =
      new Story<>(Case.class)
          .elsewhere(inOffice())
          .elsewhere(
              granted(NOW.minus(Duration.ofDays(9)), Scope.ASSIGN, Scope.SUBSTITUTE),
              new CodingConfirmed(GRANTED, Set.of(Scope.ASSIGN, Scope.SUBSTITUTE)))
          .given(opened());
  private long next = 500;

  @Test
  void where_two_delegates_of_one_principal_say_different_things_both_stand_and_it_is_flagged() {
    UUID first = done(underIt(ADA, GRANTED), triaged(Triage.Outcome.INVESTIGATE));
    UUID second = done(underIt(BEN, GRANTED), triaged(Triage.Outcome.OUT_OF_SCOPE));
    story.when(flag(GRANTED, first), POLICY).recordsNothing();
    story
        .when(flag(GRANTED, second), POLICY)
        .records(flagged(second, WhyFlagged.CONTRADICTS_ANOTHER, first));
  }

  @Test
  void an_act_is_flagged_once() {
    UUID first = done(underIt(ADA, GRANTED), triaged(Triage.Outcome.INVESTIGATE));
    UUID second = done(underIt(BEN, GRANTED), triaged(Triage.Outcome.OUT_OF_SCOPE));
    story
        .given(flagged(second, WhyFlagged.CONTRADICTS_ANOTHER, first))
        .when(flag(GRANTED, second), POLICY)
        .recordsNothing();
  }

  @Test
  void who_changes_their_own_mind_or_agrees_contradicts_nobody() {
    done(underIt(ADA, GRANTED), triaged(Triage.Outcome.INVESTIGATE));
    UUID own = done(underIt(ADA, GRANTED), triaged(Triage.Outcome.OUT_OF_SCOPE));
    UUID alike = done(underIt(BEN, GRANTED), triaged(Triage.Outcome.OUT_OF_SCOPE));
    story.when(flag(GRANTED, own), POLICY).recordsNothing();
    story.when(flag(GRANTED, alike), POLICY).recordsNothing();
  }

  @Test
  void whoever_changes_what_the_principal_said_in_person_contradicts_no_delegate() {
    done(underIt(ADA, GRANTED), triaged(Triage.Outcome.INVESTIGATE));
    done(as(Capacity.CCEO), triaged(Triage.Outcome.REFERRED));
    UUID later = done(underIt(BEN, GRANTED), triaged(Triage.Outcome.OUT_OF_SCOPE));
    story.when(flag(GRANTED, later), POLICY).recordsNothing();
  }

  @Test
  void what_a_substitute_says_against_a_delegate_of_the_same_principal_is_flagged() {
    story.elsewhere(
        substituted(ADA, Scope.ASSIGN), new CodingConfirmed(SUBSTITUTED, Set.of(Scope.ASSIGN)));
    UUID first = done(underIt(BEN, GRANTED), triaged(Triage.Outcome.INVESTIGATE));
    UUID second = done(underIt(INVESTIGATOR, SUBSTITUTED), triaged(Triage.Outcome.OUT_OF_SCOPE));
    story
        .when(flag(SUBSTITUTED, second), POLICY)
        .records(
            new DelegatedActFlagged(
                CASE, SUBSTITUTED, CCEO, second, WhyFlagged.CONTRADICTS_ANOTHER, first));
  }

  @Test
  void what_was_done_after_the_power_was_taken_back_is_flagged() {
    UUID act = done(underIt(ADA, GRANTED), triaged(Triage.Outcome.INVESTIGATE));
    story.elsewhere(new DelegationRevoked(GRANTED, null, null, AN_HOUR_AGO, NOW, REASON));
    story.when(flag(GRANTED, act), POLICY).records(flagged(act, WhyFlagged.POWER_TAKEN_BACK, null));
  }

  @Test
  void and_also_if_it_ended_by_itself_before_anybody_looked() {
    UUID act = done(underIt(ADA, GRANTED), triaged(Triage.Outcome.INVESTIGATE));
    story.elsewhere(
        new DelegationRevoked(GRANTED, null, null, AN_HOUR_AGO, NOW.plusSeconds(600), REASON),
        new DelegationConditionMet(GRANTED, CCEO, Office.CCEO));
    story.when(flag(GRANTED, act), POLICY).records(flagged(act, WhyFlagged.POWER_TAKEN_BACK, null));
  }

  @Test
  void what_a_substitute_did_after_the_power_above_was_taken_back_is_flagged_too() {
    story.elsewhere(
        substituted(ADA, Scope.ASSIGN), new CodingConfirmed(SUBSTITUTED, Set.of(Scope.ASSIGN)));
    UUID act = done(underIt(INVESTIGATOR, SUBSTITUTED), triaged(Triage.Outcome.INVESTIGATE));
    story.elsewhere(new DelegationRevoked(GRANTED, null, null, AN_HOUR_AGO, NOW, REASON));
    story
        .when(flag(SUBSTITUTED, act), POLICY)
        .records(
            new DelegatedActFlagged(
                CASE, SUBSTITUTED, CCEO, act, WhyFlagged.POWER_TAKEN_BACK, null));
  }

  @Test
  void what_was_done_before_the_power_was_taken_back_is_not() {
    UUID act = done(underIt(ADA, GRANTED), triaged(Triage.Outcome.INVESTIGATE));
    Instant later = NOW.plusSeconds(60);
    story.elsewhere(new DelegationRevoked(GRANTED, null, null, later, later, REASON));
    story.when(flag(GRANTED, act), POLICY).recordsNothing();
  }

  @Test
  void nobody_flags_an_act_by_hand() {
    UUID act = done(underIt(ADA, GRANTED), triaged(Triage.Outcome.INVESTIGATE));
    story.when(flag(GRANTED, act), as(Capacity.CCEO)).isRefusedBy("C-71");
  }

  @Test
  void the_policy_looks_at_what_delegates_do_in_cases_and_at_what_was_put_in_doubt() {
    WhenDelegateActedThenFlagIt policy = new WhenDelegateActedThenFlagIt();
    Recorded acted = entry(underIt(ADA, GRANTED), triaged(Triage.Outcome.INVESTIGATE));
    assertThat(policy.when(acted, UUID::randomUUID)).containsExactly(flag(GRANTED, acted.id()));
    Recorded inPerson = entry(as(Capacity.CCEO), triaged(Triage.Outcome.INVESTIGATE));
    assertThat(policy.when(inPerson, UUID::randomUUID)).isEmpty();
    UUID act = new UUID(0, 3);
    ActsPutInDoubt doubt =
        new ActsPutInDoubt(
            GRANTED,
            List.of(
                new ActInDoubt(act, CASE, AN_HOUR_AGO),
                new ActInDoubt(new UUID(0, 4), null, AN_HOUR_AGO)));
    assertThat(policy.when(entry(as(Capacity.CCEO), doubt), UUID::randomUUID))
        .containsExactly(new FlagDelegatedAct(CASE, GRANTED, act, AN_HOUR_AGO, NOW));
  }

  private UUID done(Actor actor, Event event) {
    Recorded entry = entry(actor, event);
    story.standing().apply(entry);
    return entry.id();
  }

  private Recorded entry(Actor actor, Event event) {
    next++;
    return new Recorded(next, new UUID(5, next), CASE.stream(), next, NOW, actor, event);
  }

  private static TriageAssessed triaged(Triage.Outcome outcome) {
    return new TriageAssessed(
        CASE, null, new Triage(Triage.Level.HIGH, Triage.Level.LOW, outcome), null, REASON);
  }

  private static FlagDelegatedAct flag(DelegationId delegation, UUID act) {
    return new FlagDelegatedAct(CASE, delegation, act, NOW, NOW);
  }

  private static DelegatedActFlagged flagged(UUID act, WhyFlagged why, @Nullable UUID other) {
    return new DelegatedActFlagged(CASE, GRANTED, CCEO, act, why, other);
  }
}
