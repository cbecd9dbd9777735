package io.probity.core.standing.hands;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseAccessRevoked;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.AccessEvent.WitnessWithdrawn;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseId;
import io.probity.core.escalation.EscalationEvent.AccountingMatterFlagged;
import io.probity.core.escalation.EscalationEvent.DepartureActedOn;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.EscalationAcknowledged;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.intake.ReportId;
import io.probity.core.mailbox.MailboxEvent.FeedbackGiven;
import io.probity.core.mailbox.MailboxEvent.LiaisonHandedOver;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxEvent.MessageToReporterWritten;
import io.probity.core.mailbox.MailboxEvent.ReceiptAcknowledged;
import io.probity.core.mailbox.MailboxEvent.ReporterMessageReceived;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.referral.ReferralEvent.ReferralReceiptRecorded;
import io.probity.core.referral.ReferralEvent.ReferredToPublicOfficials;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionCompleted;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.remedy.CorrectiveActionEvent.EffectivenessChecked;
import io.probity.core.remedy.RecoveryEvent.AmountRecovered;
import io.probity.core.remedy.RecoveryEvent.LossRestated;
import io.probity.core.remedy.RecoveryEvent.RecoveryOpened;
import io.probity.core.remedy.RecoveryEvent.RecoveryWrittenOff;
import io.probity.core.standing.People;
import io.probity.core.standing.Samples;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.standing.Story;
import io.probity.core.visibility.CaseHandlers;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who works on a case is who does something in it, in whichever of its streams. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandlingTest {

  private static final UUID CASE = Samples.of(CaseId.class).value();

  private final StandingRegisters standing = new StandingRegisters();
  private final CaseHandlers handlers = standing.view(CaseHandlers.class, (_, _) -> {});

  @ParameterizedTest
  @ValueSource(
      classes = {
        AccountingMatterFlagged.class,
        AmountRecovered.class,
        CaseAccessGranted.class,
        CaseAccessRevoked.class,
        CorrectiveActionOpened.class,
        CorrectiveActionPlanned.class,
        DepartureActedOn.class,
        EffectivenessChecked.class,
        EmploymentChangeRecorded.class,
        EscalatedToAuditCommittee.class,
        FeedbackGiven.class,
        LiaisonHandedOver.class,
        LossRestated.class,
        MaterialityAssessed.class,
        MessageToReporterWritten.class,
        OutsideWitnessNamed.class,
        ReceiptAcknowledged.class,
        RecoveryOpened.class,
        RecoveryWrittenOff.class,
        ReferralReceiptRecorded.class,
        ReferredToPublicOfficials.class,
        RetaliationCheckRecorded.class,
        WaiverLinkedToCase.class,
        WitnessNamed.class,
        WitnessWithdrawn.class
      })
  void whoever_did_this_handled_the_case_and_is_to_attest(Class<? extends Event> type) {
    happened(type, People.as(People.CCEO));
    assertThat(handlers.handlers(CASE)).containsOnly(People.CCEO);
    assertThat(handlers.hasActed(CASE, People.CCEO)).isTrue();
    assertThat(handlers.withoutAttestation(CASE)).containsOnly(People.CCEO);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        CaseReleaseApproved.class,
        CorrectiveActionCompleted.class,
        EscalationAcknowledged.class
      })
  void whoever_did_this_need_not_even_see_the_case_or_was_told_of_it(Class<? extends Event> type) {
    happened(type, People.as(People.CCEO));
    assertThat(handlers.handlers(CASE)).isEmpty();
  }

  @Test
  void neither_a_reporter_nor_a_policy_handles_a_case() {
    happened(ReporterMessageReceived.class, Actor.reporter(new UUID(0, 9)));
    happened(MailboxOpened.class, Actor.policy("WhenCaseOpenedThenOpenMailbox"));
    assertThat(handlers.handlers(CASE)).isEmpty();
  }

  @BeforeEach
  void a_case_is_open_and_something_is_asked_for() {
    CaseId caseId = Samples.of(CaseId.class);
    ReportId report = Samples.of(ReportId.class);
    happened(
        new CaseOpened(caseId, report, Story.NOW, null, Set.of()),
        Actor.policy("WhenViolationReportedThenOpenCase"));
    happened(Samples.of(CaseReleaseRequested.class), People.as(People.ADA));
    happened(Samples.of(WaiverRequested.class), People.as(People.ADA));
    happened(Samples.of(CorrectiveActionPlanned.class), Actor.policy("WhenAThenB"));
  }

  private void happened(Class<? extends Event> type, Actor by) {
    happened(Samples.of(type), by);
  }

  private void happened(Event event, Actor by) {
    standing.apply(new Recorded(7, new UUID(0, 7), "stream-" + CASE, 3, Story.NOW, by, event));
  }
}
