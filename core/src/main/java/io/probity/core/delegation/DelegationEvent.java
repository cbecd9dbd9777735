package io.probity.core.delegation;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Event;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a delegation. */
public sealed interface DelegationEvent extends Event {

  DelegationId delegationId();

  /** Once its coding is confirmed, others may act for a principal in one of their offices. */
  record DelegationGranted(
      DelegationId delegationId,
      PersonId principal,
      Office office,
      Terms terms,
      Instant effectiveFrom,
      Confidential instrument,
      Confidential wording)
      implements DelegationEvent {}

  /**
   * A delegate named substitutes.
   *
   * @param substitutes who named them, and was named in the parent
   */
  record DelegateSubstituted(
      DelegationId delegationId,
      DelegationId parent,
      PersonId substitutes,
      PersonId principal,
      Office office,
      Terms terms,
      Instant effectiveFrom,
      Confidential instrument,
      Confidential wording)
      implements DelegationEvent {}

  /** The delegation says of itself that it began before it was recorded. */
  record BackdatedInstrumentRecorded(
      DelegationId delegationId, LocalDate signedOn, Instant effectiveFrom)
      implements DelegationEvent {}

  /** The coded scope is what the instrument says, as somebody else than its coder found. */
  record CodingConfirmed(DelegationId delegationId, Set<Scope> scope) implements DelegationEvent {
    public CodingConfirmed {
      scope = Collections.unmodifiableSet(new TreeSet<>(scope));
    }
  }

  /** The scope is coded otherwise, and never wider, by somebody who is not its second reviewer. */
  record CodingCorrected(
      DelegationId delegationId,
      PersonId reviewer,
      Set<Scope> old,
      Set<Scope> scope,
      Confidential reason)
      implements DelegationEvent {
    public CodingCorrected {
      old = Collections.unmodifiableSet(new TreeSet<>(old));
      scope = Collections.unmodifiableSet(new TreeSet<>(scope));
    }
  }

  /** Used up by the next act under the delegation. */
  record DelegateConcurred(
      DelegationId delegationId, PersonId delegate, Scope scope, Confidential reason)
      implements DelegationEvent {}

  /**
   * From that time on nobody acts under it, nor under what was named by its delegates.
   *
   * @param oldEffectiveAt from when on it was to be gone, if it had been revoked for later
   */
  record DelegationRevoked(
      DelegationId delegationId,
      @Nullable LocalDate oldLastDay,
      @Nullable Instant oldEffectiveAt,
      Instant effectiveAt,
      Instant noticeAt,
      Confidential reason)
      implements DelegationEvent {}

  /**
   * What was done after a power was taken back, and before that was on record: it counts, and
   * somebody must say whether it shall.
   */
  record ActsPutInDoubt(DelegationId delegationId, List<ActInDoubt> acts)
      implements DelegationEvent {

    /** An entry holds no more. */
    static final int MOST = 200;

    public ActsPutInDoubt {
      acts = List.copyOf(acts);
    }
  }

  /**
   * One of these.
   *
   * @param act the id of its entry
   * @param caseId absent where it belongs to no case
   */
  record ActInDoubt(UUID act, @Nullable CaseId caseId, Instant at) {}

  /**
   * From here on this delegate does not act under it, nor whom they named; where the delegates act
   * together, nobody does.
   */
  record DelegateRenounced(DelegationId delegationId, PersonId delegate, Confidential reason)
      implements DelegationEvent {}

  /** It ended by itself: its principal is no longer in that office. */
  record DelegationConditionMet(DelegationId delegationId, PersonId principal, Office office)
      implements DelegationEvent {}

  /**
   * The principal adopted an act, which stays as it is.
   *
   * @param act the id of its entry
   */
  record ActRatified(DelegationId delegationId, UUID act, Confidential reason)
      implements DelegationEvent {}
}
