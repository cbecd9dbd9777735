package io.probity.core.standing;

import static io.probity.core.standing.NeedToKnowWorld.any;
import static io.probity.core.standing.NeedToKnowWorld.caseId;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.allegation.AllegationCommand;
import io.probity.core.allegation.AllegationId;
import io.probity.core.casework.CaseCommand;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.Cases;
import io.probity.core.casework.SubjectId;
import io.probity.core.escalation.EscalationCommand;
import io.probity.core.escalation.EscalationId;
import io.probity.core.facts.RegisterKey;
import io.probity.core.intake.ReportId;
import io.probity.core.investigation.InvestigationCommand;
import io.probity.core.investigation.InvestigationId;
import io.probity.core.mailbox.MailboxCommand;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.protection.RetaliationWatchCommand;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.WatchId;
import io.probity.core.referral.ReferralCommand;
import io.probity.core.referral.ReferralEvent.ReferredToPublicOfficials;
import io.probity.core.referral.ReferralId;
import io.probity.core.remedy.CorrectiveActionCommand;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionOpened;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.remedy.RecoveryCommand;
import io.probity.core.remedy.RecoveryEvent.RecoveryOpened;
import io.probity.core.remedy.RecoveryId;
import io.probity.core.rule.RuleBroken;
import io.probity.core.screening.ScreeningCommand;
import io.probity.core.screening.ScreeningId;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command by which people act in a case, whatever it does there: to whom the case is closed
 * it is answered as of no case, with as much work, and to whoever sees it never so.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NeedToKnowCommandsTest {
  private static final int STEPS = 60;
  private static final int NO_CASE = NeedToKnowWorld.CASES;

  private static final List<Class<?>> IN_CASES =
      List.of(
          CaseCommand.class,
          ScreeningCommand.class,
          InvestigationCommand.class,
          AllegationCommand.class,
          EscalationCommand.class,
          CorrectiveActionCommand.class,
          RecoveryCommand.class,
          ReferralCommand.class,
          RetaliationWatchCommand.class,
          MailboxCommand.class);

  @ParameterizedTest
  @MethodSource("seeds")
  void whoever_does_not_see_a_case_does_nothing_in_it(long seed) {
    Random random = new Random(seed);
    NeedToKnowWorld world = new NeedToKnowWorld(random);
    for (int number = 0; number < NeedToKnowWorld.CASES; number++) {
      openEverythingIn(world, number);
    }
    Happenings happenings = new Happenings(world, random);
    for (int step = 0; step < STEPS; step++) {
      happenings.happen();
      happenings.happen();
      int number = random.nextInt(NeedToKnowWorld.CASES + 1);
      Actor actor = inOffice(world, random);
      boolean seen = world.oracle.sees(actor.person(), number);
      for (Class<? extends Command> type : commands()) {
        if (MailboxCommand.class.isAssignableFrom(type)) {
          continue; // its stream goes where the report is linked to
        }
        assertThat(isThere(world, of(type, number, world.now), actor))
            .as("seed %d, step %d: %s in case %d by %s", seed, step, type, number, actor)
            .isEqualTo(seen);
      }
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 8);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void an_unknown_case_takes_as_much_work_as_a_closed_one(Class<? extends Command> type) {
    NeedToKnowWorld world = new NeedToKnowWorld(new Random(1));
    int number = 1; // hidden from nobody
    openEverythingIn(world, number);
    for (PersonId person :
        List.of(People.ADA, People.CCEO, People.HELP_LINE, People.INVESTIGATOR)) {
      world.record(
          new SubjectNamed(caseId(number), new SubjectId(person.value()), person, Cases.REASONS));
      Actor actor = inFirstOffice(world, person);
      assertThat(isThere(world, of(type, number, world.now), actor))
          .as("%s by %s", type, actor)
          .isFalse();
      assertThat(reads(world, of(type, NO_CASE, world.now), actor))
          .as("%s by %s", type, actor)
          .isEqualTo(reads(world, of(type, number, world.now), actor));
    }
  }

  static List<Class<? extends Command>> commands() {
    return Capabilities.commandTypes().stream()
        .filter(type -> IN_CASES.stream().anyMatch(in -> in.isAssignableFrom(type)))
        .filter(type -> !type.isAnnotationPresent(NotByPeople.class))
        .toList();
  }

  private static Actor inOffice(NeedToKnowWorld world, Random random) {
    PersonId person = any(world.people, random);
    List<Office> held = world.oracle.powers.officesOf(person).stream().sorted().toList();
    return held.isEmpty() ? People.as(person) : People.as(person, capacityOf(any(held, random)));
  }

  private static Actor inFirstOffice(NeedToKnowWorld world, PersonId person) {
    return world.oracle.powers.officesOf(person).stream()
        .sorted()
        .findFirst()
        .map(office -> People.as(person, capacityOf(office)))
        .orElseGet(() -> People.as(person));
  }

  private static Capacity capacityOf(Office office) {
    return Capacity.valueOf(office.name());
  }

  private static boolean isThere(NeedToKnowWorld world, Command command, Actor actor) {
    try {
      world.standing.authorise(command, actor, (_, _) -> {});
      return true;
    } catch (RuleBroken broken) {
      return !broken.rule().id().equals("A-1");
    }
  }

  /** The registers that were looked at, one after the other. */
  private static List<String> reads(NeedToKnowWorld world, Command command, Actor actor) {
    List<RegisterKey> read = new ArrayList<>();
    try {
      world.standing.authorise(command, actor, (key, _) -> read.add(key));
    } catch (RuleBroken broken) {
      assertThat(broken.rule().id()).isEqualTo("A-1");
    }
    return read.stream().map(RegisterKey::register).toList();
  }

  private static void openEverythingIn(NeedToKnowWorld world, int number) {
    world.record(Cases.alleged(new AllegationId(id(20, number)), caseId(number)));
    Stream.of(
            CorrectiveActionOpened.class,
            RecoveryOpened.class,
            ReferredToPublicOfficials.class,
            RetaliationWatchOpened.class)
        .forEach(opening -> world.record(of(opening, number, world.now)));
  }

  private static Map<Class<?>, UUID> idsOf(int number) {
    UUID caseId = caseId(number).value();
    return Map.of(
        CaseId.class, caseId,
        ScreeningId.class, caseId,
        InvestigationId.class, caseId,
        EscalationId.class, caseId,
        AllegationId.class, id(20, number),
        CorrectiveActionId.class, id(21, number),
        RecoveryId.class, id(22, number),
        ReferralId.class, id(23, number),
        WatchId.class, id(24, number));
  }

  private static UUID id(int kind, int number) {
    return new UUID(kind, number);
  }

  /** A sample of this type, but of what belongs to this case, and sent now. */
  private static <T> T of(Class<T> record, int number, Instant now) {
    Map<Class<?>, UUID> ids = idsOf(number);
    Object sample = Samples.of(record);
    RecordComponent[] components = record.getRecordComponents();
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < values.length; i++) {
        Class<?> type = components[i].getType();
        UUID own = ofReporter(type) ? id(7, number) : ids.get(type);
        components[i].getAccessor().setAccessible(true);
        boolean time = components[i].getName().equals("time");
        values[i] =
            time
                ? now
                : own == null
                    ? components[i].getAccessor().invoke(sample)
                    : type.getConstructor(UUID.class).newInstance(own);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<T> constructor = record.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("No sample of " + record.getName(), e);
    }
  }

  private static boolean ofReporter(Class<?> type) {
    return Set.of(MailboxId.class, ReportId.class).contains(type);
  }
}
