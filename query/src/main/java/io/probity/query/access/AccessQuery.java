package io.probity.query.access;

import io.probity.query.views.answer.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about the readings of a case.
 *
 * @param person whose; null for everybody's
 * @param from the first moment asked about; null for the beginning
 * @param to the first moment no longer asked about; null for now
 * @param after the cursor of the page before; null for the first page
 * @param limit 1 to {@link WhoSawCase#MOST}
 */
public record AccessQuery(
    UUID caseId,
    @Nullable String person,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Cursor after,
    int limit) {
  public AccessQuery {
    if (limit < 1 || limit > WhoSawCase.MOST) {
      throw new IllegalArgumentException("limit: 1 to " + WhoSawCase.MOST);
    }
  }

  boolean asksFor(ReadingLine line) {
    return (person == null || person.equals(line.person()))
        && (from == null || !line.quarter().isBefore(from))
        && (to == null || line.quarter().isBefore(to))
        && (after == null || line.index() > after.index());
  }
}
