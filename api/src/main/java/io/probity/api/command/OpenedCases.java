package io.probity.api.command;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.party.Actor;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells the case that a policy opened for a report, to a sender who may see it, so that the next
 * call can use it. Thread-safe; hears of each commit, so nobody asks twice in vain.
 */
public final class OpenedCases implements CommittedBatches {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final StandingFacts facts;

  public OpenedCases(StandingFacts facts) {
    this.facts = facts;
  }

  @Override
  public void committed(CommittedBatch batch) {
    lock.lock();
    try {
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The case of a report's stream; empty if it is not opened in time, or not for this sender. */
  Optional<UUID> await(String reportStream, Actor sender, Instant at, Duration patience)
      throws InterruptedException {
    CaseFacts cases = facts.view(CaseFacts.class, Reads.UNNOTED);
    CaseVisibility visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
    long left = patience.toNanos();
    lock.lockInterruptibly();
    try {
      while (cases.caseOf(reportStream).isEmpty() && left > 0) {
        left = grown.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
    return cases.caseOf(reportStream).filter(id -> visibility.sees(id, sender, at));
  }
}
