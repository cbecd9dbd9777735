package io.probity.core.alert.occasion;

import static io.probity.core.alert.AlertKind.DEADLINE_COMING;
import static io.probity.core.alert.AlertKind.DEADLINE_MISSED;
import static io.probity.core.alert.AlertKind.SOMETHING_WAITS;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.as;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.alert.Alert;
import io.probity.core.alert.AlertCommand.TellForWhomItWaits;
import io.probity.core.alert.AlertCommand.TellOfWaiver;
import io.probity.core.alert.AlertCommand.TellOfWaiver.After;
import io.probity.core.alert.AlertCommand.TellTheOwner;
import io.probity.core.alert.AlertEvent.AlertIntended;
import io.probity.core.alert.AlertId;
import io.probity.core.alert.AlertKind;
import io.probity.core.alert.Turn;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.Cases;
import io.probity.core.casework.ClosingGround;
import io.probity.core.casework.FollowedSuspicion;
import io.probity.core.clock.Move.Started;
import io.probity.core.linking.Links;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.protection.Detriment;
import io.probity.core.protection.EmploymentChange;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.WatchCheck;
import io.probity.core.protection.WatchId;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.remedy.CorrectiveActionClock;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOverdue;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.remedy.RootCause;
import io.probity.core.standing.Capabilities;
import io.probity.core.standing.People;
import io.probity.core.standing.Samples;
import io.probity.core.standing.Story;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverId;
import io.probity.core.waiver.WaiverLinkId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Something waits for somebody, who is told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitingAlertsTest {
  private static final UUID MADE = new UUID(0x4010L, 7);
  private static final AlertId ALERT = new AlertId(MADE);
  private static final WaiverId WAIVER = new WaiverId(new UUID(0x4003L, 1));
  private static final CorrectiveActionId ACTION =
      new CorrectiveActionId(new UUID(0x4000L, 0x8000_0000_0000_0051L));
  private static final Actor POLICY = Actor.policy("WhenAThenB");
  private static final PersonId CHAIR = holder(Office.AUDIT_COMMITTEE_CHAIR);
  private static final PersonId SECRETARY = holder(Office.AUDIT_COMMITTEE_SECRETARY);
  private static final PersonId MEMBER = holder(Office.AUDIT_COMMITTEE_MEMBER);
  private static final PersonId LEGAL = holder(Office.LEGAL);

  private final Story<Alert> story = new Story<>(Alert.class).elsewhere(inOffice());

  @Test
  void whoever_leads_is_told_of_a_new_case() {
    story.elsewhere(Cases.opened());
    story
        .when(waits(CASE, Turn.WHO_LEADS, null), POLICY)
        .records(intended(CASE, CCEO, GENERAL_AUDITOR));
  }

  @Test
  void nobody_is_told_of_a_case_that_is_closed_to_them() {
    story.elsewhere(Cases.opened(), Cases.named(CCEO));
    story.when(waits(CASE, Turn.WHO_LEADS, null), POLICY).records(intended(CASE, GENERAL_AUDITOR));
  }

  @Test
  void nobody_is_told_of_what_they_did_themselves() {
    story.elsewhere(Cases.opened());
    story.when(waits(CASE, Turn.WHO_LEADS, CCEO), POLICY).records(intended(CASE, GENERAL_AUDITOR));
  }

  @Test
  void the_committee_is_told_of_what_stands_before_it_but_for_whoever_is_named() {
    story.elsewhere(Cases.opened(), Cases.material(), Cases.escalated(), Cases.named(SECRETARY));
    story
        .when(waits(CASE, Turn.AUDIT_COMMITTEE, CCEO), POLICY)
        .records(intended(CASE, sorted(CHAIR, MEMBER)));
  }

  @Test
  void of_what_does_not_stand_before_the_committee_whoever_leads_is_told_instead() {
    story.elsewhere(Cases.opened());
    story
        .when(waits(CASE, Turn.AUDIT_COMMITTEE, CCEO), POLICY)
        .records(intended(CASE, GENERAL_AUDITOR));
  }

  @Test
  void whoever_may_open_a_case_to_an_administrator_is_told_that_one_asks() {
    story.elsewhere(Cases.opened(), Cases.named(CHAIR));
    story
        .when(waits(CASE, Turn.WHO_RELEASES, null), POLICY)
        .records(intended(CASE, sorted(CCEO, GENERAL_AUDITOR, SECRETARY)));
  }

  @Test
  void whoever_confirms_powers_and_relations_is_told_of_them() {
    story
        .when(waits(null, Turn.WHO_CONFIRMS_POWERS, null), POLICY)
        .records(intended(null, sorted(LEGAL, COMPLIANCE)));
    new Story<>(Alert.class)
        .elsewhere(inOffice())
        .when(
            new TellForWhomItWaits(
                ALERT, null, Turn.WHO_KEEPS_RELATIONS, Set.of(BEN), COMPLIANCE, NOW),
            POLICY)
        .records(intended(null, sorted(HR, BEN)));
  }

  @Test
  void of_an_unknown_case_nobody_is_told() {
    story.when(waits(Cases.NO_CASE, Turn.WHO_LEADS, null), POLICY).recordsNothing();
  }

  @Test
  void a_waiver_waits_for_the_cceo() {
    story.elsewhere(asked(ADA)).when(ofWaiver(After.REQUEST), POLICY).records(intended(null, CCEO));
  }

  @Test
  void that_of_a_director_waits_for_the_board_and_then_for_the_cceo() {
    story.elsewhere(People.appointed(ADA, Office.DIRECTOR), asked(ADA));
    story.when(ofWaiver(After.REQUEST), POLICY).records(intended(null, sorted(CHAIR, SECRETARY)));
    story.elsewhere(new WaiverAuthorizedByBoard(WAIVER, Set.of(), REASON));
    story.when(ofWaiver(After.AUTHORISATION), POLICY).records(intended(null, CCEO));
  }

  @Test
  void where_the_cceo_asks_is_bound_or_must_not_know_the_board_is_told() {
    story.elsewhere(asked(CCEO)).when(ofWaiver(After.REQUEST), POLICY).records(toTheBoard());
    another(
            asked(ADA),
            new RelationDeclared(
                new RelationId(MADE), CCEO, ADA, RelationKind.FAMILY, Set.of(CCEO), REASON))
        .when(ofWaiver(After.REQUEST), POLICY)
        .records(toTheBoard());
    another(
            asked(ADA),
            Cases.opened(),
            Cases.named(CCEO),
            new WaiverLinkedToCase(new WaiverLinkId(MADE), WAIVER, CASE, REASON))
        .when(ofWaiver(After.REQUEST), POLICY)
        .records(toTheBoard());
  }

  @Test
  void the_board_is_told_where_a_link_keeps_the_cceo_from_deciding_and_nobody_otherwise() {
    WaiverLinkedToCase linked =
        new WaiverLinkedToCase(new WaiverLinkId(MADE), WAIVER, CASE, REASON);
    another(asked(ADA), Cases.opened(), linked).when(ofWaiver(After.LINK), POLICY).recordsNothing();
    another(asked(ADA), Cases.opened(), linked, Cases.named(CCEO))
        .when(ofWaiver(After.LINK), POLICY)
        .records(toTheBoard());
    WaiverDenied denied = new WaiverDenied(WAIVER, REASON, null);
    another(asked(ADA), Cases.opened(), linked, denied, Cases.named(CCEO))
        .when(ofWaiver(After.LINK), POLICY)
        .recordsNothing();
  }

  @Test
  void whoever_investigates_is_told_of_a_finding_that_came_back() {
    story.elsewhere(Cases.opened(), Cases.triaged(), Cases.assigned(INVESTIGATOR));
    story
        .when(waits(CASE, Turn.WHO_INVESTIGATES, CCEO), POLICY)
        .records(intended(CASE, INVESTIGATOR));
  }

  @Test
  void the_owner_of_an_action_is_told_of_it_and_not_of_the_case() {
    planned().when(toOwner(SOMETHING_WAITS), POLICY).records(intended(null, ADA));
    story.when(toOwner(DEADLINE_MISSED), POLICY).records(owner(DEADLINE_MISSED));
    story.when(toOwner(DEADLINE_COMING), POLICY).records(owner(DEADLINE_COMING));
  }

  @Test
  void an_owner_to_whom_the_case_is_closed_is_told_nothing() {
    planned().elsewhere(Cases.named(ADA)).when(toOwner(DEADLINE_MISSED), POLICY).recordsNothing();
  }

  @Test
  void an_owner_who_works_on_the_case_is_reminded_once() {
    planned()
        .elsewhere(Cases.triaged(), Cases.assigned(INVESTIGATOR), plan(INVESTIGATOR))
        .when(toOwner(DEADLINE_MISSED), POLICY)
        .recordsNothing();
  }

  @Test
  void that_something_comes_is_not_told_once_it_passed() {
    planned()
        .when(new TellTheOwner(ALERT, DEADLINE_COMING, ACTION, NOW, NOW), POLICY)
        .recordsNothing();
  }

  @ParameterizedTest
  @MethodSource("waiting")
  void it_is_heard_of_whatever_waits(Class<? extends Event> type) {
    assertThat(heard(Samples.of(type))).as(type.getSimpleName()).hasSize(1);
  }

  static Stream<Class<? extends Event>> waiting() {
    return Capabilities.eventTypes().stream()
        .filter(
            type ->
                Set.of(
                        "CaseOpened",
                        "ReopeningRequested",
                        "FindingCorrected",
                        "FindingReturned",
                        "KnowinglyFalseRecorded",
                        "WaiverLinkedToCase",
                        "FindingRecorded",
                        "PlanProposed",
                        "ConflictDeclared",
                        "HandlerRecused",
                        "CaseClosed",
                        "CasesUnrelated",
                        "MaterialityAssessed",
                        "EscalatedToAuditCommittee",
                        "AccountingMatterFlagged",
                        "InvestigatorAssigned",
                        "InvestigatorAssignedDespiteTie",
                        "ExternalInvestigatorAppointed",
                        "LiaisonAssigned",
                        "LiaisonHandedOver",
                        "CaseReleaseRequested",
                        "DelegationGranted",
                        "DelegateSubstituted",
                        "CorrectiveActionPlanned",
                        "WaiverRequested",
                        "WaiverAuthorizedByBoard",
                        "WaiverAuthorizedByCommittee")
                    .contains(type.getSimpleName()));
  }

  @Test
  void whoever_leads_is_told_of_a_suspicion_in_a_closed_case_too() {
    assertThat(heard(check(Detriment.NONE_SEEN))).isEmpty();
    Turn turn = Turn.WHO_LEADS_AND_DID_NOT_DECIDE;
    assertThat(heard(check(Detriment.SUSPECTED)))
        .containsExactly(new TellForWhomItWaits(ALERT, CASE, turn, Set.of(), CCEO, NOW));
    story.elsewhere(Cases.opened(), Cases.closed());
    story.when(waits(CASE, turn, CCEO), POLICY).records(intended(CASE, GENERAL_AUDITOR));
  }

  @Test
  void whoever_is_suspected_is_not_told_first() {
    Turn turn = Turn.WHO_LEADS_AND_DID_NOT_DECIDE;
    story.elsewhere(Cases.opened(), changedBy(CCEO));
    story.when(waits(CASE, turn, null), POLICY).records(intended(CASE, GENERAL_AUDITOR));
    story.when(waits(CASE, turn, GENERAL_AUDITOR), POLICY).recordsNothing();
    story.elsewhere(changedBy(GENERAL_AUDITOR));
    story.when(waits(CASE, turn, null), POLICY).records(intended(CASE, CCEO, GENERAL_AUDITOR));
  }

  private static EmploymentChangeRecorded changedBy(PersonId decider) {
    return new EmploymentChangeRecorded(
        new WatchId(MADE),
        CASE,
        EmploymentChange.DISMISSED,
        LocalDate.of(2026, 3, 1),
        List.of(decider),
        List.of(),
        NOW,
        false,
        REASON);
  }

  @Test
  void whoever_leads_the_case_that_was_to_look_into_a_suspicion_is_told_that_it_did_not() {
    assertThat(heard(Cases.closed())).isEmpty();
    FollowedSuspicion left = new FollowedSuspicion(Links.RELATION, new WatchId(MADE), CASE);
    assertThat(heard(Cases.otherClosed(ClosingGround.OUT_OF_SCOPE, left)))
        .containsExactly(
            new TellForWhomItWaits(ALERT, Cases.OTHER_CASE, Turn.WHO_LEADS, Set.of(), CCEO, NOW));
  }

  @Test
  void whoever_leads_is_told_where_nobody_could_be_found_for_the_contact() {
    assertThat(heard(Links.mailbox(ADA))).isEmpty();
    assertThat(heard(Links.mailbox(null)))
        .containsExactly(new TellForWhomItWaits(ALERT, CASE, Turn.WHO_LEADS, Set.of(), CCEO, NOW));
  }

  private static RetaliationCheckRecorded check(Detriment seen) {
    return new RetaliationCheckRecorded(
        new WatchId(MADE), CASE, WatchCheck.LAST, seen, null, null, REASON);
  }

  @Test
  void a_relation_waits_for_the_other_one_while_it_binds_one_alone() {
    RelationId id = new RelationId(MADE);
    assertThat(heard(new RelationDeclared(id, ADA, BEN, RelationKind.FAMILY, Set.of(ADA), REASON)))
        .containsExactly(
            new TellForWhomItWaits(ALERT, null, Turn.WHO_KEEPS_RELATIONS, Set.of(BEN), CCEO, NOW));
    assertThat(
            heard(
                new RelationDeclared(id, ADA, BEN, RelationKind.FAMILY, Set.of(ADA, BEN), REASON)))
        .isEmpty();
  }

  @Test
  void the_owner_hears_of_a_missed_day_beside_those_who_handle_the_case() {
    Policy missed = new Policy(new WhenDeadlineMissedThenTellTheHandlers(Capabilities.clocks()));
    assertThat(missed.hears(Samples.of(CorrectiveActionOverdue.class)))
        .hasSize(2)
        .last()
        .isInstanceOf(TellTheOwner.class);
  }

  @Test
  void the_owner_is_reminded_in_the_last_quarter() {
    ReminderClock clock = ReminderClock.ofOwners(new CorrectiveActionClock());
    Started started = (Started) clock.when(entry(plan(ADA))).getFirst();
    assertThat(started.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(15)));
    TellTheOwner told = (TellTheOwner) started.missing().at(NOW);
    assertThat(told.actionId()).isEqualTo(ACTION);
    assertThat(told.kind()).isEqualTo(DEADLINE_COMING);
  }

  /** So that a policy is asked as the runner asks it. */
  private record Policy(io.probity.core.message.Policy policy) {
    List<Command> hears(Event event) {
      return policy.when(entry(event), () -> MADE);
    }
  }

  private static List<Command> heard(Event event) {
    return new Policy(new WhenSomethingWaitsThenTellThem()).hears(event);
  }

  private static Recorded entry(Event event) {
    return new Recorded(7, new UUID(0, 7), "stream-1", 0, NOW, as(Capacity.CCEO), event);
  }

  private static Story<Alert> another(Event... events) {
    return new Story<>(Alert.class).elsewhere(inOffice()).elsewhere(events);
  }

  private Story<Alert> planned() {
    return story.elsewhere(
        Cases.opened(),
        new CorrectiveActionOpened(ACTION, CASE, RootCause.NO_CONTROL, REASON),
        plan(ADA));
  }

  private static CorrectiveActionPlanned plan(PersonId owner) {
    return new CorrectiveActionPlanned(
        ACTION,
        CASE,
        null,
        owner,
        null,
        LocalDate.of(2026, 3, 21),
        NOW.plus(Duration.ofDays(20)),
        REASON);
  }

  private static TellTheOwner toOwner(AlertKind kind) {
    return new TellTheOwner(ALERT, kind, ACTION, NOW.plus(Duration.ofDays(20)), NOW);
  }

  private static AlertIntended owner(AlertKind kind) {
    return new AlertIntended(ALERT, kind, List.of(ADA), null, null, null);
  }

  private static TellForWhomItWaits waits(
      @Nullable CaseId caseId, Turn turn, @Nullable PersonId by) {
    return new TellForWhomItWaits(ALERT, caseId, turn, Set.of(), by, NOW);
  }

  private static TellOfWaiver ofWaiver(After after) {
    return new TellOfWaiver(ALERT, WAIVER, after, NOW);
  }

  private static WaiverRequested asked(PersonId requester) {
    WaiverRequested sample = Samples.of(WaiverRequested.class);
    return new WaiverRequested(
        WAIVER,
        requester,
        CCEO,
        sample.codeVersionId(),
        sample.provisions(),
        sample.grounds(),
        sample.document());
  }

  private static AlertIntended toTheBoard() {
    return intended(null, sorted(CHAIR, SECRETARY));
  }

  private static PersonId[] sorted(PersonId... people) {
    return Stream.of(people)
        .sorted(java.util.Comparator.comparing(PersonId::toString))
        .toArray(PersonId[]::new);
  }

  private static PersonId holder(Office office) {
    return Objects.requireNonNull(as(Capacity.valueOf(office.name())).person());
  }

  private static AlertIntended intended(@Nullable CaseId caseId, PersonId... recipients) {
    return new AlertIntended(ALERT, SOMETHING_WAITS, List.of(recipients), caseId, null, null);
  }
}
