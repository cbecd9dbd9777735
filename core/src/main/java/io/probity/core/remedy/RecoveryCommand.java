package io.probity.core.remedy;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of the recovery of a loss. */
public sealed interface RecoveryCommand extends Command {

  RecoveryId recoveryId();

  /** A loss is known, and is to be got back. */
  record OpenRecovery(
      @ServerMade @TargetAggregateIdentifier RecoveryId recoveryId,
      CaseId caseId,
      Money loss,
      Confidential reasons,
      Instant time)
      implements RecoveryCommand {}

  /**
   * The loss is another than was said before.
   *
   * @param aboveLoss true where it is known that more came back than that
   */
  record RestateLoss(
      @TargetAggregateIdentifier RecoveryId recoveryId,
      Money loss,
      boolean aboveLoss,
      Confidential reasons,
      Instant time)
      implements RecoveryCommand {}

  /**
   * Something came back.
   *
   * @param aboveLoss true where it is known that this is more than was lost
   */
  record RecordRecovery(
      @TargetAggregateIdentifier RecoveryId recoveryId,
      Money amount,
      LocalDate receivedOn,
      boolean aboveLoss,
      Confidential source,
      Instant time)
      implements RecoveryCommand {}

  /** What is left will not come back. */
  record WriteOffRecovery(
      @TargetAggregateIdentifier RecoveryId recoveryId, Confidential reasons, Instant time)
      implements RecoveryCommand {}
}
