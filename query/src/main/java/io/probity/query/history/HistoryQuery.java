package io.probity.query.history;

import io.probity.query.views.answer.Cursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a case's history.
 *
 * @param by whose entries; null for everybody's
 * @param extent how much of it whoever asks may read
 * @param after the cursor of the page before; null for the first page
 * @param limit 1 to {@link HistoryOfCase#MOST}
 */
public record HistoryQuery(
    UUID caseId, @Nullable String by, Extent extent, @Nullable Cursor after, int limit) {

  public HistoryQuery {
    if (limit < 1 || limit > HistoryOfCase.MOST) {
      throw new IllegalArgumentException("limit: 1 to " + HistoryOfCase.MOST);
    }
    if (after != null && !after.order().equals(HistoryOfCase.ORDER)) {
      throw new IllegalArgumentException("A cursor of another list");
    }
  }

  /** The same question of somebody who reads as much as this. */
  public HistoryQuery to(Extent allowed) {
    return new HistoryQuery(caseId, by, allowed, after, limit);
  }
}
