package io.probity.query.feed;

import io.probity.query.views.Projection;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.writing.Comparison;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All projections of this node, each with a processor, a consumer and a token of its own. A
 * projection that fails stops alone. Thread-safe.
 */
public final class Feed implements ReadBarrier, AutoCloseable {
  private final Map<String, LiveProjection> projections = new LinkedHashMap<>();

  /** Starts them; returns before they have read anything. */
  public Feed(FeedSettings settings, List<? extends Projection> all) {
    EntryReader entries = new EntryReader(settings.decoder());
    for (Projection each : all) {
      projections.put(each.name(), new LiveProjection(settings, entries, each));
    }
  }

  /** The view to ask now, and how far it can be relied on. */
  public LiveView live(Projection projection) {
    return find(projection.name()).live();
  }

  @Override
  public boolean await(String projection, long index, Duration timeout) {
    return find(projection).await(index + 1, timeout);
  }

  public List<ProjectionStatus> status() {
    return projections.values().stream().map(LiveProjection::status).toList();
  }

  /**
   * Builds a projection's view anew beside the live one, compares and swaps; blocks until then.
   *
   * @throws IllegalStateException it cannot be rebuilt here and now, or failed on the way; the live
   *     view goes on
   */
  public Comparison rebuild(String projection) {
    return find(projection).rebuild();
  }

  private LiveProjection find(String projection) {
    LiveProjection found = projections.get(projection);
    if (found == null) {
      throw new IllegalArgumentException("No projection " + projection);
    }
    return found;
  }

  /** Waits for the batches that were begun. */
  @Override
  public void close() {
    projections.values().forEach(LiveProjection::close);
  }
}
