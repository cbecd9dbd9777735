package io.probity.core.standing;

import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.standing.NeedToKnowOracle.Answer.ALLOWED;
import static io.probity.core.standing.NeedToKnowOracle.Answer.BEYOND_THE_POWER;
import static io.probity.core.standing.NeedToKnowOracle.Answer.FORBIDDEN;
import static io.probity.core.standing.NeedToKnowOracle.Answer.NOT_EMPOWERED;
import static io.probity.core.standing.NeedToKnowOracle.Answer.NOT_IN_OFFICE;
import static io.probity.core.standing.NeedToKnowOracle.Answer.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessCommand.GrantCaseAccess;
import io.probity.core.access.AccessCommand.NameWitness;
import io.probity.core.access.AccessEvent.AuditEngagementClosed;
import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseEnded;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.CaseGrantId;
import io.probity.core.access.EngagementId;
import io.probity.core.access.ReleaseId;
import io.probity.core.access.WitnessId;
import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationId;
import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.ExternalInvestigatorAppointed;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
import io.probity.core.casework.CaseEvent.InvestigatorAssignedDespiteTie;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.ClosingGround;
import io.probity.core.casework.SubjectId;
import io.probity.core.casework.Triage;
import io.probity.core.code.Principle;
import io.probity.core.code.Topic;
import io.probity.core.custody.CustodyCommand.ReadCase;
import io.probity.core.custody.ReadingPurpose;
import io.probity.core.delegation.DelegateMode;
import io.probity.core.delegation.DelegationEvent.CodingConfirmed;
import io.probity.core.delegation.DelegationEvent.DelegateSubstituted;
import io.probity.core.delegation.DelegationEvent.DelegationConditionMet;
import io.probity.core.delegation.DelegationEvent.DelegationGranted;
import io.probity.core.delegation.DelegationEvent.DelegationRevoked;
import io.probity.core.delegation.DelegationId;
import io.probity.core.delegation.Terms;
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationId;
import io.probity.core.escalation.Materiality;
import io.probity.core.intake.ReportId;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.Offices;
import io.probity.core.register.RegisterEvent.AppointedToOffice;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.RelationKind;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.rule.RuleBroken;
import io.probity.core.screening.ConflictKind;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningId;
import io.probity.core.sealing.Confidential;
import io.probity.core.standing.NeedToKnowOracle.Answer;
import io.probity.core.standing.NeedToKnowOracle.Deed;
import io.probity.core.standing.NeedToKnowOracle.Matter;
import io.probity.core.standing.PowersOracle.Power;
import io.probity.core.standing.PowersOracle.Term;
import io.probity.core.visibility.CaseScope;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import io.probity.core.visibility.VisibleCases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random people ask for random things, and are answered as an oracle says that they must be. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NeedToKnowTest {

  private static final int CASES = 4;
  private static final int STEPS = 600;
  private static final List<Office> DELEGATING =
      List.of(Office.CCEO, Office.GENERAL_AUDITOR, Office.HELP_LINE);
  private static final List<Scope> SCOPES =
      List.of(Scope.INVESTIGATE, Scope.ASSIGN, Scope.ESCALATE, Scope.REFER);

  private final Map<String, PersonId> keys = new HashMap<>();
  private final StandingRegisters standing =
      new StandingRegisters(
          (person, asked) -> asked.stream().anyMatch(key -> person.equals(keys.get(key))));
  private final NeedToKnowOracle oracle = new NeedToKnowOracle();
  private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
  private final List<PersonId> people = new ArrayList<>();
  private Instant now = Story.NOW;
  private long entries;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everybody_is_answered_as_the_oracle_says(long seed) {
    Random random = new Random(seed);
    begin(random);
    for (int step = 0; step < STEPS; step++) {
      happen(random);
      for (int i = 0; i < 3; i++) {
        ask(random, "seed " + seed + ", step " + step);
      }
      look(random, "seed " + seed + ", step " + step);
    }
    assertThat(answers.keySet()).as("every answer was given").containsOnly(Answer.values());
  }

  private void begin(Random random) {
    for (Event event : People.inOffice()) {
      record(event);
      if (event instanceof AppointedToOffice appointed) {
        terms(appointed.personId()).add(new Term(appointed.office(), appointed.from(), null));
      }
    }
    IntStream.rangeClosed(1, 18).forEach(number -> people.add(person(number)));
    for (int number = 0; number < CASES; number++) {
      Matter matter = new Matter();
      for (Office office : Office.values()) {
        if (random.nextInt(10) == 0) {
          matter.hiddenFrom.add(office);
        }
      }
      oracle.matters.put(number, matter);
      record(
          new CaseOpened(
              caseId(number),
              new ReportId(new UUID(7, number)),
              now,
              null,
              Set.copyOf(matter.hiddenFrom)));
    }
  }

  /** What the register and the emergencies bring, whoever brought it. */
  private void happen(Random random) {
    PersonId person = any(people, random);
    int number = random.nextInt(CASES);
    switch (random.nextInt(16)) {
      case 0 -> appoint(person, any(List.of(Office.values()), random));
      case 1 -> end(person, random);
      case 2 -> bind(person, any(people, random));
      case 3 -> engage(person);
      case 4 -> release(person, number);
      case 5 -> {
        now = now.plus(Duration.ofHours(random.nextInt(20)));
        oracle.powers.today = standing.view(Offices.class, (_, _) -> {}).dayOf(now);
      }
      case 6 -> empower(random);
      case 7 -> confirm(random);
      case 8 -> endPower(random);
      case 9 -> conflict(person, number);
      case 10 -> letInDespiteTies(person, number);
      case 11 -> comeFromOutside(person, number);
      default -> {}
    }
  }

  private void ask(Random random, String when) {
    Deed deed = any(List.of(Deed.values()), random);
    int number = random.nextInt(CASES + 1); // the last one does not exist
    PersonId about = any(people, random);
    Actor actor = actor(random);
    Answer expected = oracle.answer(deed, number, actor);
    Answer given = given(command(deed, number, about), actor);
    assertThat(given).as("%s: %s in case %d by %s", when, deed, number, actor).isEqualTo(expected);
    answers.merge(given, 1, Integer::sum);
    if (given == ALLOWED) {
      follow(deed, number, about, random);
    }
  }

  private Answer given(Command command, Actor actor) {
    try {
      standing.authorise(command, actor, (_, _) -> {});
      return ALLOWED;
    } catch (RuleBroken broken) {
      return switch (broken.rule().id()) {
        case "A-1" -> NOT_THERE;
        case "A-3" -> NOT_IN_OFFICE;
        case "A-5", "A-7" -> NOT_EMPOWERED;
        case "A-8", "A-9" -> BEYOND_THE_POWER;
        default -> FORBIDDEN;
      };
    }
  }

  /** Lists and counts are of just the cases that each may see. */
  private void look(Random random, String when) {
    PersonId person = any(people, random);
    CaseScope scope = standing.view(VisibleCases.class, (_, _) -> {}).to(person, now);
    for (int number = 0; number < CASES; number++) {
      UUID id = caseId(number).value();
      boolean listed =
          switch (scope) {
            case Only(var open) -> open.contains(id);
            case AllBut(var closed) -> !closed.contains(id);
          };
      assertThat(listed)
          .as("%s: case %d in the list of %s", when, number, person)
          .isEqualTo(oracle.sees(person, number));
    }
  }

  private Command command(Deed deed, int number, PersonId about) {
    CaseId id = caseId(number);
    EscalationId escalation = new EscalationId(id.value());
    UUID fresh = new UUID(0x4000L, 0x8000_0000_0000_0000L | ++entries);
    return switch (deed) {
      case READ -> new ReadCase(id, ReadingPurpose.OVERSIGHT, now);
      case NAME_SUBJECT -> new NameSubject(id, new SubjectId(fresh), about, REASONS, now);
      case NAME_WITNESS -> new NameWitness(new WitnessId(fresh), id, about, REASONS, now);
      case TRIAGE ->
          new AssessTriage(
              id, Triage.Level.LOW, Triage.Level.LOW, Triage.Outcome.INVESTIGATE, REASONS, now);
      case ASSIGN -> new AssignInvestigator(id, about, REASONS, now);
      case ALLEGE ->
          new RaiseAllegation(
              new AllegationId(fresh),
              id,
              Principle.COMPLY_WITH_LAW,
              Set.of(Topic.BRIBERY),
              null,
              null,
              REASONS,
              now);
      case ASSESS -> new AssessMateriality(escalation, true, false, REASONS, now);
      case ESCALATE -> new EscalateToAuditCommittee(escalation, REASONS, now);
      case GRANT ->
          new GrantCaseAccess(new CaseGrantId(fresh), id, about, oracle.powers.today, REASONS, now);
      case CLOSE -> new CloseCase(id, ClosingGround.OUT_OF_SCOPE, REASONS, now);
    };
  }

  /** What an allowed command leads to, where nothing but the state of the case could forbid it. */
  private void follow(Deed deed, int number, PersonId about, Random random) {
    Matter matter = oracle.matters.get(number);
    CaseId id = caseId(number);
    boolean rarely = random.nextInt(20) == 0;
    switch (deed) {
      case NAME_SUBJECT -> {
        if (rarely) {
          record(new SubjectNamed(id, new SubjectId(new UUID(8, ++entries)), about, REASONS));
          matter.subjects.add(about);
          matter.leave(about);
        }
      }
      case NAME_WITNESS -> {
        if (rarely) {
          WitnessId witness = new WitnessId(new UUID(9, ++entries));
          record(new WitnessNamed(witness, id, sealedFor(about), REASONS));
          matter.named.add(about);
        }
      }
      case TRIAGE -> {
        Triage triage = new Triage(Triage.Level.LOW, Triage.Level.LOW, Triage.Outcome.INVESTIGATE);
        record(new TriageAssessed(id, null, triage, REASONS));
        matter.inTriage = false;
      }
      case ASSIGN -> {
        if (oracle.mayInvestigate(about)
            && !oracle.isShutOutWhateverTheTies(about, matter)
            && !oracle.isBound(about, matter)) {
          record(new InvestigatorAssigned(id, about, Office.INVESTIGATOR, REASONS));
          matter.investigators.add(about);
          matter.inTriage = false;
        }
      }
      case ESCALATE -> {
        if (!matter.escalated && rarely) {
          EscalationId escalation = new EscalationId(id.value());
          Materiality might = Materiality.MIGHT_HARM_REPUTATION;
          record(new EscalatedToAuditCommittee(escalation, id, might, now, REASONS));
          matter.escalated = true;
        }
      }
      case GRANT -> {
        CaseGrantId grant = new CaseGrantId(new UUID(10, ++entries));
        record(new CaseAccessGranted(grant, id, about, oracle.powers.today, People.CCEO, REASONS));
        matter.granted.put(about, oracle.powers.today);
      }
      case READ, ALLEGE, ASSESS, CLOSE -> {}
    }
  }

  private void appoint(PersonId person, Office office) {
    if (!oracle.powers.holds(person, office)) {
      terms(person).add(new Term(office, oracle.powers.today, null));
      record(new AppointedToOffice(person, office, null, null, oracle.powers.today, People.REASON));
    }
  }

  private void end(PersonId person, Random random) {
    List<Term> held = terms(person).stream().filter(term -> term.until() == null).toList();
    if (!held.isEmpty()) {
      Term term = any(held, random);
      LocalDate today = oracle.powers.today;
      terms(person).remove(term);
      terms(person).add(new Term(term.office(), term.from(), today));
      record(new OfficeEnded(person, term.office(), term.from(), today, People.REASON));
    }
  }

  /** For somebody in office, or for whoever acts under a power that lasts. */
  private void empower(Random random) {
    PersonId delegate = any(people, random);
    List<Power> live = oracle.powers.powers.stream().filter(oracle.powers::isLive).toList();
    boolean substitutes = !live.isEmpty() && random.nextInt(3) == 0;
    Power under = substitutes ? any(live, random) : null;
    Office office = under == null ? any(DELEGATING, random) : under.office();
    List<PersonId> holders =
        people.stream().filter(each -> oracle.powers.holds(each, office)).toList();
    if (under == null && holders.isEmpty()) {
      return;
    }
    PersonId principal = under == null ? any(holders, random) : under.principal();
    if (!principal.equals(delegate) && (under == null || !under.delegate().equals(delegate))) {
      give(power(under, principal, delegate, office, random));
    }
  }

  private Power power(
      @Nullable Power under, PersonId principal, PersonId delegate, Office office, Random random) {
    List<Scope> possible = under == null ? SCOPES : under.scope().stream().sorted().toList();
    Set<Scope> scope = EnumSet.of(any(possible, random), any(possible, random));
    LocalDate today = oracle.powers.today;
    LocalDate lastDay = today.plusDays(random.nextInt(30));
    UUID id = new UUID(0x4000L, 0x8000_0000_0000_0000L | ++entries);
    return new Power(id, under, principal, delegate, office, Set.copyOf(scope), today, lastDay);
  }

  private void give(Power power) {
    DelegationId id = new DelegationId(power.id());
    Power under = power.under();
    Terms terms =
        new Terms(
            List.of(power.delegate()),
            DelegateMode.ANY,
            power.scope(),
            power.lastDay(),
            power.since());
    record(
        under == null
            ? new DelegationGranted(
                id, power.principal(), power.office(), terms, now, REASONS, REASONS)
            : new DelegateSubstituted(
                id,
                new DelegationId(under.id()),
                under.delegate(),
                power.principal(),
                power.office(),
                terms,
                now,
                REASONS,
                REASONS));
    oracle.powers.powers.add(power);
  }

  private void confirm(Random random) {
    if (!oracle.powers.powers.isEmpty()) {
      Power power = oracle.powers.powers.getLast();
      if (random.nextInt(4) > 0 && oracle.powers.confirmed.add(power)) {
        record(new CodingConfirmed(new DelegationId(power.id()), power.scope()));
      }
    }
  }

  /** By revocation, or since its principal is no longer in office. */
  private void endPower(Random random) {
    if (oracle.powers.powers.isEmpty()) {
      return;
    }
    Power power = any(oracle.powers.powers, random);
    DelegationId id = new DelegationId(power.id());
    boolean inOffice = oracle.powers.holds(power.principal(), power.office());
    if (oracle.powers.ended.add(power)) {
      record(
          inOffice
              ? new DelegationRevoked(id, power.lastDay(), now, now, REASONS)
              : new DelegationConditionMet(id, power.principal(), power.office()));
    }
  }

  private void conflict(PersonId person, int number) {
    Matter matter = oracle.matters.get(number);
    ScreeningId id = new ScreeningId(caseId(number).value());
    if (matter.inConflict.remove(person)) {
      record(new ConflictCleared(id, caseId(number), person, ConflictKind.APPARENT, REASONS));
    } else {
      matter.inConflict.add(person);
      record(new ConflictDeclared(id, caseId(number), person, ConflictKind.APPARENT, REASONS));
    }
  }

  private void letInDespiteTies(PersonId person, int number) {
    Matter matter = oracle.matters.get(number);
    if (oracle.mayInvestigate(person)
        && oracle.isBound(person, matter)
        && !oracle.isShutOutWhateverTheTies(person, matter)) {
      matter.investigators.add(person);
      matter.despiteTies.add(person);
      record(
          new InvestigatorAssignedDespiteTie(caseId(number), person, Office.INVESTIGATOR, REASONS));
    }
  }

  private void comeFromOutside(PersonId person, int number) {
    Matter matter = oracle.matters.get(number);
    if (oracle.powers.officesOf(person).isEmpty() && !oracle.isShutOut(person, matter)) {
      matter.investigators.add(person);
      matter.fromOutside.add(person);
      record(new ExternalInvestigatorAppointed(caseId(number), person, REASONS, REASONS));
    }
  }

  private void bind(PersonId one, PersonId other) {
    if (!one.equals(other) && tied(one).size() < 2 && tied(one).add(other)) {
      tied(other).add(one);
      RelationId id = new RelationId(new UUID(11, ++entries));
      record(new RelationDeclared(id, one, other, RelationKind.FAMILY, REASONS));
    }
  }

  private void engage(PersonId auditor) {
    EngagementId id = new EngagementId(auditor.value());
    if (oracle.engagedForAll.remove(auditor)) {
      record(new AuditEngagementClosed(id, auditor, People.IN_JANUARY.plusYears(9), REASONS));
    } else {
      oracle.engagedForAll.add(auditor);
      record(
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
      record(new CaseReleaseEnded(id, caseId(number), administrator, until, REASONS));
    } else {
      matter.released.add(administrator);
      record(new CaseReleaseRequested(id, caseId(number), administrator, 72, REASONS));
      record(
          new CaseReleaseApproved(id, caseId(number), administrator, People.CCEO, until, REASONS));
    }
  }

  /**
   * Mostly in an office that they hold or under a power that they have, sometimes in one that they
   * do not, or in none.
   */
  private Actor actor(Random random) {
    PersonId person = any(people, random);
    boolean honest = random.nextInt(5) > 0;
    if (random.nextInt(3) == 0 && !oracle.powers.powers.isEmpty()) {
      return delegate(any(oracle.powers.powers, random), honest ? null : person);
    }
    List<Office> held = oracle.powers.officesOf(person).stream().sorted().toList();
    if (held.isEmpty() && honest) {
      return Actor.staff(person, Capacity.COVERED_PERSON);
    }
    Office office = any(honest ? held : List.of(Office.values()), random);
    return Actor.staff(person, Capacity.valueOf(office.name()));
  }

  private static Actor delegate(Power power, @Nullable PersonId instead) {
    PersonId who = instead == null ? power.delegate() : instead;
    Capacity capacity = Capacity.valueOf(power.office().name());
    return new Actor(who.toString(), capacity, power.principal(), power.id());
  }

  private Confidential sealedFor(PersonId person) {
    byte[] raw = new byte[KeyId.BYTES];
    raw[0] = (byte) keys.size();
    raw[1] = (byte) (keys.size() >> 8);
    KeyId key = KeyId.of(raw);
    keys.put(key.base64(), person);
    SealedRef ref = new SealedRef("person", key, 313, Hash.ZERO, Hash.ZERO);
    return Confidential.reference(new Confidential.Reference("x-1", new UUID(0, 1), ref));
  }

  private void record(Event event) {
    UUID id = new UUID(0, ++entries);
    Actor actor = Actor.policy("story");
    standing.apply(new Recorded(entries, id, "story-" + id, 0, now, actor, event));
  }

  private List<Term> terms(PersonId person) {
    return oracle.powers.terms.computeIfAbsent(person, _ -> new ArrayList<>());
  }

  private Set<PersonId> tied(PersonId person) {
    return oracle.ties.computeIfAbsent(person, _ -> new HashSet<>());
  }

  private static CaseId caseId(int number) {
    return new CaseId(new UUID(0x4000L, 0x9000_0000_0000_0100L | number));
  }

  private static PersonId person(int number) {
    return new PersonId(new UUID(0x4000L, 0x8000_0000_0000_0000L | number));
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
