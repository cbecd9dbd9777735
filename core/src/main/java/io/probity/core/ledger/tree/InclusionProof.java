package io.probity.core.ledger.tree;

import io.probity.core.ledger.json.Shape;
import java.util.List;

/**
 * The claim that a leaf stands at an index of a tree of a size, with the hashes that show it.
 *
 * @param path from the leaf's sibling up to the root's child
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    Shape.count(index, "index");
    Shape.count(size, "size");
    path = List.copyOf(path);
  }

  /**
   * RFC 9162, 2.1.3.2. Checks both bounds: the index lies in the tree, and the walk ends exactly at
   * its root, so that the size is bound as well.
   *
   * @throws NotIncluded unless the leaf stands there
   */
  public void verify(Hash leaf, Hash root) {
    if (index >= size) {
      throw new NotIncluded(this, leaf, root, "the index is beyond the tree");
    }
    long at = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        throw new NotIncluded(this, leaf, root, "the path is too long");
      }
      if ((at & 1) == 1 || at == last) {
        hash = Hash.node(sibling, hash);
        int up = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
        at >>= up;
        last >>= up;
      } else {
        hash = Hash.node(hash, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    if (last != 0) {
      throw new NotIncluded(this, leaf, root, "the path is too short");
    }
    if (!hash.equals(root)) {
      throw new NotIncluded(this, leaf, root, "the path leads to another root");
    }
  }

  /** A leaf does not stand where a proof says. */
  public static final class NotIncluded extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient InclusionProof proof;
    private final transient Hash leaf;
    private final transient Hash root;

    NotIncluded(InclusionProof proof, Hash leaf, Hash root, String why) {
      super(
          why
              + ": index "
              + proof.index
              + " of "
              + proof.size
              + ", leaf "
              + leaf
              + ", root "
              + root);
      this.proof = proof;
      this.leaf = leaf;
      this.root = root;
    }

    public InclusionProof proof() {
      return proof;
    }

    public Hash leaf() {
      return leaf;
    }

    /** The root that was asked for. */
    public Hash root() {
      return root;
    }
  }
}
