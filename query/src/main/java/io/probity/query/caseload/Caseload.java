package io.probity.query.caseload;

import static io.probity.core.documents.IndexKey.descending;

import io.probity.core.documents.DeclaredIndex;
import io.probity.core.documents.IndexKey;
import io.probity.core.documents.QueryShape;
import io.probity.core.visibility.CaseScope;
import io.probity.query.caseload.CaseloadQuery.By;
import io.probity.query.caseload.CaseloadQuery.Order;
import io.probity.query.views.Change;
import io.probity.query.views.EventFamilies;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Projection;
import io.probity.query.views.ViewCollection;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.answer.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which cases are there for whoever asks, and how many of each kind? */
public final class Caseload implements Projection {
  static final String CASES = "cases";
  static final String MERGED = "MERGED";
  static final List<String> STATES = List.of("TRIAGE", "INVESTIGATION", "CLOSED", MERGED);

  @Override
  public String name() {
    return "caseload";
  }

  @Override
  public int version() {
    return 7;
  }

  @Override
  public List<ViewCollection> collections() {
    List<DeclaredIndex> indexes = new ArrayList<>();
    List<QueryShape> shapes = new ArrayList<>();
    for (Order order : Order.values()) {
      IndexKey last = descending(order.field());
      indexes.add(DeclaredIndex.on(CASES, IndexKey.ascending("state"), last));
      shapes.add(page(QueryShape.on(CASES).equal("state"), last));
      for (By by : By.values()) {
        IndexKey first = IndexKey.ascending(by.field());
        indexes.add(DeclaredIndex.on(CASES, first, IndexKey.ascending("state"), last));
        QueryShape shape = QueryShape.on(CASES).equal(by.field(), "state");
        shapes.add(page(shape, last));
      }
    }
    return List.of(new ViewCollection(CASES, CaseTally::headings, indexes, shapes));
  }

  /** Left out by id: the cases that are closed to the viewer, a short list. */
  private static QueryShape page(QueryShape shape, IndexKey last) {
    return shape.sorted(last).between(last.field()).leavingOut("_id");
  }

  @Override
  public List<Change> project(LedgerEvent told) {
    return EventFamilies.sort(told.recorded().event(), new LineFolding(told));
  }

  /** A page of the cases that lie in this scope. */
  public Answer<Page<CaseLine>> answer(LiveView live, CaseloadQuery query, CaseScope scope) {
    return live.answer(new CaseList(live.view()).page(query, scope));
  }

  /** How many of the cases in this scope stand under each heading, such as {@code state=CLOSED}. */
  public Answer<Map<String, Long>> counts(LiveView live, CaseScope scope) {
    return live.answer(new CaseList(live.view()).counts(scope));
  }
}
