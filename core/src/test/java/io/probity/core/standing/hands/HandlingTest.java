package io.probity.core.standing.hands;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseAccessRevoked;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.AccessEvent.WitnessWithdrawn;
import io.probity.core.allegation.AllegationEvent;
import io.probity.core.casework.CaseEvent;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseId;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.escalation.EscalationEvent.EscalationAcknowledged;
import io.probity.core.facts.Reads;
import io.probity.core.intake.ReportId;
import io.probity.core.investigation.InvestigationEvent;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.mailbox.MailboxEvent;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxEvent.ReporterMessageReceived;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.referral.ReferralEvent;
import io.probity.core.remedy.CorrectiveActionEvent;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionCompleted;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.remedy.RecoveryEvent;
import io.probity.core.standing.People;
import io.probity.core.standing.Samples;
import io.probity.core.standing.StandingRegisters;
import io.probity.core.standing.Story;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who works on a case is who does something in it, in whichever of its streams. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandlingTest {

  private static final UUID CASE = Samples.of(CaseId.class).value();

  private static final Set<Class<? extends Event>> NO_WORK =
      Set.of(
          CaseReleaseApproved.class, CorrectiveActionCompleted.class, EscalationAcknowledged.class);

  private final StandingRegisters standing = new StandingRegisters();
  private final CaseHandlers handlers = standing.view(CaseHandlers.class, Reads.UNNOTED);

  @ParameterizedTest
  @MethodSource("whateverIsDoneInACase")
  void whoever_did_this_handled_the_case_and_is_to_attest(Class<? extends Event> type) {
    happened(type, People.as(People.CCEO));
    assertThat(handlers.handlers(CASE)).contains(People.CCEO);
    assertThat(handlers.hasActed(CASE, People.CCEO)).isTrue();
    assertThat(handlers.withoutAttestation(CASE)).contains(People.CCEO);
  }

  /**
   * Every event of these families, so that a new one is work until somebody says that it is not.
   */
  static Stream<Class<? extends Event>> whateverIsDoneInACase() {
    Stream<Class<?>> done =
        Stream.of(
                CaseEvent.class,
                AllegationEvent.class,
                InvestigationEvent.class,
                MailboxEvent.class,
                EscalationEvent.class,
                ReferralEvent.class,
                RecoveryEvent.class,
                CorrectiveActionEvent.class,
                RetaliationWatchEvent.class)
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .flatMap(
                type ->
                    type.isSealed()
                        ? Arrays.stream(type.getPermittedSubclasses())
                        : Stream.of(type));
    Stream<Class<?>> beside =
        Stream.of(
            CaseAccessGranted.class,
            CaseAccessRevoked.class,
            OutsideWitnessNamed.class,
            ReportLinked.class,
            ReportUnlinked.class,
            WaiverLinkedToCase.class,
            WitnessNamed.class,
            WitnessWithdrawn.class);
    return Stream.concat(done, beside)
        .filter(type -> !NO_WORK.contains(type))
        .distinct()
        .map(type -> type.asSubclass(Event.class));
  }

  @ParameterizedTest
  @FieldSource("NO_WORK")
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
