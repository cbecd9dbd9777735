package io.probity.query.inquiries;

import io.probity.query.views.answer.Cursor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the inquiries.
 *
 * @param states any of OPEN and ANSWERED; both if there is none. What became a report stands with
 *     its case
 * @param hidden those that are closed to whoever asks: few
 * @param on the day asked about, by which a first answer has settled a matter or not yet
 * @param after the cursor of the page before; null for the first page
 * @param limit 1 to {@value #MOST}
 */
public record InquiriesQuery(
    Set<String> states, Set<UUID> hidden, LocalDate on, @Nullable Cursor after, int limit) {
  public static final int MOST = 200;

  /** The order of its cursors. */
  public static final String ORDER = "ASKED";

  static final List<String> STATES = List.of("OPEN", "ANSWERED");

  public InquiriesQuery {
    states = states.isEmpty() ? Set.copyOf(STATES) : Set.copyOf(states);
    hidden = Set.copyOf(hidden);
    if (!STATES.containsAll(states)) {
      throw new IllegalArgumentException("state: OPEN or ANSWERED");
    }
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit: 1 to " + MOST);
    }
    if (after != null && !after.order().equals(ORDER)) {
      throw new IllegalArgumentException("A cursor of another list");
    }
  }
}
