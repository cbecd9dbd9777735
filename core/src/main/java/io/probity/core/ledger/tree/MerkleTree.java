package io.probity.core.ledger.tree;

import io.probity.core.ledger.json.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Roots and proofs of RFC 9162 (2.1) for a tree of any size, from the roots of its perfect
 * subtrees.
 */
final class MerkleTree {
  /** The roots of perfect subtrees: number {@code index} of those with 2^{@code level} leaves. */
  @FunctionalInterface
  interface Nodes {
    Hash node(int level, long index);
  }

  private final Nodes nodes;

  MerkleTree(Nodes nodes) {
    this.nodes = nodes;
  }

  Hash root(long size) {
    return size == 0 ? Hash.EMPTY_TREE : root(0, size);
  }

  /**
   * The hash of leaves {@code from} up to but not {@code to}; {@code from} is a multiple of the
   * width rounded up.
   */
  private Hash root(long from, long to) {
    List<Hash> perfect = new ArrayList<>();
    for (long at = from; at < to; ) {
      int level = 63 - Long.numberOfLeadingZeros(to - at);
      perfect.add(nodes.node(level, at >> level));
      at += 1L << level;
    }
    Hash root = perfect.getLast();
    for (int i = perfect.size() - 2; i >= 0; i--) {
      root = Hash.node(perfect.get(i), root);
    }
    return root;
  }

  /** PATH of RFC 9162, 2.1.3.1: from the leaf's sibling up to the root's child. */
  InclusionProof inclusion(long index, long size) {
    Shape.require(index >= 0 && index < size, "index");
    List<Hash> path = new ArrayList<>();
    for (int level = 0; 1L << level < size; level++) {
      long sibling = (index >> level) ^ 1;
      long from = sibling << level;
      // A subtree without a right neighbour is taken up one level as it is.
      if (from < size) {
        path.add(root(from, Math.min(size, (sibling + 1) << level)));
      }
    }
    return new InclusionProof(index, size, path);
  }

  /** PROOF of RFC 9162, 2.1.4.1. */
  ConsistencyProof consistency(long from, long to) {
    Shape.require(from > 0 && from <= to, "from");
    List<Hash> path = new ArrayList<>();
    long low = 0;
    long high = to;
    boolean known = true;
    while (from != high) {
      long middle = low + Long.highestOneBit(high - low - 1);
      if (from <= middle) {
        path.add(root(middle, high));
        high = middle;
      } else {
        path.add(root(low, middle));
        low = middle;
        known = false;
      }
    }
    if (!known) {
      path.add(root(low, high));
    }
    Collections.reverse(path);
    return new ConsistencyProof(from, to, path);
  }
}
