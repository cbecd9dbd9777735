package io.probity.core.standing;

import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.standing.NeedToKnowWorld.caseId;

import io.probity.core.access.AccessCommand.GrantCaseAccess;
import io.probity.core.access.AccessCommand.NameWitness;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.CaseGrantId;
import io.probity.core.access.WitnessId;
import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.casework.Triage;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationId;
import io.probity.core.escalation.Materiality;
import io.probity.core.message.Command;
import io.probity.core.message.StreamId;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import java.util.Random;
import java.util.UUID;

/** What an allowed command leads to, where nothing but the state of the case could forbid it. */
final class Consequences {
  private final NeedToKnowWorld world;
  private final Random random;

  Consequences(NeedToKnowWorld world, Random random) {
    this.world = world;
    this.random = random;
  }

  void of(Command command) {
    boolean rarely = random.nextInt(50) == 0;
    switch (command) {
      case NameSubject it when rarely -> named(it.caseId(), it.person());
      case NameWitness it when rarely -> witnessed(it.caseId(), it.person());
      case AssessTriage it -> triaged(it.caseId());
      case AssignInvestigator it -> assigned(it.caseId(), it.investigator());
      case EscalateToAuditCommittee it when random.nextInt(5) == 0 -> escalated(it.escalationId());
      case GrantCaseAccess it -> granted(it.caseId(), it.person());
      default -> {}
    }
  }

  private Matter matter(StreamId id) {
    return world.about(id).orElseThrow();
  }

  private void named(CaseId id, PersonId about) {
    world.record(new SubjectNamed(id, new SubjectId(new UUID(8, world.next())), about, REASONS));
    matter(id).subjects.add(about);
    matter(id).leave(about);
  }

  private void witnessed(CaseId id, PersonId about) {
    WitnessId witness = new WitnessId(new UUID(9, world.next()));
    world.record(new WitnessNamed(witness, id, world.sealedFor(about), REASONS));
    matter(id).named.add(about);
  }

  private void triaged(CaseId id) {
    Triage triage = new Triage(Triage.Level.LOW, Triage.Level.LOW, Triage.Outcome.INVESTIGATE);
    world.record(new TriageAssessed(id, null, triage, null, REASONS));
    matter(id).inTriage = false;
  }

  private void assigned(CaseId id, PersonId about) {
    Matter matter = matter(id);
    if (world.oracle.mayInvestigate(about)
        && !world.oracle.isShutOutWhateverTheTies(about, matter)
        && !world.oracle.isBound(about, matter)) {
      world.record(new InvestigatorAssigned(id, about, Office.INVESTIGATOR, null, REASONS));
      matter.putToWork(about);
      matter.inTriage = false;
    }
  }

  private void escalated(EscalationId escalation) {
    Matter matter = matter(escalation);
    if (!matter.escalated) {
      Materiality might = Materiality.MIGHT_HARM_REPUTATION;
      world.record(
          new EscalatedToAuditCommittee(
              escalation, caseId(matter.number), might, might, world.now, REASONS));
      matter.escalated = true;
    }
  }

  private void granted(CaseId id, PersonId about) {
    CaseGrantId grant = new CaseGrantId(new UUID(10, world.next()));
    world.record(
        new CaseAccessGranted(grant, id, about, world.oracle.powers.today, People.CCEO, REASONS));
    matter(id).granted.put(about, world.oracle.powers.today);
  }
}
