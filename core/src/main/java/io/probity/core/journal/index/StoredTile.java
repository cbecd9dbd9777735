package io.probity.core.journal.index;

import io.probity.core.ledger.Hash;

/**
 * A tile as the index holds it.
 *
 * @param hashes 1 to 256 hashes of 32 bytes, one after the other
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredTile(TilePlace place, byte[] hashes) {

  int width() {
    return hashes.length / Hash.BYTES;
  }
}
