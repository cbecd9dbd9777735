package io.probity.core.ledger.tree;

import io.probity.core.ledger.json.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of the tree, eight levels high: up to 256 consecutive hashes of one level (C2SP
 * tlog-tiles). A full tile never changes; a partial one only grows.
 *
 * @param level 0 for leaf hashes; a hash of level n + 1 is the root of a full tile of level n
 * @param index of the tile in its level
 */
public record Tile(int level, long index, List<Hash> hashes) {
  public static final int FULL = 256;

  /** Levels of the tree in one tile. */
  static final int HEIGHT = 8;

  public Tile {
    hashes = List.copyOf(hashes);
    Shape.require(!hashes.isEmpty(), "width");
    new Name(level, index, hashes.size());
  }

  /** 32 bytes a hash, nothing else; any other length is refused. */
  public static Tile of(int level, long index, byte[] bytes) {
    Shape.require(bytes.length % Hash.BYTES == 0, "tile");
    List<Hash> hashes = new ArrayList<>(bytes.length / Hash.BYTES);
    for (int at = 0; at < bytes.length; at += Hash.BYTES) {
      hashes.add(Hash.of(bytes, at));
    }
    return new Tile(level, index, hashes);
  }

  public byte[] bytes() {
    byte[] bytes = new byte[width() * Hash.BYTES];
    for (int i = 0; i < width(); i++) {
      System.arraycopy(hashes.get(i).raw(), 0, bytes, i * Hash.BYTES, Hash.BYTES);
    }
    return bytes;
  }

  public int width() {
    return hashes.size();
  }

  public Name name() {
    return new Name(level, index, width());
  }

  /** The tile as it was when it held so many hashes; more than it holds is refused. */
  public Tile truncate(int width) {
    return width == width() ? this : new Tile(level, index, hashes.subList(0, width));
  }

  /** How wide this tile is in a tree of {@code size} leaves: 0 to 256. */
  public static int widthAt(int level, long index, long size) {
    return Math.clamp((size >> (HEIGHT * level)) - index * FULL, 0, FULL);
  }

  /** The root of the perfect subtree with 2^{@code height} hashes of this tile below it. */
  Hash node(int height, int number) {
    Frontier subtree =
        Frontier.EMPTY.append(hashes.subList(number << height, (number + 1) << height));
    return subtree.root();
  }

  /**
   * A tile's address, {@code tile/<level>/<index>[.p/<width>]}, the index in groups of three
   * digits.
   */
  public record Name(int level, long index, int width) {
    /** The highest level that a tree of 2^53 leaves can have. */
    public static final int MAX_LEVEL = 6;

    public Name {
      Shape.require(level >= 0 && level <= MAX_LEVEL, "level");
      Shape.require(index >= 0 && index <= Shape.MAX_INTEGER >> (HEIGHT * (level + 1)), "index");
      Shape.require(width >= 1 && width <= FULL, "width");
    }

    /** Any spelling but that of {@link #path} is an {@link IllegalArgumentException}. */
    public static Name parse(String path) {
      String[] parts = path.split("/", 3);
      Shape.require(parts.length == 3 && parts[0].equals("tile"), "tile");
      int partial = parts[2].indexOf(".p/");
      String digits =
          (partial < 0 ? parts[2] : parts[2].substring(0, partial))
              .replace("/", "")
              .replace("x", "");
      int width = partial < 0 ? FULL : Integer.parseInt(parts[2].substring(partial + 3));
      Name name = new Name(Integer.parseInt(parts[1]), Long.parseLong(digits), width);
      Shape.require(name.path().equals(path), "tile");
      return name;
    }

    public String path() {
      StringBuilder groups = new StringBuilder(group(index % 1_000));
      for (long rest = index / 1_000; rest > 0; rest /= 1_000) {
        groups.insert(0, "x" + group(rest % 1_000) + "/");
      }
      return "tile/" + level + "/" + groups + (width == FULL ? "" : ".p/" + width);
    }

    private static String group(long number) {
      return Long.toString(1_000 + number).substring(1);
    }
  }
}
