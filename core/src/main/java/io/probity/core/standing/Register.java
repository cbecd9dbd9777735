package io.probity.core.standing;

import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.message.Recorded;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One register of standing facts: for each key its value and the entry that last changed it.
 * Written by one thread, read by any; a key, once there, stays.
 */
final class Register<V> {

  private record Held<V>(V value, long at) {}

  private final String name;
  private final Fold<V> fold;
  private final Map<String, Held<V>> held = new ConcurrentHashMap<>();

  /**
   * @param name stands in the basis of entries: never changes once released
   */
  Register(String name, Fold<V> fold) {
    this.name = name;
    this.fold = fold;
  }

  String name() {
    return name;
  }

  Set<RegisterKey> changedBy(Recorded entry) {
    return fold.changes(entry).stream()
        .map(change -> new RegisterKey(name, change.key()))
        .collect(Collectors.toUnmodifiableSet());
  }

  void apply(Recorded entry) {
    for (Change<V> change : fold.changes(entry)) {
      Held<V> before = held.get(change.key());
      V old = before == null ? null : before.value();
      held.put(change.key(), new Held<>(change.to().of(old), entry.index()));
    }
  }

  OptionalLong lastChange(String key) {
    Held<V> now = held.get(key);
    return now == null ? OptionalLong.empty() : OptionalLong.of(now.at());
  }

  /** The value of a key, noted; null where the register holds nothing. */
  @Nullable V read(String key, Reads reads) {
    Held<V> now = held.get(key);
    reads.note(new RegisterKey(name, key), now == null ? null : now.at());
    return now == null ? null : now.value();
  }

  /** All values, unnoted: for whoever decides nothing. */
  Stream<V> values() {
    return held.values().stream().map(Held::value);
  }
}
