package io.probity.query.history.telling;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.alert.AlertEvent;
import io.probity.core.code.CodeEvent;
import io.probity.core.custody.CustodyEvent;
import io.probity.core.delegation.DelegationEvent;
import io.probity.core.inquiry.InquirerId;
import io.probity.core.intake.ReporterId;
import io.probity.core.message.Event;
import io.probity.core.message.StreamId;
import io.probity.core.parameters.ParameterEvent;
import io.probity.core.register.RegisterEvent;
import io.probity.core.relation.RelationEvent;
import io.probity.core.sealing.Confidential;
import io.probity.core.waiver.WaiverEvent;
import io.probity.query.views.EventFamilies;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an entry of a case changes stands in the case's history. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoryTellingTest {

  /** Their entries belong to no case. */
  private static final Set<Class<?>> OF_NO_CASE =
      Set.of(
          RegisterEvent.class,
          RelationEvent.class,
          DelegationEvent.class,
          ParameterEvent.class,
          CodeEvent.class,
          WaiverEvent.class,
          AlertEvent.class,
          CustodyEvent.class);

  private static final List<String> CODES =
      List.of(
          "II.1",
          "III.2",
          "EUR",
          "USD",
          "100",
          "250.50",
          "en",
          "de",
          "0a".repeat(32),
          "0b".repeat(32));

  private final HistoryTelling telling = new HistoryTelling();

  @ParameterizedTest
  @MethodSource("typesOfEntriesOfCases")
  void every_component_that_says_something_is_told(Class<? extends Event> type) {
    Object[] values = new Object[type.getRecordComponents().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(type.getRecordComponents()[i].getGenericType(), 0);
    }
    List<Changed> told = EventFamilies.sort(event(type, values), telling);
    List<String> untold = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = type.getRecordComponents()[i];
      if (saysSomething(component)) {
        Object[] others = values.clone();
        others[i] = value(component.getGenericType(), 1);
        if (EventFamilies.sort(event(type, others), telling).equals(told)) {
          untold.add(component.getName());
        }
      }
    }
    assertThat(untold)
        .as("what the history of a case does not tell of " + type.getSimpleName())
        .isEmpty();
  }

  static List<Class<? extends Event>> typesOfEntriesOfCases() {
    return Arrays.stream(EventFamilies.class.getMethods())
        .filter(method -> method.getName().equals("of"))
        .<Class<?>>map(method -> method.getParameterTypes()[0])
        .filter(family -> !OF_NO_CASE.contains(family))
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
        .filter(type -> !type.getSimpleName().startsWith("AuditEngagement"))
        .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
        .toList();
  }

  /**
   * Sealed content has a link of its own; case, stream, reporter and asker stand beside what is
   * told.
   */
  private static boolean saysSomething(RecordComponent component) {
    return component.getType() != Confidential.class
        && component.getType() != ReporterId.class
        && component.getType() != InquirerId.class
        && !StreamId.class.isAssignableFrom(component.getType());
  }

  private static Event event(Class<? extends Event> type, Object[] values) {
    return (Event) make(type, values);
  }

  private static Object make(Class<?> record, Object[] values) {
    Class<?>[] types =
        Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      var constructor = record.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new AssertionError(record.getName(), e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(record.getName(), e);
    }
  }

  /** Two of each type, told apart by their number. */
  private static Object value(Type type, int number) {
    if (type instanceof ParameterizedType of) {
      Object element = value(of.getActualTypeArguments()[0], number);
      return of.getRawType() == Set.class ? Stream.of(element).collect(toSet()) : List.of(element);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      Object[] constants = raw.getEnumConstants();
      return constants[Math.min(number, constants.length - 1)];
    }
    return switch (raw.getSimpleName()) {
      case "boolean" -> number == 1;
      case "int", "Integer" -> 7 + number;
      case "long", "Long" -> 7L + number;
      case "UUID" -> new UUID(1, number);
      case "LocalDate" -> LocalDate.of(2026, 3, 2 + number);
      case "Instant" -> Instant.parse("2026-03-0" + (2 + number) + "T09:00:00Z");
      case "Duration" -> Duration.ofDays(1L + number);
      case "Confidential" -> Confidential.text("Somebody said something.");
      default -> ofRecord(raw, number);
    };
  }

  private static Object ofRecord(Class<?> record, int number) {
    RecordComponent[] components = record.getRecordComponents();
    if (components.length == 1 && components[0].getType() == String.class) {
      return code(record, number);
    }
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i].getGenericType(), number);
    }
    return make(record, values);
  }

  /** The first two of these texts that the code takes. */
  private static Object code(Class<?> record, int number) {
    List<Object> taken = new ArrayList<>();
    for (String text : CODES) {
      try {
        taken.add(make(record, new Object[] {text}));
      } catch (IllegalArgumentException _) {
        continue;
      }
    }
    return taken.get(number);
  }
}
