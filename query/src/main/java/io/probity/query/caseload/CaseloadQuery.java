package io.probity.query.caseload;

import io.probity.query.views.answer.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the caseload.
 *
 * @param states any of these; all if there is none
 * @param filter on one more field; null for none
 * @param after the cursor of the page before, in this order; null for the first page
 * @param limit 1 to {@value #MOST}
 */
public record CaseloadQuery(
    List<String> states, @Nullable Filter filter, Order order, @Nullable Cursor after, int limit) {
  public static final int MOST = 200;

  /** The newest first, by opening or by last change. */
  public enum Order {
    OPENED("openedAt"),
    CHANGED("at");

    private final String field;

    Order(String field) {
      this.field = field;
    }

    String field() {
      return field;
    }
  }

  /** The fields that a list can be narrowed by besides the state. */
  public enum By {
    INVESTIGATOR("investigators"),
    PRINCIPLE("principles"),
    TOPIC("topics"),
    ESCALATION("escalation"),
    PHASE("phase"),
    COMMITTEE("committee"),
    FLAG("flags");

    private final String field;

    By(String field) {
      this.field = field;
    }

    String field() {
      return field;
    }
  }

  /** Cases that have this value there. */
  public record Filter(By by, String value) {}

  public CaseloadQuery {
    states = List.copyOf(states);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit: 1 to " + MOST);
    }
    if (after != null && !after.order().equals(order.name())) {
      throw new IllegalArgumentException("A cursor of another order");
    }
  }

  /** The newest cases. */
  public static CaseloadQuery newest(int limit) {
    return new CaseloadQuery(List.of(), null, Order.OPENED, null, limit);
  }

  public CaseloadQuery in(String state) {
    return new CaseloadQuery(List.of(state), filter, order, after, limit);
  }

  public CaseloadQuery with(By by, String value) {
    return new CaseloadQuery(states, new Filter(by, value), order, after, limit);
  }

  public CaseloadQuery by(Order newOrder) {
    return new CaseloadQuery(states, filter, newOrder, null, limit);
  }

  public CaseloadQuery from(Cursor cursor) {
    return new CaseloadQuery(states, filter, order, cursor, limit);
  }
}
