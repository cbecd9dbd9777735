package io.probity.core.ledger.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * RFC 9162, 2.1, word for word over a list of leaf hashes: the oracle for everything that is
 * faster.
 */
public final class TestTree {
  private TestTree() {}

  public static List<Hash> numbers(int size) {
    List<Hash> leaves = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      leaves.add(Hash.leaf(ByteBuffer.allocate(8).putLong(i).array()));
    }
    return leaves;
  }

  private static int split(List<Hash> leaves) {
    return Integer.highestOneBit(leaves.size() - 1);
  }

  public static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.EMPTY_TREE;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = split(leaves);
    return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  public static List<Hash> path(int index, List<Hash> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int k = split(leaves);
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, leaves.size());
    return index < k
        ? plus(path(index, left), root(right))
        : plus(path(index - k, right), root(left));
  }

  public static List<Hash> consistency(int from, List<Hash> leaves, boolean known) {
    if (from == leaves.size()) {
      return known ? List.of() : List.of(root(leaves));
    }
    int k = split(leaves);
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, leaves.size());
    return from <= k
        ? plus(consistency(from, left, known), root(right))
        : plus(consistency(from - k, right, false), root(left));
  }

  private static List<Hash> plus(List<Hash> path, Hash last) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }
}
