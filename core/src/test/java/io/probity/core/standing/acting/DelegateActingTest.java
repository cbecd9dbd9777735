package io.probity.core.standing.acting;

import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.SUBSTITUTED;
import static io.probity.core.delegation.Instruments.granted;
import static io.probity.core.delegation.Instruments.substituted;
import static io.probity.core.delegation.Instruments.underIt;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.SECRETARY;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.access.AccessCommand.NameWitness;
import io.probity.core.access.WitnessId;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.RequestReopening;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.delegation.DelegateMode;
import io.probity.core.delegation.Delegation;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.CodingCorrected;
import io.probity.core.delegation.DelegationEvent.DelegateConcurred;
import io.probity.core.delegation.DelegationEvent.DelegateRenounced;
import io.probity.core.delegation.DelegationEvent.DelegationConditionMet;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.delegation.DelegationEvent.DelegationRevoked;
import io.probity.core.delegation.Instruments;
import io.probity.core.delegation.Terms;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationCommand.FlagAccountingMatter;
import io.probity.core.escalation.EscalationId;
import io.probity.core.facts.Reads;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.intake.ReportCommand.AddTranslation;
import io.probity.core.intake.ReportCommand.ReportViolation;
import io.probity.core.intake.ReportCommand.RouteReport;
import io.probity.core.intake.ReportId;
import io.probity.core.investigation.EvidenceId;
import io.probity.core.investigation.InterviewId;
import io.probity.core.investigation.InvestigationCommand.AddEvidence;
import io.probity.core.investigation.InvestigationCommand.ProposePlan;
import io.probity.core.investigation.InvestigationCommand.RecordInterview;
import io.probity.core.investigation.InvestigationCommand.RecordStep;
import io.probity.core.investigation.InvestigationId;
import io.probity.core.mailbox.MailboxCommand.AcknowledgeReceipt;
import io.probity.core.mailbox.MailboxCommand.GiveFeedback;
import io.probity.core.mailbox.MailboxCommand.WriteToReporter;
import io.probity.core.message.Command;
import io.probity.core.parameters.Resolved;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.Scope;
import io.probity.core.referral.ReferralCommand.ReferToPublicOfficials;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.register.place.LegalEntity;
import io.probity.core.register.place.Placement;
import io.probity.core.register.place.Region;
import io.probity.core.register.place.Unit;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.standing.Capabilities;
import io.probity.core.standing.People;
import io.probity.core.standing.Samples;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseRight;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Fitness;
import io.probity.core.visibility.VisibleCases;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DelegateActingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final CaseId CASE = new CaseId(new UUID(0x4005L, 1));

  private static final Placement PLACEMENT =
      new Placement(new LegalEntity("ACME"), new Unit("FIN.AP"), new Region("EU-WEST"));

  private final Story<Delegation> story =
      new Story<>(Delegation.class)
          .elsewhere(inOffice())
          .elsewhere(new CaseOpened(CASE, new ReportId(new UUID(0x4004L, 1)), NOW, null, Set.of()));

  @Test
  void one_of_several_delegates_acts_alone() {
    live(Scope.ASSIGN);
    assertAllowed(assign(), underIt(ADA, GRANTED));
    assertAllowed(assign(), underIt(BEN, GRANTED));
  }

  @Test
  void nobody_acts_under_a_delegation_that_names_somebody_else() {
    live(Scope.ASSIGN);
    assertRefused(assign(), underIt(INVESTIGATOR, GRANTED), "A-5");
    assertRefused(assign(), underIt(ADA, SUBSTITUTED), "A-5");
    assertRefused(
        assign(), new Actor(ADA.toString(), underIt(ADA, GRANTED).capacity(), BEN, id()), "A-5");
  }

  @Test
  void a_coding_that_nobody_confirmed_gives_no_power() {
    story.elsewhere(granted(NOW, Scope.ASSIGN));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-7");
  }

  @Test
  void a_delegation_begins_at_its_time_and_ends_with_its_last_day() {
    Terms until =
        new Terms(List.of(ADA), DelegateMode.ANY, Set.of(Scope.ASSIGN), TODAY, IN_JANUARY);
    confirmed(granted(until, NOW));
    assertAllowed(assign(), underIt(ADA, GRANTED));
    confirmed(granted(until, NOW.plusSeconds(60)));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-7");
    Terms over =
        new Terms(
            List.of(ADA), DelegateMode.ANY, Set.of(Scope.ASSIGN), TODAY.minusDays(1), IN_JANUARY);
    confirmed(granted(over, NOW));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-7");
  }

  @Test
  void a_power_that_was_taken_back_is_gone_though_nobody_was_told() {
    live(Scope.ASSIGN);
    story.elsewhere(
        new DelegationRevoked(GRANTED, null, null, NOW, NOW.plusSeconds(86_400), REASON));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-7");
  }

  @Test
  void where_the_company_chose_so_a_delegate_acts_until_they_are_told() {
    live(Scope.ASSIGN);
    Instant told = NOW.plusSeconds(60);
    story.elsewhere(
        Resolved.choosing(Resolved.ACTS_BEFORE_NOTICE, REASON),
        new DelegationRevoked(GRANTED, null, null, NOW.minusSeconds(60), told, REASON));
    assertAllowed(assign(), underIt(ADA, GRANTED));
    Instant after = told.plusSeconds(60);
    AssignInvestigator late = new AssignInvestigator(CASE, INVESTIGATOR, REASON, after);
    assertRefused(late, underIt(ADA, GRANTED), "A-7");
  }

  @Test
  void what_ended_by_itself_ended_though_nobody_was_told() {
    live(Scope.ASSIGN);
    story.elsewhere(
        Resolved.choosing(Resolved.ACTS_BEFORE_NOTICE, REASON),
        new DelegationRevoked(
            GRANTED, null, null, NOW.plusSeconds(60), NOW.plusSeconds(600), REASON),
        new DelegationConditionMet(GRANTED, CCEO, Office.CCEO));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-7");
  }

  @Test
  void what_one_of_two_gave_back_is_revived_by_no_notice() {
    DelegationRevoked takenBackLater =
        new DelegationRevoked(
            GRANTED, null, null, NOW.plusSeconds(60), NOW.plusSeconds(600), REASON);
    confirmed(granted(DelegateMode.ALL, Scope.ASSIGN));
    story.elsewhere(
        Resolved.choosing(Resolved.ACTS_BEFORE_NOTICE, REASON),
        new DelegateRenounced(GRANTED, BEN, REASON),
        takenBackLater);
    assertThat(isLive()).isFalse();
  }

  @Test
  void nor_by_the_notice_of_a_revocation_that_reaches_back() {
    confirmed(granted(DelegateMode.ALL, Scope.ASSIGN));
    story.elsewhere(
        Resolved.choosing(Resolved.ACTS_BEFORE_NOTICE, REASON),
        new DelegateRenounced(GRANTED, BEN, REASON),
        new DelegationRevoked(
            GRANTED, null, null, NOW.minusSeconds(60), NOW.plusSeconds(600), REASON));
    assertThat(isLive()).isFalse();
  }

  @Test
  void nobody_acts_until_the_notice_once_one_of_two_gave_it_back() {
    DelegationRevoked takenBack =
        new DelegationRevoked(
            GRANTED, null, null, NOW.minusSeconds(60), NOW.plusSeconds(600), REASON);
    confirmed(granted(DelegateMode.ALL, Scope.ASSIGN));
    story.elsewhere(Resolved.choosing(Resolved.ACTS_BEFORE_NOTICE, REASON), takenBack);
    assertThat(isLive()).isTrue();
    story.elsewhere(new DelegateRenounced(GRANTED, BEN, REASON));
    assertThat(isLive()).isFalse();
  }

  private boolean isLive() {
    Offices offices = story.standing().view(Offices.class, Reads.UNNOTED);
    return story.standing().view(Delegations.class, Reads.UNNOTED).isLive(id(), NOW, offices);
  }

  @Test
  void a_power_that_will_be_taken_back_lasts_until_then() {
    live(Scope.ASSIGN);
    story.elsewhere(new DelegationRevoked(GRANTED, null, null, NOW.plusSeconds(60), NOW, REASON));
    assertAllowed(assign(), underIt(ADA, GRANTED));
  }

  @Test
  void a_delegation_ends_with_the_office_of_its_principal() {
    live(Scope.ASSIGN);
    story.elsewhere(new OfficeEnded(CCEO, Office.CCEO, IN_JANUARY, null, TODAY, REASON));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-7");
  }

  @Test
  void a_later_term_of_the_principal_revives_nothing() {
    live(Scope.ASSIGN);
    story.elsewhere(
        new OfficeEnded(CCEO, Office.CCEO, IN_JANUARY, null, TODAY.plusDays(1), REASON),
        new AppointedToOffice(
            CCEO, Office.CCEO, IN_JANUARY, TODAY.plusDays(1), TODAY.plusDays(2), REASON));
    Delegations delegations = story.standing().view(Delegations.class, Reads.UNNOTED);
    Offices offices = story.standing().view(Offices.class, Reads.UNNOTED);
    assertThat(delegations.isLive(id(), NOW, offices)).isTrue();
    assertThat(offices.holds(CCEO, Office.CCEO, NOW.plusSeconds(3 * 86_400))).isTrue();
    assertThat(delegations.isLive(id(), NOW.plusSeconds(3 * 86_400), offices)).isFalse();
  }

  @Test
  void a_condition_once_recorded_as_met_stays_met() {
    live(Scope.ASSIGN);
    story.elsewhere(new DelegationConditionMet(GRANTED, CCEO, Office.CCEO));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-7");
  }

  @Test
  void a_delegate_who_left_acts_no_more() {
    live(Scope.ASSIGN);
    story.elsewhere(new PersonLeft(ADA, null, TODAY, List.of(), REASON));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-6");
  }

  @Test
  void a_delegate_acts_within_the_scope() {
    live(Scope.INVESTIGATE, Scope.INCIDENTAL);
    assertRefused(assign(), underIt(ADA, GRANTED), "A-8");
    assertRefused(Samples.of(EscalateToAuditCommittee.class), underIt(ADA, GRANTED), "A-8");
  }

  @Test
  void whoever_takes_reports_in_for_another_answers_their_reporters_too() {
    Set<Scope> intake = Set.of(Scope.INTAKE);
    assertThat(
            List.<Class<? extends Command>>of(
                ReportViolation.class,
                AcknowledgeReceipt.class,
                WriteToReporter.class,
                RouteReport.class))
        .allMatch(
            type ->
                DelegableActs.need(Samples.of(type)).filter(n -> n.isMetBy(intake)).isPresent());
    assertThat(DelegableActs.need(Samples.of(GiveFeedback.class))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void every_power_is_a_power_to_do_something(Scope scope) {
    assertThat(
            Capabilities.commandTypes().stream()
                .map(type -> DelegableActs.need(Samples.of(type)))
                .flatMap(Optional::stream)
                .filter(need -> need.isMetBy(Set.of(scope))))
        .isNotEmpty();
  }

  @Test
  void a_designee_who_may_investigate_does_all_that_an_investigator_does() {
    live(Scope.INVESTIGATE);
    story.elsewhere(new InvestigatorAssigned(CASE, ADA, Office.CCEO, null, REASON));
    InvestigationId investigation = new InvestigationId(CASE.value());
    InterviewId interview = new InterviewId(CASE.value());
    EscalationId escalation = new EscalationId(CASE.value());
    List<Command> acts =
        List.of(
            new ProposePlan(investigation, 1, REASON, NOW),
            new RecordStep(investigation, 1, TODAY, REASON, NOW),
            new RecordInterview(investigation, interview, null, TODAY, REASON, NOW),
            new AddEvidence(investigation, new EvidenceId(CASE.value()), REASON, NOW),
            new NameWitness(new WitnessId(CASE.value()), CASE, BEN, REASON, NOW),
            new FlagAccountingMatter(escalation, REASON, NOW),
            new RequestReopening(CASE, REASON, NOW));
    assertThat(acts).allSatisfy(act -> assertAllowed(act, underIt(ADA, GRANTED)));
  }

  @Test
  void a_designee_who_may_refer_refers_a_case_to_public_officials() {
    live(Scope.REFER);
    ReferToPublicOfficials refer = Samples.of(ReferToPublicOfficials.class);
    story.elsewhere(
        new CaseOpened(refer.caseId(), new ReportId(new UUID(0x4004L, 2)), NOW, null, Set.of()));
    assertAllowed(refer, underIt(ADA, GRANTED));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-8");
  }

  @Test
  void incidental_powers_reach_what_goes_with_other_acts_and_nothing_more() {
    live(Scope.ASSIGN, Scope.INCIDENTAL);
    Actor ada = underIt(ADA, GRANTED);
    assertThatThrownBy(() -> authorise(Samples.of(AddTranslation.class), ada))
        .hasMessageStartingWith("A-1: ");
    assertRefused(Samples.of(EscalateToAuditCommittee.class), ada, "A-8");
    assertRefused(Samples.of(GrantWaiver.class), ada, "A-9");
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void no_scope_reaches_a_waiver(Scope scope) {
    live(scope);
    assertRefused(Samples.of(GrantWaiver.class), underIt(ADA, GRANTED), "A-9");
  }

  @Test
  void a_substitute_ends_with_the_power_of_whoever_named_them() {
    live(Scope.ASSIGN, Scope.SUBSTITUTE);
    story.elsewhere(
        substituted(ADA, Scope.ASSIGN), new CodingConfirmed(SUBSTITUTED, Set.of(Scope.ASSIGN)));
    Actor substitute = underIt(INVESTIGATOR, SUBSTITUTED);
    assertAllowed(assign(), substitute);
    story.elsewhere(new DelegationRevoked(GRANTED, null, null, NOW, NOW, REASON));
    assertRefused(assign(), substitute, "A-7");
  }

  @Test
  void a_substitute_ends_when_whoever_named_them_leaves() {
    live(Scope.ASSIGN, Scope.SUBSTITUTE);
    story.elsewhere(
        substituted(ADA, Scope.ASSIGN), new CodingConfirmed(SUBSTITUTED, Set.of(Scope.ASSIGN)));
    story.elsewhere(new PersonLeft(ADA, null, TODAY, List.of(), REASON));
    assertRefused(assign(), underIt(INVESTIGATOR, SUBSTITUTED), "A-7");
    assertAllowed(assign(), underIt(BEN, GRANTED));
  }

  @Test
  void where_delegates_act_together_one_acts_after_the_others_concurred_and_once() {
    confirmed(granted(DelegateMode.ALL, Scope.ASSIGN));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-10");
    story.elsewhere(new DelegateConcurred(GRANTED, BEN, Scope.INVESTIGATE, REASON));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-10");
    story.elsewhere(new DelegateConcurred(GRANTED, BEN, Scope.ASSIGN, REASON));
    assertAllowed(assign(), underIt(ADA, GRANTED));
    Instruments.actOf(ADA, story.standing());
    assertRefused(assign(), underIt(ADA, GRANTED), "A-10");
  }

  @Test
  void whoever_leads_for_an_officer_sees_what_the_officer_sees_but_what_is_closed_to_either() {
    assertThat(visibility().sees(CASE.value(), ADA, NOW)).isFalse();
    live(Scope.ASSIGN);
    assertThat(visibility().rightOf(CASE.value(), ADA, NOW))
        .contains(new CaseRight(CaseRight.Kind.DELEGATION, id()));
    assertThat(cases()).isEqualTo(new AllBut(Set.of()));
    story.elsewhere(new SubjectNamed(CASE, new SubjectId(new UUID(0x4006L, 1)), CCEO, REASON));
    assertThat(visibility().sees(CASE.value(), ADA, NOW)).isFalse();
    assertThat(cases()).isEqualTo(new AllBut(Set.of(CASE.value())));
  }

  @Test
  void who_acts_for_somebody_bound_to_an_accused_sees_no_more_than_they() {
    live(Scope.ASSIGN);
    RelationId tie = new RelationId(new UUID(0x4007L, 1));
    story.elsewhere(
        new RelationDeclared(tie, CCEO, BEN, RelationKind.FAMILY, Set.of(CCEO, BEN), REASON),
        new SubjectNamed(CASE, new SubjectId(new UUID(0x4006L, 1)), BEN, REASON));
    assertThat(visibility().sees(CASE.value(), ADA, NOW)).isFalse();
    assertThat(cases()).isEqualTo(new AllBut(Set.of(CASE.value())));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-1");
  }

  @Test
  void a_power_shuts_out_nobody_who_is_in_charge_in_their_own_right() {
    Terms all =
        new Terms(
            List.of(GENERAL_AUDITOR, People.CHAIR, SECRETARY, ADA),
            DelegateMode.ANY,
            Set.of(Scope.ASSIGN),
            null,
            IN_JANUARY);
    confirmed(granted(all, NOW));
    story.elsewhere(new SubjectNamed(CASE, new SubjectId(new UUID(0x4006L, 1)), CCEO, REASON));
    assertThat(visibility().sees(CASE.value(), ADA, NOW)).isFalse();
    assertAllowed(assign(), People.as(Capacity.GENERAL_AUDITOR));
    assertRefused(assign(), underIt(GENERAL_AUDITOR, GRANTED), "C-2");
    story.elsewhere(
        new SubjectNamed(CASE, new SubjectId(new UUID(0x4006L, 2)), GENERAL_AUDITOR, REASON));
    assertAllowed(assign(), People.as(Capacity.AUDIT_COMMITTEE_CHAIR));
    assertThat(visibility().sees(CASE.value(), SECRETARY, NOW)).isTrue();
  }

  @Test
  void a_substitute_is_shut_out_with_whoever_named_them() {
    live(Scope.ASSIGN, Scope.SUBSTITUTE);
    story.elsewhere(
        substituted(ADA, Scope.ASSIGN), new CodingConfirmed(SUBSTITUTED, Set.of(Scope.ASSIGN)));
    assertThat(visibility().sees(CASE.value(), INVESTIGATOR, NOW)).isTrue();
    story.elsewhere(new SubjectNamed(CASE, new SubjectId(new UUID(0x4006L, 1)), ADA, REASON));
    assertThat(visibility().sees(CASE.value(), INVESTIGATOR, NOW)).isFalse();
    assertThat(visibility().sees(CASE.value(), BEN, NOW)).isTrue();
  }

  @Test
  void whoever_left_and_comes_back_has_none_of_their_powers_back() {
    live(Scope.ASSIGN, Scope.SUBSTITUTE);
    story.elsewhere(
        substituted(ADA, Scope.ASSIGN),
        new CodingConfirmed(SUBSTITUTED, Set.of(Scope.ASSIGN)),
        new PersonLeft(ADA, null, TODAY, List.of(), REASON),
        new PersonPlaced(ADA, null, PLACEMENT, TODAY, REASON));
    assertRefused(assign(), underIt(ADA, GRANTED), "A-7");
    assertThat(visibility().delegatedTo(ADA, NOW)).isEmpty();
    assertRefused(assign(), underIt(INVESTIGATOR, SUBSTITUTED), "A-7");
    assertAllowed(assign(), underIt(BEN, GRANTED));
  }

  @Test
  void a_designee_is_fit_to_investigate_and_sees_nothing_unassigned() {
    assertThat(visibility().fitToInvestigate(ADA, NOW)).isEmpty();
    live(Scope.INVESTIGATE);
    assertThat(visibility().fitToInvestigate(ADA, NOW)).contains(new Fitness(Office.CCEO, GRANTED));
    assertThat(visibility().sees(CASE.value(), ADA, NOW)).isFalse();
  }

  @Test
  void a_corrected_coding_takes_from_the_substitutes_too() {
    story.elsewhere(
        granted(NOW, Scope.INVESTIGATE, Scope.ASSIGN, Scope.SUBSTITUTE),
        substituted(ADA, Scope.ASSIGN),
        new CodingConfirmed(SUBSTITUTED, Set.of(Scope.ASSIGN)),
        new CodingCorrected(
            GRANTED,
            People.LEGAL,
            Set.of(Scope.INVESTIGATE, Scope.ASSIGN, Scope.SUBSTITUTE),
            Set.of(Scope.INVESTIGATE),
            REASON),
        new CodingConfirmed(GRANTED, Set.of(Scope.INVESTIGATE)));
    assertRefused(assign(), underIt(INVESTIGATOR, SUBSTITUTED), "A-8");
  }

  private void live(Scope... scope) {
    confirmed(granted(NOW, scope));
  }

  private void confirmed(DelegationGranted granted) {
    story.elsewhere(granted, new CodingConfirmed(GRANTED, granted.terms().scope()));
  }

  private CaseVisibility visibility() {
    return story.standing().view(CaseVisibility.class, Reads.UNNOTED);
  }

  private Object cases() {
    return story.standing().view(VisibleCases.class, Reads.UNNOTED).to(ADA, NOW);
  }

  private static AssignInvestigator assign() {
    return new AssignInvestigator(CASE, INVESTIGATOR, REASON, NOW);
  }

  private static UUID id() {
    return GRANTED.value();
  }

  private void authorise(Command command, Actor actor) {
    story.standing().authorise(command, actor, Reads.UNNOTED);
  }

  private void assertAllowed(Command command, Actor actor) {
    assertThatCode(() -> authorise(command, actor)).doesNotThrowAnyException();
  }

  private void assertRefused(Command command, Actor actor, String rule) {
    assertThatThrownBy(() -> authorise(command, actor)).hasMessageStartingWith(rule + ": ");
  }
}
