package io.probity.core.remedy;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Event;
import io.probity.core.sealing.Confidential;
import java.time.LocalDate;

/** What happened to the recovery of a loss. */
public sealed interface RecoveryEvent extends Event {

  RecoveryId recoveryId();

  CaseId caseId();

  /** A loss is known. */
  record RecoveryOpened(RecoveryId recoveryId, CaseId caseId, Money loss, Confidential reasons)
      implements RecoveryEvent {}

  /**
   * The loss is another than was said before.
   *
   * @param aboveLoss true where what came back is now more than that
   */
  record LossRestated(
      RecoveryId recoveryId,
      CaseId caseId,
      Money before,
      Money now,
      boolean aboveLoss,
      Confidential reasons)
      implements RecoveryEvent {}

  /**
   * Something came back.
   *
   * @param before all that had come back until then
   * @param now all that has come back with this
   * @param receivedOn claimed
   * @param aboveLoss true where it is now more than was lost
   */
  record AmountRecovered(
      RecoveryId recoveryId,
      CaseId caseId,
      Money amount,
      Amount before,
      Amount now,
      LocalDate receivedOn,
      boolean aboveLoss,
      Confidential source)
      implements RecoveryEvent {}

  /**
   * What was left was given up; whatever comes back all the same is still recorded.
   *
   * @param before all that had been given up until then
   * @param now all that is given up with this
   */
  record RecoveryWrittenOff(
      RecoveryId recoveryId,
      CaseId caseId,
      Money writtenOff,
      Amount before,
      Amount now,
      Confidential reasons)
      implements RecoveryEvent {}
}
