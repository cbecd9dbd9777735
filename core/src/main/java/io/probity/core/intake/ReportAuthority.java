package io.probity.core.intake;

import static io.probity.core.intake.ReportRules.BY_THE_REPORTER_ALONE;
import static io.probity.core.intake.ReportRules.BY_THE_REPORTER_OR_THE_HELP_LINE;
import static io.probity.core.intake.ReportRules.BY_WHO_HANDLES;
import static io.probity.core.intake.ReportRules.CONVERTED_BY_WHO_ANSWERS;
import static io.probity.core.intake.ReportRules.IN_ONE_OF_THREE_ROLES;
import static io.probity.core.intake.ReportRules.OTHER_CHANNELS_BY_THE_HELP_LINE;
import static io.probity.core.intake.ReportRules.RECOGNISED_BY_WHO_MAY_KNOW;
import static io.probity.core.intake.ReportRules.ROUTED_BY_WHO_DECIDES;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.facts.contact.Reports;
import io.probity.core.intake.ReportCommand.AddTranslation;
import io.probity.core.intake.ReportCommand.ConfirmTranscript;
import io.probity.core.intake.ReportCommand.ConvertInquiryToReport;
import io.probity.core.intake.ReportCommand.DiscloseReporterIdentity;
import io.probity.core.intake.ReportCommand.DisputeTranscript;
import io.probity.core.intake.ReportCommand.ForwardReport;
import io.probity.core.intake.ReportCommand.MarkIdentifyingContent;
import io.probity.core.intake.ReportCommand.RecogniseReporter;
import io.probity.core.intake.ReportCommand.ReportViolation;
import io.probity.core.intake.ReportCommand.RouteReport;
import io.probity.core.intake.ReportCommand.SendTranscriptForCheck;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.InquiryVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may make a report: anybody for themselves, the help line for others, and whoever received it
 * for the Company. Who may add to one: its reporter, or those who handle its case.
 */
public final class ReportAuthority {

  private ReportAuthority() {}

  public static void check(
      ReportCommand command,
      Actor actor,
      Reports reports,
      CaseFacts cases,
      CaseVisibility visibility,
      InquiryVisibility inquiries) {
    switch (command) {
      case ReportViolation report -> {
        boolean reporter =
            actor.capacity() == Capacity.REPORTER
                && actor.id().equals(report.reporterId().toString());
        boolean helpLine = actor.capacity() == Capacity.HELP_LINE;
        BY_THE_REPORTER_OR_THE_HELP_LINE.require(reporter || helpLine);
        OTHER_CHANNELS_BY_THE_HELP_LINE.require(helpLine || report.channel() == Channel.WEB);
      }
      case ForwardReport forward ->
          IN_ONE_OF_THREE_ROLES.require(actor.isPerson() && forward.as().fits(actor.capacity()));
      case ConvertInquiryToReport convert -> {
        UUID inquiry = convert.reportId().value();
        VISIBLE.require(inquiries.sees(inquiry, actor, command.time()));
        CONVERTED_BY_WHO_ANSWERS.require(inquiries.answers(inquiry, actor, command.time()));
      }
      case DiscloseReporterIdentity _, ConfirmTranscript _, DisputeTranscript _ -> {
        requireVisible(command, actor, reports, cases, visibility);
        BY_THE_REPORTER_ALONE.require(actor.capacity() == Capacity.REPORTER);
      }
      case RecogniseReporter _ -> {
        requireVisible(command, actor, reports, cases, visibility);
        RECOGNISED_BY_WHO_MAY_KNOW.require(
            actor.isPerson()
                && visibility.mayKnowWhoReported(
                    command.reportId().value(), actor, command.time()));
      }
      case RouteReport _ -> {
        requireVisible(command, actor, reports, cases, visibility);
        Optional<UUID> caseId = cases.caseOf(command.reportId().stream());
        ROUTED_BY_WHO_DECIDES.require(
            caseId.filter(id -> leadsOrTakesIn(id, actor, command.time(), visibility)).isPresent());
      }
      case SendTranscriptForCheck _, AddTranslation _, MarkIdentifyingContent _ -> {
        requireVisible(command, actor, reports, cases, visibility);
        Optional<UUID> caseId = cases.caseOf(command.reportId().stream());
        BY_WHO_HANDLES.require(
            actor.isPerson()
                && caseId.filter(id -> visibility.handles(id, actor, command.time())).isPresent());
      }
    }
  }

  private static boolean leadsOrTakesIn(
      UUID caseId, Actor actor, Instant at, CaseVisibility visibility) {
    return visibility.leads(caseId, actor, at) || visibility.takesIn(caseId, actor, at);
  }

  private static void requireVisible(
      ReportCommand command,
      Actor actor,
      Reports reports,
      CaseFacts cases,
      CaseVisibility visibility) {
    String stream = command.reportId().stream();
    boolean own =
        actor.capacity() == Capacity.REPORTER
            && reports
                .reporterOf(stream)
                .filter(id -> id.toString().equals(actor.id()))
                .isPresent();
    UUID caseId = cases.caseOf(stream).orElse(command.reportId().value());
    boolean sees =
        actor.capacity() != Capacity.REPORTER && visibility.sees(caseId, actor, command.time());
    VISIBLE.require(own || sees);
  }
}
