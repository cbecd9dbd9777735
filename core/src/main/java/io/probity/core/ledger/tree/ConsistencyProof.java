package io.probity.core.ledger.tree;

import io.probity.core.ledger.json.Shape;
import java.util.List;

/**
 * The claim that the tree of one size is the beginning of the tree of another, with the hashes that
 * show it.
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
  public ConsistencyProof {
    Shape.count(from, "from");
    Shape.count(to, "to");
    path = List.copyOf(path);
  }

  /**
   * RFC 9162, 2.1.4.2, for sizes from 1 with {@code from <= to}; equal sizes have an empty path and
   * equal roots.
   *
   * @throws NotConsistent unless both roots follow from the path
   */
  public void verify(Hash fromRoot, Hash toRoot) {
    if (from < 1 || from > to) {
      throw new NotConsistent(this, fromRoot, toRoot, "the sizes do not follow");
    }
    if (from == to) {
      verifyEqual(fromRoot, toRoot);
    } else if (path.isEmpty()) {
      throw new NotConsistent(this, fromRoot, toRoot, "the path is empty");
    } else {
      walk(fromRoot, toRoot);
    }
  }

  private void verifyEqual(Hash fromRoot, Hash toRoot) {
    if (!path.isEmpty() || !fromRoot.equals(toRoot)) {
      throw new NotConsistent(this, fromRoot, toRoot, "one size, two roots or a path");
    }
  }

  private void walk(Hash fromRoot, Hash toRoot) {
    int up = Long.numberOfTrailingZeros(from);
    long at = (from - 1) >> up;
    long last = (to - 1) >> up;
    // The root of a perfect tree is itself the first hash and is left out of the path.
    boolean perfect = Long.bitCount(from) == 1;
    Hash old = perfect ? fromRoot : path.getFirst();
    Hash grown = old;
    for (Hash hash : path.subList(perfect ? 0 : 1, path.size())) {
      if (last == 0) {
        throw new NotConsistent(this, fromRoot, toRoot, "the path is too long");
      }
      if ((at & 1) == 1 || at == last) {
        old = Hash.node(hash, old);
        grown = Hash.node(hash, grown);
        int more = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
        at >>= more;
        last >>= more;
      } else {
        grown = Hash.node(grown, hash);
      }
      at >>= 1;
      last >>= 1;
    }
    if (last != 0) {
      throw new NotConsistent(this, fromRoot, toRoot, "the path is too short");
    }
    if (!old.equals(fromRoot) || !grown.equals(toRoot)) {
      throw new NotConsistent(this, fromRoot, toRoot, "the path leads to other roots");
    }
  }

  /** One tree is not the beginning of the other. */
  public static final class NotConsistent extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient ConsistencyProof proof;
    private final transient Hash fromRoot;
    private final transient Hash toRoot;

    NotConsistent(ConsistencyProof proof, Hash fromRoot, Hash toRoot, String why) {
      super(
          why
              + ": size "
              + proof.from
              + " with root "
              + fromRoot
              + ", size "
              + proof.to
              + " with root "
              + toRoot);
      this.proof = proof;
      this.fromRoot = fromRoot;
      this.toRoot = toRoot;
    }

    public ConsistencyProof proof() {
      return proof;
    }

    public Hash fromRoot() {
      return fromRoot;
    }

    public Hash toRoot() {
      return toRoot;
    }
  }
}
