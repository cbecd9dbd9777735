package io.probity.core.access;

import static io.probity.core.access.AccessRules.AN_AUDITOR;
import static io.probity.core.access.AccessRules.CLOSED_ONCE;
import static io.probity.core.access.AccessRules.ENDS_LATER;
import static io.probity.core.access.AccessRules.NAMES_ITS_CASES;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.access.AccessCommand.CloseAuditEngagement;
import io.probity.core.access.AccessCommand.OpenAuditEngagement;
import io.probity.core.access.AccessEvent.AuditEngagementClosed;
import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseAccessRevoked;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseEnded;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.AccessEvent.WitnessWithdrawn;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** What an auditor may look at, and when. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class AuditEngagement {

  @AggregateIdentifier private EngagementId id;
  private PersonId auditor;
  private LocalDate lastDay;
  private boolean closed;

  AuditEngagement() {}

  /** A case that is closed to the auditor stays closed, whatever the engagement names. */
  @CommandHandler
  AuditEngagement(OpenAuditEngagement open, Offices offices) {
    AN_AUDITOR.require(offices.holds(open.auditor(), Office.AUDITOR, open.time()));
    NAMES_ITS_CASES.require(open.everyCase() == open.cases().isEmpty());
    ENDS_LATER.require(
        !open.lastDay().isBefore(offices.dayOf(open.time()))
            && !open.lastDay().isBefore(open.firstDay()));
    apply(
        new AuditEngagementOpened(
            open.engagementId(),
            open.auditor(),
            open.everyCase(),
            open.cases(),
            open.firstDay(),
            open.lastDay(),
            open.reasons()));
  }

  @CommandHandler
  void decide(CloseAuditEngagement close) {
    CLOSED_ONCE.require(!closed);
    apply(new AuditEngagementClosed(id, auditor, lastDay, close.reasons()));
  }

  @EventSourcingHandler
  void evolve(AccessEvent event) {
    switch (event) {
      case AuditEngagementOpened opened -> {
        id = opened.engagementId();
        auditor = opened.auditor();
        lastDay = opened.lastDay();
      }
      case AuditEngagementClosed _ -> closed = true;
      case WitnessNamed _,
          OutsideWitnessNamed _,
          WitnessWithdrawn _,
          CaseAccessGranted _,
          CaseAccessRevoked _,
          CaseReleaseRequested _,
          CaseReleaseApproved _,
          CaseReleaseEnded _ -> {}
    }
  }
}
