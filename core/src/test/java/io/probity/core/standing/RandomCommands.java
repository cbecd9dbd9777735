package io.probity.core.standing;

import static io.probity.core.standing.NeedToKnowWorld.any;
import static io.probity.core.standing.NeedToKnowWorld.caseId;

import io.probity.core.casework.CaseId;
import io.probity.core.code.CodeVersionId;
import io.probity.core.custody.CustodyCommand;
import io.probity.core.intake.ReportCommand.ConvertInquiryToReport;
import io.probity.core.intake.ReportId;
import io.probity.core.message.Command;
import io.probity.core.message.NotByPeople;
import io.probity.core.message.ServerMade;
import io.probity.core.message.StreamId;
import io.probity.core.parameters.Choices;
import io.probity.core.parameters.ParameterSet;
import io.probity.core.parameters.Spans;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.register.CoveredPersonId;
import io.probity.core.standing.OtherMatters.Question;
import io.probity.core.standing.PowersOracle.Power;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commands of every kind that people send, about whatever there is, or is not. */
final class RandomCommands {
  private final NeedToKnowWorld world;
  private final Random random;

  RandomCommands(NeedToKnowWorld world, Random random) {
    this.world = world;
    this.random = random;
  }

  /** All but what only policies, clocks and the bootstrap file send. */
  static List<Class<? extends Command>> sentByPeople() {
    Stream<Class<? extends Command>> readings =
        Arrays.stream(CustodyCommand.class.getPermittedSubclasses())
            .map(type -> type.asSubclass(Command.class));
    return Stream.concat(Capabilities.commandTypes().stream(), readings)
        .filter(type -> !type.isAnnotationPresent(NotByPeople.class))
        .toList();
  }

  /** Somebody of the Company mostly, or whoever asked or reported. */
  Actor actor() {
    return switch (random.nextInt(12)) {
      case 0 -> Actor.reporter(any(reporters(), random));
      case 1 -> Actor.staff(any(world.people, random), Capacity.BOARD);
      case 2 -> Actor.staff(any(world.people, random), Capacity.COVERED_PERSON);
      default -> world.actor(random);
    };
  }

  private List<UUID> reporters() {
    return Stream.concat(
            world.others.reporters.values().stream(),
            world.others.inquiries.values().stream().map(Question::inquirer))
        .sorted()
        .toList();
  }

  /** Of the case with this number, if it is of a case, and now and then about the sender. */
  <T extends Command> T of(Class<T> type, int number, Actor by) {
    return Samples.remade(type, (component, sample) -> value(component, sample, number, by));
  }

  private @Nullable Object value(
      RecordComponent component, @Nullable Object sample, int number, Actor by) {
    Class<?> type = component.getType();
    if (component.getName().equals("time")) {
      return world.now;
    }
    if (component.isAnnotationPresent(ServerMade.class)) {
      return Samples.id(type, fresh());
    }
    if (StreamId.class.isAssignableFrom(type)) {
      return id(component, number, by);
    }
    if (type.isEnum()) {
      return any(List.of(type.getEnumConstants()), random);
    }
    return switch (sample) {
      case PersonId _ -> person(by);
      case Boolean _ -> random.nextBoolean();
      case LocalDate _ when component.getName().equals("until") && random.nextBoolean() ->
          world.oracle.powers.today.plusDays(1);
      case ParameterSet _ ->
          Samples.remade(ParameterSet.class, (each, old) -> value(each, old, number, by));
      case Spans other -> random.nextBoolean() ? other : ParameterSet.FIRST.spans();
      case Choices _ -> Samples.remade(Choices.class, (each, old) -> value(each, old, number, by));
      case Set<?> set when set.stream().anyMatch(CaseId.class::isInstance) ->
          random.nextInt(3) == 0 ? Set.of() : Set.of(caseId(number));
      case null -> null;
      default -> sample;
    };
  }

  private @Nullable Object id(RecordComponent component, int number, Actor by) {
    Class<?> type = component.getType();
    if (type == CaseId.class) {
      boolean other = !component.getName().equals("caseId");
      int any = random.nextInt(NeedToKnowWorld.CASES + 1);
      boolean none = component.getName().equals("duplicateOf") && random.nextBoolean();
      return none ? null : caseId(other ? any : number);
    }
    if (component.getDeclaringRecord() == ConvertInquiryToReport.class) {
      return new ReportId(any(known(world.others.inquiries.keySet()), random));
    }
    if (type == CoveredPersonId.class) {
      return new CoveredPersonId(person(by).value());
    }
    if (type == CodeVersionId.class) {
      return Samples.id(type, any(known(world.others.codeVersions), random));
    }
    UUID relied = by.delegation();
    if (component.getName().equals("parent") && relied != null && random.nextBoolean()) {
      return Samples.id(type, relied);
    }
    Set<UUID> ids = wherever(type);
    UUID of = ids.isEmpty() ? NeedToKnowWorld.idOf(type, number) : any(known(ids), random);
    return Samples.id(type, of);
  }

  /** Those of what belongs to no case, or to more than one. */
  private Set<UUID> wherever(Class<?> type) {
    OtherMatters others = world.others;
    return switch (type.getSimpleName()) {
      case "DelegationId" ->
          world.oracle.powers.powers.stream().map(Power::id).collect(Collectors.toSet());
      case "InquiryId" -> others.inquiries.keySet();
      case "LinkId" -> others.links.keySet();
      case "CaseRelationId" -> others.related.keySet();
      case "RelationId" -> others.ties.keySet();
      case "EngagementId" -> others.engagements.keySet();
      default -> Set.of();
    };
  }

  /** And one that nobody knows. */
  private List<UUID> known(Set<UUID> ids) {
    return Stream.concat(ids.stream().sorted(), Stream.of(fresh())).toList();
  }

  private UUID fresh() {
    return new UUID(0x4000L, 0xb000_0000_0000_0000L | world.next());
  }

  private PersonId person(Actor by) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> by.isPerson() ? by.person() : People.ADA;
      case 2 -> People.STRANGER;
      default -> any(world.people, random);
    };
  }

  /** The case that a command is about, if it is about one. */
  @Nullable Matter matterOf(Command command) {
    List<StreamId> ids =
        Arrays.stream(command.getClass().getRecordComponents())
            .filter(each -> StreamId.class.isAssignableFrom(each.getType()))
            .filter(each -> !each.isAnnotationPresent(ServerMade.class))
            .map(each -> (StreamId) Samples.of(each, command))
            .toList();
    return Stream.concat(ids.stream().filter(CaseId.class::isInstance), ids.stream())
        .findFirst()
        .flatMap(world::about)
        .orElse(null);
  }
}
