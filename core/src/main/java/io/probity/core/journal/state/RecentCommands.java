package io.probity.core.journal.state;

import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.ledger.tree.Hash;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The latest commands of the ledger: all that are not yet indexed, and beyond these as many as fit.
 * For one thread at a time.
 */
public final class RecentCommands {
  private record Kept(Hash command, long lastIndex) {}

  private final int atMost;
  private final Map<Hash, CommittedCommand> commands = new HashMap<>();
  private final ArrayDeque<Kept> oldestFirst = new ArrayDeque<>();
  private long since;

  public RecentCommands(int atMost) {
    this.atMost = atMost;
  }

  void add(Hash command, CommittedCommand committed, long indexed) {
    commands.put(command, committed);
    oldestFirst.addLast(new Kept(command, committed.lastIndex()));
    while (oldestFirst.size() > atMost && oldestFirst.getFirst().lastIndex < indexed) {
      Kept oldest = oldestFirst.removeFirst();
      commands.remove(oldest.command);
      since = oldest.lastIndex + 1;
    }
  }

  @Nullable CommittedCommand find(Hash command) {
    return commands.get(command);
  }

  /** Every command whose entries stand at or after this index is held. */
  long since() {
    return since;
  }
}
