package io.probity.core.ledger.tree;

import java.util.HashMap;
import java.util.Map;

/**
 * Root and proofs at any size that the tiles cover. One proof reads each tile once and at most two
 * on each level: the one above the leaf, and the one at the right edge. What the tiles hold is not
 * trusted: compare the root.
 */
public final class TreeProofs {
  private record At(int level, long index) {}

  private final TileSource source;

  public TreeProofs(TileSource source) {
    this.source = source;
  }

  /**
   * @throws TileMissing if a tile lacks or is too narrow for this size; likewise below
   */
  public Hash root(long size) {
    return tree().root(size);
  }

  /** An index outside the tree is an {@link IllegalArgumentException}. */
  public InclusionProof inclusion(long index, long size) {
    return tree().inclusion(index, size);
  }

  /** Sizes with {@code 1 <= from <= to}; others are an {@link IllegalArgumentException}. */
  public ConsistencyProof consistency(long from, long to) {
    return tree().consistency(from, to);
  }

  private MerkleTree tree() {
    Map<At, Tile> read = new HashMap<>();
    return new MerkleTree((level, index) -> node(read, level, index));
  }

  private Hash node(Map<At, Tile> read, int level, long index) {
    int height = level % Tile.HEIGHT;
    long first = index << height;
    At at = new At(level / Tile.HEIGHT, first / Tile.FULL);
    int number = (int) (index & ((Tile.FULL >> height) - 1));
    Tile tile =
        read.computeIfAbsent(at, missing -> source.tile(missing.level, missing.index).orElse(null));
    if (tile == null || tile.width() < (number + 1) << height) {
      throw new TileMissing(at.level, at.index, (number + 1) << height);
    }
    return tile.node(height, number);
  }

  /** A tile that a proof needs is not there, or not as wide. */
  public static final class TileMissing extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Tile.Name name;

    TileMissing(int level, long index, int width) {
      super("no tile " + new Tile.Name(level, index, width).path());
      this.name = new Tile.Name(level, index, width);
    }

    /** With the width that would have been enough. */
    public Tile.Name name() {
      return name;
    }
  }
}
