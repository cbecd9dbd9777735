package io.probity.query.alerts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static io.probity.core.documents.IndexKey.ascending;
import static io.probity.core.documents.IndexKey.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Sorts;
import io.probity.core.alert.AlertEvent;
import io.probity.core.alert.AlertEvent.AlertIntended;
import io.probity.core.alert.AlertEvent.AlertNotSent;
import io.probity.core.alert.AlertEvent.AlertSent;
import io.probity.core.alert.AlertEvent.CasesPassedOn;
import io.probity.core.alert.AlertEvent.RefusedAct;
import io.probity.core.alert.AlertId;
import io.probity.core.documents.DeclaredIndex;
import io.probity.core.documents.QueryShape;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.CaseScope;
import io.probity.query.alerts.AlertLine.MessageState;
import io.probity.query.alerts.AlertLine.RefusedLine;
import io.probity.query.views.Change;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Projection;
import io.probity.query.views.Tally;
import io.probity.query.views.ViewCollection;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.answer.Page;
import io.probity.query.views.answer.Sight;
import io.probity.query.views.document.Fields;
import io.probity.query.views.document.WriteModel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is somebody to look at, and did a message tell them so? */
public final class WhatToLookAt implements Projection {
  static final String ALERTS = "alerts";

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public List<ViewCollection> collections() {
    return List.of(
        new ViewCollection(
            ALERTS,
            Tally.NONE,
            List.of(DeclaredIndex.on(ALERTS, ascending("person"), descending("index"))),
            List.of(
                QueryShape.on(ALERTS)
                    .equal("person")
                    .sorted(descending("index"))
                    .between("index"))));
  }

  @Override
  public List<Change> project(LedgerEvent told) {
    return told.recorded().event() instanceof AlertEvent event
        ? changes(event, told.recorded())
        : List.of();
  }

  private static List<Change> changes(AlertEvent event, Recorded recorded) {
    return switch (event) {
      case AlertIntended intended ->
          intended.recipients().stream()
              .map(
                  person ->
                      change(
                          intended.alertId(),
                          person,
                          line -> begin(line, intended, person, recorded)))
              .toList();
      case CasesPassedOn _ -> List.of(); // of each there is an alert of its own
      case AlertSent sent ->
          List.of(
              change(
                  sent.alertId(),
                  sent.recipient(),
                  line -> line.set("message", MessageState.SENT)));
      case AlertNotSent not ->
          List.of(
              change(
                  not.alertId(),
                  not.recipient(),
                  line -> line.set("message", MessageState.NOT_SENT).set("notSent", not.why())));
    };
  }

  private static Change change(AlertId alert, PersonId person, Consumer<WriteModel> edit) {
    return new Change(ALERTS, alert.value() + " " + person, edit);
  }

  private static void begin(
      WriteModel line, AlertIntended intended, PersonId person, Recorded recorded) {
    line.set("person", person.value())
        .set("alertId", intended.alertId().stream())
        .set("kind", intended.kind())
        .set("caseId", intended.caseId() == null ? null : intended.caseId().value())
        .set("leaver", intended.leaver() == null ? null : intended.leaver().value())
        .set("on", when(intended, recorded.recordedAt()))
        .set("index", recorded.index())
        .set("message", MessageState.NONE);
    RefusedAct act = intended.refusedAct();
    if (act != null) {
      line.part("refused")
          .set("delegationId", act.delegationId().stream())
          .set("delegate", act.delegate().value())
          .set("command", act.command().value())
          .set("rule", act.rule().value());
    }
  }

  /**
   * When a reporter wrote is shown by the day, and so is what began in that minute: days from then
   * on a deadline comes in the same one.
   */
  private static Instant when(AlertIntended intended, Instant recordedAt) {
    return switch (intended.kind()) {
      case REPORTER_WROTE, SOMETHING_WAITS, LEAD_PASSED, DEADLINE_COMING, DEADLINE_MISSED ->
          recordedAt.truncatedTo(ChronoUnit.DAYS);
      case IMPLICIT_WAIVER_SUSPECTED, DELEGATE_REFUSED, ACT_FLAGGED, HAND_OVER_OPEN -> recordedAt;
    };
  }

  /** The latest first; of cases only those that lie in the scope. */
  public Answer<Page<AlertLine>> answer(LiveView live, AlertsQuery query, CaseScope scope) {
    List<AlertLine> found = lines(live.view().collection(ALERTS), query, scope);
    boolean more = found.size() > query.limit();
    List<AlertLine> lines = found.stream().limit(query.limit()).toList();
    return live.answer(new Page<>(lines, more ? cursor(lines.getLast()) : null));
  }

  /** One more than asked for, if there are so many. */
  private static List<AlertLine> lines(
      MongoCollection<Document> alerts, AlertsQuery query, CaseScope scope) {
    List<Bson> filters = new ArrayList<>(List.of(eq("person", query.person().toString())));
    Cursor after = query.after();
    if (after != null) {
      filters.add(lt("index", after.index()));
    }
    List<AlertLine> found = new ArrayList<>();
    try (MongoCursor<Document> each =
        alerts.find(and(filters)).sort(Sorts.descending("index")).iterator()) {
      while (each.hasNext() && found.size() <= query.limit()) {
        AlertLine line = line(new Fields(each.next()));
        if (line.caseId() == null || Sight.includes(scope, line.caseId())) {
          found.add(line);
        }
      }
    }
    return found;
  }

  private static Cursor cursor(AlertLine last) {
    return new Cursor(AlertsQuery.ORDER, Long.toString(last.at()), last.alertId());
  }

  private static AlertLine line(Fields line) {
    String caseId = line.textOrNull("caseId");
    return new AlertLine(
        line.text("alertId"),
        line.text("kind"),
        caseId == null ? null : UUID.fromString(caseId),
        refused(line.partOrNull("refused")),
        line.textOrNull("leaver"),
        Objects.requireNonNull(line.instantOrNull("on")),
        line.number("index"),
        MessageState.valueOf(line.text("message")),
        line.textOrNull("notSent"));
  }

  private static @Nullable RefusedLine refused(@Nullable Fields part) {
    return part == null
        ? null
        : new RefusedLine(
            part.text("delegationId"),
            part.text("delegate"),
            part.text("command"),
            part.text("rule"));
  }
}
