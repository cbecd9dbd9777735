package io.probity.core.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.ledger.Entry;
import io.probity.core.ledger.json.JsonBytes;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Event;
import io.probity.core.message.Revision;
import io.probity.core.message.StreamId;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventCodecTest {
  private static final UUID SOME = UUID.fromString("11111111-1111-4111-8111-111111111111");
  private static final Instant MINUTE = Instant.parse("2026-03-02T09:14:00Z");
  private static final String WHOLE =
      "{\"orderId\":\"order-11111111-1111-4111-8111-111111111111\","
          + "\"person\":\"11111111-1111-4111-8111-111111111111\",\"code\":\"X1\","
          + "\"price\":\"12.50\",\"day\":\"2026-03-02\",\"at\":\"2026-03-02T09:14:00Z\","
          + "\"kinds\":[\"A\",\"B\"]}";

  record OrderId(UUID value) implements StreamId {
    @Override
    public String kind() {
      return "order";
    }
  }

  record Code(String value) {}

  enum Kind {
    A,
    B
  }

  sealed interface OrderEvent extends Event {
    record Ordered(
        OrderId orderId,
        PersonId person,
        Code code,
        BigDecimal price,
        LocalDate day,
        @Nullable Instant at,
        List<Kind> kinds,
        @Nullable Confidential note)
        implements OrderEvent {}

    @Revision(2)
    record Cancelled(OrderId orderId) implements OrderEvent {}
  }

  private final EventCodec codec = new EventCodec(List.of(OrderEvent.class));

  private static OrderEvent.Ordered ordered(@Nullable Instant at, @Nullable Confidential note) {
    return new OrderEvent.Ordered(
        new OrderId(SOME),
        new PersonId(SOME),
        new Code("X1"),
        new BigDecimal("12.50"),
        LocalDate.of(2026, 3, 2),
        at,
        List.of(Kind.A, Kind.B),
        note);
  }

  private static Entry entry(String type, int rev, String data, List<SealedRef> sealed) {
    return new Entry(
        "probity.example/tests",
        SOME,
        "order-" + SOME,
        0,
        null,
        Hash.ZERO,
        Hash.ZERO,
        0,
        1,
        type,
        rev,
        MINUTE,
        EventCodec.by(Actor.staff(new PersonId(SOME), Capacity.CCEO)),
        null,
        List.of(),
        null,
        JsonBytes.of(data.getBytes(StandardCharsets.UTF_8)),
        sealed);
  }

  private static String text(JsonBytes data) {
    return new String(data.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void components_stand_in_their_order_ids_as_text_decimals_as_text_and_nulls_not_at_all() {
    assertThat(text(codec.data(ordered(MINUTE, null)))).isEqualTo(WHOLE);
    assertThat(text(codec.data(ordered(null, null)))).doesNotContain("\"at\"");
  }

  @Test
  void what_was_written_reads_back() {
    OrderEvent event = ordered(MINUTE, null);

    assertThat(codec.decode(entry("Ordered", 1, text(codec.data(event)), List.of())))
        .isEqualTo(event);
  }

  @Test
  void confidential_text_is_not_in_the_data_and_reads_back_as_a_reference() {
    Confidential note = Confidential.text("she told her neighbour");
    OrderEvent event = ordered(MINUTE, note);
    assertThat(text(codec.data(event))).isEqualTo(WHOLE);
    assertThat(codec.confidential(event)).containsExactly(Map.entry("note", note));

    SealedRef ref = new SealedRef("note", KeyId.of(new byte[16]), 300, Hash.ZERO, Hash.ZERO);
    Event read = codec.decode(entry("Ordered", 1, WHOLE, List.of(ref)));
    assertThat(read).isEqualTo(codec.sealed(event, "order-" + SOME, SOME, List.of(ref)));
    assertThat(((OrderEvent.Ordered) read).note())
        .isEqualTo(Confidential.reference(new Confidential.Reference("order-" + SOME, SOME, ref)));
  }

  @Test
  void a_time_that_is_no_whole_minute_is_not_recorded() {
    assertThatThrownBy(() -> codec.data(ordered(MINUTE.plusSeconds(1), null)))
        .hasMessageContaining("to the minute");
  }

  @Test
  void an_unknown_type_or_revision_is_said_and_not_passed_over() {
    assertThatThrownBy(() -> codec.decode(entry("Reordered", 1, "{}", List.of())))
        .isInstanceOf(UnknownEventType.class);
    assertThatThrownBy(() -> codec.decode(entry("Cancelled", 1, "{}", List.of())))
        .isInstanceOf(UnknownEventType.class);
    assertThatThrownBy(() -> codec.decode(entry("Ordered", 2, WHOLE, List.of())))
        .isInstanceOf(UnknownEventType.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orderId\":\"order-11111111-1111-4111-8111-111111111111\",\"extra\":1}",
        "{\"orderId\":\"case-11111111-1111-4111-8111-111111111111\"}",
        "{\"orderId\":\"order-1-1-1-1-1\"}",
        "{\"orderId\":7}",
        "{}"
      })
  void data_of_another_shape_is_refused(String data) {
    assertThatThrownBy(() -> codec.decode(entry("Cancelled", 2, data, List.of())))
        .isInstanceOf(EventMismatch.class);
  }

  @Test
  void a_sealed_section_that_the_event_does_not_have_is_refused() {
    SealedRef ref = new SealedRef("other", KeyId.of(new byte[16]), 300, Hash.ZERO, Hash.ZERO);

    assertThatThrownBy(() -> codec.decode(entry("Ordered", 1, WHOLE, List.of(ref))))
        .isInstanceOf(EventMismatch.class);
  }

  @Test
  void the_actor_reads_back_with_principal_and_delegation() {
    Actor delegate = new Actor(SOME.toString(), Capacity.GENERAL_AUDITOR, new PersonId(SOME), SOME);

    assertThat(EventCodec.actor(EventCodec.by(delegate))).isEqualTo(delegate);
    assertThat(EventCodec.actor(EventCodec.by(Actor.policy("SomePolicy"))))
        .isEqualTo(Actor.policy("SomePolicy"));
  }
}
