package io.probity.query.trials;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static io.probity.core.documents.IndexKey.ascending;
import static io.probity.core.documents.IndexKey.descending;

import com.mongodb.client.model.Sorts;
import io.probity.core.documents.DeclaredIndex;
import io.probity.core.documents.QueryShape;
import io.probity.core.message.Recorded;
import io.probity.core.trial.TrialEvent;
import io.probity.core.trial.TrialEvent.TrialBegun;
import io.probity.core.trial.TrialEvent.TrialDisclosed;
import io.probity.query.views.Change;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Projection;
import io.probity.query.views.Tally;
import io.probity.query.views.ViewCollection;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.answer.Page;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import io.probity.query.views.document.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which tests of the hotline are there? The view knows the tests alone; what was done about their
 * reports is read from the entries, so that nothing marks a report that is one.
 */
public final class TestsOfTheHotline implements Projection {
  /** The order of its cursors. */
  public static final String ORDER = "BEGUN";

  /** The most lines of a page. */
  public static final int MOST = 200;

  static final String TESTS = "tests";

  @Override
  public String name() {
    return "trials";
  }

  @Override
  public List<ViewCollection> collections() {
    return List.of(
        new ViewCollection(
            TESTS,
            Tally.NONE,
            List.of(DeclaredIndex.on(TESTS, ascending("shelf"), descending("begunAt"))),
            List.of(
                QueryShape.on(TESTS)
                    .equal("shelf")
                    .sorted(descending("begunAt"))
                    .between("begunAt"))));
  }

  @Override
  public List<Change> project(LedgerEvent told) {
    Recorded recorded = told.recorded();
    return recorded.event() instanceof TrialEvent event
        ? List.of(
            new Change(
                TESTS, event.trialId().value().toString(), test -> fold(test, event, recorded)))
        : List.of();
  }

  private static void fold(WriteModel test, TrialEvent event, Recorded recorded) {
    switch (event) {
      case TrialBegun begun ->
          Deed.write(
              test.set("shelf", "tests")
                  .set("begunAt", recorded.index())
                  .set("reportId", begun.reportId().value())
                  .set("plan", begun.plan())
                  .part("begun"),
              recorded);
      case TrialDisclosed disclosed ->
          Deed.write(
              test.set("caseId", disclosed.caseId().value())
                  .set("wholeCase", disclosed.wholeCase())
                  .set("result", disclosed.result())
                  .part("disclosed"),
              recorded);
    }
  }

  /** The newest first; for whoever may ask: no scope is applied here. */
  public Answer<Page<TrialLine>> answer(LiveView live, @Nullable Cursor after, int limit) {
    List<Bson> filters = new ArrayList<>(List.of(eq("shelf", "tests")));
    if (after != null) {
      filters.add(lt("begunAt", after.index()));
    }
    List<Document> found =
        live.view()
            .collection(TESTS)
            .find(and(filters))
            .sort(Sorts.descending("begunAt"))
            .limit(limit + 1)
            .into(new ArrayList<>());
    boolean more = found.size() > limit;
    List<TrialLine> lines =
        found.stream().limit(limit).map(each -> line(new Fields(each))).toList();
    return live.answer(new Page<>(lines, more ? cursor(lines.getLast()) : null));
  }

  /** One test with what was done; empty if there is none. */
  public Answer<Optional<TrialFile>> one(LiveView live, UUID trialId, StepsTaken steps) {
    Document found = live.view().collection(TESTS).find(eq("_id", trialId.toString())).first();
    return live.answer(
        Optional.ofNullable(found)
            .map(each -> line(new Fields(each)))
            .map(test -> new TrialFile(test, steps.about(test.reportId()))));
  }

  private static Cursor cursor(TrialLine last) {
    return new Cursor(ORDER, Long.toString(last.begun().at()), last.trialId().toString());
  }

  private static TrialLine line(Fields test) {
    Fields begun = test.partOrNull("begun");
    if (begun == null) {
      throw new IllegalStateException("A test lacks its beginning");
    }
    Fields disclosed = test.partOrNull("disclosed");
    String caseId = test.textOrNull("caseId");
    return new TrialLine(
        test.id(),
        UUID.fromString(test.text("reportId")),
        test.sealed("plan"),
        Deed.read(begun),
        caseId == null ? null : UUID.fromString(caseId),
        test.is("wholeCase"),
        test.sealedOrNull("result"),
        disclosed == null ? null : Deed.read(disclosed));
  }
}
