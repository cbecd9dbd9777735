package io.probity.core.journal;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.deciding.Appending;
import io.probity.core.journal.deciding.Decision;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.LogLine;
import io.probity.core.journal.desk.PositionMoved;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.journal.state.LedgerState;
import io.probity.core.rule.RuleBroken;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records that somebody reads what is sealed, before they do. Thread-safe; blocks the calling
 * thread.
 */
public final class Readings {
  private final LedgerState state;
  private final StandingFacts facts;
  private final LedgerDesk desk;
  private final Acceptance acceptance;
  private final LogAppend log;
  private final Refusals refusals;

  Readings(
      LedgerState state,
      StandingFacts facts,
      LedgerDesk desk,
      Acceptance acceptance,
      LogAppend log,
      Refusals refusals) {
    this.state = state;
    this.facts = facts;
    this.desk = desk;
    this.acceptance = acceptance;
    this.log = log;
    this.refusals = refusals;
  }

  /**
   * On return the reading stands in the ledger, now or since before, and the reader was entitled to
   * it at the end of the ledger as asked for during this call: a right that ended on another node a
   * moment ago is gone here too. The entry names as its basis what the right rests on.
   *
   * @param asked its command id is that of the reading, however often it is asked for
   * @param line what is recorded, from the standing facts that it reads; asked again if these move
   * @return the index of the entry
   * @throws RuleBroken the reader may not; recorded like any refusal
   * @throws LedgerUnavailable it cannot be recorded now, or nobody knows yet: nothing may be shown
   */
  public long record(Submission asked, Function<Reads, LogLine> line) {
    for (int i = 0; i < JournalSettings.TRIES; i++) {
      Decision decision = new Decision(asked, state.command(asked.commandId()).size());
      try {
        facts.authorise(asked.command(), asked.actor(), decision);
        Optional<CommittedCommand> recorded = recorded(decision, line.apply(decision));
        if (recorded.isPresent()) {
          return recorded.get().lastIndex();
        }
      } catch (RuleBroken broken) {
        if (desk.holdsAtTheEnd(decision) && refusals.recorded(decision, broken)) {
          throw broken;
        }
      }
    }
    throw new LedgerUnavailable("contended", Appending.RETRY);
  }

  /**
   * Returns if the reader may see what they ask for, as far as this node has read; nothing is
   * recorded of that.
   *
   * @throws RuleBroken the reader may not; recorded like any refusal
   * @throws LedgerUnavailable the refusal cannot be recorded now
   */
  public void require(Submission asked) {
    for (int i = 0; i < JournalSettings.TRIES; i++) {
      Decision decision = new Decision(asked, state.command(asked.commandId()).size());
      try {
        facts.authorise(asked.command(), asked.actor(), decision);
        return;
      } catch (RuleBroken broken) {
        if (desk.holdsAtTheEnd(decision) && refusals.recorded(decision, broken)) {
          throw broken;
        }
      }
    }
    throw new LedgerUnavailable("contended", Appending.RETRY);
  }

  /** Empty if what it rests on has moved: to be decided again. */
  private Optional<CommittedCommand> recorded(Decision decision, LogLine line) {
    Optional<CommittedCommand> before = log.recorded(line);
    if (before.isPresent()) {
      return before.filter(_ -> desk.holdsAtTheEnd(decision));
    }
    acceptance.require();
    try {
      return Optional.of(log.append(line, decision.basis(), decision.knownNewSince()));
    } catch (PositionMoved _) {
      return Optional.empty();
    }
  }
}
