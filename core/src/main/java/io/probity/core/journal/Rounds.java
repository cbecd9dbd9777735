package io.probity.core.journal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What a node does every minute and every day until it is closed, whatever anybody sends. */
final class Rounds implements AutoCloseable {
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("probity-refusals").daemon().factory());

  Rounds(Refusals refusals, IntakeOutages intake, LiveKeys keys) {
    var _ = timer.scheduleAtFixedRate(refusals::recordPastHours, 1, 1, TimeUnit.MINUTES);
    var _ = timer.scheduleAtFixedRate(intake::recordOver, 1, 1, TimeUnit.MINUTES);
    var _ = timer.scheduleAtFixedRate(keys::check, 1, 1, TimeUnit.DAYS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
