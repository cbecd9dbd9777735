package io.probity.core.access;

import io.probity.core.casework.CaseId;
import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.message.ServerMade;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked about being let in on cases. */
public sealed interface AccessCommand extends Command {

  /** Somebody whom the register knows saw or knows something: from here on they see nothing. */
  record NameWitness(
      @ServerMade @TargetAggregateIdentifier WitnessId witnessId,
      CaseId caseId,
      PersonId person,
      Confidential reasons,
      Instant time)
      implements AccessCommand {}

  /** Somebody whom the register does not know saw or knows something. */
  record NameOutsideWitness(
      @ServerMade @TargetAggregateIdentifier WitnessId witnessId,
      CaseId caseId,
      Confidential name,
      Confidential reasons,
      Instant time)
      implements AccessCommand {}

  /** Somebody else finds that a witness was named in error. */
  record WithdrawWitness(
      @TargetAggregateIdentifier WitnessId witnessId, Confidential reasons, Instant time)
      implements AccessCommand {}

  /**
   * Lets somebody read a case.
   *
   * @param lastDay on which they still may
   */
  record GrantCaseAccess(
      @ServerMade @TargetAggregateIdentifier CaseGrantId grantId,
      CaseId caseId,
      PersonId person,
      LocalDate lastDay,
      Confidential reasons,
      Instant time)
      implements AccessCommand {}

  /** Takes a grant back, for the very next question. */
  record RevokeCaseAccess(
      @TargetAggregateIdentifier CaseGrantId grantId, Confidential reasons, Instant time)
      implements AccessCommand {}

  /**
   * An administrator asks to be let in on one case, which they may not see and which may not exist.
   *
   * @param hours for how long, counted from the second approval: 1 to {@value #MOST_HOURS}
   */
  record RequestCaseRelease(
      @ServerMade @TargetAggregateIdentifier ReleaseId releaseId,
      CaseId caseId,
      int hours,
      Confidential reasons,
      Instant time)
      implements AccessCommand {

    static final int MOST_HOURS = 72;

    public RequestCaseRelease {
      if (hours < 1 || hours > MOST_HOURS) {
        throw new IllegalArgumentException("hours: 1 to " + MOST_HOURS);
      }
    }
  }

  /** One of two office holders lets the administrator in. */
  record ApproveCaseRelease(
      @TargetAggregateIdentifier ReleaseId releaseId, Confidential reasons, Instant time)
      implements AccessCommand {}

  /** Somebody ends a release, or refuses what was asked for. */
  record EndCaseRelease(
      @TargetAggregateIdentifier ReleaseId releaseId, Confidential reasons, Instant time)
      implements AccessCommand {}

  /** The clock saw a release run out. */
  @NotByPeople
  record RecordReleaseRunOut(@TargetAggregateIdentifier ReleaseId releaseId, Instant time)
      implements AccessCommand {}

  /**
   * Clears an auditor for some cases, or for all of them, during a period.
   *
   * @param everyCase but those that are closed to the auditor
   * @param cases exactly these, if it is not every case
   */
  record OpenAuditEngagement(
      @ServerMade @TargetAggregateIdentifier EngagementId engagementId,
      PersonId auditor,
      boolean everyCase,
      Set<CaseId> cases,
      LocalDate firstDay,
      LocalDate lastDay,
      Confidential reasons,
      Instant time)
      implements AccessCommand {

    public OpenAuditEngagement {
      Set<CaseId> sorted = new TreeSet<>(Comparator.comparing(CaseId::value));
      sorted.addAll(cases);
      cases = Collections.unmodifiableSet(sorted);
    }
  }

  /** Ends an engagement before its time. */
  record CloseAuditEngagement(
      @TargetAggregateIdentifier EngagementId engagementId, Confidential reasons, Instant time)
      implements AccessCommand {}
}
