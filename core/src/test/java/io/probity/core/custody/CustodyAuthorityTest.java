package io.probity.core.custody;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.NO_CASE;
import static io.probity.core.casework.Cases.assigned;
import static io.probity.core.casework.Cases.named;
import static io.probity.core.casework.Cases.opened;
import static io.probity.core.delegation.Instruments.GRANTED;
import static io.probity.core.delegation.Instruments.granted;
import static io.probity.core.delegation.Instruments.underIt;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.BEN;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.Story.NOW;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.EngagementId;
import io.probity.core.access.ReleaseId;
import io.probity.core.casework.CaseId;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import io.probity.core.custody.CustodyCommand.AskWhoRead;
import io.probity.core.custody.CustodyCommand.ReadAction;
import io.probity.core.custody.CustodyCommand.ReadCase;
import io.probity.core.custody.CustodyCommand.ReadDelegation;
import io.probity.core.custody.CustodyCommand.ReadLedger;
import io.probity.core.custody.CustodyCommand.ReadPerson;
import io.probity.core.custody.CustodyCommand.ReadRelease;
import io.probity.core.custody.CustodyCommand.ReadWaiver;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.DelegationRevoked;
import io.probity.core.delegation.DelegationId;
import io.probity.core.delegation.Instruments;
import io.probity.core.facts.Reads;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.facts.Offices;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.remedy.RootCause;
import io.probity.core.rule.RuleBroken;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.People;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.standing.Story;
import io.probity.core.waiver.Waiver;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverId;
import io.probity.core.waiver.WaiverLinkId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustodyAuthorityTest {
  private final StandingRegisters standing =
      new Story<>(Waiver.class).elsewhere(People.inOffice()).elsewhere(opened()).standing();
  private static final WaiverId WAIVER = new WaiverId(new UUID(0x4003L, 1));
  private static final WaiverId NO_WAIVER = new WaiverId(new UUID(0x4003L, 9));
  private static final ReleaseId RELEASE = new ReleaseId(new UUID(0x4004L, 1));
  private static final ReleaseId OF_NO_CASE = new ReleaseId(new UUID(0x4004L, 2));
  private static final ReleaseId NO_RELEASE = new ReleaseId(new UUID(0x4004L, 9));
  private static final Confidential TEXT = Confidential.text("The index is broken.");
  private static final CorrectiveActionId ACTION =
      new CorrectiveActionId(new UUID(0x4000L, 0x8007L));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private long entries = 4711;
  private final Offices offices = standing.view(Offices.class, Reads.UNNOTED);

  @ParameterizedTest
  @EnumSource(
      value = Capacity.class,
      names = {"ADMINISTRATOR", "CCEO"})
  void an_administrator_or_the_cceo_settles_what_a_policy_could_not_do(Capacity capacity) {
    assertThatCode(() -> settle(People.as(capacity))).doesNotThrowAnyException();
  }

  @Test
  void nobody_else_settles_what_a_policy_could_not_do() {
    for (Capacity capacity : Capacity.values()) {
      boolean may = Set.of(Capacity.ADMINISTRATOR, Capacity.CCEO).contains(capacity);
      if (!may && capacity.office().isPresent()) {
        refused("U-1", People.as(capacity));
      }
    }
    refused("U-1", Actor.policy("WhenAThenB"));
    refused("U-1", People.as(People.ADA, Capacity.ADMINISTRATOR));
  }

  @Test
  void the_register_is_read_by_somebody_in_office_or_by_the_person_alone() {
    assertThatCode(() -> read(ADA, People.as(Capacity.INVESTIGATOR))).doesNotThrowAnyException();
    assertThatCode(() -> read(ADA, People.as(ADA))).doesNotThrowAnyException();
    assertThatThrownBy(() -> read(ADA, People.as(BEN))).hasMessageStartingWith("U-2: ");
  }

  @Test
  void a_waiver_is_read_by_whoever_asked_for_it_and_by_those_who_decide() {
    happened(requested(ADA));
    for (Actor actor :
        List.of(
            People.as(ADA),
            People.as(Capacity.CCEO),
            People.as(Capacity.GENERAL_AUDITOR),
            People.as(Capacity.AUDIT_COMMITTEE_SECRETARY),
            People.as(People.CHAIR, Capacity.BOARD))) {
      assertThatCode(() -> read(WAIVER, actor)).doesNotThrowAnyException();
      assertThatThrownBy(() -> read(NO_WAIVER, actor)).hasMessageStartingWith("A-1: ");
    }
    for (Actor actor :
        List.of(
            People.as(BEN),
            People.as(Capacity.INVESTIGATOR),
            People.as(Capacity.ADMINISTRATOR),
            Actor.reporter(WAIVER.value()),
            Actor.policy("WhenAThenB"))) {
      assertThatThrownBy(() -> read(WAIVER, actor)).hasMessageStartingWith("A-1: ");
    }
  }

  @Test
  void what_an_instrument_says_is_read_by_who_has_a_part_in_it_or_reviews_it() {
    happened(Instruments.granted(NOW, Scope.ASSIGN));
    for (Actor actor :
        List.of(
            People.as(Capacity.CCEO),
            People.as(ADA),
            People.as(Capacity.LEGAL),
            People.as(Capacity.COMPLIANCE_OFFICER))) {
      assertThatCode(() -> readDelegation(Instruments.GRANTED, actor)).doesNotThrowAnyException();
    }
    for (Actor actor :
        List.of(
            People.as(People.INVESTIGATOR_TOO),
            People.as(Capacity.GENERAL_AUDITOR),
            People.as(Capacity.AUDITOR),
            People.as(Capacity.ADMINISTRATOR),
            Actor.policy("WhenAThenB"))) {
      assertThatThrownBy(() -> readDelegation(Instruments.GRANTED, actor))
          .hasMessageStartingWith("A-1: ");
    }
    DelegationId unknown = new DelegationId(new UUID(0, 7));
    assertThatThrownBy(() -> readDelegation(unknown, People.as(Capacity.LEGAL)))
        .hasMessageStartingWith("A-1: ");
  }

  @Test
  void an_auditor_reads_it_while_they_are_engaged_for_every_case() {
    happened(Instruments.granted(NOW, Scope.ASSIGN));
    happened(
        new AuditEngagementOpened(
            new EngagementId(new UUID(8, 1)),
            People.AUDITOR,
            true,
            Set.of(),
            NOW.atZone(ZoneOffset.UTC).toLocalDate(),
            NOW.atZone(ZoneOffset.UTC).toLocalDate(),
            Confidential.text("Yearly.")));
    assertThatCode(() -> readDelegation(Instruments.GRANTED, People.as(Capacity.AUDITOR)))
        .doesNotThrowAnyException();
  }

  private void readDelegation(DelegationId of, Actor actor) {
    standing.authorise(new ReadDelegation(of, ReadingPurpose.DECISION, NOW), actor, Reads.UNNOTED);
  }

  @Test
  void a_waiver_that_has_to_do_with_a_case_is_read_by_nobody_to_whom_that_is_closed() {
    happened(requested(ADA));
    happened(
        new WaiverLinkedToCase(
            new WaiverLinkId(new UUID(0x4000L, 0x8000_0000_0000_0b01L)),
            WAIVER,
            CASE,
            Confidential.text("The same matter.")));
    happened(named(People.CCEO));
    happened(named(ADA));
    assertThatThrownBy(() -> read(WAIVER, People.as(Capacity.CCEO)))
        .hasMessageStartingWith("A-1: ");
    assertThatCode(() -> read(WAIVER, People.as(Capacity.GENERAL_AUDITOR)))
        .doesNotThrowAnyException();
    assertThatCode(() -> read(WAIVER, People.as(ADA))).doesNotThrowAnyException();
  }

  @Test
  void why_a_release_was_asked_for_is_read_by_whoever_may_give_it_and_whoever_asked() {
    happened(new CaseReleaseRequested(RELEASE, CASE, People.ADMINISTRATOR, 4, TEXT));
    happened(new CaseReleaseRequested(OF_NO_CASE, NO_CASE, People.ADMINISTRATOR, 4, TEXT));
    for (Capacity capacity : List.of(Capacity.CCEO, Capacity.AUDIT_COMMITTEE_CHAIR)) {
      assertThatCode(() -> read(RELEASE, People.as(capacity))).doesNotThrowAnyException();
      assertThatThrownBy(() -> read(OF_NO_CASE, People.as(capacity)))
          .hasMessageStartingWith("A-1: ");
      assertThatThrownBy(() -> read(NO_RELEASE, People.as(capacity)))
          .hasMessageStartingWith("A-1: ");
    }
    assertThatCode(() -> read(OF_NO_CASE, People.as(Capacity.ADMINISTRATOR)))
        .doesNotThrowAnyException();
    happened(named(People.CCEO));
    for (Capacity capacity : List.of(Capacity.CCEO, Capacity.INVESTIGATOR, Capacity.LEGAL)) {
      assertThatThrownBy(() -> read(RELEASE, People.as(capacity))).hasMessageStartingWith("A-1: ");
    }
  }

  private void read(ReleaseId release, Actor actor) {
    standing.authorise(
        new ReadRelease(release, ReadingPurpose.DECISION, NOW), actor, Reads.UNNOTED);
  }

  @Test
  void what_an_action_is_can_be_read_by_its_owner_until_the_case_is_closed_to_them() {
    assertThatThrownBy(() -> read(ACTION, People.as(ADA))).hasMessageStartingWith("A-1: ");
    happened(new CorrectiveActionOpened(ACTION, CASE, RootCause.NO_CONTROL, People.REASON));
    happened(new CorrectiveActionPlanned(ACTION, CASE, null, ADA, null, DAY, NOW, People.REASON));
    assertThatCode(() -> read(ACTION, People.as(ADA))).doesNotThrowAnyException();
    assertThatThrownBy(() -> read(CASE, People.as(ADA))).hasMessageStartingWith("A-1: ");
    for (Actor actor :
        List.of(
            People.as(BEN),
            People.as(Capacity.CCEO),
            Actor.reporter(CASE.value()),
            Actor.policy("WhenAThenB"))) {
      assertThatThrownBy(() -> read(ACTION, actor)).hasMessageStartingWith("A-1: ");
    }
    happened(named(ADA));
    assertThatThrownBy(() -> read(ACTION, People.as(ADA))).hasMessageStartingWith("A-1: ");
  }

  private void read(CorrectiveActionId action, Actor actor) {
    standing.authorise(
        new ReadAction(action, CASE, ReadingPurpose.DECISION, NOW), actor, Reads.UNNOTED);
  }

  @Test
  void what_is_sealed_of_nobody_is_not_there_to_be_read() {
    assertThatThrownBy(() -> read(STRANGER, People.as(Capacity.INVESTIGATOR)))
        .hasMessageStartingWith("A-1: ");
  }

  @Test
  void a_case_is_read_by_whoever_sees_it_and_no_other() {
    assertThatCode(() -> read(CASE, People.as(Capacity.CCEO))).doesNotThrowAnyException();
    for (Actor actor :
        List.of(
            People.as(Capacity.INVESTIGATOR),
            People.as(Capacity.ADMINISTRATOR),
            People.as(ADA),
            Actor.reporter(CASE.value()),
            Actor.policy("WhenAThenB"))) {
      assertThatThrownBy(() -> read(CASE, actor)).hasMessageStartingWith("A-1: ");
      assertThatThrownBy(() -> read(NO_CASE, actor)).hasMessageStartingWith("A-1: ");
    }
  }

  @Test
  void the_ledger_itself_is_read_by_auditors_engaged_for_every_case() {
    assertThatThrownBy(() -> readLedger(People.as(Capacity.AUDITOR)))
        .hasMessageStartingWith("A-1: ");
    engaged();
    assertThatCode(() -> readLedger(People.as(Capacity.AUDITOR))).doesNotThrowAnyException();
    for (Actor actor : List.of(People.as(Capacity.CCEO), People.as(People.AUDITOR))) {
      assertThatThrownBy(() -> readLedger(actor)).hasMessageStartingWith("A-1: ");
    }
  }

  private void readLedger(Actor actor) {
    standing.authorise(new ReadLedger(NOW), actor, Reads.UNNOTED);
  }

  private void engaged() {
    EngagementId id = new EngagementId(new UUID(0x4000L, 0x8000_0000_0000_0001L));
    happened(
        new AuditEngagementOpened(
            id, People.AUDITOR, true, Set.of(), DAY, DAY, Confidential.text("Yearly.")));
  }

  @Test
  void who_read_a_case_is_told_to_whoever_leads_it_and_to_engaged_auditors() {
    assertThatCode(() -> asksWhoRead(People.as(Capacity.CCEO))).doesNotThrowAnyException();
    assertThatThrownBy(() -> asksWhoRead(People.as(Capacity.AUDITOR)))
        .hasMessageStartingWith("A-1: ");
    engaged();
    assertThatCode(() -> asksWhoRead(People.as(Capacity.AUDITOR))).doesNotThrowAnyException();
  }

  @Test
  void who_read_a_case_is_not_told_to_its_investigator() {
    happened(assigned(People.INVESTIGATOR));
    assertThatThrownBy(() -> asksWhoRead(People.as(Capacity.INVESTIGATOR)))
        .hasMessageStartingWith("U-3: ");
  }

  @Test
  void who_read_a_case_is_told_to_a_delegate_of_who_leads_while_that_lasts() {
    Actor delegate = underIt(ADA, GRANTED);
    happened(granted(NOW, Scope.ASSIGN));
    assertThatThrownBy(() -> asksWhoRead(delegate)).hasMessageStartingWith("A-7: ");
    happened(new CodingConfirmed(GRANTED, Set.of(Scope.ASSIGN)));
    assertThatCode(() -> asksWhoRead(delegate)).doesNotThrowAnyException();
    happened(assigned(ADA));
    happened(new DelegationRevoked(GRANTED, null, null, NOW, NOW, Confidential.text("No more.")));
    assertThatThrownBy(() -> asksWhoRead(delegate)).hasMessageStartingWith("A-7: ");
  }

  private void asksWhoRead(Actor actor) {
    standing.authorise(new AskWhoRead(CASE, NOW), actor, Reads.UNNOTED);
  }

  private void happened(Event event) {
    UUID id = new UUID(0, ++entries);
    standing.apply(new Recorded(entries, id, "x-" + id, 0, NOW, Actor.policy("story"), event));
  }

  private void read(PersonId of, Actor actor) {
    standing.authorise(new ReadPerson(of, ReadingPurpose.DECISION, NOW), actor, Reads.UNNOTED);
  }

  private static WaiverRequested requested(PersonId person) {
    return new WaiverRequested(
        WAIVER,
        person,
        People.CCEO,
        new CodeVersionId(new UUID(0x4002L, 1)),
        List.of(new ProvisionId("II.1")),
        Confidential.text("My sister sells us paper."),
        Confidential.text("request.pdf"));
  }

  private void read(WaiverId waiver, Actor actor) {
    standing.authorise(new ReadWaiver(waiver, ReadingPurpose.DECISION, NOW), actor, Reads.UNNOTED);
  }

  private void read(CaseId caseId, Actor actor) {
    standing.authorise(new ReadCase(caseId, ReadingPurpose.DECISION, NOW), actor, Reads.UNNOTED);
  }

  private void refused(String rule, Actor actor) {
    assertThatThrownBy(() -> settle(actor))
        .isInstanceOf(RuleBroken.class)
        .hasMessageStartingWith(rule + ": ");
  }

  private void settle(Actor actor) {
    CustodyAuthority.settles(actor, offices, Story.NOW);
  }
}
