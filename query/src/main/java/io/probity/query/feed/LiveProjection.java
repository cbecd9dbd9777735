package io.probity.query.feed;

import com.mongodb.MongoException;
import io.probity.query.views.Projection;
import io.probity.query.views.View;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.writing.Comparison;
import io.probity.query.views.writing.Generations;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A projection on this node: the run that fills its live view, and a rebuild beside it. */
final class LiveProjection implements AutoCloseable {
  /** How often a node that stands by looks where the other has come. */
  private static final Duration STAND_BY = Duration.ofMillis(25);

  private final FeedSettings settings;
  private final EntryReader entries;
  private final Projection projection;
  private final Generations generations;
  private final ReentrantLock rebuilding = new ReentrantLock();
  private volatile ViewRun run;
  private volatile @Nullable Rebuild rebuild;
  private volatile @Nullable Comparison rebuilt;

  LiveProjection(FeedSettings settings, EntryReader entries, Projection projection) {
    this.settings = settings;
    this.entries = entries;
    this.projection = projection;
    this.generations = new Generations(settings.views());
    this.run = new ViewRun(settings, entries, projection, generations.open(projection));
    run.start();
  }

  LiveView live() {
    ViewRun now = follow();
    boolean stale = now.progress().stopped().isPresent();
    return new LiveView(now.view(), reached(now), stale);
  }

  /** Another node may have swapped: then this one stands by for the view that is live now. */
  private ViewRun follow() {
    View live = generations.live(projection);
    return live.generation() > run.view().generation() ? moveTo(live) : run;
  }

  private ViewRun moveTo(View live) {
    if (rebuilding.tryLock()) { // otherwise it is this node's own rebuild that is about to swap
      try {
        if (live.generation() > run.view().generation()) {
          run.close();
          run = new ViewRun(settings, entries, projection, live);
          run.start();
        }
      } finally {
        rebuilding.unlock();
      }
    }
    return run;
  }

  /** On a node that stands by, the token tells how far the other has come. */
  private static long reached(ViewRun run) {
    if (!run.tokens().isClaimedHere()) {
      run.progress().reachAtLeast(run.tokens().size());
    }
    return run.progress().reached();
  }

  boolean await(long size, Duration timeout) {
    long end = System.nanoTime() + timeout.toNanos();
    while (true) {
      ViewRun now = run;
      long left = end - System.nanoTime();
      boolean here = now.tokens().isClaimedHere();
      Duration turn = Duration.ofNanos(here ? left : Math.min(left, STAND_BY.toNanos()));
      if (now.progress().await(size, turn) || (!here && reached(now) >= size)) {
        return true;
      }
      if (left <= 0 || now.progress().stopped().isPresent()) {
        return false;
      }
    }
  }

  ProjectionStatus status() {
    ViewRun now = run;
    return new ProjectionStatus(
        projection.name(),
        state(now),
        now.tokens().isClaimedHere(),
        reachedAsFarAsKnown(now),
        now.view().generation(),
        Optional.ofNullable(rebuilt));
  }

  private static long reachedAsFarAsKnown(ViewRun run) {
    try {
      return reached(run);
    } catch (MongoException _) { // a status is given also while the store is out of reach
      return run.progress().reached();
    }
  }

  private ProjectionState state(ViewRun now) {
    Rebuild running = rebuild;
    if (running != null) {
      return new ProjectionState.Rebuilding(running.done(), now.progress().reached());
    }
    return now.progress()
        .stopped()
        .<ProjectionState>map(stop -> stop)
        .orElseGet(ProjectionState.Running::new);
  }

  /** Blocks until the new view has taken the old one's place. */
  Comparison rebuild() {
    if (!rebuilding.tryLock()) {
      throw new IllegalStateException("A rebuild of " + projection.name() + " is running");
    }
    try {
      Rebuild next =
          new Rebuild(
              projection,
              generations,
              run,
              view -> new ViewRun(settings, entries, projection, view));
      rebuild = next;
      Rebuild.Result result = next.carryOut();
      run = result.run();
      rebuilt = result.comparison();
      return result.comparison();
    } finally {
      rebuild = null;
      rebuilding.unlock();
    }
  }

  @Override
  public void close() {
    Rebuild running = rebuild;
    if (running != null) {
      running.giveUp();
    }
    run.close();
  }
}
