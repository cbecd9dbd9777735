package io.probity.core.journal.index;

import io.probity.core.ledger.Frontier;
import io.probity.core.ledger.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tiles at the right edge of the tree that are not yet full, growing with it. For one thread.
 */
final class RightEdge {
  /** Hashes in a full tile. */
  static final int WIDTH = 256;

  private static final int LEVEL_BITS = 8;

  private final List<byte[]> levels = new ArrayList<>();
  private final Map<TilePlace, byte[]> changed = new LinkedHashMap<>();
  private long size;

  /** The tiles that are begun and not full in a tree of this size, the highest level last. */
  static List<TilePlace> unfinished(long size) {
    List<TilePlace> places = new ArrayList<>();
    for (int level = 0; count(size, level) > 0; level++) {
      if (width(size, level) > 0) {
        places.add(new TilePlace(level, count(size, level) / WIDTH));
      }
    }
    return places;
  }

  /**
   * The edge of a tree of this size, from stored tiles, which may have grown beyond it.
   *
   * @return empty if they do not give this frontier
   */
  static Optional<RightEdge> restored(Frontier frontier, Map<TilePlace, StoredTile> tiles) {
    RightEdge edge = new RightEdge();
    edge.size = frontier.size();
    for (int level = 0; count(edge.size, level) > 0; level++) {
      int bytes = width(edge.size, level) * Hash.BYTES;
      StoredTile tile = tiles.get(new TilePlace(level, count(edge.size, level) / WIDTH));
      byte[] hashes = tile == null ? new byte[0] : tile.hashes();
      if (hashes.length < bytes) {
        return Optional.empty();
      }
      edge.levels.add(Arrays.copyOf(hashes, bytes));
    }
    return Optional.of(edge).filter(restored -> restored.frontier().equals(frontier));
  }

  void append(Hash leaf) {
    size++;
    grow(0, leaf);
  }

  private void grow(int level, Hash hash) {
    if (level == levels.size()) {
      levels.add(new byte[0]);
    }
    byte[] before = levels.get(level);
    byte[] after = Arrays.copyOf(before, before.length + Hash.BYTES);
    System.arraycopy(hash.bytes(), 0, after, before.length, Hash.BYTES);
    boolean full = after.length == WIDTH * Hash.BYTES;
    changed.put(new TilePlace(level, (count(size, level) - 1) / WIDTH), after);
    levels.set(level, full ? new byte[0] : after);
    if (full) {
      grow(level + 1, root(hashes(after), 0, WIDTH));
    }
  }

  /** Each tile that grew since this was last asked, as it stands now. */
  Collection<StoredTile> takeChanged() {
    List<StoredTile> taken = new ArrayList<>(changed.size());
    changed.forEach((place, hashes) -> taken.add(new StoredTile(place, hashes)));
    changed.clear();
    return taken;
  }

  /** The roots of the perfect subtrees: a level's width in binary says which begin in its tile. */
  private Frontier frontier() {
    List<Hash> roots = new ArrayList<>();
    for (int level = levels.size() - 1; level >= 0; level--) {
      List<Hash> hashes = hashes(levels.get(level));
      int at = 0;
      for (int part = WIDTH / 2; part > 0; part /= 2) {
        if ((hashes.size() & part) != 0) {
          roots.add(root(hashes, at, part));
          at += part;
        }
      }
    }
    return Frontier.of(size, roots);
  }

  private static Hash root(List<Hash> hashes, int from, int count) {
    if (count == 1) {
      return hashes.get(from);
    }
    int half = count / 2;
    return Hash.node(root(hashes, from, half), root(hashes, from + half, half));
  }

  private static List<Hash> hashes(byte[] bytes) {
    List<Hash> hashes = new ArrayList<>(bytes.length / Hash.BYTES);
    for (int at = 0; at < bytes.length; at += Hash.BYTES) {
      hashes.add(Hash.of(bytes, at));
    }
    return hashes;
  }

  private static long count(long size, int level) {
    return size >>> (LEVEL_BITS * level);
  }

  private static int width(long size, int level) {
    return (int) (count(size, level) % WIDTH);
  }
}
