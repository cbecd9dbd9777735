package io.probity.query.trail;

import io.probity.query.access.ReadingLine;
import io.probity.query.history.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did in a case.
 *
 * @param index of its entry
 * @param read null where they wrote
 * @param wrote null where they read
 */
public record TrailLine(long index, @Nullable ReadingLine read, @Nullable HistoryLine wrote) {

  static TrailLine of(ReadingLine read) {
    return new TrailLine(read.index(), read, null);
  }

  static TrailLine of(HistoryLine wrote) {
    return new TrailLine(wrote.index(), null, wrote);
  }
}
