package io.probity.core.custody;

import io.probity.core.access.ReleaseId;
import io.probity.core.casework.CaseId;
import io.probity.core.delegation.DelegationId;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.message.Command;
import io.probity.core.party.PersonId;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.waiver.WaiverId;
import java.time.Instant;

/**
 * What may be asked of the records themselves. No aggregate decides it: what is allowed is recorded
 * in a log, and only then answered.
 */
public sealed interface CustodyCommand extends Command {

  /** Somebody wants to read sealed content of a case. */
  record ReadCase(CaseId caseId, ReadingPurpose purpose, Instant time) implements CustodyCommand {}

  /** An auditor wants to read the ledger itself. */
  record ReadLedger(Instant time) implements CustodyCommand {}

  /** Somebody wants to know who read a case, or what one person read and wrote in it. */
  record AskWhoRead(CaseId caseId, Instant time) implements CustodyCommand {}

  /**
   * Whoever is to carry out a corrective action wants to read what it is.
   *
   * @param caseId to which it belongs
   */
  record ReadAction(
      CorrectiveActionId actionId, CaseId caseId, ReadingPurpose purpose, Instant time)
      implements CustodyCommand {}

  /** Somebody wants to see what is known of a case, without its sealed content. */
  record LookAtCase(CaseId caseId, Instant time) implements CustodyCommand {}

  /** Somebody wants to read sealed content of a waiver. */
  record ReadWaiver(WaiverId waiverId, ReadingPurpose purpose, Instant time)
      implements CustodyCommand {}

  /** Somebody wants to read why the release of a case was asked for, given or ended. */
  record ReadRelease(ReleaseId releaseId, ReadingPurpose purpose, Instant time)
      implements CustodyCommand {}

  /** Somebody wants to read sealed content of an inquiry that is no report yet. */
  record ReadInquiry(InquiryId inquiryId, ReadingPurpose purpose, Instant time)
      implements CustodyCommand {}

  /** Somebody wants to read what an instrument of delegation says, and why it was changed. */
  record ReadDelegation(DelegationId delegationId, ReadingPurpose purpose, Instant time)
      implements CustodyCommand {}

  /** Somebody wants to read what the register keeps sealed of a person. */
  record ReadPerson(PersonId person, ReadingPurpose purpose, Instant time)
      implements CustodyCommand {}
}
