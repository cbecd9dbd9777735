package io.probity.query.consistency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static io.probity.core.documents.IndexKey.ascending;
import static io.probity.core.documents.IndexKey.descending;

import com.mongodb.client.model.Sorts;
import io.probity.core.allegation.AllegationEvent;
import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.DisciplineLifted;
import io.probity.core.allegation.Classification.Severity;
import io.probity.core.code.Topic;
import io.probity.core.documents.DeclaredIndex;
import io.probity.core.documents.QueryShape;
import io.probity.core.message.Recorded;
import io.probity.core.visibility.CaseScope;
import io.probity.query.views.Change;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Projection;
import io.probity.query.views.Tally;
import io.probity.query.views.ViewCollection;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.answer.Sight;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import io.probity.query.views.document.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;

/** How was misconduct of one topic and severity disciplined? What was lifted is not counted. */
public final class DisciplineForTheLike implements Projection {
  /** So many of the latest are looked at. */
  public static final int MOST = 500;

  static final String IMPOSED = "imposed";

  @Override
  public String name() {
    return "consistency";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<ViewCollection> collections() {
    return List.of(
        new ViewCollection(
            IMPOSED,
            Tally.NONE,
            List.of(
                DeclaredIndex.on(
                    IMPOSED, ascending("topics"), ascending("severity"), descending("index"))),
            List.of(
                QueryShape.on(IMPOSED).equal("topics", "severity").sorted(descending("index")))));
  }

  @Override
  public List<Change> project(LedgerEvent told) {
    Recorded recorded = told.recorded();
    return switch (recorded.event()) {
      case DisciplineImposed imposed ->
          change(imposed, recorded.seq(), line -> fold(line, imposed, recorded));
      case DisciplineLifted lifted ->
          change(
              lifted,
              lifted.discipline(),
              line -> Deed.write(line.part("lifted"), recorded).set("reasons", lifted.reasons()));
      default -> List.of();
    };
  }

  private static List<Change> change(AllegationEvent event, long at, Consumer<WriteModel> edit) {
    return List.of(new Change(IMPOSED, event.allegationId().value() + ":" + at, edit));
  }

  private static void fold(WriteModel line, DisciplineImposed imposed, Recorded recorded) {
    Deed.write(line, recorded)
        .set("caseId", imposed.caseId().value())
        .set("allegationId", imposed.allegationId().value())
        .set("subject", imposed.subject().value())
        .set("topics", imposed.classification().topics())
        .set("severity", imposed.classification().severity())
        .set("level", imposed.level())
        .set("rolesMet", imposed.rolesMet())
        .set("whyDifferent", imposed.whyDifferent())
        .set("reasons", imposed.reasons());
  }

  /** Of the cases in this scope; the others are neither shown nor counted. */
  public Answer<ImposedForTheLike> answer(
      LiveView live, Topic topic, Severity severity, CaseScope scope) {
    List<Document> found =
        live.view()
            .collection(IMPOSED)
            .find(and(eq("topics", topic.name()), eq("severity", severity.name())))
            .sort(Sorts.descending("index"))
            .limit(MOST)
            .into(new ArrayList<>());
    List<ImposedLine> lines =
        found.stream()
            .map(each -> line(new Fields(each)))
            .filter(each -> Sight.includes(scope, each.caseId()))
            .toList();
    Map<String, Long> levels = new TreeMap<>();
    lines.stream()
        .filter(each -> each.lifted() == null)
        .forEach(each -> levels.merge(each.level(), 1L, Long::sum));
    return live.answer(new ImposedForTheLike(levels, lines));
  }

  private static ImposedLine line(Fields line) {
    Fields lifted = line.partOrNull("lifted");
    return new ImposedLine(
        UUID.fromString(line.text("caseId")),
        UUID.fromString(line.text("allegationId")),
        line.text("subject"),
        line.texts("topics"),
        line.text("severity"),
        line.text("level"),
        line.is("rolesMet"),
        line.sealedOrNull("whyDifferent"),
        line.sealed("reasons"),
        Deed.read(line),
        lifted == null ? null : Deed.read(lifted));
  }
}
