package io.probity.core.delegation;

import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.IN_FEBRUARY;
import static io.probity.core.delegation.Instruments.grant;
import static io.probity.core.delegation.Instruments.granted;
import static io.probity.core.delegation.Instruments.substitute;
import static io.probity.core.delegation.Instruments.substituted;
import static io.probity.core.delegation.Instruments.terms;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.LEGAL;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.delegation.DelegationCommand.ConcurInAct;
import io.probity.core.delegation.DelegationCommand.ConfirmCoding;
import io.probity.core.delegation.DelegationCommand.CorrectCoding;
import io.probity.core.delegation.DelegationCommand.GrantDelegation;
import io.probity.core.delegation.DelegationCommand.RatifyAct;
import io.probity.core.delegation.DelegationCommand.RecordDelegationConditionMet;
import io.probity.core.delegation.DelegationCommand.RenounceDelegation;
import io.probity.core.delegation.DelegationCommand.RevokeDelegation;
import io.probity.core.delegation.DelegationEvent.ActInDoubt;
import io.probity.core.delegation.DelegationEvent.ActRatified;
import io.probity.core.delegation.DelegationEvent.ActsPutInDoubt;
import io.probity.core.delegation.DelegationEvent.BackdatedInstrumentRecorded;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.CodingCorrected;
import io.probity.core.delegation.DelegationEvent.DelegateConcurred;
import io.probity.core.delegation.DelegationEvent.DelegateRenounced;
import io.probity.core.delegation.DelegationEvent.DelegationConditionMet;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.delegation.DelegationEvent.DelegationRevoked;
import io.probity.core.facts.Reads;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.facts.Offices;
import io.probity.core.standing.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DelegationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final DelegationId UNKNOWN = new DelegationId(new UUID(0x400bL, 9));
  private static final Instant LATER = NOW.plusSeconds(3_600);

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

  @ParameterizedTest
  @EnumSource(names = {"LEGAL", "COMPLIANCE_OFFICER"})
  void a_second_person_confirms_the_coding(Capacity capacity) {
    story
        .given(granted(NOW, Scope.INVESTIGATE))
        .when(new ConfirmCoding(GRANTED, 0, NOW), as(capacity))
        .records(new CodingConfirmed(GRANTED, Set.of(Scope.INVESTIGATE)));
  }

  @Test
  void a_second_person_finds_less_in_the_instrument_and_a_third_confirms_that() {
    story.given(granted(NOW, Scope.INVESTIGATE, Scope.ASSIGN));
    CodingCorrected corrected =
        new CodingCorrected(
            GRANTED,
            LEGAL,
            Set.of(Scope.INVESTIGATE, Scope.ASSIGN),
            Set.of(Scope.INVESTIGATE),
            REASON);
    story.when(correct(Scope.INVESTIGATE), as(Capacity.LEGAL)).records(corrected);
    story.given(corrected);
    story.when(new ConfirmCoding(GRANTED, 1, NOW), as(Capacity.LEGAL)).isRefusedBy("D-11");
    story
        .when(new ConfirmCoding(GRANTED, 1, NOW), as(Capacity.COMPLIANCE_OFFICER))
        .records(new CodingConfirmed(GRANTED, Set.of(Scope.INVESTIGATE)));
  }

  @Test
  void nobody_confirms_a_coding_that_they_did_not_read() {
    story.given(granted(NOW, Scope.INVESTIGATE, Scope.ASSIGN));
    story
        .when(new ConfirmCoding(GRANTED, 1, NOW), as(Capacity.COMPLIANCE_OFFICER))
        .isRefusedBy("D-19");
    Set<Scope> both = Set.of(Scope.INVESTIGATE, Scope.ASSIGN);
    story.given(new CodingCorrected(GRANTED, LEGAL, both, Set.of(Scope.ASSIGN), REASON));
    story
        .when(new ConfirmCoding(GRANTED, 0, NOW), as(Capacity.COMPLIANCE_OFFICER))
        .isRefusedBy("D-19");
  }

  @Test
  void nobody_finds_more_in_the_instrument_than_its_principal_said() {
    story
        .given(granted(NOW, Scope.INVESTIGATE))
        .when(correct(Scope.ESCALATE), as(Capacity.LEGAL))
        .isRefusedBy("D-10");
  }

  @Test
  void no_delegate_confirms_what_makes_them_one() {
    story
        .given(grantedTo(COMPLIANCE))
        .when(new ConfirmCoding(GRANTED, 0, NOW), as(Capacity.COMPLIANCE_OFFICER))
        .isRefusedBy("D-11");
  }

  @Test
  void nobody_else_reviews_the_coding() {
    story.given(granted(NOW, Scope.INVESTIGATE));
    story.when(new ConfirmCoding(GRANTED, 0, NOW), as(Capacity.CCEO)).isRefusedBy("D-3");
    story.when(correct(Scope.INVESTIGATE), as(Capacity.GENERAL_AUDITOR)).isRefusedBy("D-3");
  }

  @Test
  void a_confirmed_coding_stays() {
    story.given(
        granted(NOW, Scope.INVESTIGATE), new CodingConfirmed(GRANTED, Set.of(Scope.INVESTIGATE)));
    story.when(new ConfirmCoding(GRANTED, 0, NOW), as(Capacity.LEGAL)).isRefusedBy("D-12");
    story.when(correct(Scope.INVESTIGATE), as(Capacity.LEGAL)).isRefusedBy("D-12");
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

  @Test
  void a_delegate_does_not_record_that_the_condition_is_met() {
    story
        .given(granted(NOW, Scope.INVESTIGATE))
        .when(new RecordDelegationConditionMet(GRANTED, NOW), as(ADA))
        .isRefusedBy("D-5");
  }

  @Test
  void the_principal_adopts_what_was_done_for_them() {
    story.given(granted(NOW, Scope.INVESTIGATE));
    UUID act = Instruments.actOf(ADA, story.standing());
    story
        .when(new RatifyAct(GRANTED, act, REASON, NOW), as(Capacity.CCEO))
        .records(new ActRatified(GRANTED, act, REASON));
  }

  @Test
  void what_was_refused_is_no_act_and_is_not_ratified() {
    story.given(granted(NOW, Scope.INVESTIGATE));
    UUID refusal = Instruments.refusalOf(ADA, story.standing());
    story.when(new RatifyAct(GRANTED, refusal, REASON, NOW), as(Capacity.CCEO)).isRefusedBy("D-15");
    story
        .when(new RatifyAct(GRANTED, new UUID(7, 7), REASON, NOW), as(Capacity.CCEO))
        .isRefusedBy("D-15");
  }

  @Test
  void nobody_else_adopts_it() {
    story.given(granted(NOW, Scope.INVESTIGATE));
    UUID act = Instruments.actOf(ADA, story.standing());
    story.when(new RatifyAct(GRANTED, act, REASON, NOW), as(Capacity.LEGAL)).isRefusedBy("D-6");
    story.when(new RatifyAct(GRANTED, act, REASON, NOW), as(ADA)).isRefusedBy("D-6");
  }

  @Test
  void a_delegate_concurs_where_they_act_together() {
    story
        .given(granted(DelegateMode.ALL, Scope.INVESTIGATE))
        .when(new ConcurInAct(GRANTED, Scope.INVESTIGATE, REASON, NOW), as(BEN))
        .records(new DelegateConcurred(GRANTED, BEN, Scope.INVESTIGATE, REASON));
  }

  @Test
  void nobody_concurs_where_each_acts_alone() {
    story
        .given(granted(NOW, Scope.INVESTIGATE))
        .when(new ConcurInAct(GRANTED, Scope.INVESTIGATE, REASON, NOW), as(BEN))
        .isRefusedBy("D-16");
  }

  @Test
  void nobody_but_a_delegate_concurs() {
    story
        .given(granted(DelegateMode.ALL, Scope.INVESTIGATE))
        .when(new ConcurInAct(GRANTED, Scope.INVESTIGATE, REASON, NOW), as(Capacity.CCEO))
        .isRefusedBy("D-7");
  }

  private static GrantDelegation naming(PersonId delegate) {
    return new GrantDelegation(GRANTED, to(delegate), NOW, REASON, REASON, NOW);
  }

  private static DelegationGranted grantedTo(PersonId delegate) {
    return new DelegationGranted(GRANTED, CCEO, Office.CCEO, to(delegate), NOW, REASON, REASON);
  }

  private static Terms to(PersonId delegate) {
    return new Terms(
        List.of(delegate), DelegateMode.ANY, Set.of(Scope.INVESTIGATE), null, IN_FEBRUARY);
  }

  private static CorrectCoding correct(Scope scope) {
    return new CorrectCoding(GRANTED, Set.of(scope), REASON, NOW);
  }

  private static RevokeDelegation revoke(DelegationId id) {
    return new RevokeDelegation(id, null, null, REASON, NOW);
  }

  private static Actor ada() {
    return Instruments.underIt(ADA, GRANTED);
  }
}
