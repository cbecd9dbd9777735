package io.probity.core.journal;

import static io.probity.core.casework.Triage.Outcome.INVESTIGATE;

import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationCommand.RecordFinding;
import io.probity.core.allegation.AllegationId;
import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.NameOutsideSubject;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.casework.Triage.Level;
import io.probity.core.code.CodeCommand.PublishCodeVersion;
import io.probity.core.code.CodeLabel;
import io.probity.core.code.CodeVersionId;
import io.probity.core.code.DocumentDigest;
import io.probity.core.code.Principle;
import io.probity.core.code.Provision;
import io.probity.core.code.ProvisionId;
import io.probity.core.code.Topic;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationId;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.screening.ScreeningCommand.AttestFreeOfConflict;
import io.probity.core.screening.ScreeningId;
import io.probity.core.sealing.Confidential;
import io.probity.core.waiver.WaiverCommand.GrantWaiver;
import io.probity.core.waiver.WaiverCommand.RequestWaiver;
import io.probity.core.waiver.WaiverId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A bit of everything that can happen, with the canary in all that is confidential. */
final class CaseStory {
  private static final Actor CCEO = CaseNode.as(Office.CCEO);

  private CaseStory() {}

  static void tell(CaseNode node) throws InterruptedException {
    investigate(node, node.caseOf(node.report()));
    waive(node);
  }

  private static void investigate(CaseNode node, CaseId id) {
    var investigator = CaseNode.holder(Office.INVESTIGATOR);
    node.send(CCEO, new NameSubject(id, subject(), legal(), secret(), CaseNode.now()));
    node.send(CCEO, new NameOutsideSubject(id, subject(), secret(), secret(), CaseNode.now()));
    node.send(
        CCEO,
        new AssessTriage(id, Level.HIGH, Level.LOW, INVESTIGATE, null, secret(), CaseNode.now()));
    node.send(CCEO, new AssignInvestigator(id, investigator, secret(), CaseNode.now()));
    AllegationId allegation = new AllegationId(UUID.randomUUID());
    node.send(CCEO, raise(id, allegation));
    EscalationId escalation = new EscalationId(id.value());
    node.send(CCEO, new AssessMateriality(escalation, true, true, secret(), CaseNode.now()));
    node.send(CCEO, new EscalateToAuditCommittee(escalation, secret(), CaseNode.now()));
    node.send(
        CaseNode.as(Office.INVESTIGATOR),
        new AttestFreeOfConflict(new ScreeningId(id.value()), CaseNode.now()));
    node.send(
        CaseNode.as(Office.INVESTIGATOR),
        new RecordFinding(
            allegation,
            io.probity.core.allegation.Outcome.SUBSTANTIATED,
            null,
            secret(),
            CaseNode.now()));
  }

  private static RaiseAllegation raise(CaseId id, AllegationId allegation) {
    return new RaiseAllegation(
        allegation,
        id,
        Principle.COMPLY_WITH_LAW,
        Set.of(Topic.BRIBERY),
        null,
        null,
        secret(),
        CaseNode.now());
  }

  private static void waive(CaseNode node) {
    LocalDate today = Parameters.dayOf(CaseNode.now());
    CodeVersionId code = new CodeVersionId(UUID.randomUUID());
    ProvisionId provision = new ProvisionId("II.1");
    node.send(
        CCEO,
        new PublishCodeVersion(
            code,
            new CodeLabel("2026.1"),
            today,
            provisions(),
            new DocumentDigest("0a".repeat(32)),
            CaseNode.now()));
    WaiverId waiver = new WaiverId(UUID.randomUUID());
    node.send(
        Actor.staff(legal(), Capacity.LEGAL),
        new RequestWaiver(
            waiver,
            legal(),
            CaseNode.holder(Office.CCEO),
            code,
            List.of(provision),
            secret(),
            secret(),
            CaseNode.now()));
    node.send(
        CCEO,
        new GrantWaiver(waiver, today, today, secret(), secret(), null, null, CaseNode.now()));
  }

  private static List<Provision> provisions() {
    return Arrays.stream(Principle.values())
        .map(
            principle ->
                new Provision(
                    new ProvisionId("II." + (List.of(Principle.values()).indexOf(principle) + 1)),
                    principle,
                    Arrays.stream(Topic.values())
                        .filter(topic -> topic.fallsUnder(principle))
                        .limit(1)
                        .toList()))
        .toList();
  }

  private static PersonId legal() {
    return CaseNode.holder(Office.LEGAL);
  }

  private static SubjectId subject() {
    return new SubjectId(UUID.randomUUID());
  }

  private static Confidential secret() {
    return Confidential.text(CaseNode.CANARY + " told nobody else");
  }
}
