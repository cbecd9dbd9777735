package io.probity.core.ledger.tree;

import io.probity.core.ledger.json.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest part of the tree, from which receipts are built without a store: a frontier and every
 * node to the right of it. Holds at least the newest {@code capacity} leaves that it has seen and
 * less than twice as many, at two hashes a leaf. Safe for use by many threads.
 */
public final class RecentTree {
  /**
   * The perfect subtrees of one level that are held, the first of which has number {@code base}.
   */
  private static final class Level {
    private final List<Hash> nodes = new ArrayList<>();
    private long base;

    void forgetBefore(long index) {
      int drop = (int) Math.min(nodes.size(), index - base);
      if (drop > 0) {
        nodes.subList(0, drop).clear();
        base += drop;
      }
    }
  }

  private final List<Level> levels = new ArrayList<>();
  private final MerkleTree tree = new MerkleTree(this::node);
  private final int capacity;
  private long start;
  private long size;

  /** Starts empty, to the right of {@code left}. */
  public RecentTree(Frontier left, int capacity) {
    Shape.require(capacity > 0, "capacity");
    this.capacity = capacity;
    this.start = left.size();
    this.size = left.size();
    List<Hash> edge = left.hashes();
    int next = edge.size();
    for (int number = 0; size >> number > 0; number++) {
      Level level = level(number);
      if ((size >> number & 1) == 1) {
        level.base--;
        level.nodes.add(edge.get(--next));
      }
    }
  }

  /** Above what was there at the start, a level begins where the start would stand in it. */
  private Level level(int number) {
    while (levels.size() <= number) {
      Level level = new Level();
      level.base = start >> levels.size();
      levels.add(level);
    }
    return levels.get(number);
  }

  private Hash node(int number, long index) {
    Level level = levels.get(number);
    return level.nodes.get(Math.toIntExact(index - level.base));
  }

  /** Half a microsecond a leaf. */
  public synchronized void append(Hash leaf) {
    Hash merged = leaf;
    int number = 0;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      Hash left = level(number).nodes.getLast();
      level(number++).nodes.add(merged);
      merged = Hash.node(left, merged);
    }
    level(number).nodes.add(merged);
    size++;
    if (size - start >= 2L * capacity) {
      forgetBefore(size - capacity);
    }
  }

  /**
   * Gives up the leaves before this index, as far as they are held; an index beyond the tree is
   * refused.
   */
  public synchronized void forgetBefore(long index) {
    Shape.require(index <= size, "index");
    if (index > start) {
      start = index;
      for (int number = 0; number < levels.size(); number++) {
        long first = index >> number;
        levels.get(number).forgetBefore((first & 1) == 1 ? first - 1 : first);
      }
    }
  }

  /**
   * The proof for a leaf that is held, in the tree of any size up to the present one; others are
   * refused.
   */
  public synchronized InclusionProof inclusion(long index, long size) {
    Shape.require(index >= start, "index");
    Shape.require(size <= this.size, "size");
    return tree.inclusion(index, size);
  }

  /** The root at any size from {@link #start} to the present one; others are refused. */
  public synchronized Hash root(long size) {
    Shape.require(size >= start && size <= this.size, "size");
    return tree.root(size);
  }

  /** Index of the oldest leaf that is held. */
  public synchronized long start() {
    return start;
  }

  public synchronized long size() {
    return size;
  }
}
