package io.probity.core.protection;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a watch against retaliation. */
public sealed interface RetaliationWatchEvent extends Event {

  WatchId watchId();

  CaseId caseId();

  /**
   * Somebody is watched over from here on.
   *
   * @param since claimed
   * @param check the first one, due until then
   * @param reasons absent if a policy opened it
   */
  record RetaliationWatchOpened(
      WatchId watchId,
      CaseId caseId,
      Watched as,
      LocalDate since,
      WatchCheck check,
      Instant dueAt,
      @Nullable Confidential reasons)
      implements RetaliationWatchEvent {}

  /**
   * Somebody looked how they fare.
   *
   * @param next the next one in turn; absent after the last, and after one out of turn
   */
  record RetaliationCheckRecorded(
      WatchId watchId,
      CaseId caseId,
      WatchCheck check,
      Detriment seen,
      @Nullable WatchCheck next,
      @Nullable Instant nextDueAt,
      Confidential notes)
      implements RetaliationWatchEvent {}

  /** What a check suspected came to nothing, or is dealt with elsewhere. */
  record SuspicionSettled(WatchId watchId, CaseId caseId, Confidential reasons)
      implements RetaliationWatchEvent {}

  /**
   * Their employment changed, which raises a check out of turn.
   *
   * @param occurredOn claimed
   * @param mayHaveKnown those of the deciders who may know of the case now, as far as is on record,
   *     or worked on it before
   * @param dueAt until when somebody must look; while a look at a change before is due, until then
   * @param missed whether it is on record that nobody did
   */
  record EmploymentChangeRecorded(
      WatchId watchId,
      CaseId caseId,
      EmploymentChange change,
      LocalDate occurredOn,
      List<PersonId> deciders,
      List<PersonId> mayHaveKnown,
      Instant dueAt,
      boolean missed,
      Confidential reasons)
      implements RetaliationWatchEvent {

    public EmploymentChangeRecorded {
      deciders = inOrder(deciders);
      mayHaveKnown = inOrder(mayHaveKnown);
    }

    private static List<PersonId> inOrder(List<PersonId> people) {
      return people.stream().sorted(Comparator.comparing(PersonId::value)).toList();
    }
  }

  /** Nobody looked in time; somebody still must. */
  record RetaliationCheckMissed(WatchId watchId, CaseId caseId, WatchCheck check, Instant dueAt)
      implements RetaliationWatchEvent {}
}
