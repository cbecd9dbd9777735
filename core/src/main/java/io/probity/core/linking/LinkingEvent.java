package io.probity.core.linking;

import io.probity.core.casework.CaseId;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.intake.ReportId;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import io.probity.core.protection.WatchId;
import io.probity.core.sealing.Confidential;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the links between reports and cases, and between cases. */
public sealed interface LinkingEvent extends Event {

  CaseId caseId();

  /**
   * From here on the report, its mailbox and what is owed to its reporter belong to the case.
   *
   * @param from the case that the report had opened, which ends with this
   * @param takenBy who took the report down, if it was not its reporter
   * @param liaison who keeps up the contact with its reporter
   * @param feedbackOwed whether its reporter was given no feedback yet
   * @param askedFirst whether it began as an inquiry, which comes with it
   * @param combined whether who took it down investigates the case, as the parameters allowed
   */
  record ReportLinked(
      LinkId linkId,
      CaseId caseId,
      CaseId from,
      ReportId reportId,
      @Nullable PersonId takenBy,
      @Nullable PersonId liaison,
      boolean feedbackOwed,
      boolean askedFirst,
      boolean combined,
      Confidential reasons)
      implements LinkingEvent {

    /** What comes along. */
    public List<String> streams() {
      return streamsOf(reportId, askedFirst);
    }
  }

  /**
   * From here on they belong again to the case that the report had opened, which goes on.
   *
   * @param caseId to which it was linked
   * @param askedFirst whether it began as an inquiry, which goes with it
   * @param escalated whether that case stood before the audit committee, so that the other one does
   */
  record ReportUnlinked(
      LinkId linkId,
      CaseId caseId,
      CaseId backTo,
      ReportId reportId,
      @Nullable PersonId liaison,
      boolean feedbackOwed,
      boolean askedFirst,
      boolean escalated,
      Confidential reasons)
      implements LinkingEvent {

    /** What goes back. */
    public List<String> streams() {
      return streamsOf(reportId, askedFirst);
    }
  }

  /**
   * The case has to do with the other one; it gives nobody a right to either.
   *
   * @param watchId of retaliation that a watch of the other case suspected: that watch, whose
   *     suspicion is looked into here while the relation stands
   * @param combined who investigates the one and worked on the other before, from which it follows,
   *     as the parameters allowed
   */
  record CasesRelated(
      CaseRelationId relationId,
      CaseId caseId,
      CaseId other,
      HowRelated how,
      @Nullable WatchId watchId,
      List<PersonId> combined,
      Confidential reasons)
      implements LinkingEvent {

    public CasesRelated {
      combined = combined.stream().sorted(Comparator.comparing(PersonId::value)).toList();
    }
  }

  /** The case has nothing to do with the other one any more. */
  record CasesUnrelated(
      CaseRelationId relationId,
      CaseId caseId,
      CaseId other,
      HowRelated how,
      @Nullable WatchId watchId,
      Confidential reasons)
      implements LinkingEvent {}

  /** A report, its mailbox, and the inquiry that it began as: they have one id. */
  private static List<String> streamsOf(ReportId report, boolean askedFirst) {
    String mailbox = new MailboxId(report.value()).stream();
    return askedFirst
        ? List.of(report.stream(), mailbox, new InquiryId(report.value()).stream())
        : List.of(report.stream(), mailbox);
  }
}
