package io.probity.core.journal.state;

import io.probity.core.ledger.Head;
import io.probity.core.ledger.tree.Hash;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * All that may be concluded of one attempt: from the offsets that were acknowledged, or from the
 * valid heads that were read, and from nothing else. Pure.
 *
 * @param basis hash of the last valid head that it was built on
 */
public record OpenAttempt(Hash basis, String node, UUID id) {

  /** What a valid head says of an attempt. */
  enum Fate {
    /** It may yet commit. */
    OPEN,
    COMMITTED,
    /** It never commits, whenever its records arrive. */
    VOID
  }

  static OpenAttempt of(Head head) {
    return new OpenAttempt(head.prev(), head.node(), head.attempt());
  }

  /** Its batch was formed on what the node still knows: no record was read since. */
  boolean isBuiltOn(Hash lastHead, long nextOffset, long end) {
    return lastHead.equals(basis) && nextOffset == end;
  }

  /**
   * The first offset, if every record is known to stand directly after the one before. The head's
   * own offset is not enough: entries sent apart from it may be lost, and others in their place.
   */
  public static OptionalLong contiguous(List<OptionalLong> offsets) {
    for (int i = 0; i < offsets.size(); i++) {
      OptionalLong offset = offsets.get(i);
      if (offset.isEmpty() || offset.getAsLong() != offsets.getFirst().getAsLong() + i) {
        return OptionalLong.empty();
      }
    }
    return offsets.getFirst();
  }

  /** The commit check: its records stand directly after all that was read, so they commit. */
  public static boolean isUndisturbed(OptionalLong first, long end) {
    return first.isPresent() && first.getAsLong() == end;
  }

  /**
   * The one head that follows its basis decides, because there is only one. That its own head was
   * read and was void says nothing: the same records may arrive again.
   */
  Fate after(Head valid) {
    if (!valid.prev().equals(basis)) {
      return Fate.OPEN;
    }
    return valid.attempt().equals(id) && valid.node().equals(node) ? Fate.COMMITTED : Fate.VOID;
  }

  /** Nothing that was read decides it: an empty head on the same basis makes sure that one will. */
  public boolean needsAnEmptyHead(Hash lastHead) {
    return lastHead.equals(basis);
  }
}
