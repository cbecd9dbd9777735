package io.probity.core.journal.group;

import io.probity.core.custody.PlaceLost;
import java.util.Optional;

/**
 * How some work on the ledger goes on, as this node sees it.
 *
 * @param here whether this node has it
 * @param done how many entries of the ledger this node knows to be worked on; 0 if it has it not
 * @param failure the kind of the failure for which it waits and tries again
 * @param lost why nobody can tell where to go on: an alarm, until a person sets a place
 */
public record GroupStatus(
    boolean here, long done, Optional<String> failure, Optional<PlaceLost> lost) {
  static final GroupStatus ELSEWHERE =
      new GroupStatus(false, 0, Optional.empty(), Optional.empty());
}
