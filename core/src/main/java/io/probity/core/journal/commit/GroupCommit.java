package io.probity.core.journal.commit;

import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.commit.BatchForm.Verdict;
import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.journal.entries.LedgerPosition;
import io.probity.core.journal.state.Attempt;
import io.probity.core.journal.state.LedgerState;
import io.probity.core.journal.state.OpenAttempt;
import io.probity.core.journal.state.PendingCommand;
import io.probity.core.journal.state.PendingCommand.Result;
import io.probity.core.journal.state.Turns;
import io.probity.core.ledger.Genesis;
import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to the ledger: one thread, one batch in flight. Whatever queued while a batch was on its
 * way is the next batch.
 */
public final class GroupCommit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final long FIRST_GUESS = TimeUnit.MILLISECONDS.toNanos(2);

  private final CommitQueue queue;
  private final LedgerState state;
  private final StandingFacts facts;
  private final AttemptLog producer;
  private final Turns turns;
  private final String ledger;
  private final String node;
  private final Supplier<Instant> minute;
  private final CommitFigures figures = new CommitFigures();
  private final Thread thread = Thread.ofPlatform().name("probity-writer").unstarted(this::run);
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Settlement settlement;
  private long usualCommit = FIRST_GUESS;
  private int expected;

  public GroupCommit(
      CommitQueue queue,
      LedgerState state,
      StandingFacts facts,
      AttemptLog producer,
      Turns turns,
      Appender appender,
      Supplier<Instant> minute) {
    this.queue = queue;
    this.state = state;
    this.facts = facts;
    this.producer = producer;
    this.turns = turns;
    this.ledger = appender.ledger();
    this.node = appender.node();
    this.minute = minute;
    this.settlement = new Settlement(state, producer, figures, node, minute);
  }

  public void start() {
    thread.start();
  }

  /** True if an attempt has been in doubt for longer than a passing disturbance lasts. */
  public boolean isStuck() {
    return settlement.isStuck();
  }

  /** As {@link Settlement#settleThePast}. */
  public void settleThePast() throws InterruptedException {
    settlement.settleThePast();
  }

  public CommitFigures figures() {
    return figures;
  }

  private void run() {
    try {
      while (!stopped.get()) {
        List<PendingCommand> taken = queue.take(1_000, expected, usualCommit / 4);
        if (taken.isEmpty()) {
          return;
        }
        commit(taken);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.error("The writer failed; this node takes no more commands", e);
      state.halt(new IllegalStateException("The writer failed", e));
    }
  }

  private void commit(List<PendingCommand> taken) throws InterruptedException {
    List<PendingCommand> left = taken;
    while (!left.isEmpty() && state.halted().isEmpty()) {
      turns.await(usualCommit);

      // The last valid head that this node knows is the basis. Until the attempt is registered the
      // follower may read on; then the batch is formed again, on what it has read.
      List<PendingCommand> nextBatch = new ArrayList<>();
      LedgerPosition basis = state.position();
      BatchForm form = new BatchForm(state, facts, ledger, basis, minute.get());
      for (PendingCommand command : left) {
        place(form, command, nextBatch);
      }
      if (form.isEmpty()) {
        queue.putBack(nextBatch);
        return;
      }
      Attempt attempt = form.attempt(node);
      if (!state.register(attempt, basis)) {
        left = unfinished(left);
        continue;
      }

      // Entries and head in one produce request. If we stop before it, nothing was recorded. If we
      // stop after it, the ledger decides: whoever starts next reads what became of it.
      long sent = System.nanoTime();
      OptionalLong first = producer.append(attempt);

      // Committed if every offset is known, without a gap, from the end that was read: nobody
      // intervened. Anything else: read until a valid head names the basis.
      if (OpenAttempt.isUndisturbed(first, basis.end())) {
        usualCommit += (System.nanoTime() - sent - usualCommit) / 8;
        state.acknowledge(attempt, basis.end());
      } else {
        settlement.settle(attempt, first.isPresent());
      }
      if (attempt.settled().getCount() > 0) {
        return;
      }

      // Standing facts are applied; now the callers go. Losers try again on the new basis.
      if (attempt.committed()) {
        release(attempt);
      }
      queue.putBack(nextBatch);
      left = unfinished(attempt.commands());
    }
    left.forEach(GroupCommit::giveUp);
  }

  /** The node has halted. What was sent stays in doubt. */
  private static void giveUp(PendingCommand command) {
    if (command.withdraw()) {
      command.result().complete(new Result.NotRecorded("the ledger can be read no further"));
    }
  }

  private void place(BatchForm form, PendingCommand command, List<PendingCommand> nextBatch) {
    if (command.result().isDone() || !command.claim()) {
      return;
    }
    try {
      switch (form.add(command)) {
        case Verdict.Accepted _ -> {}
        case Verdict.NextBatch _ -> nextBatch.add(command);
        case Verdict.Decided decided -> command.result().complete(decided.result());
      }
    } catch (IllegalArgumentException e) {
      // What cannot be an entry (too large) concerns its own caller alone.
      command.result().completeExceptionally(e);
    }
  }

  private static List<PendingCommand> unfinished(List<PendingCommand> commands) {
    return commands.stream().filter(command -> !command.result().isDone()).toList();
  }

  private void release(Attempt attempt) {
    for (PendingCommand command : attempt.commands()) {
      CommittedCommand committed = state.command(command.command()).found();
      if (committed == null) {
        throw new IllegalStateException("Committed and not remembered");
      }
      command.result().complete(new Result.InLedger(committed));
    }
    figures.committed(attempt.commands().size(), attempt.lines().size());
    expected = attempt.commands().size() > 1 ? queue.size() + attempt.commands().size() : 0;
  }

  /** Tries to write the first entry; the first valid one wins, whoever wrote it. */
  public void writeGenesis(Genesis genesis) throws InterruptedException {
    while (state.position().size() == 0 && !stopped.get()) {
      LedgerPosition basis = state.position();
      byte[] bytes = genesis.encode();
      Hash leaf = Hash.leaf(bytes);
      Frontier grown = basis.frontier().append(leaf);
      Attempt attempt =
          new Attempt(
              BatchForm.head(basis, grown, node, genesis.at()),
              List.of(),
              new Attempt.Origin(bytes, leaf),
              List.of());
      if (!state.register(attempt, basis)) {
        continue;
      }
      OptionalLong first = producer.append(attempt);
      if (OpenAttempt.isUndisturbed(first, basis.end())) {
        state.acknowledge(attempt, basis.end());
      } else {
        settlement.awaitBriefly(attempt);
        state.abandonGenesis(attempt);
      }
    }
  }

  /** Commits what is queued, if the broker answers, and stops. */
  @Override
  public void close() {
    queue.close();
    try {
      if (thread.isAlive() && !isStuck()) {
        thread.join(Duration.ofSeconds(2));
      }
      stopped.set(true);
      settlement.stop();
      thread.interrupt();
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    producer.close();
  }
}
