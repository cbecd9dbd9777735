package io.probity.query.casefile;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import io.probity.core.visibility.CaseScope;
import io.probity.query.casefile.folding.CaseFolding;
import io.probity.query.casefile.folding.FileCollections;
import io.probity.query.views.Change;
import io.probity.query.views.CodeInForce;
import io.probity.query.views.EventFamilies;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Projection;
import io.probity.query.views.Tally;
import io.probity.query.views.View;
import io.probity.query.views.ViewCollection;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.answer.Sight;
import io.probity.query.views.document.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;

/** What is known of one case? */
public final class CaseFiles implements Projection {
  @Override
  public String name() {
    return "casefile";
  }

  @Override
  public int version() {
    return 8;
  }

  @Override
  public List<ViewCollection> collections() {
    return List.of(
        new ViewCollection(FileCollections.CASES, Tally.NONE, List.of(), List.of()),
        new ViewCollection(FileCollections.REPORTS, Tally.NONE, List.of(), List.of()),
        new ViewCollection(FileCollections.CONTACTS, Tally.NONE, List.of(), List.of()),
        new ViewCollection(FileCollections.WAIVERS, Tally.NONE, List.of(), List.of()),
        new ViewCollection(FileCollections.RELATED, Tally.NONE, List.of(), List.of()),
        CodeInForce.kept());
  }

  @Override
  public List<Change> project(LedgerEvent told) {
    return EventFamilies.sort(told.recorded().event(), new CaseFolding(told.recorded()));
  }

  /** Empty where there is no such case, and just so where it lies outside the scope. */
  public Answer<Optional<CaseFile>> answer(LiveView live, CaseFileQuery query, CaseScope scope) {
    return live.answer(find(live.view(), query, scope));
  }

  /** Asked for in either case: no time tells what is closed from what is not there. */
  private static Optional<CaseFile> find(View view, CaseFileQuery query, CaseScope scope) {
    String caseId = query.caseId().toString();
    Document found = view.collection(FileCollections.CASES).find(eq("_id", caseId)).first();
    if (found == null || !Sight.includes(scope, query.caseId())) {
      return Optional.empty();
    }
    CodeInForce code = CodeInForce.on(view, query.on());
    List<String> reports = found.getList("reports", String.class, List.of());
    return Optional.of(
        new CaseReading(
                parts(view, FileCollections.REPORTS, reports),
                parts(view, FileCollections.CONTACTS, reports),
                parts(view, FileCollections.RELATED, List.of(caseId)),
                new LinkedWaivers(
                    parts(view, FileCollections.WAIVERS, waivers(found, query.hidden())),
                    code,
                    query.on()),
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
