package io.probity.core.trial;

import io.probity.core.casework.CaseId;
import io.probity.core.intake.ReportId;
import io.probity.core.message.Event;
import io.probity.core.sealing.Confidential;

/** What happened to a test of the hotline. */
public sealed interface TrialEvent extends Event {

  TrialId trialId();

  ReportId reportId();

  /** The report is made up; whoever handles it must not learn that yet. */
  record TrialBegun(TrialId trialId, ReportId reportId, Confidential plan) implements TrialEvent {}

  /**
   * From here on the report is known to have been a test.
   *
   * @param wholeCase whether its case holds no other report, so that all of it was the test
   */
  record TrialDisclosed(
      TrialId trialId, ReportId reportId, CaseId caseId, boolean wholeCase, Confidential result)
      implements TrialEvent {}
}
