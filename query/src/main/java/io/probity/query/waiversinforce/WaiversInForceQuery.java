package io.probity.query.waiversinforce;

import io.probity.core.party.PersonId;
import io.probity.query.views.answer.Cursor;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the waivers.
 *
 * @param on the day asked about, in the organisation's time zone
 * @param of whose waivers: everybody's, or one person's
 * @param hidden those linked to a case that is closed to whoever asks: few
 * @param after the cursor of the page before; null for the first page
 * @param limit 1 to {@value #MOST}
 */
public record WaiversInForceQuery(
    LocalDate on, Whose of, Set<UUID> hidden, @Nullable Cursor after, int limit) {
  public static final int MOST = 200;

  static final String ORDER = "LAST_DAY";

  /** Whose waivers somebody may see. */
  public sealed interface Whose {
    /** For those who see waivers by office. */
    record Everybodys() implements Whose {}

    /** For everybody else: their own. */
    record Of(PersonId person) implements Whose {}
  }

  public WaiversInForceQuery {
    hidden = Set.copyOf(hidden);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit: 1 to " + MOST);
    }
    if (after != null && !after.order().equals(ORDER)) {
      throw new IllegalArgumentException("A cursor of another list");
    }
  }
}
