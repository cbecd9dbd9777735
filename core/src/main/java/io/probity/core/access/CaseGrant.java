package io.probity.core.access;

import static io.probity.core.access.AccessRules.ENDS_LATER;
import static io.probity.core.access.AccessRules.FREE_OF_CONFLICT;
import static io.probity.core.access.AccessRules.NOT_AN_ADMINISTRATOR;
import static io.probity.core.access.AccessRules.REVOKED_BY_ANOTHER;
import static io.probity.core.access.AccessRules.REVOKED_ONCE;
import static io.probity.core.access.AccessRules.TO_SOMEBODY_KNOWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.access.AccessCommand.GrantCaseAccess;
import io.probity.core.access.AccessCommand.RevokeCaseAccess;
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
import io.probity.core.casework.CaseId;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.KnownConflicts;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** Leave for one person to read one case, until a day. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class CaseGrant {

  @AggregateIdentifier private CaseGrantId id;
  private CaseId caseId;
  private PersonId person;
  private LocalDate lastDay;
  private PersonId grantedBy;
  private boolean revoked;

  CaseGrant() {}

  @CommandHandler
  CaseGrant(GrantCaseAccess grant, Actor actor, Offices offices, KnownConflicts conflicts) {
    PersonId to = grant.person();
    TO_SOMEBODY_KNOWN.require(offices.known(to) && !offices.left(to, grant.time()));
    FREE_OF_CONFLICT.require(!conflicts.keepAway(grant.caseId().value(), to, grant.time()));
    NOT_AN_ADMINISTRATOR.require(!offices.holds(to, Office.ADMINISTRATOR, grant.time()));
    ENDS_LATER.require(!grant.lastDay().isBefore(offices.dayOf(grant.time())));
    apply(
        new CaseAccessGranted(
            grant.grantId(), grant.caseId(), to, grant.lastDay(), actor.person(), grant.reasons()));
  }

  @CommandHandler
  void decide(RevokeCaseAccess revoke, Actor actor, CaseVisibility visibility) {
    REVOKED_ONCE.require(!revoked);
    REVOKED_BY_ANOTHER.require(
        !actor.person().equals(grantedBy)
            || !visibility.leadsBeside(caseId.value(), grantedBy, revoke.time()));
    apply(new CaseAccessRevoked(id, caseId, person, lastDay, revoke.reasons()));
  }

  @EventSourcingHandler
  void evolve(AccessEvent event) {
    switch (event) {
      case CaseAccessGranted granted -> {
        id = granted.grantId();
        caseId = granted.caseId();
        person = granted.person();
        lastDay = granted.lastDay();
        grantedBy = granted.grantedBy();
      }
      case CaseAccessRevoked _ -> revoked = true;
      case WitnessNamed _,
          OutsideWitnessNamed _,
          WitnessWithdrawn _,
          CaseReleaseRequested _,
          CaseReleaseApproved _,
          CaseReleaseEnded _,
          AuditEngagementOpened _,
          AuditEngagementClosed _ -> {}
    }
  }
}
