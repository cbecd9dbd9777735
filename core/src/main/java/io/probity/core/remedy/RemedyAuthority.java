package io.probity.core.remedy;

import static io.probity.core.remedy.RemedyRules.BY_THE_CLOCK;
import static io.probity.core.remedy.RemedyRules.DONE_BY_OWNER;
import static io.probity.core.remedy.RemedyRules.REMEDIED_BY_WHO_HANDLES;
import static io.probity.core.remedy.RemedyRules.WRITTEN_OFF_BY_WHO_LEADS;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.facts.ActionOwners;
import io.probity.core.message.Command;
import io.probity.core.message.StreamId;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.remedy.CorrectiveActionCommand.CheckEffectiveness;
import io.probity.core.remedy.CorrectiveActionCommand.CompleteCorrectiveAction;
import io.probity.core.remedy.CorrectiveActionCommand.OpenCorrectiveAction;
import io.probity.core.remedy.CorrectiveActionCommand.PlanCorrectiveAction;
import io.probity.core.remedy.CorrectiveActionCommand.RecordOverdueAction;
import io.probity.core.remedy.RecoveryCommand.OpenRecovery;
import io.probity.core.remedy.RecoveryCommand.RecordRecovery;
import io.probity.core.remedy.RecoveryCommand.RestateLoss;
import io.probity.core.remedy.RecoveryCommand.WriteOffRecovery;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who may say what is to be done, that it was done, that it helped, and what came back. */
public final class RemedyAuthority {

  private RemedyAuthority() {}

  /** The owner of an action says that it was done, though the case be nothing to them. */
  public static void check(
      CorrectiveActionCommand command,
      Actor actor,
      ActionOwners owners,
      CaseFacts cases,
      CaseVisibility visibility) {
    Optional<UUID> found =
        command instanceof OpenCorrectiveAction open
            ? Optional.of(open.caseId().value())
            : cases.caseOf(command.actionId().stream());
    UUID caseId = found.orElse(command.actionId().value());
    boolean seen = visibility.sees(caseId, actor, command.time());
    boolean completes = command instanceof CompleteCorrectiveAction && actor.isPerson();
    boolean closed = completes && visibility.isClosedTo(caseId, actor.person(), command.time());
    boolean owned = owns(command, actor, owners) && !closed;
    VISIBLE.require(found.isPresent() && (seen || owned));
    switch (command) {
      case OpenCorrectiveAction _, PlanCorrectiveAction _, CheckEffectiveness _ ->
          requireHandled(caseId, actor, command, visibility);
      case CompleteCorrectiveAction _ ->
          DONE_BY_OWNER.require(owned || handles(caseId, actor, command.time(), visibility));
      case RecordOverdueAction _ -> BY_THE_CLOCK.require(actor.capacity() == Capacity.SYSTEM);
    }
  }

  public static void check(
      RecoveryCommand command, Actor actor, CaseFacts cases, CaseVisibility visibility) {
    StreamId id = command.recoveryId();
    Optional<UUID> found =
        command instanceof OpenRecovery open
            ? Optional.of(open.caseId().value())
            : cases.caseOf(id.stream());
    UUID caseId = found.orElse(id.value());
    boolean seen = visibility.sees(caseId, actor, command.time());
    VISIBLE.require(found.isPresent() && seen);
    switch (command) {
      case OpenRecovery _, RestateLoss _, RecordRecovery _ ->
          requireHandled(caseId, actor, command, visibility);
      case WriteOffRecovery _ ->
          WRITTEN_OFF_BY_WHO_LEADS.require(visibility.leads(caseId, actor, command.time()));
    }
  }

  private static boolean owns(CorrectiveActionCommand command, Actor actor, ActionOwners owners) {
    return command instanceof CompleteCorrectiveAction
        && actor.isPerson()
        && owners.owns(actor.person(), command.actionId().value(), command.time());
  }

  private static void requireHandled(
      UUID caseId, Actor actor, Command command, CaseVisibility visibility) {
    REMEDIED_BY_WHO_HANDLES.require(handles(caseId, actor, command.time(), visibility));
  }

  private static boolean handles(UUID caseId, Actor actor, Instant at, CaseVisibility visibility) {
    return visibility.leads(caseId, actor, at) || visibility.investigates(caseId, actor, at);
  }
}
