package io.probity.query.casefile.part;

import io.probity.core.sealing.Confidential.Reference;
import io.probity.query.views.document.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What followed from a case beside its allegations. */
public sealed interface FollowUpPart {

  /**
   * Something to be done so that it does not happen again.
   *
   * @param state OPENED, PLANNED, OVERDUE, DONE, EFFECTIVE or INEFFECTIVE
   * @param plans who is to do it until when, all that was said, the last one holds
   */
  record ActionPart(
      UUID actionId,
      String state,
      String rootCause,
      Reference action,
      Deed opened,
      @Nullable String owner,
      @Nullable LocalDate dueOn,
      List<PlanPart> plans,
      List<DonePart> done,
      List<EffectPart> checks)
      implements FollowUpPart {}

  /** Who is to do it until when, and who was before. */
  record PlanPart(
      @Nullable String ownerBefore,
      String owner,
      @Nullable LocalDate dueOnBefore,
      LocalDate dueOn,
      Reference reasons,
      Deed planned)
      implements FollowUpPart {}

  /**
   * It was done.
   *
   * @param doneOn claimed
   */
  record DonePart(LocalDate doneOn, Reference evidence, Deed said) implements FollowUpPart {}

  /** Whether it helped. */
  record EffectPart(boolean effective, Reference reasons, Deed checked) implements FollowUpPart {}

  /**
   * A loss and what came back of it, all in one currency.
   *
   * @param writtenOff what was given up; null unless something was
   */
  record RecoveryPart(
      UUID recoveryId,
      String currency,
      String loss,
      String recovered,
      boolean aboveLoss,
      @Nullable String writtenOff,
      Reference reasons,
      Deed opened,
      List<RecoveredPart> amounts)
      implements FollowUpPart {}

  /**
   * Something came back.
   *
   * @param receivedOn claimed
   */
  record RecoveredPart(String amount, LocalDate receivedOn, Reference source, Deed recorded)
      implements FollowUpPart {}

  /**
   * Public officials were told.
   *
   * @param receivedOn when they said that they received it; null until then
   */
  record ReferralPart(
      UUID referralId,
      String recipient,
      Reference recipientName,
      Reference basis,
      Reference manifest,
      List<String> withheld,
      Reference whyWithheld,
      @Nullable Reference lawDemandingIdentity,
      @Nullable LocalDate reporterToldOn,
      Deed referred,
      @Nullable LocalDate receivedOn,
      @Nullable Reference receipt)
      implements FollowUpPart {}

  /**
   * Somebody is watched over.
   *
   * @param watchId the id of the report, or of the witness in the case
   * @param since claimed, or when the Company received the report
   * @param reasons null where a policy opened it
   * @param due the checks that somebody must still make
   */
  record WatchPart(
      UUID watchId,
      String as,
      LocalDate since,
      @Nullable Reference reasons,
      Deed opened,
      List<DueCheckPart> due,
      List<CheckPart> checks,
      List<SettledPart> settled,
      List<ChangePart> changes)
      implements FollowUpPart {}

  /** A check that somebody must make. */
  record DueCheckPart(String check, Instant dueAt, boolean missed) implements FollowUpPart {}

  /** A check that somebody made. */
  record CheckPart(String check, String seen, Reference notes, Deed recorded)
      implements FollowUpPart {}

  /** What a check suspected came to nothing, or is dealt with elsewhere. */
  record SettledPart(Reference reasons, Deed settled) implements FollowUpPart {}

  /**
   * Their employment changed.
   *
   * @param mayHaveKnown those of the deciders who could see the case when this was recorded
   */
  record ChangePart(
      String change,
      LocalDate occurredOn,
      List<String> deciders,
      List<String> mayHaveKnown,
      Reference reasons,
      Deed recorded)
      implements FollowUpPart {}
}
