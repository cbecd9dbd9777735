package io.probity.core.ledger.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tiles in memory, for tests; counts what is read. */
public final class Tiles implements TileSource {
  final Map<String, Tile> tiles = new HashMap<>();
  final Map<Integer, Integer> reads = new HashMap<>();
  private final TileGrowth growth = new TileGrowth(this::peek);

  private Optional<Tile> peek(int level, long index) {
    return Optional.ofNullable(tiles.get(level + "/" + index));
  }

  @Override
  public Optional<Tile> tile(int level, long index) {
    reads.merge(level, 1, Integer::sum);
    return peek(level, index);
  }

  public List<Tile> append(long oldSize, List<Hash> leaves) {
    List<Tile> changed = growth.append(oldSize, leaves);
    changed.forEach(this::store);
    return changed;
  }

  public void store(Tile tile) {
    tiles.put(tile.level() + "/" + tile.index(), tile);
  }
}
