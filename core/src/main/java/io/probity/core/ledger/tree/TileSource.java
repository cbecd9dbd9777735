package io.probity.core.ledger.tree;

import java.util.Optional;

/** Where tiles are kept, each as wide as it has grown. */
@FunctionalInterface
public interface TileSource {
  Optional<Tile> tile(int level, long index);
}
