package io.probity.core.standing;

import io.probity.core.code.CodeLabel;
import io.probity.core.code.DocumentDigest;
import io.probity.core.code.ProvisionId;
import io.probity.core.custody.CommandId;
import io.probity.core.custody.CommandName;
import io.probity.core.custody.RuleId;
import io.probity.core.intake.Language;
import io.probity.core.intake.PolicyCode;
import io.probity.core.intake.PolicyVersion;
import io.probity.core.parameters.calendar.CalendarVersion;
import io.probity.core.parameters.calendar.Zone;
import io.probity.core.party.Login;
import io.probity.core.register.place.Area;
import io.probity.core.register.place.LegalEntity;
import io.probity.core.register.place.Region;
import io.probity.core.register.place.Unit;
import io.probity.core.remedy.Amount;
import io.probity.core.remedy.CurrencyCode;
import io.probity.core.sealing.Confidential;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of each: a command or event of any type with every component filled, always the same. */
public final class Samples {

  private static final Map<Class<?>, Object> GIVEN =
      Map.ofEntries(
          Map.entry(String.class, "story"),
          Map.entry(boolean.class, true),
          Map.entry(int.class, 7),
          Map.entry(long.class, 7L),
          Map.entry(Instant.class, Story.NOW),
          Map.entry(LocalDate.class, People.IN_JANUARY),
          Map.entry(Confidential.class, Confidential.text("Somebody said something.")),
          Map.entry(Zone.class, Zone.UTC),
          Map.entry(Language.class, new Language("pt")),
          Map.entry(PolicyCode.class, new PolicyCode("HR-014")),
          Map.entry(PolicyVersion.class, new PolicyVersion("3.2")),
          Map.entry(LegalEntity.class, new LegalEntity("ACME-DE")),
          Map.entry(Unit.class, new Unit("FIN.AP")),
          Map.entry(Region.class, new Region("EU-WEST")),
          Map.entry(Area.class, new Area("CLAIMS")),
          Map.entry(ProvisionId.class, new ProvisionId("II.1")),
          Map.entry(CodeLabel.class, new CodeLabel("2026.1")),
          Map.entry(DocumentDigest.class, new DocumentDigest("0a".repeat(32))),
          Map.entry(CalendarVersion.class, new CalendarVersion("NYSE-1")),
          Map.entry(Login.class, new Login(Base64.getEncoder().encodeToString(new byte[32]))),
          Map.entry(
              CommandId.class, new CommandId(Base64.getEncoder().encodeToString(new byte[32]))),
          Map.entry(CommandName.class, new CommandName("GrantWaiver")),
          Map.entry(Amount.class, new Amount("7.50")),
          Map.entry(CurrencyCode.class, new CurrencyCode("EUR")),
          Map.entry(RuleId.class, new RuleId("W-2")));

  private Samples() {}

  public static <T> T of(Class<T> record) {
    return record.cast(isId(record) ? id(record, id(record)) : make(record));
  }

  /** One in which some components are others than in the sample. */
  public static <T> T remade(
      Class<T> record, BiFunction<RecordComponent, @Nullable Object, @Nullable Object> edit) {
    T sample = of(record);
    return record.cast(make(record, component -> edit.apply(component, of(component, sample))));
  }

  /** One whose components of these types are these. */
  public static <T> T with(Class<T> record, Map<Class<?>, ?> given) {
    return remade(
        record,
        (component, sample) ->
            given.containsKey(component.getType()) ? given.get(component.getType()) : sample);
  }

  public static <T> T id(Class<T> type, UUID value) {
    try {
      return type.getConstructor(UUID.class).newInstance(value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("No id " + type.getName(), e);
    }
  }

  static @Nullable Object of(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("No component " + component, e);
    }
  }

  private static Object make(Class<?> record) {
    return make(record, component -> value(component.getGenericType()));
  }

  private static Object make(
      Class<?> record, Function<RecordComponent, @Nullable Object> component) {
    RecordComponent[] components = record.getRecordComponents();
    Object[] values = Arrays.stream(components).map(component).toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = record.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("No sample of " + record.getName(), e);
    }
  }

  private static Object value(Type type) {
    if (type instanceof ParameterizedType of) {
      Object element = value(of.getActualTypeArguments()[0]);
      return of.getRawType() == Set.class ? Set.of(element) : List.of(element);
    }
    Class<?> raw = (Class<?>) type;
    if (GIVEN.containsKey(raw)) {
      return Objects.requireNonNull(GIVEN.get(raw));
    }
    if (raw == UUID.class) {
      return id(raw);
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    return isId(raw) ? id(raw, id(raw)) : make(raw);
  }

  private static boolean isId(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getType() == UUID.class;
  }

  /** One for each type, so that what is told of a case is told of the same case. */
  private static UUID id(Class<?> type) {
    return new UUID(0x4000L, 0x8000_0000_0000_0000L | (type.getSimpleName().hashCode() & 0xffffL));
  }
}
