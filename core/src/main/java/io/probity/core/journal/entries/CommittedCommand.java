package io.probity.core.journal.entries;

import io.probity.core.journal.desk.Outcome;
import io.probity.core.ledger.tree.Hash;
import java.util.List;
import java.util.Optional;

/** A command that is in the ledger: what it was asked, and the place of each of its entries. */
public record CommittedCommand(Hash request, List<Outcome.Line> lines) {

  public static CommittedCommand of(List<StoredEntry> entries) {
    List<Outcome.Line> lines = entries.stream().map(CommittedCommand::line).toList();
    return new CommittedCommand(entries.getFirst().entry().request(), lines);
  }

  public long lastIndex() {
    return lines.getLast().index();
  }

  private static Outcome.Line line(StoredEntry stored) {
    return new Outcome.Line(
        stored.index(),
        stored.entry().stream(),
        stored.entry().seq(),
        stored.entry().type(),
        stored.leaf(),
        Optional.empty());
  }
}
