package io.probity.core.standing.fold;

import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.message.Recorded;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One register of standing facts: for each key its value and the entry that last changed it.
 * Written by one thread, read by any; a key, once there, stays.
 */
public final class Register<V> {

  private record Held<V>(V value, long at) {}

  /** What one entry changes under one key. */
  public record KeyChange<V>(Register<V> register, Change<V> change, long index) {
    public RegisterKey key() {
      return new RegisterKey(register.name, change.key());
    }

    public void apply() {
      register.apply(change, index);
    }
  }

  private final String name;
  private final Fold<V> fold;
  private final Map<String, Held<V>> held = new ConcurrentHashMap<>();

  /**
   * @param name stands in the basis of entries: never changes once released
   */
  public Register(String name, Fold<V> fold) {
    this.name = name;
    this.fold = fold;
  }

  public String name() {
    return name;
  }

  /** What one entry is to change here, a key at a time. */
  public void addChanges(Recorded entry, List<KeyChange<?>> changes) {
    for (Change<V> change : fold.changes(entry)) {
      changes.add(new KeyChange<>(this, change, entry.index()));
    }
  }

  private void apply(Change<V> change, long index) {
    Held<V> before = held.get(change.key());
    V old = before == null ? null : before.value();
    held.put(change.key(), new Held<>(change.to().of(old), index));
  }

  public OptionalLong lastChange(String key) {
    Held<V> now = held.get(key);
    return now == null ? OptionalLong.empty() : OptionalLong.of(now.at());
  }

  /** The value of a key, noted; null where the register holds nothing. */
  public @Nullable V read(String key, Reads reads) {
    Held<V> now = held.get(key);
    reads.note(new RegisterKey(name, key), now == null ? null : now.at());
    return now == null ? null : now.value();
  }

  /** All keys, unnoted: for whoever decides nothing. */
  public Stream<String> keys() {
    return held.keySet().stream();
  }

  /** All values, unnoted: for whoever decides nothing. */
  public Stream<V> values() {
    return held.values().stream().map(Held::value);
  }
}
