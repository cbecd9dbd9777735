package io.probity.core.ledger.note;

import io.probity.core.ledger.json.Shape;
import io.probity.core.ledger.tree.Hash;

/**
 * What a ledger says of itself at a size: its origin, its size, its root (C2SP tlog-checkpoint).
 */
public record Checkpoint(String origin, long size, Hash root) {
  public Checkpoint {
    Shape.origin(origin);
    Shape.count(size, "size");
  }

  /** The text that is signed: three lines, each with its newline. */
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /**
   * Reads exactly what {@link #text} gives: extension lines are refused, since this ledger writes
   * none.
   */
  static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    try {
      Shape.require(lines.length == 4, "lines");
      Checkpoint checkpoint =
          new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
      Shape.require(checkpoint.text().equals(text), "spelling");
      return checkpoint;
    } catch (IllegalArgumentException malformed) {
      throw new Malformed("not origin, size and root");
    }
  }

  /** A text that was signed is no checkpoint. */
  public static final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Malformed(String why) {
      super(why);
    }
  }
}
