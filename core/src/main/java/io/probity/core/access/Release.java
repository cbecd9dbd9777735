package io.probity.core.access;

import static io.probity.core.access.AccessRules.ENDS_ONCE;
import static io.probity.core.access.AccessRules.FREE_OF_CONFLICT;
import static io.probity.core.access.AccessRules.HAS_RUN_OUT;
import static io.probity.core.access.AccessRules.NOT_OVER;
import static io.probity.core.access.AccessRules.TWO_OTHERS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.access.AccessCommand.ApproveCaseRelease;
import io.probity.core.access.AccessCommand.EndCaseRelease;
import io.probity.core.access.AccessCommand.RecordReleaseRunOut;
import io.probity.core.access.AccessCommand.RequestCaseRelease;
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
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.KnownConflicts;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** One case, opened to one administrator by two others for some hours. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Release {

  @AggregateIdentifier private ReleaseId id;
  private CaseId caseId;
  private PersonId administrator;
  private Duration length;
  private @Nullable PersonId first;
  private @Nullable Instant until;
  private boolean ended;

  Release() {}

  /** Of the case nothing is asked here: an administrator learns of none by asking. */
  @CommandHandler
  Release(RequestCaseRelease request, Actor actor) {
    apply(
        new CaseReleaseRequested(
            request.releaseId(),
            request.caseId(),
            actor.person(),
            request.hours(),
            request.reasons()));
  }

  /**
   * Whoever approved first must still be one who may, as far as is on record; else this approval
   * takes its place.
   */
  @CommandHandler
  void decide(ApproveCaseRelease approve, Actor actor, Offices offices, KnownConflicts conflicts) {
    PersonId by = actor.person();
    Instant now = approve.time();
    NOT_OVER.require(until == null && !ended);
    TWO_OTHERS.require(
        !by.equals(administrator)
            && !by.equals(first)
            && !offices.holds(by, Office.ADMINISTRATOR, now));
    FREE_OF_CONFLICT.require(!conflicts.keepAway(caseId.value(), administrator, now));
    boolean second = first != null && conflicts.mayRelease(caseId.value(), first, now);
    apply(
        new CaseReleaseApproved(
            id, caseId, administrator, by, second ? now.plus(length) : null, approve.reasons()));
  }

  @CommandHandler
  void decide(EndCaseRelease end) {
    ENDS_ONCE.require(!ended);
    apply(ended(end.reasons()));
  }

  /** A clock that fires after the end, or twice, changes nothing. */
  @CommandHandler
  void decide(RecordReleaseRunOut runOut) {
    HAS_RUN_OUT.require(until != null && !runOut.time().isBefore(until));
    if (!ended) {
      apply(ended(null));
    }
  }

  private CaseReleaseEnded ended(@Nullable Confidential reasons) {
    return new CaseReleaseEnded(id, caseId, administrator, until, reasons);
  }

  @EventSourcingHandler
  void evolve(AccessEvent event) {
    switch (event) {
      case CaseReleaseRequested requested -> {
        id = requested.releaseId();
        caseId = requested.caseId();
        administrator = requested.administrator();
        length = Duration.ofHours(requested.hours());
      }
      case CaseReleaseApproved approved -> {
        first = approved.until() == null ? approved.approvedBy() : first;
        until = approved.until();
      }
      case CaseReleaseEnded _ -> ended = true;
      case WitnessNamed _,
          OutsideWitnessNamed _,
          WitnessWithdrawn _,
          CaseAccessGranted _,
          CaseAccessRevoked _,
          AuditEngagementOpened _,
          AuditEngagementClosed _ -> {}
    }
  }
}
