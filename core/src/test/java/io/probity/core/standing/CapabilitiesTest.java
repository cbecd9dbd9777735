package io.probity.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.facts.Reads;
import io.probity.core.message.Command;
import io.probity.core.message.Event;
import io.probity.core.message.ServerMade;
import io.probity.core.message.StreamId;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.register.CoveredPerson;
import io.probity.core.rule.RuleBroken;
import io.probity.core.sealing.Confidential;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CapabilitiesTest {

  private static final Set<Class<?>> HARMLESS =
      Set.of(
          UUID.class,
          LocalDate.class,
          Instant.class,
          boolean.class,
          int.class,
          long.class,
          Confidential.class,
          PersonId.class);

  /** What a code type must not hold. */
  private static final String FREE_TEXT = "Ada, on the phone, about Ben";

  @Test
  void no_two_events_are_stored_under_one_name() {
    assertThat(Capabilities.eventTypes().stream().map(Class::getSimpleName))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(20);
  }

  @Test
  void no_two_commands_have_one_name() {
    assertThat(Capabilities.commandTypes().stream().map(Class::getSimpleName))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(15);
  }

  @Test
  void every_command_is_handled_by_one_aggregate() {
    List<Class<?>> handled = new ArrayList<>();
    for (Class<?> aggregate : Capabilities.aggregates()) {
      assertThat(aggregate).hasAnnotation(AggregateRoot.class);
      Stream.concat(
              Stream.of(aggregate.getDeclaredConstructors()),
              Stream.of(aggregate.getDeclaredMethods()))
          .filter(handler -> handler.isAnnotationPresent(CommandHandler.class))
          .forEach(handler -> handled.add(handler.getParameterTypes()[0]));
    }
    assertThat(handled).doesNotHaveDuplicates().hasSameElementsAs(Capabilities.commandTypes());
  }

  @Test
  void somebody_says_of_every_command_who_may_send_it() {
    for (Class<? extends Command> type : Capabilities.commandTypes()) {
      Command command = Samples.of(type);
      StandingRegisters nobody = new StandingRegisters();
      assertThatThrownBy(() -> nobody.authorise(command, People.as(Capacity.CCEO), Reads.UNNOTED))
          .as(type.getSimpleName())
          .isInstanceOf(RuleBroken.class);
    }
  }

  @Test
  void the_oracle_has_a_row_for_every_command_that_people_send() {
    CommandOracle oracle = new CommandOracle(new NeedToKnowWorld(new Random(1)));
    assertThat(oracle.commands())
        .containsExactlyInAnyOrderElementsOf(RandomCommands.sentByPeople());
  }

  @Test
  void a_stranger_may_send_nothing() {
    StandingRegisters everybody = everybodyInOffice();
    for (Class<? extends Command> type : Capabilities.commandTypes()) {
      Command command = Samples.of(type);
      assertThatThrownBy(
              () -> everybody.authorise(command, People.as(People.STRANGER), Reads.UNNOTED))
          .as(type.getSimpleName())
          .isInstanceOf(RuleBroken.class)
          .hasMessageStartingWith("A-2: ");
    }
  }

  @Test
  void a_command_that_no_capability_knows_is_nobodys_to_send() {
    record Unheard(Instant time) implements Command {}
    assertThatThrownBy(
            () ->
                everybodyInOffice()
                    .authorise(new Unheard(Story.NOW), People.as(Capacity.CCEO), Reads.UNNOTED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unheard");
  }

  @Test
  void no_event_has_room_for_free_text_but_sealed() {
    for (Class<? extends Event> type : Capabilities.eventTypes()) {
      assertHarmless(type);
    }
  }

  @Test
  void the_ids_that_the_server_makes_are_ids() {
    for (Class<? extends Command> type : Capabilities.commandTypes()) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (component.isAnnotationPresent(ServerMade.class)) {
          assertThat(component.getType().getRecordComponents()[0].getType())
              .as("%s.%s", type.getSimpleName(), component.getName())
              .isEqualTo(UUID.class);
        }
      }
    }
  }

  @Test
  void every_kind_of_stream_has_a_name_of_its_own() {
    List<String> kinds = new ArrayList<>();
    for (Class<?> aggregate : Capabilities.aggregates()) {
      kinds.add(kindOf(aggregate));
    }
    assertThat(kinds)
        .doesNotHaveDuplicates()
        .doesNotContainNull()
        .contains("person", "code", "waiver", "report", "case", "allegation", "escalation");
  }

  @Test
  void an_id_prints_as_the_stream_that_it_names() {
    for (Class<?> aggregate : Capabilities.aggregates()) {
      StreamId id = idOf(aggregate);
      assertThat(id).hasToString(id.kind() + "-" + id.value()).hasToString(id.stream());
    }
  }

  private static String kindOf(Class<?> aggregate) {
    return idOf(aggregate).kind();
  }

  private static StreamId idOf(Class<?> aggregate) {
    return Stream.of(aggregate.getDeclaredFields())
        .filter(field -> StreamId.class.isAssignableFrom(field.getType()))
        .filter(field -> field.isAnnotationPresent(AggregateIdentifier.class))
        .map(field -> (StreamId) Samples.of(field.getType()))
        .findFirst()
        .orElseThrow();
  }

  private static void assertHarmless(Class<?> record) {
    for (RecordComponent component : record.getRecordComponents()) {
      assertHarmless(
          component.getGenericType(), record.getSimpleName() + "." + component.getName());
    }
  }

  private static void assertHarmless(Type type, String where) {
    if (type instanceof ParameterizedType list) {
      assertHarmless(list.getActualTypeArguments()[0], where);
      return;
    }
    Class<?> raw = (Class<?>) type;
    if (HARMLESS.contains(raw) || raw.isEnum()) {
      return;
    }
    assertThat(raw.isRecord()).as(where).isTrue();
    if (holdsOneText(raw)) {
      assertThat(refusalOf(raw)).as(where).isInstanceOf(IllegalArgumentException.class);
    } else {
      assertHarmless(raw);
    }
  }

  private static boolean holdsOneText(Class<?> record) {
    RecordComponent[] components = record.getRecordComponents();
    return components.length == 1 && components[0].getType() == String.class;
  }

  private static @Nullable Throwable refusalOf(Class<?> code) {
    try {
      Constructor<?> constructor = code.getConstructor(String.class);
      constructor.newInstance(FREE_TEXT);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static StandingRegisters everybodyInOffice() {
    return new Story<>(CoveredPerson.class).elsewhere(People.inOffice()).standing();
  }
}
