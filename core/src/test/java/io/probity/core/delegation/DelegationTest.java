package io.probity.core.delegation;

import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.IN_FEBRUARY;
import static io.probity.core.delegation.Instruments.grant;
import static io.probity.core.delegation.Instruments.granted;
import static io.probity.core.delegation.Instruments.substitute;
import static io.probity.core.delegation.Instruments.substituted;
import static io.probity.core.delegation.Instruments.terms;
import static io.probity.core.delegation.Powers.TODAY;
import static io.probity.core.delegation.Powers.UNKNOWN;
import static io.probity.core.delegation.Powers.revoke;
import static io.probity.core.delegation.Powers.to;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.delegation.DelegationCommand.ConcurInAct;
import io.probity.core.delegation.DelegationCommand.ConfirmCoding;
import io.probity.core.delegation.DelegationCommand.CorrectCoding;
import io.probity.core.delegation.DelegationCommand.GrantDelegation;
import io.probity.core.delegation.DelegationCommand.RatifyAct;
import io.probity.core.delegation.DelegationCommand.RecordDelegationConditionMet;
import io.probity.core.delegation.DelegationEvent.BackdatedInstrumentRecorded;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.standing.Story;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gives a power to whom, and what they may pass on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DelegationTest {

  private final Story<Delegation> story = new Story<>(Delegation.class).elsewhere(inOffice());

  @ParameterizedTest
  @EnumSource(names = {"CCEO", "GENERAL_AUDITOR", "HELP_LINE"})
  void a_principal_delegates_the_powers_of_an_office(Capacity capacity) {
    Actor principal = as(capacity);
    story
        .when(grant(NOW, Scope.INVESTIGATE), principal)
        .records(
            new DelegationGranted(
                GRANTED,
                principal.person(),
                capacity.office().orElseThrow(),
                terms(DelegateMode.ANY, Scope.INVESTIGATE),
                NOW,
                REASON,
                REASON));
  }

  @ParameterizedTest
  @EnumSource(names = {"AUDIT_COMMITTEE_CHAIR", "LEGAL", "INVESTIGATOR", "ADMINISTRATOR", "HR"})
  void nobody_else_in_office_delegates(Capacity capacity) {
    story.when(grant(NOW, Scope.INVESTIGATE), as(capacity)).isRefusedBy("D-1");
  }

  @Test
  void an_instrument_that_reaches_back_is_recorded_as_such() {
    story
        .when(grant(NOW.minusSeconds(60), Scope.INVESTIGATE), as(Capacity.CCEO))
        .records(
            granted(NOW.minusSeconds(60), Scope.INVESTIGATE),
            new BackdatedInstrumentRecorded(GRANTED, IN_FEBRUARY, NOW.minusSeconds(60)));
  }

  @Test
  void delegates_are_others_whom_the_register_knows() {
    story.when(naming(CCEO), as(Capacity.CCEO)).isRefusedBy("D-8");
    story.when(naming(STRANGER), as(Capacity.CCEO)).isRefusedBy("D-8");
    story.elsewhere(new PersonLeft(ADA, null, TODAY, List.of(), REASON));
    story.when(naming(ADA), as(Capacity.CCEO)).isRefusedBy("D-8");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "GENERAL_AUDITOR",
        "AUDIT_COMMITTEE_CHAIR",
        "AUDIT_COMMITTEE_SECRETARY",
        "ADMINISTRATOR"
      })
  void nobody_in_charge_of_their_own_is_made_a_delegate(Capacity capacity) {
    story.when(naming(as(capacity).person()), as(Capacity.CCEO)).isRefusedBy("D-17");
  }

  @Test
  void a_delegation_is_for_something() {
    story.when(grant(NOW), as(Capacity.CCEO)).isRefusedBy("D-9");
    story
        .when(grant(NOW, Scope.INCIDENTAL, Scope.SUBSTITUTE), as(Capacity.CCEO))
        .isRefusedBy("D-9");
  }

  @Test
  void a_delegate_names_a_substitute_for_no_more_than_they_were_given() {
    story.elsewhere(
        granted(NOW, Scope.INVESTIGATE, Scope.SUBSTITUTE),
        new CodingConfirmed(GRANTED, Set.of(Scope.INVESTIGATE, Scope.SUBSTITUTE)));
    story
        .when(substitute(GRANTED, Scope.INVESTIGATE), ada())
        .records(substituted(ADA, Scope.INVESTIGATE));
    story.when(substitute(GRANTED, Scope.ASSIGN), ada()).isRefusedBy("D-10");
    story.when(substitute(GRANTED, Scope.SUBSTITUTE), ada()).isRefusedBy("D-9");
  }

  @Test
  void substitutes_are_named_under_the_delegation_in_question() {
    story.elsewhere(granted(NOW, Scope.INVESTIGATE, Scope.SUBSTITUTE));
    story.when(substitute(GRANTED, Scope.INVESTIGATE), as(ADA)).isRefusedBy("D-2");
    story.when(substitute(UNKNOWN, Scope.INVESTIGATE), as(ADA)).isRefusedBy("A-1");
  }

  @Test
  void whoever_has_no_part_in_a_delegation_does_not_see_it() {
    story.given(granted(NOW, Scope.INVESTIGATE));
    story.when(revoke(GRANTED), as(INVESTIGATOR)).isRefusedBy("A-1");
    story.when(new ConfirmCoding(GRANTED, 0, NOW), as(Capacity.HR)).isRefusedBy("A-1");
    story
        .when(new RatifyAct(GRANTED, new UUID(1, 1), REASON, NOW), as(INVESTIGATOR))
        .isRefusedBy("A-1");
  }

  @Test
  void an_unknown_delegation_is_seen_by_nobody() {
    story.when(revoke(UNKNOWN), as(Capacity.CCEO)).isRefusedBy("A-1");
    story.when(new ConfirmCoding(UNKNOWN, 0, NOW), as(Capacity.LEGAL)).isRefusedBy("A-1");
    story
        .when(new CorrectCoding(UNKNOWN, Set.of(Scope.ASSIGN), REASON, NOW), as(Capacity.LEGAL))
        .isRefusedBy("A-1");
    story.when(new ConcurInAct(UNKNOWN, Scope.ASSIGN, REASON, NOW), as(ADA)).isRefusedBy("A-1");
    story
        .when(new RecordDelegationConditionMet(UNKNOWN, NOW), as(Capacity.LEGAL))
        .isRefusedBy("A-1");
    story
        .when(new RatifyAct(UNKNOWN, new UUID(1, 1), REASON, NOW), as(Capacity.CCEO))
        .isRefusedBy("A-1");
  }

  @Test
  void a_delegate_does_not_record_that_the_condition_is_met() {
    story
        .given(granted(NOW, Scope.INVESTIGATE))
        .when(new RecordDelegationConditionMet(GRANTED, NOW), as(ADA))
        .isRefusedBy("D-5");
  }

  private static GrantDelegation naming(PersonId delegate) {
    return new GrantDelegation(GRANTED, to(delegate), NOW, REASON, REASON, NOW);
  }

  private static Actor ada() {
    return Instruments.underIt(ADA, GRANTED);
  }
}
