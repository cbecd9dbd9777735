package io.probity.core.alert;

import io.probity.core.alert.AlertEvent.Obstacle;
import io.probity.core.alert.AlertEvent.RefusedAct;
import io.probity.core.casework.CaseId;
import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

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

  /** Whoever is to see to it must know what somebody leaves behind. */
  @NotByPeople
  record TellOfLeaving(@TargetAggregateIdentifier AlertId alertId, PersonId leaver, Instant time)
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
