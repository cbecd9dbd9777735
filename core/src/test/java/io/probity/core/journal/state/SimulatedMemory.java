package io.probity.core.journal.state;

import io.probity.core.ledger.Batch;
import io.probity.core.ledger.CommittedEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a node remembers of what it has read: where commands and streams stand. */
final class SimulatedMemory {
  private final Map<Integer, Long> commands = new HashMap<>();
  private final Map<Integer, Integer> streams = new HashMap<>();
  private final Set<Integer> decisions = new HashSet<>();

  void add(Batch batch) {
    for (CommittedEntry entry : batch.entries()) {
      if (entry.index() > 0) {
        var said = SimulatedCommand.read(entry.bytes());
        commands.put(said.command(), entry.index());
        streams.put(said.stream(), said.seq() + 1);
        decisions.add(said.id());
      }
    }
  }

  @Nullable Long index(int command) {
    return commands.get(command);
  }

  int next(int stream) {
    return streams.getOrDefault(stream, 0);
  }

  boolean hasSeen(SimulatedCommand decided) {
    return decisions.contains(decided.id());
  }

  void clear() {
    commands.clear();
    streams.clear();
    decisions.clear();
  }
}
