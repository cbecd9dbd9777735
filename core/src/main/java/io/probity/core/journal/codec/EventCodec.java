package io.probity.core.journal.codec;

import io.probity.core.ledger.Entry;
import io.probity.core.ledger.json.JsonBytes;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as they stand in entries: {@code data} in JSON, confidential components in the sealed list
 * under their names, the record's simple name as type. Reads strictly. Thread-safe.
 */
public final class EventCodec {
  private final JsonMapper mapper = ProbityJson.mapper();
  private final Map<String, EventShape> byType = new HashMap<>();
  private final Map<Class<?>, EventShape> byClass = new HashMap<>();

  /**
   * @param families sealed interfaces whose permitted types are event records
   * @throws IllegalArgumentException two events have one name, or a family is not sealed
   */
  public EventCodec(Collection<? extends Class<? extends Event>> families) {
    families.forEach(this::add);
  }

  private void add(Class<?> type) {
    if (type.isRecord()) {
      EventShape shape = new EventShape(mapper, type);
      if (byType.putIfAbsent(shape.type(), shape) != null) {
        throw new IllegalArgumentException("Two events are called " + shape.type());
      }
      byClass.put(type, shape);
      return;
    }
    Class<?>[] permitted = type.getPermittedSubclasses();
    if (permitted == null) {
      throw new IllegalArgumentException(type.getName() + " is neither sealed nor a record");
    }
    for (Class<?> one : permitted) {
      add(one);
    }
  }

  /** Under which name entries hold such an event. */
  public String type(Event event) {
    return shape(event).type();
  }

  /** From 1; counts the released shapes of the type. */
  public int revision(Event event) {
    return shape(event).revision();
  }

  /** The event without its confidential components. */
  public JsonBytes data(Event event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator out = mapper.createGenerator(bytes)) {
      shape(event).write(event, out);
    }
    return JsonBytes.of(bytes.toByteArray());
  }

  /** The confidential components that are there, by name, in the order of declaration. */
  public Map<String, Confidential> confidential(Event event) {
    return shape(event).confidential(event);
  }

  /** The event as whoever reads its entry sees it: references in place of text. */
  public Event sealed(Event event, String stream, UUID entry, List<SealedRef> refs) {
    if (refs.isEmpty()) {
      return event;
    }
    Map<String, Confidential> references = new LinkedHashMap<>();
    for (SealedRef ref : refs) {
      references.put(
          ref.name(), Confidential.reference(new Confidential.Reference(stream, entry, ref)));
    }
    return shape(event).sealed(event, references);
  }

  /**
   * @throws UnknownEventType no event of this program has this name and revision
   * @throws EventMismatch the data has not the shape of its type
   */
  public Event decode(Entry entry) {
    EventShape shape = byType.get(entry.type());
    if (shape == null || shape.revision() != entry.rev()) {
      throw new UnknownEventType(entry.type(), entry.rev());
    }
    return shape.read(entry);
  }

  /** As {@link #decode}, with all that its entry says. */
  public Recorded recorded(long index, Entry entry) {
    return new Recorded(
        index,
        entry.id(),
        entry.stream(),
        entry.seq(),
        entry.recordedAt(),
        actor(entry.actor()),
        decode(entry));
  }

  public static Entry.By by(Actor actor) {
    PersonId principal = actor.actingFor();
    UUID delegation = actor.delegation();
    return new Entry.By(
        actor.id(), actor.capacity().name(), textOrNull(principal), textOrNull(delegation));
  }

  /**
   * @throws EventMismatch the capacity is unknown, or an id is none
   */
  static Actor actor(Entry.By by) {
    try {
      String principal = by.actingFor();
      String delegation = by.delegation();
      return new Actor(
          by.id(),
          Capacity.valueOf(by.capacity()),
          principal == null ? null : PersonId.of(principal),
          delegation == null ? null : UUID.fromString(delegation));
    } catch (IllegalArgumentException _) {
      throw new EventMismatch("actor", "a capacity or id that is none");
    }
  }

  private static @Nullable String textOrNull(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private EventShape shape(Event event) {
    EventShape shape = byClass.get(event.getClass());
    if (shape == null) {
      throw new IllegalArgumentException(event.getClass().getName() + " is not a declared event");
    }
    return shape;
  }
}
