package io.probity.core.journal.deciding;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.probity.core.journal.entries.StreamHead;
import io.probity.core.journal.state.LedgerState;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Hot aggregates, bounded. One is given only if it stands where its stream ends in the ledger as
 * this node has read it: what another node appended, or a failed append left behind, counts as
 * absent. Thread-safe.
 */
public final class AggregateCache implements Cache {
  private final com.github.benmanes.caffeine.cache.Cache<String, AggregateCacheEntry<?>> kept;
  private final LedgerState state;

  public AggregateCache(LedgerState state, int atMost) {
    this.state = state;
    this.kept = Caffeine.newBuilder().maximumSize(atMost).executor(Runnable::run).build();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <K, V> @Nullable V get(K key) {
    String stream = (String) key;
    AggregateCacheEntry<?> entry = kept.getIfPresent(stream);
    if (entry == null) {
      return null;
    }
    StreamHead head = state.head(stream);
    if (head == null || head.seq() != version(entry)) {
      kept.invalidate(stream);
      return null;
    }
    JournalEngine.current().loaded(stream, head.seq());
    return (V) entry;
  }

  /** The entry hands out the very aggregate that it was made of. */
  @SuppressWarnings("NullAway")
  private static long version(AggregateCacheEntry<?> entry) {
    EventSourcedAggregate<?> aggregate =
        entry.recreateAggregate(null, null, NoSnapshotTriggerDefinition.INSTANCE);
    Long version = aggregate.version();
    return version == null ? -1 : version;
  }

  /** Without an id there is nothing to keep: nothing was decided on a stream that is not there. */
  @Override
  public void put(@Nullable Object key, Object value) {
    if (key != null) {
      kept.put((String) key, (AggregateCacheEntry<?>) value);
    }
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return kept.asMap().putIfAbsent((String) key, (AggregateCacheEntry<?>) value) == null;
  }

  @Override
  public boolean remove(@Nullable Object key) {
    return key != null && kept.asMap().remove((String) key) != null;
  }

  @Override
  public void removeAll() {
    kept.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return kept.asMap().containsKey((String) key);
  }

  /** Nobody listens. */
  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return () -> false;
  }
}
