package io.probity.core.journal.deciding;

import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.facts.StandingFacts;
import io.probity.core.ledger.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The standing facts that one decision has read so far. For the one thread that decides. */
public final class NotedReads implements Reads {
  private final Map<RegisterKey, OptionalLong> reads = new LinkedHashMap<>();

  /** The first read of a key counts: if it has changed since, the decision has moved. */
  @Override
  public void note(RegisterKey key, @Nullable Long at) {
    reads.putIfAbsent(key, at == null ? OptionalLong.empty() : OptionalLong.of(at));
  }

  public List<Entry.Basis> basis() {
    return reads.entrySet().stream().map(read -> basis(read.getKey(), read.getValue())).toList();
  }

  private static Entry.Basis basis(RegisterKey key, OptionalLong at) {
    return new Entry.Basis(key.register(), key.key(), at.isEmpty() ? null : at.getAsLong());
  }

  /** True if none of them has changed since it was read. */
  public boolean stand(StandingFacts facts) {
    return reads.entrySet().stream()
        .allMatch(read -> facts.lastChange(read.getKey()).equals(read.getValue()));
  }
}
