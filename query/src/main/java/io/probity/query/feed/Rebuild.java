package io.probity.query.feed;

import io.probity.query.views.Projection;
import io.probity.query.views.View;
import io.probity.query.views.writing.Comparison;
import io.probity.query.views.writing.Generations;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds the whole ledger into a new view beside the live one, halts both at one index, compares
 * them byte for byte, and puts the new one in the old one's place.
 */
final class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final Duration TURN = Duration.ofSeconds(1);

  /** As close as this, in entries, the live view is halted for the rest of the way. */
  private static final long CLOSE = 1_000;

  private final Projection projection;
  private final Generations generations;
  private final ViewRun live;
  private final ViewRun next;
  private volatile boolean givenUp;

  /**
   * @param run fills what is the live view from now on
   */
  record Result(ViewRun run, Comparison comparison) {}

  Rebuild(
      Projection projection, Generations generations, ViewRun live, Function<View, ViewRun> runs) {
    if (!live.tokens().isClaimedHere() && live.progress().stopped().isEmpty()) {
      throw new IllegalStateException(
          "Another node fills " + projection.name() + ": rebuild it there");
    }
    this.projection = projection;
    this.generations = generations;
    this.live = live;
    this.next = runs.apply(generations.next(projection));
    next.tokens().delete();
  }

  /** How many entries the new view covers. */
  long done() {
    return next.progress().reached();
  }

  void giveUp() {
    givenUp = true;
  }

  Result carryOut() {
    boolean running = live.progress().stopped().isEmpty();
    try {
      next.progress().limitTo(live.progress().reached());
      next.start();
      while (live.progress().reached() - done() > CLOSE) {
        catchUp();
      }
      live.pause();
      catchUp();
      Comparison comparison = Comparison.of(projection, live.view(), next.view());
      report(comparison);
      swap();
      return new Result(next, comparison);
    } catch (RuntimeException e) {
      next.close();
      next.tokens().delete();
      projection.forget(next.view());
      if (running && !givenUp) {
        live.resume();
      }
      throw e;
    }
  }

  private void catchUp() {
    long target = live.progress().reached();
    next.progress().limitTo(target);
    while (!next.progress().await(target, TURN)) {
      if (givenUp || next.progress().stopped().isPresent()) {
        throw new IllegalStateException("The rebuild of " + projection.name() + " has stopped");
      }
    }
  }

  private void report(Comparison comparison) {
    String name = projection.name();
    long at = live.progress().reached();
    if (comparison.differences() == 0) {
      LOG.info("{} rebuilt at size {}: {} documents alike", name, at, comparison.documents());
    } else {
      LOG.error(
          "{} rebuilt at size {}: {} of {} documents differ, first {}",
          name,
          at,
          comparison.differences(),
          comparison.documents(),
          comparison.first().orElse(""));
    }
  }

  /** If we stop within, the old view is live or the new one is; the other is only left over. */
  private void swap() {
    generations.swap(projection, next.view());
    next.progress().limitTo(Long.MAX_VALUE);
    live.close();
    live.tokens().delete();
    projection.forget(live.view());
  }
}
