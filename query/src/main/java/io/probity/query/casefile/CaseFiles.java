package io.probity.query.casefile;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import io.probity.core.visibility.CaseScope;
import io.probity.query.views.Answer;
import io.probity.query.views.Change;
import io.probity.query.views.EventFamilies;
import io.probity.query.views.Fields;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.LiveView;
import io.probity.query.views.Projection;
import io.probity.query.views.Sight;
import io.probity.query.views.Tally;
import io.probity.query.views.View;
import io.probity.query.views.ViewCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;

/** What is known of one case? */
public final class CaseFiles implements Projection {
  static final String CASES = "cases";

  /** A report comes before the case that it gets, so its part waits under its own id. */
  static final String REPORTS = "reports";

  /** The contact with a reporter, under the id of the report: it goes where the report goes. */
  static final String CONTACTS = "contacts";

  /** A waiver comes before the case that it is linked to. */
  static final String WAIVERS = "waivers";

  /** Apart from the case, so that its file does not change for those who may not know the other. */
  static final String RELATED = "related";

  @Override
  public String name() {
    return "casefile";
  }

  @Override
  public int version() {
    return 6;
  }

  @Override
  public List<ViewCollection> collections() {
    return List.of(
        new ViewCollection(CASES, Tally.NONE, List.of(), List.of()),
        new ViewCollection(REPORTS, Tally.NONE, List.of(), List.of()),
        new ViewCollection(CONTACTS, Tally.NONE, List.of(), List.of()),
        new ViewCollection(WAIVERS, Tally.NONE, List.of(), List.of()),
        new ViewCollection(RELATED, Tally.NONE, List.of(), List.of()));
  }

  @Override
  public List<Change> project(LedgerEvent told) {
    return EventFamilies.sort(told.recorded().event(), new CaseFolding(told.recorded()));
  }

  /**
   * Empty where there is no such case, and just so where it lies outside the scope.
   *
   * @param hidden waivers of which whoever asks is to know nothing
   */
  public Answer<Optional<CaseFile>> answer(
      LiveView live, UUID caseId, CaseScope scope, Set<UUID> hidden) {
    return live.answer(find(live.view(), caseId, scope, hidden));
  }

  /** Asked for in either case: no time tells what is closed from what is not there. */
  private static Optional<CaseFile> find(
      View view, UUID caseId, CaseScope scope, Set<UUID> hidden) {
    Document found = view.collection(CASES).find(eq("_id", caseId.toString())).first();
    if (found == null || !Sight.includes(scope, caseId)) {
      return Optional.empty();
    }
    List<String> reports = found.getList("reports", String.class, List.of());
    return Optional.of(
        new CaseReading(
                parts(view, REPORTS, reports),
                parts(view, CONTACTS, reports),
                parts(view, RELATED, List.of(caseId.toString())),
                parts(view, WAIVERS, waivers(found, hidden)),
                scope)
            .read(found));
  }

  private static List<String> waivers(Document found, Set<UUID> hidden) {
    return found.getList("linkedWaivers", String.class, List.of()).stream()
        .filter(waiver -> !hidden.contains(UUID.fromString(waiver)))
        .toList();
  }

  /** In the order in which the reports came to the case. */
  private static List<Fields> parts(View view, String collection, List<String> reports) {
    return view.collection(collection).find(in("_id", reports)).into(new ArrayList<>()).stream()
        .sorted(Comparator.comparingInt(part -> reports.indexOf(part.getString("_id"))))
        .map(Fields::new)
        .toList();
  }
}
