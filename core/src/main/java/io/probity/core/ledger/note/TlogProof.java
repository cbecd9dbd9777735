package io.probity.core.ledger.note;

import io.probity.core.ledger.json.Shape;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.InclusionProof;
import java.util.ArrayList;
import java.util.List;

/**
 * A proof that travels alone: place, inclusion path and signed checkpoint in one text (C2SP
 * tlog-proof). Nothing in it counts before {@link #verify}.
 */
public record TlogProof(long index, List<Hash> path, UnverifiedCheckpoint checkpoint) {
  private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
  private static final String INDEX = "index ";

  public TlogProof {
    Shape.count(index, "index");
    path = List.copyOf(path);
    Shape.require(path.size() <= Long.SIZE, "path");
  }

  public String text() {
    StringBuilder text =
        new StringBuilder(FIRST_LINE).append('\n').append(INDEX).append(index).append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint.note().note()).toString();
  }

  /**
   * Anything but the text that {@link #text} gives is {@link Malformed}; so is extra data, which
   * nothing here needs.
   */
  public static TlogProof parse(String text) {
    int blank = text.indexOf("\n\n");
    if (text.length() > 2 * SignedNote.MAX_CHARACTERS || blank < 0) {
      throw new Malformed("no proof, blank line and checkpoint");
    }
    try {
      String[] lines = text.substring(0, blank).split("\n", Long.SIZE + 4);
      Shape.require(lines.length >= 2 && lines[1].startsWith(INDEX), "index");
      TlogProof proof =
          new TlogProof(
              Long.parseLong(lines[1].substring(INDEX.length())),
              path(lines),
              UnverifiedCheckpoint.parse(text.substring(blank + 2)));
      Shape.require(proof.text().equals(text), "spelling");
      return proof;
    } catch (IllegalArgumentException malformed) {
      throw new Malformed("wrong " + malformed.getMessage());
    }
  }

  private static List<Hash> path(String[] lines) {
    List<Hash> path = new ArrayList<>();
    for (int i = 2; i < lines.length; i++) {
      path.add(Hash.ofBase64(lines[i]));
    }
    return path;
  }

  /**
   * The checkpoint, if the key signed it and the leaf stands at the index of its tree. Throws what
   * {@link UnverifiedCheckpoint#open} and {@link InclusionProof#verify} throw.
   */
  public Checkpoint verify(VerifierKey key, Hash leaf) {
    Checkpoint opened = checkpoint.open(key);
    new InclusionProof(index, opened.size(), path).verify(leaf, opened.root());
    return opened;
  }

  /** A text is no proof of this form. */
  public static final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Malformed(String why) {
      super(why);
    }
  }
}
