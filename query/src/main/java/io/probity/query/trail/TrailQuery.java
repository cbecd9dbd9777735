package io.probity.query.trail;

import io.probity.query.access.AccessQuery;
import io.probity.query.history.Extent;
import io.probity.query.history.HistoryQuery;
import io.probity.query.views.answer.Cursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about somebody's trail in a case.
 *
 * @param person whose
 * @param after the cursor of the page before; null for the first page
 * @param limit 1 to {@link WhatSomebodyDid#MOST}
 */
public record TrailQuery(UUID caseId, String person, @Nullable Cursor after, int limit) {

  public TrailQuery {
    if (limit < 1 || limit > WhatSomebodyDid.MOST) {
      throw new IllegalArgumentException("limit: 1 to " + WhatSomebodyDid.MOST);
    }
  }

  AccessQuery read() {
    return new AccessQuery(caseId, person, null, null, after, limit);
  }

  HistoryQuery wrote() {
    return new HistoryQuery(caseId, person, Extent.whole(), after, limit);
  }
}
