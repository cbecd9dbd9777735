package io.probity.core.ledger.tree;

import io.probity.core.ledger.json.Shape;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a Merkle tree: the roots of its perfect subtrees, largest first, at most 64,
 * from which root and growth follow (RFC 9162, 2.1). Immutable: appending gives another one.
 */
public final class Frontier {
  public static final Frontier EMPTY = new Frontier(0, new Hash[0]);

  private static final int MAX_HASHES = 64;

  private final long size;
  private final Hash[] hashes;

  private Frontier(long size, Hash[] hashes) {
    this.size = size;
    this.hashes = hashes;
  }

  /**
   * One hash for each bit that is set in {@code size}; another number is an {@link
   * IllegalArgumentException}.
   */
  public static Frontier of(long size, List<Hash> hashes) {
    Shape.count(size, "size");
    Shape.require(hashes.size() == Long.bitCount(size), "frontier");
    return new Frontier(size, hashes.toArray(Hash[]::new));
  }

  public Frontier append(Hash leaf) {
    return append(List.of(leaf));
  }

  /** One copy for all leaves. */
  public Frontier append(List<Hash> leaves) {
    Hash[] edge = Arrays.copyOf(hashes, MAX_HASHES);
    int count = hashes.length;
    long grown = size;
    for (Hash leaf : leaves) {
      Hash merged = leaf;
      // Each trailing one bit is a perfect subtree as large as the merged one: together the next
      // larger.
      for (long bits = grown; (bits & 1) == 1; bits >>= 1) {
        merged = Hash.node(edge[--count], merged);
      }
      edge[count++] = merged;
      grown++;
    }
    return new Frontier(grown, Arrays.copyOf(edge, count));
  }

  public long size() {
    return size;
  }

  public Hash root() {
    if (hashes.length == 0) {
      return Hash.EMPTY_TREE;
    }
    Hash root = hashes[hashes.length - 1];
    for (int i = hashes.length - 2; i >= 0; i--) {
      root = Hash.node(hashes[i], root);
    }
    return root;
  }

  /** Largest subtree first. */
  public List<Hash> hashes() {
    return List.of(hashes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Frontier frontier
        && size == frontier.size
        && Arrays.equals(hashes, frontier.hashes);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(size) * 31 + Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return "Frontier[" + size + "]";
  }
}
