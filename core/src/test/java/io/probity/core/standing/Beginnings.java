package io.probity.core.standing;

import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.standing.NeedToKnowWorld.any;
import static io.probity.core.standing.NeedToKnowWorld.caseId;

import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.CaseGrantId;
import io.probity.core.access.EngagementId;
import io.probity.core.access.ReleaseId;
import io.probity.core.access.WitnessId;
import io.probity.core.allegation.AllegationId;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.Cases;
import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.ProvisionId;
import io.probity.core.escalation.EscalationId;
import io.probity.core.inquiry.InquirerId;
import io.probity.core.inquiry.InquiryEvent.InquiryRaised;
import io.probity.core.inquiry.InquiryId;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.InquiryConvertedToReport;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReportId;
import io.probity.core.intake.ReporterId;
import io.probity.core.investigation.InvestigationId;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.StreamId;
import io.probity.core.parameters.AcknowledgementStarts;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.WatchId;
import io.probity.core.referral.ReferralEvent.ReferredToPublicOfficials;
import io.probity.core.referral.ReferralId;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.remedy.Money;
import io.probity.core.remedy.RecoveryEvent.RecoveryOpened;
import io.probity.core.remedy.RecoveryId;
import io.probity.core.remedy.RootCause;
import io.probity.core.screening.ScreeningId;
import io.probity.core.standing.OtherMatters.Question;
import io.probity.core.standing.OtherMatters.Wish;
import io.probity.core.trial.TrialEvent.TrialBegun;
import io.probity.core.trial.TrialId;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What stands before a story begins: one of each thing, for each case and besides. */
final class Beginnings {
  private static final LocalDate OVER = People.IN_JANUARY;

  private final NeedToKnowWorld world;
  private final Random random;

  Beginnings(NeedToKnowWorld world, Random random) {
    this.world = world;
    this.random = random;
  }

  void record() {
    for (int number = 0; number < NeedToKnowWorld.CASES; number++) {
      Matter matter = world.oracle.matters.get(number);
      report(matter);
      work(matter);
      letIn(matter);
      waiver(matter);
      inquiry(new InquiryId(NeedToKnowWorld.idOf(InquiryId.class, number)), false);
    }
    inquiry(new InquiryId(NeedToKnowWorld.report(0).value()), true);
    code();
  }

  private void report(Matter matter) {
    int number = matter.number;
    CaseId caseId = caseId(number);
    ReportId report = NeedToKnowWorld.report(number);
    MailboxId mailbox = new MailboxId(report.value());
    UUID reporter = NeedToKnowWorld.idOf(ReporterId.class, number);
    world.others.reporters.put(report.value(), reporter);
    matter.liaison = any(world.people, random);
    world.record(
        new ViolationReported(
            report,
            new ReporterId(reporter),
            Channel.WEB,
            Relation.EMPLOYEE,
            true,
            null,
            null,
            matter.hiddenFrom,
            REASONS,
            null));
    world.record(
        new MailboxOpened(
            mailbox,
            caseId,
            report,
            world.now,
            null,
            AcknowledgementStarts.FIRST_RECEIPT,
            world.now,
            world.now,
            matter.liaison));
    TrialId trial = new TrialId(NeedToKnowWorld.idOf(TrialId.class, number));
    world.record(new TrialBegun(trial, report, REASONS));
    world.others.trials.add(trial.value());
    Stream.of(
            caseId,
            report,
            mailbox,
            new ScreeningId(caseId.value()),
            new InvestigationId(caseId.value()),
            new EscalationId(caseId.value()))
        .forEach(id -> world.belongs.put(id, matter));
  }

  private void work(Matter matter) {
    CaseId caseId = caseId(matter.number);
    AllegationId allegation = belonging(AllegationId.class, matter);
    CorrectiveActionId action = belonging(CorrectiveActionId.class, matter);
    PersonId owner = any(world.people, random);
    world.others.owners.put(action.value(), owner);
    world.record(Cases.alleged(allegation, caseId));
    world.record(new CorrectiveActionOpened(action, caseId, RootCause.values()[0], REASONS));
    world.record(
        new CorrectiveActionPlanned(action, caseId, null, owner, null, OVER, world.now, REASONS));
    world.record(
        new RecoveryOpened(
            belonging(RecoveryId.class, matter), caseId, Samples.of(Money.class), REASONS));
    Stream.of(ReferredToPublicOfficials.class, RetaliationWatchOpened.class)
        .forEach(
            opening ->
                world.record(
                    Samples.with(
                        opening,
                        Map.of(
                            CaseId.class, caseId,
                            ReferralId.class, belonging(ReferralId.class, matter),
                            WatchId.class, belonging(WatchId.class, matter)))));
    world.record(
        new OutsideWitnessNamed(belonging(WitnessId.class, matter), caseId, REASONS, REASONS));
  }

  /** What was over before the story begins lets nobody in. */
  private void letIn(Matter matter) {
    CaseId caseId = caseId(matter.number);
    PersonId administrator = any(world.people, random);
    ReleaseId release = belonging(ReleaseId.class, matter);
    EngagementId audit = new EngagementId(NeedToKnowWorld.idOf(EngagementId.class, matter.number));
    world.others.releases.put(release.value(), administrator);
    world.others.engagements.put(audit.value(), Set.of(matter));
    world.record(new CaseReleaseRequested(release, caseId, administrator, 24, REASONS));
    world.record(
        new CaseAccessGranted(
            belonging(CaseGrantId.class, matter), caseId, People.BEN, OVER, People.CCEO, REASONS));
    world.record(
        new AuditEngagementOpened(
            audit, People.AUDITOR, false, Set.of(caseId), OVER, OVER, REASONS));
  }

  private void waiver(Matter matter) {
    UUID id = NeedToKnowWorld.idOf(WaiverId.class, matter.number);
    PersonId requester = any(world.people, random);
    world.others.waivers.put(id, new Wish(requester, new HashSet<>()));
    world.record(
        new WaiverRequested(
            new WaiverId(id),
            requester,
            People.CCEO,
            Samples.of(CodeVersionId.class),
            List.of(new ProvisionId("II.1")),
            REASONS,
            REASONS));
  }

  private void inquiry(InquiryId id, boolean becameReport) {
    Set<Office> hidden =
        random.nextBoolean() ? Set.of() : Set.of(any(List.of(Office.values()), random));
    UUID inquirer = new UUID(0x4000L, 0xa000_0000_0000_0000L | world.next());
    world.others.inquiries.put(id.value(), new Question(inquirer, hidden, becameReport));
    world.record(
        new InquiryRaised(id, new InquirerId(inquirer), Channel.WEB, true, hidden, REASONS, null));
    if (becameReport) {
      world.record(new InquiryConvertedToReport(new ReportId(id.value()), id, world.now));
    }
  }

  private void code() {
    CodeVersionPublished published = Samples.of(CodeVersionPublished.class);
    world.others.codeVersions.add(published.codeVersionId().value());
    world.record(published);
  }

  private <T extends StreamId> T belonging(Class<T> type, Matter matter) {
    T id = Samples.id(type, NeedToKnowWorld.idOf(type, matter.number));
    world.belongs.put(id, matter);
    return id;
  }
}
