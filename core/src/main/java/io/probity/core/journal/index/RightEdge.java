package io.probity.core.journal.index;

import io.probity.core.ledger.tree.Tile;
import io.probity.core.ledger.tree.TileSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest tile of each level in memory, so that growth reads no documents. For one thread. */
final class RightEdge implements TileSource {
  private final TileSource stored;
  private final Map<Integer, Tile> newest = new HashMap<>();

  RightEdge(TileSource stored) {
    this.stored = stored;
  }

  @Override
  public Optional<Tile> tile(int level, long index) {
    Tile known = newest.get(level);
    return known != null && known.index() == index ? Optional.of(known) : stored.tile(level, index);
  }

  /** Of one level the last is the newest. */
  void keep(List<Tile> grown) {
    grown.forEach(tile -> newest.put(tile.level(), tile));
  }
}
