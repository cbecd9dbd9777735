package io.probity.query.alerts;

import io.probity.core.party.PersonId;
import io.probity.query.views.answer.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the alerts of one person.
 *
 * @param after the cursor of the page before; null for the first page
 * @param limit 1 to {@value #MOST}
 */
public record AlertsQuery(PersonId person, @Nullable Cursor after, int limit) {
  public static final int MOST = 200;

  /** The order of its cursors. */
  public static final String ORDER = "INDEX";

  public AlertsQuery {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit: 1 to " + MOST);
    }
  }
}
