package io.probity.core.protection;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a watch against retaliation. */
public sealed interface RetaliationWatchCommand extends Command {

  /** By the id of the report, or of the witness in the case, who is watched over. */
  WatchId watchId();

  /**
   * Somebody is watched over from here on.
   *
   * @param since when they came forward: the checks are reckoned from that day
   */
  record OpenRetaliationWatch(
      @TargetAggregateIdentifier WatchId watchId,
      CaseId caseId,
      Watched as,
      LocalDate since,
      Confidential reasons,
      Instant time)
      implements RetaliationWatchCommand {}

  /**
   * A policy asks to watch over whoever came forward; over a reporter only if they gave their name.
   *
   * @param since absent for when the Company received the report
   */
  @NotByPeople
  record WatchOver(
      @TargetAggregateIdentifier WatchId watchId, Watched as, @Nullable Instant since, Instant time)
      implements RetaliationWatchCommand {}

  /** Somebody looked how they fare. */
  record RecordRetaliationCheck(
      @TargetAggregateIdentifier WatchId watchId,
      WatchCheck check,
      Detriment seen,
      Confidential notes,
      Instant time)
      implements RetaliationWatchCommand {}

  /** What a check suspected came to nothing, or is dealt with elsewhere. */
  record SettleSuspicion(
      @TargetAggregateIdentifier WatchId watchId, Confidential reasons, Instant time)
      implements RetaliationWatchCommand {}

  /**
   * Their employment changed, for whatever reason.
   *
   * @param deciders who decided that
   */
  record RecordEmploymentChange(
      @TargetAggregateIdentifier WatchId watchId,
      EmploymentChange change,
      LocalDate occurredOn,
      Set<PersonId> deciders,
      Confidential reasons,
      Instant time)
      implements RetaliationWatchCommand {

    public RecordEmploymentChange {
      deciders = Set.copyOf(deciders);
    }
  }

  /** The clock saw the day of a check pass. */
  @NotByPeople
  record RecordMissedCheck(
      @TargetAggregateIdentifier WatchId watchId, WatchCheck check, Instant dueAt, Instant time)
      implements RetaliationWatchCommand {}
}
