package io.probity.core.journal.state;

import io.probity.core.ledger.tree.Hash;
import java.nio.ByteBuffer;

/**
 * Tells of most new command ids, without asking MongoDB, that they were never committed. A Bloom
 * filter of 8 MiB whatever the ledger's size: sure when it says "new"; when it says "perhaps seen"
 * it is wrong once in 10^9 at a million commands, once in twenty at ten million. Command ids are
 * keyed hashes, so their own bytes are the probes. For one thread at a time.
 */
final class CommandFilter {
  private static final int WORDS = 1 << 20;
  private static final int PROBES = 4;

  private final long[] bits = new long[WORDS];

  void add(Hash command) {
    ByteBuffer bytes = ByteBuffer.wrap(command.bytes());
    for (int i = 0; i < PROBES; i++) {
      long probe = bytes.getLong();
      bits[(int) (probe >>> 6) & (WORDS - 1)] |= 1L << probe;
    }
  }

  boolean isNew(Hash command) {
    ByteBuffer bytes = ByteBuffer.wrap(command.bytes());
    for (int i = 0; i < PROBES; i++) {
      long probe = bytes.getLong();
      if ((bits[(int) (probe >>> 6) & (WORDS - 1)] & 1L << probe) == 0) {
        return true;
      }
    }
    return false;
  }
}
