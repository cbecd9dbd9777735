package io.probity.core.screening;

import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of the screening of a case. */
public sealed interface ScreeningCommand extends Command {

  ScreeningId screeningId();

  /** Whoever acts says that they are free of conflict in this case. */
  record AttestFreeOfConflict(@TargetAggregateIdentifier ScreeningId screeningId, Instant time)
      implements ScreeningCommand {}

  /** Whoever acts says that they are not, or might seem not to be. */
  record DeclareConflict(
      @TargetAggregateIdentifier ScreeningId screeningId,
      ConflictKind kind,
      Confidential reasons,
      Instant time)
      implements ScreeningCommand {}

  /** What was declared is no reason to keep them away. */
  record ClearConflict(
      @TargetAggregateIdentifier ScreeningId screeningId,
      PersonId handler,
      Confidential reasons,
      Instant time)
      implements ScreeningCommand {}

  /** Somebody is to work on the case no longer. */
  record RecuseHandler(
      @TargetAggregateIdentifier ScreeningId screeningId,
      PersonId handler,
      Confidential reasons,
      Instant time)
      implements ScreeningCommand {}

  /** A policy recuses whoever worked on a case in which they are now named. */
  @NotByPeople
  record RecuseNamedHandler(
      @TargetAggregateIdentifier ScreeningId screeningId, PersonId handler, Instant time)
      implements ScreeningCommand {}

  /** Somebody else looked at what a recused handler did. */
  record RecordTaintReview(
      @TargetAggregateIdentifier ScreeningId screeningId,
      PersonId handler,
      TaintVerdict verdict,
      Confidential reasons,
      Instant time)
      implements ScreeningCommand {}
}
