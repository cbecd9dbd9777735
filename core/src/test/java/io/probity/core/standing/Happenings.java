package io.probity.core.standing;

import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.standing.NeedToKnowWorld.any;
import static io.probity.core.standing.NeedToKnowWorld.caseId;
import static java.util.Objects.requireNonNull;

import io.probity.core.access.AccessEvent.AuditEngagementClosed;
import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseEnded;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.EngagementId;
import io.probity.core.access.ReleaseId;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.ExternalInvestigatorAppointed;
import io.probity.core.casework.CaseEvent.InvestigatorAssignedDespiteTie;
import io.probity.core.casework.ClosingGround;
import io.probity.core.facts.Reads;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.CaseRelationId;
import io.probity.core.linking.HowRelated;
import io.probity.core.linking.LinkId;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.facts.Offices;
import io.probity.core.screening.ConflictKind;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningId;
import io.probity.core.standing.PowersOracle.Term;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverId;
import io.probity.core.waiver.WaiverLinkId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What comes to pass without anybody being asked: by the register, by others, by time. */
final class Happenings {
  private final NeedToKnowWorld world;
  private final NeedToKnowOracle oracle;
  private final Random random;
  private final RandomPowers powers;
  private final RandomTies ties;
  private final Map<List<Integer>, CaseRelationId> relations = new HashMap<>();

  Happenings(NeedToKnowWorld world, Random random) {
    this.world = world;
    this.oracle = world.oracle;
    this.random = random;
    this.powers = new RandomPowers(world, random);
    this.ties = new RandomTies(world, random);
  }

  /** What the register and the emergencies bring, whoever brought it. */
  void happen() {
    PersonId person = any(world.people, random);
    int number = random.nextInt(NeedToKnowWorld.CASES);
    switch (random.nextInt(26)) {
      case 0 -> appoint(person, any(List.of(Office.values()), random));
      case 1, 14 -> end(person);
      case 2, 15, 16 -> ties.bind(person, any(world.people, random));
      case 3 -> engage(random.nextBoolean() ? person : People.AUDITOR);
      case 4 -> release(person, number);
      case 5 -> {
        world.now = world.now.plus(Duration.ofHours(random.nextInt(20)));
        oracle.powers.today = world.standing.view(Offices.class, Reads.UNNOTED).dayOf(world.now);
      }
      case 6, 17 -> powers.empower();
      case 7, 18 -> powers.confirm();
      case 8 -> powers.end();
      case 9 -> conflict(person, number);
      case 10 -> letInDespiteTies(person, number);
      case 11 -> comeFromOutside(person, number);
      case 12 -> link(number, random.nextInt(NeedToKnowWorld.CASES));
      case 13 -> follow(number, random.nextInt(NeedToKnowWorld.CASES));
      case 19 -> ties.confirm();
      case 20, 21 -> choose(person, number);
      case 22 -> linkWaiver(number);
      case 23 -> duplicate(number, random.nextInt(NeedToKnowWorld.CASES));
      default -> {}
    }
  }

  private void appoint(PersonId person, Office office) {
    if (!oracle.powers.holds(person, office)) {
      world.terms(person).add(new Term(office, oracle.powers.today, null));
      world.record(
          new AppointedToOffice(person, office, null, null, oracle.powers.today, People.REASON));
    }
  }

  private void end(PersonId person) {
    List<Term> held = world.terms(person).stream().filter(term -> term.until() == null).toList();
    if (!held.isEmpty()) {
      Term term = any(held, random);
      LocalDate today = oracle.powers.today;
      world.terms(person).remove(term);
      world.terms(person).add(new Term(term.office(), term.from(), today));
      world.record(new OfficeEnded(person, term.office(), term.from(), null, today, People.REASON));
    }
  }

  private void conflict(PersonId person, int number) {
    Matter matter = oracle.matters.get(number);
    ScreeningId id = new ScreeningId(caseId(number).value());
    if (matter.inConflict.remove(person)) {
      world.record(new ConflictCleared(id, caseId(number), person, ConflictKind.APPARENT, REASONS));
    } else {
      matter.inConflict.add(person);
      world.record(
          new ConflictDeclared(id, caseId(number), person, ConflictKind.APPARENT, REASONS));
    }
  }

  private void letInDespiteTies(PersonId person, int number) {
    Matter matter = oracle.matters.get(number);
    Set<PersonId> ties = new HashSet<>(world.tied(person));
    ties.retainAll(matter.subjects);
    if (oracle.mayInvestigate(person)
        && !ties.isEmpty()
        && !oracle.isShutOutWhateverTheTies(person, matter)) {
      matter.putToWork(person);
      matter.despiteTies.put(person, ties);
      world.record(
          new InvestigatorAssignedDespiteTie(
              caseId(number), person, Office.INVESTIGATOR, null, ties, REASONS));
    }
  }

  private void comeFromOutside(PersonId person, int number) {
    Matter matter = oracle.matters.get(number);
    if (oracle.powers.officesOf(person).isEmpty() && !oracle.isShutOut(person, matter)) {
      matter.putToWork(person);
      matter.fromOutside.add(person);
      world.record(new ExternalInvestigatorAppointed(caseId(number), person, REASONS, REASONS));
    }
  }

  /** Somebody else keeps up the contact with whoever reported. */
  private void choose(PersonId liaison, int number) {
    Matter matter = oracle.matters.get(number);
    Matter host = matter.into == null ? matter : matter.into;
    matter.liaison = liaison;
    world.record(
        new LiaisonAssigned(
            new MailboxId(NeedToKnowWorld.report(number).value()),
            caseId(host.number),
            null,
            liaison,
            REASONS));
  }

  private void linkWaiver(int number) {
    UUID waiver = any(world.others.waivers.keySet().stream().sorted().toList(), random);
    Matter matter = oracle.matters.get(number);
    if (world.others.waivers.get(waiver).linked().add(matter)) {
      world.record(
          new WaiverLinkedToCase(
              new WaiverLinkId(new UUID(14, world.next())),
              new WaiverId(waiver),
              caseId(number),
              REASONS));
    }
  }

  private void engage(PersonId auditor) {
    EngagementId id = new EngagementId(auditor.value());
    if (oracle.engagedForAll.remove(auditor)) {
      world.record(new AuditEngagementClosed(id, auditor, People.IN_JANUARY.plusYears(9), REASONS));
    } else {
      oracle.engagedForAll.add(auditor);
      world.others.engagements.put(id.value(), Set.of());
      world.record(
          new AuditEngagementOpened(
              id,
              auditor,
              true,
              Set.of(),
              People.IN_JANUARY,
              People.IN_JANUARY.plusYears(9),
              REASONS));
    }
  }

  private void release(PersonId administrator, int number) {
    Matter matter = oracle.matters.get(number);
    ReleaseId id = new ReleaseId(administrator.value());
    Instant until = Story.NOW.plus(Duration.ofDays(3_000));
    if (matter.released.remove(administrator)) {
      world.record(new CaseReleaseEnded(id, caseId(number), administrator, until, REASONS));
    } else {
      matter.released.add(administrator);
      world.record(new CaseReleaseRequested(id, caseId(number), administrator, 72, REASONS));
      world.record(
          new CaseReleaseApproved(id, caseId(number), administrator, People.CCEO, until, REASONS));
    }
  }

  /** Two reports of the same: one of the cases goes on, for both. */
  private void link(int number, int into) {
    Matter from = oracle.matters.get(number);
    Matter host = oracle.matters.get(into);
    ReportId report = NeedToKnowWorld.report(number);
    LinkId id = new LinkId(new UUID(12, world.next()));
    Matter left = from.into;
    if (left != null) {
      from.into = null;
      left.merged.remove(from);
      from.cameFrom.add(left);
      from.escalated |= left.escalated;
      world.record(
          new ReportUnlinked(
              id,
              caseId(left.number),
              caseId(number),
              report,
              from.liaison,
              false,
              false,
              left.escalated,
              REASONS));
    } else if (from != host && from.merged.isEmpty() && from.isOpen() && host.isOpen()) {
      from.into = host;
      host.merged.add(from);
      world.others.links.put(id.value(), host);
      world.record(
          new ReportLinked(
              id,
              caseId(into),
              caseId(number),
              report,
              null,
              from.liaison,
              true,
              false,
              false,
              REASONS));
    }
  }

  /** One case ends for the sake of the other, or goes on after all. */
  private void duplicate(int number, int of) {
    Matter matter = oracle.matters.get(number);
    Matter other = oracle.matters.get(of);
    Matter was = matter.duplicateOf;
    if (was != null) {
      matter.duplicateOf = null;
      was.duplicates.remove(matter);
      world.record(
          new CaseReopened(
              caseId(number), People.CCEO, ClosingGround.DUPLICATE, List.of(), REASONS));
    } else if (matter != other && matter.isOpen() && other.isOpen()) {
      matter.duplicateOf = other;
      matter.inTriage = false;
      other.duplicates.add(matter);
      world.record(
          new CaseClosed(caseId(number), ClosingGround.DUPLICATE, caseId(of), List.of(), REASONS));
    }
  }

  /** One case is about retaliation for what was said in the other. */
  private void follow(int number, int earlier) {
    Matter matter = oracle.matters.get(number);
    Matter before = oracle.matters.get(earlier);
    List<Integer> both = List.of(number, earlier);
    if (matter == before || before.before.contains(matter)) {
      return;
    }
    if (matter.before.remove(before)) {
      world.record(
          new CasesUnrelated(
              requireNonNull(relations.remove(both)),
              caseId(number),
              caseId(earlier),
              HowRelated.RETALIATION,
              null,
              REASONS));
    } else {
      CaseRelationId id = new CaseRelationId(new UUID(13, world.next()));
      relations.put(both, id);
      matter.before.add(before);
      world.others.related.put(id.value(), Set.of(matter, before));
      world.record(
          new CasesRelated(
              id,
              caseId(number),
              caseId(earlier),
              HowRelated.RETALIATION,
              null,
              List.of(),
              REASONS));
    }
  }
}
