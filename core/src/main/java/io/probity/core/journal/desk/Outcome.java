package io.probity.core.journal.desk;

import io.probity.core.ledger.tree.Hash;
import java.util.List;
import java.util.Optional;

/** What became of a command that was not refused. */
public sealed interface Outcome {

  /** Its entries stand in the ledger; none if there was nothing to do. */
  record Committed(List<Line> lines) implements Outcome {}

  /** Sent, and it cannot yet be told whether it counts; the same command finds out later. */
  record InDoubt(Hash commandId) implements Outcome {}

  /**
   * One entry of a command.
   *
   * @param receipt a c2sp.org/tlog-proof@v1 text; empty while no checkpoint covers the entry
   */
  record Line(
      long index, String stream, long seq, String type, Hash leaf, Optional<String> receipt) {}
}
