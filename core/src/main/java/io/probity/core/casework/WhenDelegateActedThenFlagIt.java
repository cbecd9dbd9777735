package io.probity.core.casework;

import io.probity.core.allegation.AllegationEvent;
import io.probity.core.casework.CaseCommand.FlagDelegatedAct;
import io.probity.core.delegation.DelegationEvent.ActInDoubt;
import io.probity.core.delegation.DelegationEvent.ActsPutInDoubt;
import io.probity.core.delegation.DelegationId;
import io.probity.core.escalation.EscalationEvent;
import io.probity.core.investigation.InvestigationEvent;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.referral.ReferralEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What one delegate did against another, or without a power that was taken back, is never silently
 * accepted: the case says so.
 */
public final class WhenDelegateActedThenFlagIt implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    if (entry.event() instanceof ActsPutInDoubt doubt) {
      return doubt.acts().stream().flatMap(act -> flag(doubt, act, entry)).toList();
    }
    UUID delegation = entry.actor().delegation();
    return delegation == null
        ? List.of()
        : caseOf(entry.event())
            .<List<Command>>map(
                caseId ->
                    List.of(
                        new FlagDelegatedAct(
                            new CaseId(caseId),
                            new DelegationId(delegation),
                            entry.id(),
                            entry.recordedAt(),
                            entry.recordedAt())))
            .orElse(List.of());
  }

  private static Stream<Command> flag(ActsPutInDoubt doubt, ActInDoubt act, Recorded entry) {
    CaseId caseId = act.caseId();
    return caseId == null
        ? Stream.empty()
        : Stream.of(
            new FlagDelegatedAct(
                caseId, doubt.delegationId(), act.act(), act.at(), entry.recordedAt()));
  }

  /** The case in which something was done that a delegate can do. */
  public static Optional<UUID> caseOf(Event event) {
    return switch (event) {
      case CaseEvent of -> Optional.of(of.caseId().value());
      case AllegationEvent of -> Optional.of(of.caseId().value());
      case InvestigationEvent of -> Optional.of(of.caseId().value());
      case EscalationEvent of -> Optional.of(of.caseId().value());
      case ReferralEvent of -> Optional.of(of.caseId().value());
      default -> Optional.empty();
    };
  }
}
