package io.probity.core.standing;

import static io.probity.core.casework.Cases.REASONS;
import static io.probity.core.standing.NeedToKnowOracle.Answer.ALLOWED;
import static io.probity.core.standing.NeedToKnowOracle.Answer.BEYOND_THE_POWER;
import static io.probity.core.standing.NeedToKnowOracle.Answer.FORBIDDEN;
import static io.probity.core.standing.NeedToKnowOracle.Answer.NOT_EMPOWERED;
import static io.probity.core.standing.NeedToKnowOracle.Answer.NOT_IN_OFFICE;
import static io.probity.core.standing.NeedToKnowOracle.Answer.NOT_THERE;
import static io.probity.core.standing.NeedToKnowWorld.any;
import static io.probity.core.standing.NeedToKnowWorld.caseId;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessCommand.GrantCaseAccess;
import io.probity.core.access.AccessCommand.NameWitness;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.CaseGrantId;
import io.probity.core.access.WitnessId;
import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationId;
import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.CloseCase;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.casework.CaseEvent.InvestigatorAssigned;
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
import io.probity.core.escalation.EscalationCommand.AssessMateriality;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationId;
import io.probity.core.escalation.Materiality;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.rule.RuleBroken;
import io.probity.core.standing.NeedToKnowOracle.Answer;
import io.probity.core.standing.NeedToKnowOracle.Deed;
import io.probity.core.standing.NeedToKnowOracle.Matter;
import io.probity.core.visibility.CaseScope;
import io.probity.core.visibility.CaseScope.AllBut;
import io.probity.core.visibility.CaseScope.Only;
import io.probity.core.visibility.VisibleCases;
import io.probity.core.visibility.WholeLedger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random people ask for random things, and are answered as an oracle says that they must be. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NeedToKnowTest {
  /** Many short histories: in a long one everybody is named in the end, and nothing differs. */
  private static final int HISTORIES = 24;

  private static final int STEPS = 250;

  private static int cleared;

  private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);

  @ParameterizedTest
  @MethodSource("seeds")
  void everybody_is_answered_as_the_oracle_says(long seed) {
    Random random = new Random(seed);
    NeedToKnowWorld world = new NeedToKnowWorld(random);
    Happenings happenings = new Happenings(world, random);
    for (int step = 0; step < STEPS; step++) {
      happenings.happen();
      happenings.happen();
      for (int i = 0; i < 3; i++) {
        ask(world, random, "seed " + seed + ", step " + step);
      }
      look(world, random, "seed " + seed + ", step " + step);
      clear(world, "seed " + seed + ", step " + step);
    }
    assertThat(answers.keySet()).as("every answer was given").containsOnly(Answer.values());
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, HISTORIES);
  }

  private void ask(NeedToKnowWorld world, Random random, String when) {
    Deed deed = any(List.of(Deed.values()), random);
    int number = random.nextInt(NeedToKnowWorld.CASES + 1); // the last one does not exist
    PersonId about = any(world.people, random);
    Actor actor = world.actor(random);
    Answer expected = world.oracle.answer(deed, number, actor);
    Answer given = given(world, command(world, deed, number, about), actor);
    assertThat(given).as("%s: %s in case %d by %s", when, deed, number, actor).isEqualTo(expected);
    answers.merge(given, 1, Integer::sum);
    if (given == ALLOWED) {
      follow(world, deed, number, about, random);
    }
  }

  private static Answer given(NeedToKnowWorld world, Command command, Actor actor) {
    try {
      world.standing.authorise(command, actor, (_, _) -> {});
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

  @AfterAll
  static void somebodyWasCleared() {
    assertThat(cleared).as("so often was somebody cleared for the whole ledger").isPositive();
  }

  /** Reckoned from what changed, and just as if every case had been looked at. */
  private static void clear(NeedToKnowWorld world, String when) {
    WholeLedger whole = world.standing.view(WholeLedger.class, (_, _) -> {});
    for (PersonId person : world.people) {
      boolean seesAll =
          IntStream.range(0, NeedToKnowWorld.CASES)
              .allMatch(number -> world.oracle.sees(person, number));
      boolean expected =
          seesAll
              && world.oracle.engagedForAll.contains(person)
              && world.oracle.powers.holds(person, Office.AUDITOR)
              && !world.oracle.powers.holds(person, Office.ADMINISTRATOR);
      assertThat(whole.isOpenTo(person, world.now))
          .as("%s: the whole ledger for %s", when, person)
          .isEqualTo(expected);
      cleared += expected ? 1 : 0;
    }
  }

  /** Lists and counts are of just the cases that each may see. */
  private void look(NeedToKnowWorld world, Random random, String when) {
    PersonId person = any(world.people, random);
    CaseScope scope = world.standing.view(VisibleCases.class, (_, _) -> {}).to(person, world.now);
    for (int number = 0; number < NeedToKnowWorld.CASES; number++) {
      UUID id = caseId(number).value();
      boolean listed =
          switch (scope) {
            case Only(var open) -> open.contains(id);
            case AllBut(var closed) -> !closed.contains(id);
          };
      assertThat(listed)
          .as("%s: case %d in the list of %s", when, number, person)
          .isEqualTo(world.oracle.sees(person, number));
    }
  }

  private static Command command(NeedToKnowWorld world, Deed deed, int number, PersonId about) {
    CaseId id = caseId(number);
    EscalationId escalation = new EscalationId(id.value());
    UUID fresh = new UUID(0x4000L, 0x8000_0000_0000_0000L | world.next());
    return switch (deed) {
      case READ -> new ReadCase(id, ReadingPurpose.OVERSIGHT, world.now);
      case NAME_SUBJECT -> new NameSubject(id, new SubjectId(fresh), about, REASONS, world.now);
      case NAME_WITNESS -> new NameWitness(new WitnessId(fresh), id, about, REASONS, world.now);
      case TRIAGE ->
          new AssessTriage(
              id,
              Triage.Level.LOW,
              Triage.Level.LOW,
              Triage.Outcome.INVESTIGATE,
              null,
              REASONS,
              world.now);
      case ASSIGN -> new AssignInvestigator(id, about, REASONS, world.now);
      case ALLEGE ->
          new RaiseAllegation(
              new AllegationId(fresh),
              id,
              Principle.COMPLY_WITH_LAW,
              Set.of(Topic.BRIBERY),
              null,
              null,
              REASONS,
              world.now);
      case ASSESS -> new AssessMateriality(escalation, true, false, REASONS, world.now);
      case ESCALATE -> new EscalateToAuditCommittee(escalation, REASONS, world.now);
      case GRANT ->
          new GrantCaseAccess(
              new CaseGrantId(fresh), id, about, world.oracle.powers.today, REASONS, world.now);
      case CLOSE -> new CloseCase(id, ClosingGround.OUT_OF_SCOPE, null, REASONS, world.now);
    };
  }

  /** What an allowed command leads to, where nothing but the state of the case could forbid it. */
  private static void follow(
      NeedToKnowWorld world, Deed deed, int number, PersonId about, Random random) {
    Matter matter = world.oracle.matters.get(number);
    CaseId id = caseId(number);
    boolean rarely = random.nextInt(20) == 0;
    switch (deed) {
      case NAME_SUBJECT -> {
        if (rarely) {
          world.record(
              new SubjectNamed(id, new SubjectId(new UUID(8, world.next())), about, REASONS));
          matter.subjects.add(about);
          matter.leave(about);
        }
      }
      case NAME_WITNESS -> {
        if (rarely) {
          WitnessId witness = new WitnessId(new UUID(9, world.next()));
          world.record(new WitnessNamed(witness, id, world.sealedFor(about), REASONS));
          matter.named.add(about);
        }
      }
      case TRIAGE -> {
        Triage triage = new Triage(Triage.Level.LOW, Triage.Level.LOW, Triage.Outcome.INVESTIGATE);
        world.record(new TriageAssessed(id, null, triage, null, REASONS));
        matter.inTriage = false;
      }
      case ASSIGN -> {
        if (world.oracle.mayInvestigate(about)
            && !world.oracle.isShutOutWhateverTheTies(about, matter)
            && !world.oracle.isBound(about, matter)) {
          world.record(new InvestigatorAssigned(id, about, Office.INVESTIGATOR, REASONS));
          matter.investigators.add(about);
          matter.inTriage = false;
        }
      }
      case ESCALATE -> {
        if (!matter.escalated && rarely) {
          EscalationId escalation = new EscalationId(id.value());
          Materiality might = Materiality.MIGHT_HARM_REPUTATION;
          world.record(
              new EscalatedToAuditCommittee(escalation, id, might, might, world.now, REASONS));
          matter.escalated = true;
        }
      }
      case GRANT -> {
        CaseGrantId grant = new CaseGrantId(new UUID(10, world.next()));
        world.record(
            new CaseAccessGranted(
                grant, id, about, world.oracle.powers.today, People.CCEO, REASONS));
        matter.granted.put(about, world.oracle.powers.today);
      }
      case READ, ALLEGE, ASSESS, CLOSE -> {}
    }
  }
}
