package io.probity.core.standing;

import static io.probity.core.party.Office.LEGAL;
import static io.probity.core.party.Scope.INCIDENTAL;
import static io.probity.core.party.Scope.INTAKE;
import static io.probity.core.party.Scope.INVESTIGATE;

import io.probity.core.intake.Channel;
import io.probity.core.intake.ReportCommand;
import io.probity.core.intake.ReportCommand.AddTranslation;
import io.probity.core.intake.ReportCommand.ConfirmTranscript;
import io.probity.core.intake.ReportCommand.DiscloseReporterIdentity;
import io.probity.core.intake.ReportCommand.DisputeTranscript;
import io.probity.core.intake.ReportCommand.ForwardReport;
import io.probity.core.intake.ReportCommand.MarkIdentifyingContent;
import io.probity.core.intake.ReportCommand.RecogniseReporter;
import io.probity.core.intake.ReportCommand.ReportViolation;
import io.probity.core.intake.ReportCommand.RouteReport;
import io.probity.core.intake.ReportCommand.SendTranscriptForCheck;
import io.probity.core.linking.LinkingCommand;
import io.probity.core.linking.LinkingCommand.LinkReport;
import io.probity.core.linking.LinkingCommand.RelateCases;
import io.probity.core.linking.LinkingCommand.UnlinkReport;
import io.probity.core.linking.LinkingCommand.UnrelateCases;
import io.probity.core.mailbox.Acknowledgement;
import io.probity.core.mailbox.MailboxCommand;
import io.probity.core.mailbox.MailboxCommand.AcknowledgeReceipt;
import io.probity.core.mailbox.MailboxCommand.AssignLiaison;
import io.probity.core.mailbox.MailboxCommand.ChooseContactChannel;
import io.probity.core.mailbox.MailboxCommand.DocumentFeedbackImpossible;
import io.probity.core.mailbox.MailboxCommand.GiveFeedback;
import io.probity.core.mailbox.MailboxCommand.HandOverLiaison;
import io.probity.core.mailbox.MailboxCommand.ReadMailbox;
import io.probity.core.mailbox.MailboxCommand.WriteAsReporter;
import io.probity.core.mailbox.MailboxCommand.WriteToReporter;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.standing.CommandOracle.Asked;
import io.probity.core.trial.TrialCommand.BeginTrial;
import io.probity.core.trial.TrialCommand.DiscloseTrial;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may send what about reports, their mailboxes, questions, and what brings them together. */
final class ContactRows {

  private static final Set<Scope> IN_PERSON = Set.of();
  private static final Predicate<Asked> OPEN = CommandOracle.OPEN;

  private final NeedToKnowOracle oracle;
  private final OtherMatters others;
  private final NeedToKnowWorld world;
  private final CommandOracle to;
  private final CaseRows inCases;

  ContactRows(NeedToKnowWorld world, CommandOracle to, CaseRows inCases) {
    this.oracle = world.oracle;
    this.others = world.others;
    this.world = world;
    this.to = to;
    this.inCases = inCases;
  }

  void fill() {
    reports();
    mailboxes();
    links();
    trials();
  }

  private void reports() {
    Predicate<Asked> seen = asked -> isOwn(asked, report(asked)) || inCases.sees(asked);
    to.row(
        Set.of(INTAKE),
        OPEN,
        asked ->
            asked.command() instanceof ReportViolation it
                && (asked.isIn(Capacity.HELP_LINE)
                    || (isReporter(asked, it.reporterId().value()) && it.channel() == Channel.WEB)),
        ReportViolation.class);
    to.row(
        IN_PERSON,
        OPEN,
        asked ->
            switch (((ForwardReport) asked.command()).as()) {
              case MANAGEMENT ->
                  asked.isIn(
                      Capacity.COVERED_PERSON,
                      Capacity.EXECUTIVE_OFFICER,
                      Capacity.DIRECTOR,
                      Capacity.HR);
              case COMPLIANCE -> asked.isIn(Capacity.COMPLIANCE_OFFICER, Capacity.CCEO);
              case LEGAL -> asked.isIn(Capacity.LEGAL);
            },
        ForwardReport.class);
    to.row(
        IN_PERSON,
        seen,
        asked -> isOwn(asked, report(asked)),
        DiscloseReporterIdentity.class,
        ConfirmTranscript.class,
        DisputeTranscript.class);
    to.row(
        IN_PERSON,
        seen,
        asked -> asked.actor().isPerson() && mayKnowWhoReported(asked),
        RecogniseReporter.class);
    to.row(
        Set.of(INTAKE),
        seen,
        asked -> asked.actor().isPerson() && leadsOrTakesIn(asked),
        RouteReport.class);
    to.row(Set.of(INTAKE), seen, this::handles, SendTranscriptForCheck.class);
    to.row(
        Set.of(INVESTIGATE, INCIDENTAL),
        seen,
        this::handles,
        AddTranslation.class,
        MarkIdentifyingContent.class);
  }

  private void mailboxes() {
    Predicate<Asked> own = asked -> isOwn(asked, mailbox(asked));
    Predicate<Asked> seen = own.or(inCases::sees);
    Predicate<Asked> liaison =
        asked -> asked.actor().isPerson() && asked.person().equals(world.liaisonOf(mailbox(asked)));
    Predicate<Asked> answers = liaison.or(this::handles);
    to.row(IN_PERSON, seen, own, WriteAsReporter.class, ReadMailbox.class);
    to.row(
        Set.of(INTAKE),
        seen,
        answers.and(asked -> ((AcknowledgeReceipt) asked.command()).how() != Acknowledgement.AUTO),
        AcknowledgeReceipt.class);
    to.row(Set.of(INTAKE), seen, answers, WriteToReporter.class);
    to.row(IN_PERSON, seen, answers, GiveFeedback.class, DocumentFeedbackImpossible.class);
    to.row(IN_PERSON, seen, own.or(answers), ChooseContactChannel.class);
    to.row(
        IN_PERSON,
        seen,
        asked -> asked.actor().isPerson() && oracle.leads(asked.there(), asked.actor()),
        AssignLiaison.class);
    to.row(IN_PERSON, seen, liaison, HandOverLiaison.class);
  }

  /** Whoever leads every case that it concerns. */
  private void links() {
    to.row(
        IN_PERSON,
        asked ->
            asked.actor().isPerson()
                && concerned(asked).allMatch(it -> oracle.sees(asked.person(), it.orElse(null))),
        asked -> concerned(asked).allMatch(it -> oracle.leads(it.orElseThrow(), asked.actor())),
        LinkReport.class,
        UnlinkReport.class,
        RelateCases.class,
        UnrelateCases.class);
  }

  private Stream<Optional<Matter>> concerned(Asked asked) {
    return switch ((LinkingCommand) asked.command()) {
      case LinkReport it -> Stream.of(world.about(it.caseId()), world.about(it.reportId()));
      case RelateCases it -> Stream.of(world.about(it.caseId()), world.about(it.other()));
      case UnlinkReport it ->
          Optional.ofNullable(others.links.get(it.linkId().value()))
              .map(host -> host.together().stream().map(Optional::of))
              .orElseGet(() -> Stream.of(Optional.empty()));
      case UnrelateCases it ->
          Optional.ofNullable(others.related.get(it.relationId().value()))
              .map(both -> both.stream().map(Optional::of))
              .orElseGet(() -> Stream.of(Optional.empty()));
    };
  }

  /** Of a test of the hotline auditors know, and nobody else. */
  private void trials() {
    Predicate<Asked> auditor = asked -> asked.isIn(Capacity.AUDITOR);
    to.row(IN_PERSON, OPEN, auditor, BeginTrial.class);
    to.row(
        IN_PERSON,
        asked ->
            asked.actor().isPerson()
                && others.trials.contains(((DiscloseTrial) asked.command()).trialId().value())
                && oracle.holds(asked.person(), Office.AUDITOR),
        auditor,
        DiscloseTrial.class);
  }

  /** Whoever leads, takes in, or keeps up this contact: to all others a reporter is nobody. */
  private boolean mayKnowWhoReported(Asked asked) {
    PersonId liaison = world.liaisonOf(report(asked));
    boolean theirs = asked.person().equals(liaison) && oracle.mayKeepContact(asked.person());
    return leadsOrTakesIn(asked) || theirs;
  }

  private boolean leadsOrTakesIn(Asked asked) {
    return oracle.leads(asked.there(), asked.actor())
        || oracle.takesIn(asked.there(), asked.actor());
  }

  private boolean handles(Asked asked) {
    return asked.actor().isPerson() && inCases.handles(asked);
  }

  private boolean isOwn(Asked asked, UUID report) {
    return isReporter(asked, others.reporters.get(report));
  }

  static boolean isReporter(Asked asked, @Nullable UUID id) {
    return asked.isIn(Capacity.REPORTER) && id != null && asked.actor().id().equals(id.toString());
  }

  private static UUID report(Asked asked) {
    return ((ReportCommand) asked.command()).reportId().value();
  }

  private static UUID mailbox(Asked asked) {
    return ((MailboxCommand) asked.command()).mailboxId().value();
  }
}
