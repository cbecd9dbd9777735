package io.probity.core.waiver;

import io.probity.core.casework.CaseId;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.message.ServerMade;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a waiver. */
public sealed interface WaiverCommand extends Command {

  WaiverId waiverId();

  /**
   * Asks the CCEO, in writing and with reasons, for leave to depart from provisions of the code.
   *
   * @param document the written request: its digest, name and date
   */
  record RequestWaiver(
      @ServerMade @TargetAggregateIdentifier WaiverId waiverId,
      PersonId requestedBy,
      PersonId addressedTo,
      CodeVersionId codeVersionId,
      List<ProvisionId> provisions,
      Confidential grounds,
      Confidential document,
      Instant time)
      implements WaiverCommand {

    public RequestWaiver {
      provisions = List.copyOf(provisions);
      if (provisions.isEmpty()) {
        throw new IllegalArgumentException("A waiver names a provision");
      }
    }

    WaiverRequested asked() {
      return new WaiverRequested(
          waiverId, requestedBy, addressedTo, codeVersionId, provisions, grounds, document);
    }
  }

  /**
   * Records that the Board of Directors authorises the waiver.
   *
   * @param abstained the directors who did not vote on it
   */
  record AuthorizeWaiverByBoard(
      @TargetAggregateIdentifier WaiverId waiverId,
      Set<PersonId> abstained,
      Confidential resolution,
      Instant time)
      implements WaiverCommand {

    public AuthorizeWaiverByBoard {
      abstained = Set.copyOf(abstained);
    }
  }

  /**
   * Gives leave, from the first to the last day, both included.
   *
   * @param conditions under which; null for none
   * @param resolution of the Board, where the Board decides
   * @param abstained the directors who did not vote on it then; null for none
   */
  record GrantWaiver(
      @TargetAggregateIdentifier WaiverId waiverId,
      LocalDate firstDay,
      LocalDate lastDay,
      Confidential reasons,
      @Nullable Confidential conditions,
      @Nullable Confidential resolution,
      @Nullable Set<PersonId> abstained,
      Instant time)
      implements WaiverCommand {

    public GrantWaiver {
      abstained = abstained == null ? null : Set.copyOf(abstained);
      if (lastDay.isBefore(firstDay)) {
        throw new IllegalArgumentException("A waiver does not end before it begins");
      }
    }

    WaiverGranted granted() {
      return new WaiverGranted(
          waiverId, firstDay, lastDay, reasons, conditions, resolution, abstained);
    }
  }

  /**
   * Refuses leave.
   *
   * @param resolution of the Board, where the Board decides
   */
  record DenyWaiver(
      @TargetAggregateIdentifier WaiverId waiverId,
      Confidential reasons,
      @Nullable Confidential resolution,
      Instant time)
      implements WaiverCommand {}

  /**
   * Asks the CCEO, in writing and with reasons, to ratify a departure that has happened already.
   *
   * @param conductOn the day from which on it happened
   * @param codeVersionId the version that was in force then
   */
  record RequestRatification(
      @ServerMade @TargetAggregateIdentifier WaiverId waiverId,
      PersonId requestedBy,
      PersonId addressedTo,
      CodeVersionId codeVersionId,
      List<ProvisionId> provisions,
      LocalDate conductOn,
      Confidential grounds,
      Confidential document,
      Instant time)
      implements WaiverCommand {

    public RequestRatification {
      provisions = List.copyOf(provisions);
      if (provisions.isEmpty()) {
        throw new IllegalArgumentException("A waiver names a provision");
      }
    }

    WaiverRequested asked() {
      return new WaiverRequested(
          waiverId, requestedBy, addressedTo, codeVersionId, provisions, grounds, document);
    }
  }

  /** Says that a waiver has to do with a case. */
  record LinkWaiverToCase(
      @ServerMade @TargetAggregateIdentifier WaiverLinkId linkId,
      WaiverId waiverId,
      CaseId caseId,
      Confidential reasons,
      Instant time)
      implements WaiverCommand {}

  /**
   * Records that a committee of the Board authorises the waiver.
   *
   * @param abstained the directors who did not vote on it
   */
  record AuthorizeWaiverByCommittee(
      @TargetAggregateIdentifier WaiverId waiverId,
      Set<PersonId> abstained,
      Confidential resolution,
      Instant time)
      implements WaiverCommand {

    public AuthorizeWaiverByCommittee {
      abstained = Set.copyOf(abstained);
    }
  }

  /** Records that the Board of Directors does not authorise the waiver. */
  record DeclineWaiverByBoard(
      @TargetAggregateIdentifier WaiverId waiverId, Confidential resolution, Instant time)
      implements WaiverCommand {}

  /** Asks for leave no longer. */
  record WithdrawWaiverRequest(
      @TargetAggregateIdentifier WaiverId waiverId, @Nullable Confidential reasons, Instant time)
      implements WaiverCommand {}

  /**
   * Takes leave back.
   *
   * @param firstDayWithout the first day without leave
   * @param resolution of the Board, where the Board decides
   */
  record RevokeWaiver(
      @TargetAggregateIdentifier WaiverId waiverId,
      LocalDate firstDayWithout,
      Confidential reasons,
      @Nullable Confidential resolution,
      Instant time)
      implements WaiverCommand {}

  /** Records that a waiver was looked at again and stays. */
  record RecordWaiverReview(
      @TargetAggregateIdentifier WaiverId waiverId, Confidential reasons, Instant time)
      implements WaiverCommand {}

  /** Says anew whether the law wants the waiver made public. */
  record AssessWaiverDisclosure(
      @TargetAggregateIdentifier WaiverId waiverId,
      DisclosureNeed need,
      Confidential reasons,
      Instant time)
      implements WaiverCommand {}

  /**
   * Records that the waiver was made public.
   *
   * @param text as it was published
   */
  record RecordWaiverDisclosure(
      @TargetAggregateIdentifier WaiverId waiverId,
      LocalDate disclosedOn,
      DisclosureMeans means,
      Confidential text,
      Instant time)
      implements WaiverCommand {}

  /** The clock saw the day pass on which the waiver had to be public. */
  @NotByPeople
  record RecordMissedDisclosure(
      @TargetAggregateIdentifier WaiverId waiverId, Instant dueAt, Instant time)
      implements WaiverCommand {}

  /** The clock saw the day pass on which the waiver had to be looked at again. */
  @NotByPeople
  record RecordMissedReview(
      @TargetAggregateIdentifier WaiverId waiverId, Instant dueAt, Instant time)
      implements WaiverCommand {}
}
