package io.probity.core.waiver;

import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import io.probity.core.message.Command;
import io.probity.core.message.ServerMade;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a waiver. */
public sealed interface WaiverCommand extends Command {

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
  }

  /** Records that the Board of Directors authorises the waiver. */
  record AuthorizeWaiverByBoard(
      @TargetAggregateIdentifier WaiverId waiverId, Confidential resolution, Instant time)
      implements WaiverCommand {}

  /**
   * Gives leave, from the first to the last day, both included.
   *
   * @param conditions under which; null for none
   * @param resolution of the Board, where the Board decides
   */
  record GrantWaiver(
      @TargetAggregateIdentifier WaiverId waiverId,
      LocalDate firstDay,
      LocalDate lastDay,
      Confidential reasons,
      @Nullable Confidential conditions,
      @Nullable Confidential resolution,
      Instant time)
      implements WaiverCommand {

    public GrantWaiver {
      if (lastDay.isBefore(firstDay)) {
        throw new IllegalArgumentException("A waiver does not end before it begins");
      }
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
}
