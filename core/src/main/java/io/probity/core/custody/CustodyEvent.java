package io.probity.core.custody;

import io.probity.core.access.ReleaseId;
import io.probity.core.casework.CaseId;
import io.probity.core.delegation.DelegationId;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.CaseRight;
import io.probity.core.waiver.WaiverId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ledger says about its own use. */
public sealed interface CustodyEvent extends Event {

  /** The stream of all refusals: one per ledger. */
  String REFUSALS = "refusals";

  /** The stream of what policies could not do, and of who took care of it: one per ledger. */
  String POLICIES = "policies";

  /** The ledger as a whole, among the subjects of {@link #accessTo}. */
  UUID WHOLE_LEDGER = new UUID(0, 0);

  /**
   * The stream of who read what is sealed of a case, a waiver, a release, a delegation or a person:
   * one for each.
   */
  static String accessTo(UUID subject) {
    return "access-" + subject;
  }

  /**
   * Somebody is about to read sealed content of a case, or has read some: one entry for each
   * person, case, purpose and quarter of an hour. The capacity is the actor's.
   *
   * @param quarter its beginning
   * @param right by which they saw the case then
   * @param under what gave the right, where that has an id of its own
   */
  record CaseContentRead(
      CaseId caseId,
      PersonId person,
      ReadingPurpose purpose,
      Instant quarter,
      CaseRight.Kind right,
      @Nullable UUID under)
      implements CustodyEvent {}

  /**
   * Somebody is about to read sealed content of a waiver, or has read some.
   *
   * @param quarter the beginning of the quarter of an hour
   */
  record WaiverContentRead(
      WaiverId waiverId, PersonId person, ReadingPurpose purpose, Instant quarter)
      implements CustodyEvent {}

  /**
   * Somebody is about to read why the release of a case was asked for, given or ended, or has read
   * some of that.
   *
   * @param quarter the beginning of the quarter of an hour
   */
  record ReleaseContentRead(
      ReleaseId releaseId, PersonId person, ReadingPurpose purpose, Instant quarter)
      implements CustodyEvent {}

  /**
   * Somebody is about to read sealed content of an inquiry, or has read some.
   *
   * @param quarter the beginning of the quarter of an hour
   */
  record InquiryContentRead(
      InquiryId inquiryId, PersonId person, ReadingPurpose purpose, Instant quarter)
      implements CustodyEvent {}

  /**
   * Somebody is about to read what an instrument of delegation says, or has read some.
   *
   * @param quarter the beginning of the quarter of an hour
   */
  record DelegationContentRead(
      DelegationId delegationId, PersonId person, ReadingPurpose purpose, Instant quarter)
      implements CustodyEvent {}

  /**
   * Somebody is about to read what the register keeps sealed of a person, or has read some.
   *
   * @param of whose record it is
   * @param quarter the beginning of the quarter of an hour
   */
  record PersonContentRead(PersonId of, PersonId person, ReadingPurpose purpose, Instant quarter)
      implements CustodyEvent {}

  /**
   * An auditor is about to read entries as they stand in the ledger, or has read some.
   *
   * @param quarter the beginning of the quarter of an hour
   */
  record LedgerRead(PersonId person, Instant quarter) implements CustodyEvent {}

  /**
   * A member of staff was refused a command; for a target that they may not see, alike whether it
   * exists or not.
   */
  record CommandRefused(PersonId person, CommandName command, RuleId rule, CommandId refused)
      implements CustodyEvent {}

  /**
   * How many more commands on targets that they may not see one node refused to a person within an
   * hour, after the first.
   *
   * @param hour its beginning
   */
  record InvisibleTargetsCounted(PersonId person, Instant hour, int others)
      implements CustodyEvent {}

  /**
   * One node could take no report: from the minute of the first that it refused to the minute of
   * the last.
   */
  record IntakeOutageRecorded(Instant from, Instant to) implements CustodyEvent {}

  /** From the next entry on the policy hears what happens; what was before does not concern it. */
  record PolicyEnabled(PolicyName policy) implements CustodyEvent {}

  /**
   * What a policy asked for was refused.
   *
   * @param entry the ledger index of the entry that the policy heard
   * @param ordinal which of the policy's commands for that entry, from 0
   * @param tries how often it was sent, from 1
   */
  record PolicyCommandRefused(
      PolicyName policy,
      long entry,
      int ordinal,
      CommandName command,
      RuleId rule,
      CommandId refused,
      int tries)
      implements CustodyEvent {}

  /** Somebody had the refused command of a policy sent again, and it was accepted. */
  record PolicyCommandRetried(PolicyName policy, CommandId refused, int tries)
      implements CustodyEvent {}

  /** Somebody decided that the refused command of a policy need not be carried out. */
  record PolicyCommandDropped(PolicyName policy, CommandId refused, Confidential reasons)
      implements CustodyEvent {}

  /** Work on the ledger stands still: nobody can tell up to where it was done. */
  record PlaceOfWorkLost(LedgerWork work, PlaceLost what) implements CustodyEvent {}

  /**
   * Somebody said from where the work goes on.
   *
   * @param from the ledger index of the first entry that is worked on again
   */
  record PlaceOfWorkSet(LedgerWork work, long from, Confidential reasons) implements CustodyEvent {}
}
