package io.probity.core.standing;

import static io.probity.core.standing.CommandOracle.Answer.ALLOWED;
import static io.probity.core.standing.CommandOracle.Answer.BEYOND_THE_POWER;
import static io.probity.core.standing.CommandOracle.Answer.FORBIDDEN;
import static io.probity.core.standing.CommandOracle.Answer.NOT_EMPOWERED;
import static io.probity.core.standing.CommandOracle.Answer.NOT_IN_OFFICE;
import static io.probity.core.standing.CommandOracle.Answer.NOT_THERE;
import static io.probity.core.standing.NeedToKnowWorld.any;
import static java.util.Collections.disjoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.access.AccessCommand.GrantCaseAccess;
import io.probity.core.access.AccessCommand.NameWitness;
import io.probity.core.casework.CaseCommand.AssessTriage;
import io.probity.core.casework.CaseCommand.AssignInvestigator;
import io.probity.core.casework.CaseCommand.NameSubject;
import io.probity.core.escalation.EscalationCommand.EscalateToAuditCommittee;
import io.probity.core.facts.Reads;
import io.probity.core.inquiry.InquiryCommand.RaiseInquiry;
import io.probity.core.intake.ReportCommand.ReportViolation;
import io.probity.core.message.Command;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.rule.RuleBroken;
import io.probity.core.standing.CommandOracle.Answer;
import io.probity.core.visibility.facts.WholeLedger;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  /** So many are looked at for somebody who may: of those who do not, there are plenty. */
  private static final int DRAWS = 20;

  private static int cleared;

  /** In one history. */
  private final Set<Class<?>> allowed = new HashSet<>();

  private static final List<Class<? extends Command>> SENT = RandomCommands.sentByPeople();

  /** Those that change who may see what. */
  private static final List<Class<? extends Command>> MOVING =
      List.of(
          NameSubject.class,
          NameWitness.class,
          AssessTriage.class,
          AssignInvestigator.class,
          EscalateToAuditCommittee.class,
          GrantCaseAccess.class);

  private static final Set<Answer> NOT_ALLOWED = EnumSet.of(NOT_THERE, FORBIDDEN);

  private static final Map<Class<?>, Set<Answer>> answers = new ConcurrentHashMap<>();

  @ParameterizedTest
  @MethodSource("seeds")
  void everybody_is_answered_as_the_oracle_says(long seed) {
    Random random = new Random(seed);
    NeedToKnowWorld world = new NeedToKnowWorld(random);
    CommandOracle oracle = new CommandOracle(world);
    ListsOracle lists = new ListsOracle(world, oracle);
    Happenings happenings = new Happenings(world, random);
    for (int step = 0; step < STEPS; step++) {
      happenings.happen();
      happenings.happen();
      for (int i = 0; i < 3; i++) {
        ask(world, oracle, random, "seed " + seed + ", step " + step);
      }
      lists.agreesOn(any(world.people, random), "seed " + seed + ", step " + step);
      clear(world, "seed " + seed + ", step " + step);
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, HISTORIES);
  }

  private void ask(NeedToKnowWorld world, CommandOracle oracle, Random random, String when) {
    RandomCommands commands = new RandomCommands(world, random);
    Class<? extends Command> type = any(kind(random), random);
    int number = random.nextInt(NeedToKnowWorld.CASES + 1); // the last one does not exist
    int draws = random.nextBoolean() ? 1 : DRAWS;
    Command command;
    Actor actor;
    Answer expected;
    do {
      Actor by = commands.actor();
      command = commands.of(type, number, by);
      actor = asWhoReports(command, by);
      expected = oracle.answer(command, actor, commands.matterOf(command));
    } while (expected != ALLOWED && --draws > 0);
    Answer given = given(world, command, actor);
    assertThat(given).as("%s: %s by %s", when, command, actor).isEqualTo(expected);
    answers.computeIfAbsent(command.getClass(), _ -> EnumSet.noneOf(Answer.class)).add(given);
    if (given == ALLOWED) {
      allowed.add(type);
      new Consequences(world, random).of(command);
    }
  }

  /** Now and then one that nobody was allowed to send in this history. */
  private List<Class<? extends Command>> kind(Random random) {
    List<Class<? extends Command>> rest =
        SENT.stream().filter(type -> !allowed.contains(type)).toList();
    return switch (random.nextInt(3)) {
      case 0 -> MOVING;
      case 1 -> SENT;
      default -> rest.isEmpty() ? SENT : rest;
    };
  }

  /** Whoever reports or asks something new is known by the id that comes into being with it. */
  private static Actor asWhoReports(Command command, Actor actor) {
    return switch (command) {
      case ReportViolation it when actor.capacity() == Capacity.REPORTER ->
          Actor.reporter(it.reporterId().value());
      case RaiseInquiry it when actor.capacity() == Capacity.REPORTER ->
          Actor.reporter(it.inquirerId().value());
      default -> actor;
    };
  }

  private static Answer given(NeedToKnowWorld world, Command command, Actor actor) {
    try {
      world.standing.authorise(command, actor, Reads.UNNOTED);
      return ALLOWED;
    } catch (RuleBroken broken) {
      return switch (broken.rule().id()) {
        case "A-1" -> NOT_THERE;
        case "A-3", "A-4" -> NOT_IN_OFFICE;
        case "A-5", "A-7" -> NOT_EMPOWERED;
        case "A-8", "A-9" -> BEYOND_THE_POWER;
        default -> FORBIDDEN;
      };
    }
  }

  @AfterAll
  static void everythingCameToPass() {
    assertThat(cleared).as("so often was somebody cleared for the whole ledger").isPositive();
    assertThat(SENT.stream().filter(type -> !answers.get(type).contains(ALLOWED)))
        .as("commands that nobody was allowed to send")
        .isEmpty();
    assertThat(SENT.stream().filter(type -> disjoint(answers.get(type), NOT_ALLOWED)))
        .as("commands that nobody was refused who may send others")
        .isEmpty();
  }

  /** Reckoned from what changed, and just as if every case had been looked at. */
  private static void clear(NeedToKnowWorld world, String when) {
    WholeLedger whole = world.standing.view(WholeLedger.class, Reads.UNNOTED);
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
}
