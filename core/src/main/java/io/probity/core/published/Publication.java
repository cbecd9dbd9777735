package io.probity.core.published;

import io.probity.core.allegation.Outcome;
import io.probity.core.casework.ClosingGround;
import io.probity.core.code.CodeLabel;
import io.probity.core.code.DocumentDigest;
import io.probity.core.code.Principle;
import io.probity.core.code.Provision;
import io.probity.core.code.Topic;
import io.probity.core.intake.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a downstream system is told: public ids, codes and dates. The names and components are a
 * contract; a component may be added, none changed or taken away.
 */
public sealed interface Publication {

  /** What it is about. */
  PublicId about();

  /** The kind of thing that it is about, as in {@code case}. */
  String kind();

  /** True where the minute would help to find out who reported. */
  default boolean showsOnlyTheDay() {
    return false;
  }

  @Says("A report came in. The time is the day only.")
  record ReportReceived(PublicId report, Channel channel, boolean anonymous)
      implements Publication {
    @Override
    public PublicId about() {
      return report;
    }

    @Override
    public String kind() {
      return "report";
    }

    @Override
    public boolean showsOnlyTheDay() {
      return true;
    }
  }

  @Says("A report got its case. The time is the day only.")
  record CaseOpened(PublicId caseId, PublicId report) implements OnCase {
    @Override
    public boolean showsOnlyTheDay() {
      return true;
    }
  }

  @Says("A report was a test of the hotline; so was its case, if that held no other report.")
  record HotlineTestDisclosed(PublicId caseId, PublicId report, boolean wholeCase)
      implements OnCase {}

  @Says("Somebody investigates the case.")
  record InvestigatorAssigned(PublicId caseId) implements OnCase {}

  @Says("Something definite is alleged, under a principle of the code of ethics.")
  record AllegationRaised(
      PublicId caseId, PublicId allegation, Principle principle, List<Topic> topics)
      implements OnCase {}

  @Says("An allegation is decided.")
  record FindingRecorded(PublicId caseId, PublicId allegation, Outcome outcome) implements OnCase {}

  @Says("An allegation is classified anew.")
  record AllegationReclassified(
      PublicId caseId, PublicId allegation, Principle principle, List<Topic> topics)
      implements OnCase {}

  @Says("Another finding takes the place of an earlier one.")
  record FindingCorrected(PublicId caseId, PublicId allegation, Outcome outcome)
      implements OnCase {}

  @Says("Somebody else agreed with the finding on an allegation.")
  record FindingApproved(PublicId caseId, PublicId allegation, Outcome outcome) implements OnCase {}

  @Says("Somebody else did not agree with the finding on an allegation: it stands no more.")
  record FindingReturned(PublicId caseId, PublicId allegation) implements OnCase {}

  @Says("The finding on an allegation stands no more: it is to be found anew.")
  record FindingReopened(PublicId caseId, PublicId allegation) implements OnCase {}

  @Says("The audit committee was informed of the case.")
  record EscalatedToAuditCommittee(PublicId caseId, PublicId escalation) implements OnCase {}

  @Says("The audit committee was not informed of the case in time.")
  record DeadlineMissed(PublicId caseId, PublicId escalation, Instant dueAt) implements OnCase {}

  @Says("The case ended.")
  record CaseClosed(PublicId caseId, ClosingGround ground) implements OnCase {}

  @Says("A case that had ended goes on.")
  record CaseReopened(PublicId caseId) implements OnCase {}

  @Says("There is leave to depart from provisions of the code, the last day included.")
  record WaiverGranted(PublicId waiver, LocalDate firstDay, LocalDate lastDay)
      implements OnWaiver {}

  @Says("There is leave no longer, from that day on.")
  record WaiverRevoked(PublicId waiver, LocalDate firstDayWithout) implements OnWaiver {}

  @Says("Leave to depart from provisions of the code was refused.")
  record WaiverDenied(PublicId waiver) implements OnWaiver {}

  @Says("A version of the code of ethics is known, with the SHA-256 of the published document.")
  record CodeVersionPublished(
      PublicId codeVersion,
      CodeLabel label,
      LocalDate effectiveFrom,
      List<Provision> provisions,
      DocumentDigest document)
      implements Publication {
    @Override
    public PublicId about() {
      return codeVersion;
    }

    @Override
    public String kind() {
      return "code";
    }
  }

  /** Tells something of a case. */
  sealed interface OnCase extends Publication {
    PublicId caseId();

    @Override
    default PublicId about() {
      return caseId();
    }

    @Override
    default String kind() {
      return "case";
    }
  }

  /** Tells something of a waiver. */
  sealed interface OnWaiver extends Publication {
    PublicId waiver();

    @Override
    default PublicId about() {
      return waiver();
    }

    @Override
    default String kind() {
      return "waiver";
    }
  }
}
