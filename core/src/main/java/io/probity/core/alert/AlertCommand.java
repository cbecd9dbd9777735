package io.probity.core.alert;

import io.probity.core.alert.AlertEvent.Obstacle;
import io.probity.core.alert.AlertEvent.RefusedAct;
import io.probity.core.casework.CaseId;
import io.probity.core.intake.ReportId;
import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.waiver.WaiverId;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What policies, clocks and whoever sends messages ask of alerts. */
public sealed interface AlertCommand extends Command {

  AlertId alertId();

  /**
   * Whoever must know of something that happened in a case is to be told.
   *
   * @param stream in which it happened
   */
  @NotByPeople
  record TellOfCase(
      @TargetAggregateIdentifier AlertId alertId,
      AlertKind kind,
      CaseId caseId,
      String stream,
      Instant time)
      implements AlertCommand {}

  /**
   * Whoever has a duty is to be told that it will be due, or that it was missed.
   *
   * @param stream of the duty, which tells the case
   * @param offices that see it where it belongs to no case
   * @param dueAt from then on nobody need be told that it is coming
   */
  @NotByPeople
  record TellOfDuty(
      @TargetAggregateIdentifier AlertId alertId,
      AlertKind kind,
      String stream,
      Set<Office> offices,
      Instant dueAt,
      Instant time)
      implements AlertCommand {}

  /** A principal is to be told what was refused to whoever acted for them. */
  @NotByPeople
  record TellThePrincipal(@TargetAggregateIdentifier AlertId alertId, RefusedAct act, Instant time)
      implements AlertCommand {}

  /** A principal is to be told that what was done for them in a case is to be looked at. */
  @NotByPeople
  record TellOfFlag(
      @TargetAggregateIdentifier AlertId alertId, CaseId caseId, PersonId principal, Instant time)
      implements AlertCommand {}

  /** Whoever leads where nobody of the ethics office may is to know that they do. */
  @NotByPeople
  record TellOfLead(@TargetAggregateIdentifier AlertId alertId, CaseId caseId, Instant time)
      implements AlertCommand {}

  /**
   * Of which cases is nobody told yet that they lead them?
   *
   * @param report whose case it is about, and those together with it; null where it may be any
   * @param bound where it may be any, and for that somebody must be able to lead: who they are
   */
  @NotByPeople
  record LookForLead(
      @TargetAggregateIdentifier AlertId alertId,
      @Nullable ReportId report,
      Set<PersonId> bound,
      Instant time)
      implements AlertCommand {

    public LookForLead {
      bound = Set.copyOf(bound);
    }
  }

  /** Whoever is to see to it must know what somebody leaves behind. */
  @NotByPeople
  record TellOfLeaving(@TargetAggregateIdentifier AlertId alertId, PersonId leaver, Instant time)
      implements AlertCommand {}

  /**
   * Whoever leads is to know where nobody keeps up the contact with a reporter any more.
   *
   * @param liaisons who may be the ones who no longer may
   * @param caseId of which all who keep it up may be; null for no case in particular
   * @param by whose act led to it, and who need not be told
   */
  @NotByPeople
  record TellOfContact(
      @TargetAggregateIdentifier AlertId alertId,
      Set<PersonId> liaisons,
      @Nullable CaseId caseId,
      @Nullable PersonId by,
      Instant time)
      implements AlertCommand {

    public TellOfContact {
      liaisons = Set.copyOf(liaisons);
    }
  }

  /**
   * Something waits for somebody.
   *
   * @param people told besides whose turn it is
   * @param by whose act led to it, and who need not be told
   */
  @NotByPeople
  record TellForWhomItWaits(
      @TargetAggregateIdentifier AlertId alertId,
      @Nullable CaseId caseId,
      Turn turn,
      Set<PersonId> people,
      @Nullable PersonId by,
      Instant time)
      implements AlertCommand {

    public TellForWhomItWaits {
      people = Set.copyOf(people);
    }
  }

  /** A waiver waits for the CCEO, or for the Board. */
  @NotByPeople
  record TellOfWaiver(
      @TargetAggregateIdentifier AlertId alertId, WaiverId waiverId, After after, Instant time)
      implements AlertCommand {

    /** What has happened. */
    public enum After {
      REQUEST,
      AUTHORISATION,
      /** Whoever it waited for may know nothing of it any more. */
      LINK
    }
  }

  /**
   * Whoever is to carry out a corrective action is told of it without being told of the case.
   *
   * @param dueAt from then on nobody need be told that it is coming
   */
  @NotByPeople
  record TellTheOwner(
      @TargetAggregateIdentifier AlertId alertId,
      AlertKind kind,
      CorrectiveActionId actionId,
      Instant dueAt,
      Instant time)
      implements AlertCommand {}

  /** A message to somebody was handed over to their mail server. */
  @NotByPeople
  record RecordAlertSent(
      @TargetAggregateIdentifier AlertId alertId, PersonId recipient, Instant time)
      implements AlertCommand {}

  /** No message will go to somebody. */
  @NotByPeople
  record RecordAlertNotSent(
      @TargetAggregateIdentifier AlertId alertId, PersonId recipient, Obstacle why, Instant time)
      implements AlertCommand {}
}
