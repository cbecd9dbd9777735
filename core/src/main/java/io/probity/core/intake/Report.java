package io.probity.core.intake;

import static io.probity.core.intake.ReportRules.CONVERTED_ONCE;
import static io.probity.core.intake.ReportRules.GAVE_THEIR_NAME;
import static io.probity.core.intake.ReportRules.LATEST_VERSION;
import static io.probity.core.intake.ReportRules.MARKED_ONCE;
import static io.probity.core.intake.ReportRules.NAMED_ONCE;
import static io.probity.core.intake.ReportRules.NOT_ONES_OWN_INQUIRY;
import static io.probity.core.intake.ReportRules.OTHERWISE_BY_ANOTHER;
import static io.probity.core.intake.ReportRules.ROUTED_BY_A_POLICY;
import static io.probity.core.intake.ReportRules.WAS_SPOKEN;
import static io.probity.core.intake.ReportRules.WITH_CONSENT;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.facts.contact.Inquiries;
import io.probity.core.inquiry.InquiryId;
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
import io.probity.core.intake.ReportEvent.DocumentOfReportRecorded;
import io.probity.core.intake.ReportEvent.EarlierReceiptRecorded;
import io.probity.core.intake.ReportEvent.ForwardingDutyBreached;
import io.probity.core.intake.ReportEvent.IdentifyingContentMarked;
import io.probity.core.intake.ReportEvent.InquiryConvertedToReport;
import io.probity.core.intake.ReportEvent.OralReportRecorded;
import io.probity.core.intake.ReportEvent.ReportForwarded;
import io.probity.core.intake.ReportEvent.ReportRouted;
import io.probity.core.intake.ReportEvent.ReporterIdentitySealed;
import io.probity.core.intake.ReportEvent.ReporterRecognised;
import io.probity.core.intake.ReportEvent.TranscriptConfirmed;
import io.probity.core.intake.ReportEvent.TranscriptDisputed;
import io.probity.core.intake.ReportEvent.TranscriptSentForCheck;
import io.probity.core.intake.ReportEvent.TranslationAdded;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.KnownPeople;
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.NamedPeople;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** What came in, from whom and how; kept as it was told, whatever becomes of its case. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Report {

  @AggregateIdentifier private ReportId id;
  private ReporterId reporter;
  private Channel channel;
  private boolean anonymous;
  private boolean marked;
  private int latestTranscript;
  private boolean transcriptConfirmed;
  private final List<ReportRouted> routed = new ArrayList<>();

  Report() {}

  @CommandHandler
  Report(ReportViolation report, Actor actor) {
    ReportForm.requirePast(report.occurredOn(), report.time());
    ReportForm.requirePast(report.learnedOn(), report.time());
    ReportForm.require(report.channel(), report.doNotShowTo(), report.document());
    ReportForm.requireReceived(report.receivedAt(), report.channel(), report.time());
    apply(
        new ViolationReported(
            report.reportId(),
            report.reporterId(),
            report.channel(),
            report.relation(),
            report.reporterName() == null,
            report.occurredOn(),
            report.learnedOn(),
            report.doNotShowTo(),
            report.narrative(),
            about(report.reporterId(), report.reporterName())));
    tellForm(report.reportId(), report.channel(), report.document(), actor);
    if (report.receivedAt() != null) {
      apply(new EarlierReceiptRecorded(report.reportId(), report.receivedAt()));
    }
  }

  @CommandHandler
  Report(ForwardReport forward, Actor actor, PolicyParameters parameters) {
    ReportForm.requirePast(forward.occurredOn(), forward.time());
    ReportForm.requirePast(forward.learnedOn(), forward.time());
    ReportForm.requireReceived(forward.receivedAt(), forward.channel(), forward.time());
    ReportForm.require(forward.channel(), forward.doNotShowTo(), forward.document());
    apply(
        new ViolationReported(
            forward.reportId(),
            forward.reporterId(),
            forward.channel(),
            forward.relation(),
            forward.reporterName() == null,
            forward.occurredOn(),
            forward.learnedOn(),
            forward.doNotShowTo(),
            forward.narrative(),
            about(forward.reporterId(), forward.reporterName())));
    tellForm(forward.reportId(), forward.channel(), forward.document(), actor);
    tellForwarding(forward, parameters);
  }

  /** The inquiry stays as it was asked; a report is made of it, with its reporter's consent. */
  @CommandHandler
  Report(ConvertInquiryToReport convert, Actor actor, Inquiries inquiries) {
    UUID inquiry = convert.reportId().value();
    CONVERTED_ONCE.require(!inquiries.isConverted(inquiry));
    WITH_CONSENT.require(inquiries.isConsentedTo(inquiry));
    NOT_ONES_OWN_INQUIRY.require(!inquiries.isInquirer(inquiry, actor.person()));
    ReportForm.requirePast(convert.occurredOn(), convert.time());
    ReportForm.requirePast(convert.learnedOn(), convert.time());
    Set<Office> hidden = new HashSet<>(convert.doNotShowTo());
    hidden.addAll(inquiries.hiddenFrom(inquiry));
    ReportForm.require(convert.channel(), hidden, null);
    apply(
        new ViolationReported(
            convert.reportId(),
            convert.reporterId(),
            convert.channel(),
            convert.relation(),
            convert.reporterName() == null && inquiries.isAnonymous(inquiry),
            convert.occurredOn(),
            convert.learnedOn(),
            hidden,
            convert.narrative(),
            about(convert.reporterId(), convert.reporterName())));
    tellForm(convert.reportId(), convert.channel(), null, actor);
    apply(
        new InquiryConvertedToReport(
            convert.reportId(),
            new InquiryId(inquiry),
            inquiries.askedAt(inquiry).orElse(convert.time())));
  }

  private static void tellForwarding(ForwardReport forward, PolicyParameters parameters) {
    ReportId id = forward.reportId();
    Instant dueAt = forward.receivedAt().plus(parameters.inForce().forwardWithin());
    apply(new ReportForwarded(id, forward.as(), forward.receivedAt(), dueAt));
    if (forward.time().isAfter(dueAt)) {
      apply(new ForwardingDutyBreached(id, forward.receivedAt(), dueAt));
    }
  }

  private static void tellForm(
      ReportId id, Channel channel, @Nullable Confidential document, Actor actor) {
    if (channel.isOral()) {
      apply(new OralReportRecorded(id, channel, actor.person()));
    }
    if (document != null) {
      apply(new DocumentOfReportRecorded(id, document));
    }
  }

  @CommandHandler
  void decide(DiscloseReporterIdentity disclose) {
    NAMED_ONCE.require(anonymous);
    Confidential name = disclose.reporterName().about(reporter.toString());
    apply(new ReporterIdentitySealed(id, reporter, name));
  }

  @CommandHandler
  void decide(
      RecogniseReporter recognise,
      Actor actor,
      KnownPeople register,
      NamedPeople named,
      CaseFacts cases,
      CaseVisibility visibility) {
    PersonId person = recognise.person();
    GAVE_THEIR_NAME.require(!anonymous && (person == null || register.knows(person)));
    UUID caseId = cases.caseOf(id.stream()).orElse(id.value());
    OTHERWISE_BY_ANOTHER.require(
        !named.namedBy(id.value()).contains(actor.person())
            || !visibility.leadsBeside(caseId, actor.person(), recognise.time()));
    Confidential sealed =
        person == null ? null : Confidential.text(person.toString()).about(person.toString());
    apply(new ReporterRecognised(id, sealed, recognise.reasons()));
  }

  @CommandHandler
  void decide(SendTranscriptForCheck send) {
    WAS_SPOKEN.require(channel.isOral());
    apply(new TranscriptSentForCheck(id, latestTranscript + 1, send.transcript()));
  }

  @CommandHandler
  void decide(ConfirmTranscript confirm) {
    requireLatest(confirm.version());
    apply(new TranscriptConfirmed(id, confirm.version()));
  }

  @CommandHandler
  void decide(DisputeTranscript dispute) {
    requireLatest(dispute.version());
    apply(new TranscriptDisputed(id, dispute.version(), latestTranscript + 1, dispute.corrected()));
  }

  @CommandHandler
  void decide(AddTranslation add) {
    apply(new TranslationAdded(id, add.language(), add.translation(), add.translator()));
  }

  @CommandHandler
  void decide(MarkIdentifyingContent mark) {
    MARKED_ONCE.require(!marked);
    apply(new IdentifyingContentMarked(id, mark.reasons()));
  }

  @CommandHandler
  void decide(RouteReport route, CaseFacts cases) {
    boolean isWaiting =
        cases
            .caseOf(id.stream())
            .filter(each -> cases.isOpen(each) && cases.assigned(each).isEmpty())
            .isPresent();
    ROUTED_BY_A_POLICY.require(isWaiting && !isRouted(route));
    Destination before = routed.isEmpty() ? null : routed.getLast().to();
    apply(
        new ReportRouted(id, before, route.to(), route.policy(), route.version(), route.reasons()));
  }

  private boolean isRouted(RouteReport route) {
    return routed.stream()
        .anyMatch(
            each ->
                each.to() == route.to()
                    && each.policy().equals(route.policy())
                    && each.version().equals(route.version()));
  }

  @EventSourcingHandler
  void evolve(ReportEvent event) {
    switch (event) {
      case ViolationReported reported -> {
        id = reported.reportId();
        reporter = reported.reporterId();
        channel = reported.channel();
        anonymous = reported.anonymous();
      }
      case ReporterIdentitySealed _ -> anonymous = false;
      case TranscriptSentForCheck sent -> putTranscript(sent.version(), false);
      case TranscriptDisputed disputed -> putTranscript(disputed.version(), false);
      case TranscriptConfirmed confirmed -> putTranscript(confirmed.version(), true);
      case IdentifyingContentMarked _ -> marked = true;
      case ReportRouted sent -> routed.add(sent);
      case OralReportRecorded _,
          EarlierReceiptRecorded _,
          DocumentOfReportRecorded _,
          ReportForwarded _,
          ForwardingDutyBreached _,
          InquiryConvertedToReport _,
          ReporterRecognised _,
          TranslationAdded _ -> {}
    }
  }

  private void putTranscript(int version, boolean confirmed) {
    latestTranscript = version;
    transcriptConfirmed = confirmed;
  }

  private void requireLatest(int version) {
    LATEST_VERSION.require(
        version == latestTranscript && latestTranscript > 0 && !transcriptConfirmed);
  }

  private static @Nullable Confidential about(ReporterId reporter, @Nullable Confidential name) {
    return name == null ? null : name.orAbout(reporter.toString());
  }
}
