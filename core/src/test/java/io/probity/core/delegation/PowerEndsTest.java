package io.probity.core.delegation;

import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.granted;
import static io.probity.core.delegation.Instruments.substituted;
import static io.probity.core.delegation.Powers.TODAY;
import static io.probity.core.delegation.Powers.UNKNOWN;
import static io.probity.core.delegation.Powers.revoke;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.delegation.DelegationCommand.RecordDelegationConditionMet;
import io.probity.core.delegation.DelegationCommand.RenounceDelegation;
import io.probity.core.delegation.DelegationCommand.RevokeDelegation;
import io.probity.core.delegation.DelegationEvent.ActInDoubt;
import io.probity.core.delegation.DelegationEvent.ActsPutInDoubt;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.DelegateRenounced;
import io.probity.core.delegation.DelegationEvent.DelegationConditionMet;
import io.probity.core.delegation.DelegationEvent.DelegationRevoked;
import io.probity.core.facts.Reads;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.facts.Offices;
import io.probity.core.standing.Story;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A power is given back or taken back, and what was done since is in doubt. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PowerEndsTest {

  private static final Instant LATER = NOW.plusSeconds(3_600);
  private final Story<Delegation> story = new Story<>(Delegation.class).elsewhere(inOffice());

  @Test
  void a_delegate_gives_the_power_back_and_is_no_delegate_any_more() {
    DelegateRenounced renounced = new DelegateRenounced(GRANTED, ADA, REASON);
    story.given(
        granted(NOW, Scope.ASSIGN, Scope.SUBSTITUTE),
        new CodingConfirmed(GRANTED, Set.of(Scope.ASSIGN, Scope.SUBSTITUTE)));
    story.elsewhere(
        substituted(ADA, Scope.ASSIGN),
        new CodingConfirmed(Instruments.SUBSTITUTED, Set.of(Scope.ASSIGN)));
    assertThat(powersOf(INVESTIGATOR)).isNotEmpty();
    story.when(new RenounceDelegation(GRANTED, REASON, NOW), as(ADA)).records(renounced);
    story.elsewhere(renounced);
    assertThat(powersOf(ADA)).isEmpty();
    assertThat(powersOf(BEN)).isNotEmpty();
    assertThat(powersOf(INVESTIGATOR)).as("named by whoever gave it back").isEmpty();
  }

  @Test
  void where_delegates_act_together_nobody_acts_without_the_one_who_gave_it_back() {
    story.elsewhere(
        granted(DelegateMode.ALL, Scope.ASSIGN),
        new CodingConfirmed(GRANTED, Set.of(Scope.ASSIGN)),
        new DelegateRenounced(GRANTED, ADA, REASON));
    assertThat(powersOf(BEN)).isEmpty();
  }

  @Test
  void nobody_gives_back_the_power_of_another() {
    story.given(granted(NOW, Scope.INVESTIGATE));
    RenounceDelegation renounce = new RenounceDelegation(GRANTED, REASON, NOW);
    story.when(renounce, as(Capacity.CCEO)).isRefusedBy("D-18");
    story.when(renounce, as(INVESTIGATOR)).isRefusedBy("A-1");
    story.when(new RenounceDelegation(UNKNOWN, REASON, NOW), as(ADA)).isRefusedBy("A-1");
  }

  private List<Grant> powersOf(PersonId person) {
    Delegations delegations = story.standing().view(Delegations.class, Reads.UNNOTED);
    Offices offices = story.standing().view(Offices.class, Reads.UNNOTED);
    return delegations.liveFor(person, NOW, offices).toList();
  }

  @Test
  void the_principal_takes_the_power_back_from_a_time_on() {
    story
        .given(granted(NOW, Scope.INVESTIGATE))
        .when(new RevokeDelegation(GRANTED, NOW, LATER, REASON, NOW), as(Capacity.CCEO))
        .records(new DelegationRevoked(GRANTED, null, null, NOW, LATER, REASON));
  }

  @Test
  void what_was_done_since_the_power_is_gone_is_put_in_doubt_as_soon_as_that_is_on_record() {
    Instant anHourAgo = NOW.minusSeconds(3_600);
    story.given(granted(NOW.minusSeconds(86_400), Scope.INVESTIGATE));
    UUID act = Instruments.actOf(ADA, story.standing());
    story
        .when(new RevokeDelegation(GRANTED, anHourAgo, NOW, REASON, NOW), as(Capacity.CCEO))
        .records(
            new DelegationRevoked(GRANTED, null, null, anHourAgo, NOW, REASON),
            new ActsPutInDoubt(GRANTED, List.of(new ActInDoubt(act, null, NOW))));
  }

  @Test
  void of_very_many_acts_no_entry_holds_more_than_it_can() {
    story.given(granted(NOW.minusSeconds(86_400), Scope.INVESTIGATE));
    List<ActInDoubt> acts =
        Stream.generate(() -> Instruments.actOf(ADA, story.standing()))
            .limit(201)
            .map(act -> new ActInDoubt(act, null, NOW))
            .toList();
    Instant anHourAgo = NOW.minusSeconds(3_600);
    story
        .when(new RevokeDelegation(GRANTED, anHourAgo, NOW, REASON, NOW), as(Capacity.CCEO))
        .records(
            new DelegationRevoked(GRANTED, null, null, anHourAgo, NOW, REASON),
            new ActsPutInDoubt(GRANTED, acts.subList(0, 200)),
            new ActsPutInDoubt(GRANTED, acts.subList(200, 201)));
  }

  @Test
  void what_was_done_before_the_power_will_be_gone_is_not_in_doubt() {
    Instant tomorrow = NOW.plusSeconds(2 * 86_400);
    story.given(granted(NOW, Scope.INVESTIGATE));
    Instruments.actOf(ADA, story.standing());
    story
        .when(new RevokeDelegation(GRANTED, tomorrow, NOW, REASON, NOW), as(Capacity.CCEO))
        .records(new DelegationRevoked(GRANTED, null, null, tomorrow, NOW, REASON));
  }

  @Test
  void a_power_taken_back_without_a_time_is_gone_at_once() {
    story
        .given(granted(NOW, Scope.INVESTIGATE))
        .when(revoke(GRANTED), as(CCEO))
        .records(new DelegationRevoked(GRANTED, null, null, NOW, NOW, REASON));
  }

  @Test
  void a_delegate_revokes_nothing() {
    story.given(granted(NOW, Scope.INVESTIGATE));
    story.when(revoke(GRANTED), as(ADA)).isRefusedBy("D-4");
    story.when(revoke(GRANTED), as(Capacity.LEGAL)).isRefusedBy("D-4");
  }

  @Test
  void whoever_named_a_substitute_takes_that_back() {
    story
        .given(substituted(ADA, Scope.INVESTIGATE))
        .when(revoke(Instruments.SUBSTITUTED), as(ADA))
        .records(new DelegationRevoked(Instruments.SUBSTITUTED, null, null, NOW, NOW, REASON));
  }

  @Test
  void a_delegation_is_revoked_once() {
    story
        .given(
            granted(NOW, Scope.INVESTIGATE),
            new DelegationRevoked(GRANTED, null, null, NOW, NOW, REASON))
        .when(revoke(GRANTED), as(Capacity.CCEO))
        .isRefusedBy("D-13");
  }

  @Test
  void a_power_that_was_to_be_taken_back_later_is_taken_back_now_and_never_later_still() {
    DelegationRevoked later = new DelegationRevoked(GRANTED, null, null, LATER, NOW, REASON);
    DelegationRevoked now = new DelegationRevoked(GRANTED, null, LATER, NOW, NOW, REASON);
    story.given(
        granted(NOW, Scope.ASSIGN), new CodingConfirmed(GRANTED, Set.of(Scope.ASSIGN)), later);
    assertThat(powersOf(ADA)).isNotEmpty();
    story
        .when(
            new RevokeDelegation(GRANTED, LATER.plusSeconds(1), NOW, REASON, NOW),
            as(Capacity.CCEO))
        .isRefusedBy("D-13");
    story.when(revoke(GRANTED), as(Capacity.CCEO)).records(now);
    story.elsewhere(now);
    assertThat(powersOf(ADA)).isEmpty();
  }

  @Test
  void a_notice_that_was_to_come_later_is_brought_forward_and_never_put_off() {
    story.given(
        granted(NOW, Scope.ASSIGN), new DelegationRevoked(GRANTED, null, null, NOW, LATER, REASON));
    story
        .when(
            new RevokeDelegation(GRANTED, null, LATER.plusSeconds(1), REASON, NOW),
            as(Capacity.CCEO))
        .isRefusedBy("D-13");
    story
        .when(revoke(GRANTED), as(Capacity.CCEO))
        .records(new DelegationRevoked(GRANTED, null, NOW, NOW, NOW, REASON));
  }

  @Test
  void what_has_ended_is_not_revived_by_being_taken_back_later() {
    story.elsewhere(
        granted(NOW, Scope.ASSIGN),
        new CodingConfirmed(GRANTED, Set.of(Scope.ASSIGN)),
        new DelegationConditionMet(GRANTED, CCEO, Office.CCEO),
        new DelegationRevoked(GRANTED, null, null, LATER, NOW, REASON));
    assertThat(powersOf(ADA)).isEmpty();
  }

  @Test
  void that_the_principal_left_the_office_is_recorded_once() {
    story.given(granted(NOW, Scope.INVESTIGATE));
    RecordDelegationConditionMet met = new RecordDelegationConditionMet(GRANTED, NOW);
    story.when(met, as(Capacity.LEGAL)).isRefusedBy("D-14");
    story.elsewhere(new OfficeEnded(CCEO, Office.CCEO, IN_JANUARY, null, TODAY, REASON));
    DelegationConditionMet ended = new DelegationConditionMet(GRANTED, CCEO, Office.CCEO);
    story.when(met, as(Capacity.LEGAL)).records(ended);
    story.given(ended);
    story.when(met, as(Capacity.LEGAL)).isRefusedBy("D-14");
  }
}
