package io.probity.core.journal;

import io.probity.core.ledger.Entry;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Event;
import io.probity.core.party.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to logs (refusals, access), wherever they end: nobody decides on them, so no position is
 * expected. Once per command id, like any command. Thread-safe; blocks the calling thread.
 */
public final class LogAppend {

  /**
   * What is to be recorded.
   *
   * @param commandId made so that the same fact has the same
   */
  public record Line(
      String stream,
      Event event,
      Actor actor,
      Hash commandId,
      Hash request,
      @Nullable UUID cause) {}

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
  public long append(Line line) {
    for (int i = 0; i < TRIES; i++) {
      LedgerState.CommandView view = state.command(line.commandId());
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
  Optional<CommittedCommand> recorded(Line line) {
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
   * As {@link #append(Line)}, if it is not yet recorded and what it rests on still stands.
   *
   * @throws PositionMoved the basis has moved
   */
  void appendOnce(Line line, List<Entry.Basis> basis) {
    LedgerState.CommandView view = state.command(line.commandId());
    if (committed.find(line.commandId(), view).isEmpty()) {
      append(line, basis, view.size());
    }
  }

  /**
   * @throws PositionMoved the basis has moved
   * @throws KeyReused the same command id came with another request
   */
  CommittedCommand append(Line line, List<Entry.Basis> basis, long knownNewSince) {
    try {
      return same(appending.append(line, basis, knownNewSince), line.request());
    } catch (Appending.InDoubtNow _) {
      throw new LedgerUnavailable("Kafka gives no answer", Appending.RETRY);
    }
  }
}
