package io.probity.core.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** Which tiles change when leaves are appended, and how they read then. */
public final class TileGrowth {
  private final TileSource edge;

  /**
   * Needs of the source only the partial tiles at the right edge; one that has grown further
   * already does no harm.
   */
  public TileGrowth(TileSource edge) {
    this.edge = edge;
  }

  /**
   * The tiles to store, lowest level first, so that whoever is interrupted and begins again from
   * the old size stores the same.
   *
   * @throws TreeProofs.TileMissing if a partial tile of the old size lacks
   */
  public List<Tile> append(long oldSize, List<Hash> leaves) {
    List<Tile> changed = new ArrayList<>();
    List<Hash> more = leaves;
    long old = oldSize;
    for (int level = 0; !more.isEmpty(); level++) {
      more = append(level, old, more, changed);
      old >>= Tile.HEIGHT;
    }
    return changed;
  }

  /** Returns the roots of the tiles that became full: they are appended one level up. */
  private List<Hash> append(int level, long old, List<Hash> more, List<Tile> changed) {
    List<Hash> full = new ArrayList<>();
    List<Hash> hashes = new ArrayList<>(partial(level, old));
    long index = old / Tile.FULL;
    for (Hash hash : more) {
      hashes.add(hash);
      if (hashes.size() == Tile.FULL) {
        changed.add(new Tile(level, index++, hashes));
        full.add(Frontier.EMPTY.append(hashes).root());
        hashes.clear();
      }
    }
    if (!hashes.isEmpty()) {
      changed.add(new Tile(level, index, hashes));
    }
    return full;
  }

  private List<Hash> partial(int level, long old) {
    int width = (int) (old % Tile.FULL);
    if (width == 0) {
      return List.of();
    }
    long index = old / Tile.FULL;
    return edge.tile(level, index)
        .filter(tile -> tile.width() >= width)
        .orElseThrow(() -> new TreeProofs.TileMissing(level, index, width))
        .truncate(width)
        .hashes();
  }
}
