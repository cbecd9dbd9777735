package io.probity.core.screening;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import org.jspecify.annotations.Nullable;

/** What is known of the conflicts of those who work on a case. */
public sealed interface ScreeningEvent extends Event {

  ScreeningId screeningId();

  CaseId caseId();

  /** Somebody said for the first time whether they are free of conflict in this case. */
  record ScreeningBegun(ScreeningId screeningId, CaseId caseId) implements ScreeningEvent {}

  /** Somebody who works on the case says that they are free of conflict. */
  record FreedomAttested(ScreeningId screeningId, CaseId caseId, PersonId person)
      implements ScreeningEvent {}

  /** From here on the case is closed to this person, until somebody clears the conflict. */
  record ConflictDeclared(
      ScreeningId screeningId,
      CaseId caseId,
      PersonId person,
      ConflictKind kind,
      Confidential reasons)
      implements ScreeningEvent {}

  /**
   * The conflict keeps this person away no longer.
   *
   * @param kind as it was declared
   */
  record ConflictCleared(
      ScreeningId screeningId,
      CaseId caseId,
      PersonId person,
      ConflictKind kind,
      Confidential reasons)
      implements ScreeningEvent {}

  /**
   * From here on the case is closed to this person.
   *
   * @param taintReviewRequired true if they had acted on the case: what they did is to be reviewed
   *     before it closes
   * @param reasons absent if a policy recused them
   */
  record HandlerRecused(
      ScreeningId screeningId,
      CaseId caseId,
      PersonId handler,
      RecusalCause cause,
      boolean taintReviewRequired,
      @Nullable Confidential reasons)
      implements ScreeningEvent {}

  /** Somebody else says what becomes of the work of the one who was recused. */
  record TaintReviewed(
      ScreeningId screeningId,
      CaseId caseId,
      PersonId handler,
      TaintVerdict verdict,
      Confidential reasons)
      implements ScreeningEvent {}
}
