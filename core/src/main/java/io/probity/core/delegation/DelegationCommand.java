package io.probity.core.delegation;

import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.party.Scope;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of delegations. */
public sealed interface DelegationCommand extends Command {

  DelegationId delegationId();

  /**
   * A principal lets others act in their office.
   *
   * @param effectiveFrom now, if it is left out; what lies in the past is recorded as such
   * @param instrument its SHA-256, name and date
   * @param wording what it says of the powers, word by word
   */
  record GrantDelegation(
      @ServerMade @TargetAggregateIdentifier DelegationId delegationId,
      Terms terms,
      @Nullable Instant effectiveFrom,
      Confidential instrument,
      Confidential wording,
      Instant time)
      implements DelegationCommand {}

  /** A delegate names others to act in their place. */
  record SubstituteDelegate(
      @ServerMade @TargetAggregateIdentifier DelegationId delegationId,
      DelegationId parent,
      Terms terms,
      Confidential instrument,
      Confidential wording,
      Instant time)
      implements DelegationCommand {}

  /**
   * A second person agrees that the coded scope is what the instrument says.
   *
   * @param coding its place in the delegation's stream: the one that they read
   */
  record ConfirmCoding(
      @TargetAggregateIdentifier DelegationId delegationId, long coding, Instant time)
      implements DelegationCommand {}

  /** A second person codes the scope otherwise; somebody else must agree with that. */
  record CorrectCoding(
      @TargetAggregateIdentifier DelegationId delegationId,
      Set<Scope> scope,
      Confidential reason,
      Instant time)
      implements DelegationCommand {

    public CorrectCoding {
      scope = Collections.unmodifiableSet(new TreeSet<>(scope));
    }
  }

  /** A delegate agrees with the next act of another in a scope. */
  record ConcurInAct(
      @TargetAggregateIdentifier DelegationId delegationId,
      Scope scope,
      Confidential reason,
      Instant time)
      implements DelegationCommand {}

  /**
   * Takes the power back.
   *
   * @param effectiveAt from when on it is gone; now, if it is left out
   * @param noticeAt when the delegates are told; what they do in between is refused, or counts and
   *     is flagged, as the parameters say
   */
  record RevokeDelegation(
      @TargetAggregateIdentifier DelegationId delegationId,
      @Nullable Instant effectiveAt,
      @Nullable Instant noticeAt,
      Confidential reason,
      Instant time)
      implements DelegationCommand {}

  /** A delegate gives their part back: nobody is made somebody's designee against their will. */
  record RenounceDelegation(
      @TargetAggregateIdentifier DelegationId delegationId, Confidential reason, Instant time)
      implements DelegationCommand {}

  /** Says that the principal is no longer in the office whose powers were delegated. */
  record RecordDelegationConditionMet(
      @TargetAggregateIdentifier DelegationId delegationId, Instant time)
      implements DelegationCommand {}

  /** The principal adopts what was done for them. */
  record RatifyAct(
      @TargetAggregateIdentifier DelegationId delegationId,
      UUID act,
      Confidential reason,
      Instant time)
      implements DelegationCommand {}
}
