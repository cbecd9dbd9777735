package io.probity.query.duedates;

import io.probity.core.visibility.CaseScope;
import io.probity.query.views.answer.Cursor;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the due dates.
 *
 * @param states any of these; all if there is none
 * @param after the cursor of the page before; null for the first page
 * @param limit 1 to {@value #MOST}
 */
public record DueDatesQuery(Set<DueState> states, @Nullable Cursor after, int limit) {
  public static final int MOST = 200;

  static final String ORDER = "DUE";

  /**
   * What whoever asks may see.
   *
   * @param clocks whose duties that belong to no case they see by office
   * @param hidden the few of these duties that are hidden from them all the same
   * @param contacts of the cases, those in which they see the duties towards reporters alone, and
   *     towards those of which reports
   * @param own the streams of what they are to do themselves in cases that they do not see
   */
  public record Scope(
      CaseScope cases,
      Set<String> clocks,
      Set<String> hidden,
      Map<UUID, Set<UUID>> contacts,
      Set<String> own) {
    public Scope {
      own = Set.copyOf(own);
      contacts = Map.copyOf(contacts);
      hidden = Set.copyOf(hidden);
      clocks = Set.copyOf(clocks);
    }

    public Scope(CaseScope cases, Set<String> clocks, Set<String> hidden) {
      this(cases, clocks, hidden, Map.of(), Set.of());
    }
  }

  public DueDatesQuery {
    states =
        Collections.unmodifiableSet(
            states.isEmpty() ? EnumSet.allOf(DueState.class) : EnumSet.copyOf(states));
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit: 1 to " + MOST);
    }
    if (after != null && !after.order().equals(ORDER)) {
      throw new IllegalArgumentException("A cursor of another list");
    }
  }
}
