package io.probity.core.journal;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.deciding.Appending;
import io.probity.core.journal.deciding.CommittedCommands;
import io.probity.core.journal.deciding.NotedReads;
import io.probity.core.journal.desk.Asked;
import io.probity.core.journal.desk.KeyReused;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.LogLine;
import io.probity.core.journal.desk.PositionMoved;
import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.journal.state.LedgerEnd;
import io.probity.core.journal.state.LedgerState;
import io.probity.core.rule.RuleBroken;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Decides on standing facts what people ask to have recorded in a log. What is recorded, and a
 * refusal, carry the facts that were read as their basis, which is checked again at the commit.
 * Thread-safe; blocks the calling thread.
 */
public final class LogDecisions {
  private final LedgerState state;
  private final StandingFacts facts;
  private final CommittedCommands committed;
  private final Acceptance acceptance;
  private final LedgerEnd end;
  private final LogAppend log;
  private final Refusals refusals;

  LogDecisions(
      LedgerState state,
      StandingFacts facts,
      CommittedCommands committed,
      Acceptance acceptance,
      LedgerEnd end,
      LogAppend log,
      Refusals refusals) {
    this.state = state;
    this.facts = facts;
    this.committed = committed;
    this.acceptance = acceptance;
    this.end = end;
    this.log = log;
    this.refusals = refusals;
  }

  /**
   * On return the line is in the ledger, now or since before.
   *
   * @param permission throws {@link RuleBroken} if the facts do not permit it
   * @return the index of its entry
   * @throws RuleBroken refused; recorded like the refusal of any other command of staff
   * @throws KeyReused the same command id came with another request
   * @throws LedgerUnavailable nothing was recorded, or nobody knows yet
   */
  public long record(Asked asked, LogLine line, Consumer<Reads> permission) {
    return decided(
        asked,
        reads -> {
          permission.accept(reads);
          return line;
        },
        (permitted, reads, since) -> log.append(permitted, reads.basis(), since).lastIndex());
  }

  /**
   * Whether it is permitted now, for whoever decides it again later.
   *
   * @param rule throws {@link RuleBroken} if the facts do not permit it
   * @throws RuleBroken refused, and recorded
   */
  public <T> T permitted(Asked asked, Function<Reads, T> rule) {
    return decide(asked, rule, (result, _, _) -> result);
  }

  /** What follows once the facts permit it. */
  private interface Permitted<T, R> {
    R then(T result, NotedReads reads, long knownNewSince);
  }

  private long decided(Asked asked, Function<Reads, LogLine> rule, Permitted<LogLine, Long> then) {
    Optional<CommittedCommand> known =
        committed.find(asked.commandId(), state.command(asked.commandId()));
    if (known.isPresent()) {
      return LogAppend.same(known.get(), asked.request()).lastIndex();
    }
    return decide(asked, rule, then);
  }

  private <T, R> R decide(Asked asked, Function<Reads, T> rule, Permitted<T, R> then) {
    acceptance.require();
    for (int i = 0; i < JournalSettings.TRIES; i++) {
      NotedReads reads = new NotedReads();
      long since = state.command(asked.commandId()).size();
      try {
        return then.then(rule.apply(reads), reads, since);
      } catch (PositionMoved _) {
        // Decided on what has changed since: decided again.
      } catch (RuleBroken broken) {
        end.read();
        if (reads.stand(facts) && refusals.recorded(asked, broken.rule(), reads.basis(), since)) {
          throw broken;
        }
      }
    }
    throw new LedgerUnavailable("contended", Appending.RETRY);
  }
}
