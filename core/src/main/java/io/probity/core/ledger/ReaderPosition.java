package io.probity.core.ledger;

import io.probity.core.ledger.json.Shape;
import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a reader may resume: directly after a valid head that it has reason to trust.
 *
 * @param nextOffset the offset after that head's
 * @param size of the tree at that head
 * @param headHash SHA-256 of that head's bytes; {@link Hash#ZERO} before the first
 * @param frontier of the tree at that head
 */
public record ReaderPosition(long nextOffset, long size, Hash headHash, Frontier frontier) {
  public static final ReaderPosition START = new ReaderPosition(0, 0, Hash.ZERO, Frontier.EMPTY);

  private static final String VERSION = "r1";

  public ReaderPosition {
    Shape.require(nextOffset >= 0, "nextOffset");
    Shape.require(size == frontier.size(), "frontier");
  }

  /**
   * ASCII, at most 2,500 characters: short enough for the metadata of a consumer group's offset.
   */
  public String text() {
    byte[] edge = new byte[frontier.hashes().size() * Hash.BYTES];
    int at = 0;
    for (Hash hash : frontier.hashes()) {
      System.arraycopy(hash.bytes(), 0, edge, at, Hash.BYTES);
      at += Hash.BYTES;
    }
    return String.join(
        " ",
        VERSION,
        Long.toString(nextOffset),
        Long.toString(size),
        headHash.base64(),
        Base64.getEncoder().encodeToString(edge));
  }

  /** Reads what {@link #text} wrote; anything else is an {@link IllegalArgumentException}. */
  public static ReaderPosition parse(String text) {
    String[] parts = text.split(" ", -1);
    Shape.require(parts.length == 5 && parts[0].equals(VERSION), "reader position");
    byte[] edge = Base64.getDecoder().decode(parts[4]);
    Shape.require(edge.length % Hash.BYTES == 0, "reader position");
    List<Hash> hashes = new ArrayList<>();
    for (int at = 0; at < edge.length; at += Hash.BYTES) {
      hashes.add(Hash.of(edge, at));
    }
    long size = Long.parseLong(parts[2]);
    return new ReaderPosition(
        Long.parseLong(parts[1]), size, Hash.ofBase64(parts[3]), Frontier.of(size, hashes));
  }
}
