package io.probity.core.journal;

import io.probity.core.journal.deciding.Appending;
import io.probity.core.journal.deciding.CommittedCommands;
import io.probity.core.journal.desk.KeyReused;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.LogLine;
import io.probity.core.journal.desk.PositionMoved;
import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.journal.state.CommandView;
import io.probity.core.journal.state.LedgerState;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.tree.Hash;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to logs (refusals, access), wherever they end: nobody decides on them, so no position is
 * expected. Once per command id, like any command. Thread-safe; blocks the calling thread.
 */
public final class LogAppend {

  private static final Logger LOG = LoggerFactory.getLogger(LogAppend.class);
  private static final int TRIES = 3;

  private final LedgerState state;
  private final CommittedCommands committed;
  private final Appending appending;
  private final Acceptance acceptance;

  LogAppend(
      LedgerState state, CommittedCommands committed, Appending appending, Acceptance acceptance) {
    this.state = state;
    this.committed = committed;
    this.appending = appending;
    this.acceptance = acceptance;
  }

  /**
   * On return it is in the ledger, now or since before.
   *
   * @return the index of its entry
   * @throws KeyReused the same command id came with another request
   * @throws LedgerUnavailable it is not recorded, or nobody knows yet: ask again with the same id
   */
  public long append(LogLine line) {
    for (int i = 0; i < TRIES; i++) {
      CommandView view = state.command(line.commandId());
      Optional<CommittedCommand> known = committed.find(line.commandId(), view);
      if (known.isPresent()) {
        return same(known.get(), line.request()).lastIndex();
      }
      acceptance.require();
      try {
        return append(line, List.of(), view.size()).lastIndex();
      } catch (PositionMoved moved) {
        LOG.debug("Appending again", moved);
      }
    }
    throw new LedgerUnavailable("contended", Appending.RETRY);
  }

  /** What is recorded of it, now or since before; empty if nothing is. */
  Optional<CommittedCommand> recorded(LogLine line) {
    return committed
        .find(line.commandId(), state.command(line.commandId()))
        .map(known -> same(known, line.request()));
  }

  /**
   * @throws KeyReused what is recorded under this id is something else
   */
  static CommittedCommand same(CommittedCommand recorded, Hash request) {
    if (!recorded.request().equals(request)) {
      throw new KeyReused();
    }
    return recorded;
  }

  /**
   * As {@link #append(LogLine)}, if it is not yet recorded and what it rests on still stands.
   *
   * @throws PositionMoved the basis has moved
   */
  void appendOnce(LogLine line, List<Entry.Basis> basis) {
    CommandView view = state.command(line.commandId());
    if (committed.find(line.commandId(), view).isEmpty()) {
      append(line, basis, view.size());
    }
  }

  /**
   * @throws PositionMoved the basis has moved
   * @throws KeyReused the same command id came with another request
   */
  CommittedCommand append(LogLine line, List<Entry.Basis> basis, long knownNewSince) {
    try {
      return same(appending.append(line, basis, knownNewSince), line.request());
    } catch (Appending.InDoubtNow _) {
      throw new LedgerUnavailable("Kafka gives no answer", Appending.RETRY);
    }
  }
}
