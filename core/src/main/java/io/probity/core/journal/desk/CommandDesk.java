package io.probity.core.journal.desk;

import io.probity.core.ledger.tree.Hash;
import java.util.Optional;

/** Where commands go in and their outcome comes out. Thread-safe; blocks the calling thread. */
public interface CommandDesk {

  /**
   * Decides and records a command, once: a command id that was committed before is answered as the
   * first time, whatever node, restart or rebuild lies between.
   *
   * @throws io.probity.core.rule.RuleBroken refused; nothing was recorded in the case's streams
   * @throws KeyReused the same command id came with another body
   * @throws PositionMoved the stream is not where {@code expectedSeq} says, or is still contended
   *     after three decisions
   * @throws LedgerUnavailable this node cannot accept commands now; nothing was recorded
   */
  Outcome submit(Submission submission);

  /** What became of a command; empty if nothing of it is committed or in flight here. */
  Optional<Outcome> outcome(Hash commandId);
}
