package io.probity.core.journal.deciding;

import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.EntryIndex;
import io.probity.core.journal.entries.HistoryAltered;
import io.probity.core.journal.entries.IndexUnavailable;
import io.probity.core.journal.entries.IndexedEntry;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.journal.state.CommandView;
import io.probity.core.journal.state.LedgerState;
import io.probity.core.ledger.tree.Hash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a command is in the ledger: from memory where that is certain, else from the index, whose
 * answer is checked against the stream's own chain.
 */
public final class CommittedCommands {
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final LedgerState state;
  private final EntryIndex index;
  private final Entries entries;

  public CommittedCommands(LedgerState state, EntryIndex index, Entries entries) {
    this.state = state;
    this.index = index;
    this.entries = entries;
  }

  /**
   * As {@link #find(Hash, CommandView)}; a command that creates a stream under an id made from its
   * own needs no index as long as there is no such stream.
   */
  public Optional<CommittedCommand> find(Submission submission, CommandView view) {
    try {
      return find(submission.commandId(), view);
    } catch (LedgerUnavailable unavailable) {
      String created = CommandTargets.created(submission.command());
      if (created != null && state.head(created) == null) {
        return Optional.empty();
      }
      throw unavailable;
    }
  }

  /**
   * @throws LedgerUnavailable only the index knows, and it cannot be asked
   */
  public Optional<CommittedCommand> find(Hash command, CommandView view) {
    CommittedCommand found = view.found();
    if (found != null || view.surelyNew()) {
      return Optional.ofNullable(found);
    }
    try {
      return verified(command, index.command(command));
    } catch (IndexUnavailable _) {
      throw new LedgerUnavailable("the entry index cannot be asked", RETRY);
    }
  }

  private Optional<CommittedCommand> verified(Hash command, List<IndexedEntry> indexed) {
    List<StoredEntry> found = new ArrayList<>();
    for (IndexedEntry stored : indexed) {
      StoredEntry unverified = LedgerEntries.verified(stored);
      StoredEntry entry =
          entries.stream(unverified.entry().stream(), unverified.entry().seq()).stream()
              .findFirst()
              .orElseThrow(() -> new HistoryAltered(stored.index(), "command"));
      boolean same = entry.leaf().equals(stored.leaf()) && entry.entry().command().equals(command);
      if (!same) {
        throw new HistoryAltered(stored.index(), "command");
      }
      found.add(entry);
    }
    if (!found.isEmpty() && found.size() != found.getFirst().entry().of()) {
      throw new HistoryAltered(found.getFirst().index(), "entries of a command missing");
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(CommittedCommand.of(found));
  }
}
