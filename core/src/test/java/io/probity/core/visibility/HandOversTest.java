package io.probity.core.visibility;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.OTHER_CASE;
import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.closed;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.casework.Cases.otherOpened;
import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.ADMINISTRATOR;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.CHAIR;
import static io.probity.core.standing.People.COMPLIANCE;
import static io.probity.core.standing.People.GENERAL_AUDITOR;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.HR;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.INVESTIGATOR_TOO;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.CaseGrantId;
import io.probity.core.access.EngagementId;
import io.probity.core.access.ReleaseId;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.DelegationConditionMet;
import io.probity.core.delegation.DelegationEvent.DelegationRevoked;
import io.probity.core.delegation.Instruments;
import io.probity.core.facts.ActionOwners;
import io.probity.core.facts.Reads;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.AcknowledgementStarts;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.register.RegisterEvent.PersonPlaced;
import io.probity.core.register.facts.Leavers;
import io.probity.core.register.place.LegalEntity;
import io.probity.core.register.place.Placement;
import io.probity.core.register.place.Region;
import io.probity.core.register.place.Unit;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionCompleted;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.remedy.RootCause;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.visibility.HandOvers.HandOver;
import io.probity.core.visibility.HandOvers.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandOversTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final MailboxId MAILBOX = new MailboxId(REPORT.value());
  private static final CorrectiveActionId ACTION = new CorrectiveActionId(new UUID(0x4011L, 1));
  private static final ReleaseId RELEASE = new ReleaseId(new UUID(0x4012L, 1));
  private static final Placement PAYABLES =
      new Placement(new LegalEntity("ACME"), new Unit("FIN.AP"), new Region("EU-WEST"));

  private final StandingRegisters standing = new StandingRegisters();
  private final HandOvers handOvers = standing.view(HandOvers.class, Reads.UNNOTED);
  private final CaseVisibility visibility = standing.view(CaseVisibility.class, Reads.UNNOTED);
  private long next = 1;

  @BeforeEach
  void everybody_is_in_office() {
    inOffice().forEach(this::happened);
    happened(opened());
  }

  @Test
  void whoever_is_still_here_hands_nothing_over() {
    happened(assigned(INVESTIGATOR));
    assertThat(leftBy(INVESTIGATOR)).isEmpty();
    assertThat(leavers()).isEmpty();
  }

  @Test
  void a_case_waits_until_somebody_is_assigned_who_stays() {
    happened(assigned(INVESTIGATOR), left(INVESTIGATOR, TODAY));
    assertThat(leftBy(INVESTIGATOR))
        .containsExactly(handOver(What.CASE, CASE.stream(), CASE.value()));
    assertThat(leavers()).containsExactly(INVESTIGATOR);
    happened(left(INVESTIGATOR_TOO, TODAY.plusDays(9)), assigned(INVESTIGATOR_TOO));
    assertThat(whats(INVESTIGATOR)).containsExactly(What.CASE);
    assertThat(whats(INVESTIGATOR_TOO)).containsExactly(What.CASE);
    happened(assigned(CCEO));
    assertThat(leftBy(INVESTIGATOR)).isEmpty();
    assertThat(leftBy(INVESTIGATOR_TOO)).isEmpty();
  }

  @Test
  void what_is_to_be_handed_over_is_known_before_the_last_day() {
    happened(assigned(INVESTIGATOR), left(INVESTIGATOR, TODAY.plusDays(5)));
    assertThat(whats(INVESTIGATOR)).containsExactly(What.CASE);
    assertThat(visibility.isAssigned(CASE.value(), INVESTIGATOR, NOW)).isTrue();
  }

  @Test
  void a_closed_case_is_handed_over_to_nobody() {
    happened(assigned(INVESTIGATOR), closed(), left(INVESTIGATOR, TODAY));
    assertThat(leftBy(INVESTIGATOR)).isEmpty();
  }

  @Test
  void the_contact_with_a_reporter_waits_for_another_liaison() {
    happened(mailbox(HELP_LINE), left(HELP_LINE, TODAY));
    assertThat(leftBy(HELP_LINE))
        .containsExactly(handOver(What.CONTACT, MAILBOX.stream(), CASE.value()));
    happened(liaison(COMPLIANCE));
    assertThat(leftBy(HELP_LINE)).isEmpty();
  }

  @Test
  void a_corrective_action_waits_for_another_owner_or_until_it_was_done() {
    happened(action(), planned(ADA), left(ADA, TODAY));
    assertThat(leftBy(ADA))
        .containsExactly(handOver(What.CORRECTIVE_ACTION, ACTION.stream(), CASE.value()));
    happened(planned(HR));
    assertThat(leftBy(ADA)).isEmpty();
    happened(left(HR, TODAY), new CorrectiveActionCompleted(ACTION, CASE, TODAY, CCEO, REASONS));
    assertThat(leftBy(HR)).isEmpty();
  }

  @Test
  void powers_given_and_held_wait_until_their_end_is_on_record() {
    empowered();
    happened(left(ADA, TODAY));
    assertThat(leftBy(ADA, GENERAL_AUDITOR))
        .containsExactly(handOver(What.DELEGATION_HELD, GRANTED.stream(), null));
    happened(left(CCEO, TODAY));
    assertThat(leftBy(ADA, GENERAL_AUDITOR)).as("it is gone with its principal").isEmpty();
    assertThat(leftBy(CCEO, GENERAL_AUDITOR))
        .containsExactly(handOver(What.DELEGATION_GIVEN, GRANTED.stream(), null));
    happened(new DelegationConditionMet(GRANTED, CCEO, Office.CCEO));
    assertThat(leftBy(CCEO, GENERAL_AUDITOR)).isEmpty();
  }

  @Test
  void a_revoked_power_is_handed_over_by_nobody() {
    empowered();
    happened(left(ADA, TODAY));
    happened(new DelegationRevoked(GRANTED, null, null, NOW, NOW, REASON));
    assertThat(leftBy(ADA)).isEmpty();
  }

  @Test
  void a_release_that_a_leaver_asked_for_waits_for_somebody_else() {
    happened(
        new CaseReleaseRequested(RELEASE, CASE, ADMINISTRATOR, 24, REASONS),
        left(ADMINISTRATOR, TODAY));
    assertThat(leftBy(ADMINISTRATOR))
        .containsExactly(handOver(What.RELEASE, RELEASE.stream(), CASE.value()));
  }

  @Test
  void nobody_learns_of_a_case_that_is_closed_to_them() {
    happened(
        otherOpened(),
        assigned(INVESTIGATOR),
        new InvestigatorAssigned(OTHER_CASE, INVESTIGATOR, Office.INVESTIGATOR, null, REASONS),
        named(CCEO),
        left(INVESTIGATOR, TODAY));
    assertThat(streams(CCEO)).containsExactly(OTHER_CASE.stream());
    assertThat(streams(GENERAL_AUDITOR)).containsExactly(CASE.stream(), OTHER_CASE.stream());
    assertThat(handOvers.concern(INVESTIGATOR, NOW)).containsOnly(CCEO, GENERAL_AUDITOR);
  }

  @Test
  void where_both_officers_are_accused_the_committee_is_told_and_nobody_else() {
    happened(
        mailbox(INVESTIGATOR),
        assigned(INVESTIGATOR_TOO),
        named(CCEO),
        named(GENERAL_AUDITOR),
        left(INVESTIGATOR, TODAY));
    assertThat(handOvers.concern(INVESTIGATOR, NOW)).containsOnly(CHAIR);
    assertThat(streams(CHAIR)).containsExactly(MAILBOX.stream());
    assertThat(streams(CCEO)).isEmpty();
    assertThat(visibility.sees(CASE.value(), INVESTIGATOR_TOO, NOW)).isTrue();
    assertThat(streams(INVESTIGATOR_TOO)).isEmpty();
  }

  @Test
  void whoever_comes_back_has_nothing_back_that_they_had() {
    happened(
        assigned(INVESTIGATOR),
        mailbox(INVESTIGATOR),
        action(),
        planned(INVESTIGATOR),
        admitted(INVESTIGATOR),
        engaged(INVESTIGATOR));
    assertThat(visibility.rightOf(CASE.value(), INVESTIGATOR, NOW)).isPresent();
    returned(INVESTIGATOR, TODAY);
    happened(back(INVESTIGATOR, Office.INVESTIGATOR), back(INVESTIGATOR, Office.AUDITOR));
    assertThat(visibility.rightOf(CASE.value(), INVESTIGATOR, NOW)).isEmpty();
    assertThat(owners().ownerOf(ACTION.value(), NOW)).isEmpty();
    assertThat(whats(INVESTIGATOR))
        .containsExactly(What.CASE, What.CONTACT, What.CORRECTIVE_ACTION);
  }

  @Test
  void what_whoever_came_back_is_given_anew_is_theirs_on_the_same_day() {
    empowered();
    happened(admitted(ADA));
    returned(ADA, TODAY);
    assertThat(visibility.sees(CASE.value(), ADA, NOW)).isFalse();
    assertThat(visibility.delegatedTo(ADA, NOW)).isEmpty();
    empowered();
    happened(admitted(ADA), action(), planned(ADA));
    assertThat(visibility.sees(CASE.value(), ADA, NOW)).isTrue();
    assertThat(visibility.delegatedTo(ADA, NOW)).isPresent();
    assertThat(owners().ownerOf(ACTION.value(), NOW)).contains(ADA);
    assertThat(leftBy(ADA)).isEmpty();
  }

  @Test
  void whoever_is_to_leave_again_has_nothing_back_from_before_the_first_time() {
    happened(admitted(ADA));
    returned(ADA, TODAY.minusDays(1));
    happened(left(ADA, TODAY.plusDays(9)));
    assertThat(visibility.sees(CASE.value(), ADA, NOW)).isFalse();
  }

  private void returned(PersonId person, LocalDate day) {
    happened(left(person, day), new PersonPlaced(person, null, PAYABLES, day, REASON));
  }

  private ActionOwners owners() {
    return standing.view(ActionOwners.class, Reads.UNNOTED);
  }

  private List<PersonId> leavers() {
    return standing.view(Leavers.class, Reads.UNNOTED).all();
  }

  private List<HandOver> leftBy(PersonId leaver) {
    return leftBy(leaver, CCEO);
  }

  private List<HandOver> leftBy(PersonId leaver, PersonId asking) {
    return handOvers.shownTo(asking, leaver, NOW).stream()
        .map(each -> new HandOver(each.what(), each.stream(), each.caseId(), each.until(), 0))
        .toList();
  }

  private List<What> whats(PersonId leaver) {
    return leftBy(leaver).stream().map(HandOver::what).toList();
  }

  private List<String> streams(PersonId asking) {
    return leftBy(INVESTIGATOR, asking).stream().map(HandOver::stream).toList();
  }

  private static HandOver handOver(What what, String stream, @Nullable UUID caseId) {
    return new HandOver(what, stream, caseId, TODAY, 0);
  }

  private static PersonLeft left(PersonId person, LocalDate until) {
    return new PersonLeft(person, null, until, List.of(), REASON);
  }

  private static AppointedToOffice back(PersonId person, Office office) {
    return new AppointedToOffice(person, office, IN_JANUARY, TODAY, TODAY, REASON);
  }

  private static MailboxOpened mailbox(PersonId liaison) {
    return new MailboxOpened(
        MAILBOX, CASE, REPORT, NOW, null, AcknowledgementStarts.FIRST_RECEIPT, NOW, NOW, liaison);
  }

  private static LiaisonAssigned liaison(PersonId person) {
    return new LiaisonAssigned(MAILBOX, CASE, null, person, REASON);
  }

  private static CorrectiveActionOpened action() {
    return new CorrectiveActionOpened(ACTION, CASE, RootCause.NO_CONTROL, REASONS);
  }

  private static CorrectiveActionPlanned planned(PersonId owner) {
    return new CorrectiveActionPlanned(
        ACTION, CASE, null, owner, null, TODAY.plusDays(30), NOW, REASONS);
  }

  private static CaseAccessGranted admitted(PersonId person) {
    return new CaseAccessGranted(
        new CaseGrantId(person.value()), CASE, person, TODAY.plusYears(1), CCEO, REASONS);
  }

  private static AuditEngagementOpened engaged(PersonId auditor) {
    return new AuditEngagementOpened(
        new EngagementId(auditor.value()),
        auditor,
        true,
        Set.of(),
        IN_JANUARY,
        TODAY.plusYears(1),
        REASONS);
  }

  private void empowered() {
    happened(
        Instruments.granted(NOW, Scope.ASSIGN), new CodingConfirmed(GRANTED, Set.of(Scope.ASSIGN)));
  }

  private void happened(Event... events) {
    List.of(events).forEach(this::happened);
  }

  private void happened(Event event) {
    UUID id = new UUID(1, next);
    standing.apply(new Recorded(next, id, "story-" + id, 0, NOW, Actor.policy("story"), event));
    next++;
  }
}
