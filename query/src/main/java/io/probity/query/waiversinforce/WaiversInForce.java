package io.probity.query.waiversinforce;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static io.probity.core.documents.IndexKey.ascending;

import com.mongodb.client.model.Sorts;
import io.probity.core.documents.DeclaredIndex;
import io.probity.core.documents.QueryShape;
import io.probity.query.views.Change;
import io.probity.query.views.CodeInForce;
import io.probity.query.views.EventFamilies;
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
import io.probity.query.waiversinforce.WaiversInForceQuery.Whose.Everybodys;
import io.probity.query.waiversinforce.WaiversInForceQuery.Whose.Of;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Which waivers are in force on a day? */
public final class WaiversInForce implements Projection {
  static final String WAIVERS = "waivers";

  /** With which cases each has to do: apart, so that nothing else of it changes. */
  static final String LINKS = "links";

  @Override
  public String name() {
    return "waiversinforce";
  }

  @Override
  public int version() {
    return 6;
  }

  @Override
  public List<ViewCollection> collections() {
    QueryShape granted = QueryShape.on(WAIVERS).equal("state");
    List<DeclaredIndex> indexes =
        List.of(
            DeclaredIndex.on(WAIVERS, ascending("state"), ascending("lastDay"), ascending("_id")),
            DeclaredIndex.on(
                WAIVERS,
                ascending("requestedBy"),
                ascending("state"),
                ascending("lastDay"),
                ascending("_id")));
    List<QueryShape> shapes =
        List.of(ordered(granted), ordered(QueryShape.on(WAIVERS).equal("requestedBy", "state")));
    return List.of(
        new ViewCollection(WAIVERS, Tally.NONE, indexes, shapes),
        new ViewCollection(LINKS, Tally.NONE, List.of(), List.of()),
        CodeInForce.kept());
  }

  /** Granted for later, but not yet in force: few. */
  private static QueryShape ordered(QueryShape shape) {
    return shape
        .sorted(ascending("lastDay"), ascending("_id"))
        .between("lastDay", "_id")
        .leavingOut("firstDay", "_id");
  }

  @Override
  public List<Change> project(LedgerEvent told) {
    return EventFamilies.sort(told.recorded().event(), new WaiverFolding(told.recorded()));
  }

  /** By last day, the first to end first. */
  public Answer<Page<WaiverLine>> answer(LiveView live, WaiversInForceQuery query) {
    List<Document> found =
        live.view()
            .collection(WAIVERS)
            .find(and(filters(query)))
            .sort(Sorts.ascending("lastDay", "_id"))
            .limit(query.limit() + 1)
            .into(new ArrayList<>());
    boolean more = found.size() > query.limit();
    CodeInForce code = CodeInForce.on(live.view(), query.on());
    List<WaiverLine> lines =
        found.stream()
            .limit(query.limit())
            .map(Fields::new)
            .map(waiver -> line(waiver, code))
            .toList();
    return live.answer(new Page<>(lines, more ? cursor(found.get(query.limit() - 1)) : null));
  }

  /** Everything about one waiver, as it stands on a day; empty if there is none. */
  public Answer<Optional<WaiverFile>> file(LiveView live, UUID waiverId, LocalDate on) {
    CodeInForce code = CodeInForce.on(live.view(), on);
    return live.answer(
        Optional.ofNullable(
                live.view().collection(WAIVERS).find(eq("_id", waiverId.toString())).first())
            .map(Fields::new)
            .map(waiver -> new FileReading(waiver, code, on).file(casesOf(live, waiverId))));
  }

  private static List<UUID> casesOf(LiveView live, UUID waiverId) {
    Document links = live.view().collection(LINKS).find(eq("_id", waiverId.toString())).first();
    return links == null
        ? List.of()
        : new Fields(links).parts("cases").stream().map(Fields::id).toList();
  }

  private static List<Bson> filters(WaiversInForceQuery query) {
    String on = query.on().toString();
    List<Bson> filters = new ArrayList<>();
    switch (query.of()) {
      case Everybodys _ -> {}
      case Of(var person) -> filters.add(eq("requestedBy", person.toString()));
    }
    filters.add(eq("state", "GRANTED"));
    filters.add(gte("lastDay", on));
    filters.add(lte("firstDay", on)); // the few that begin later are read and left out
    if (!query.hidden().isEmpty()) {
      filters.add(nin("_id", query.hidden().stream().map(UUID::toString).toList()));
    }
    Cursor after = query.after();
    if (after != null) {
      filters.add(gte("lastDay", after.value()));
      filters.add(or(gt("lastDay", after.value()), gt("_id", after.id())));
    }
    return filters;
  }

  private static Cursor cursor(Document last) {
    return new Cursor(WaiversInForceQuery.ORDER, last.getString("lastDay"), last.getString("_id"));
  }

  private static WaiverLine line(Fields waiver, CodeInForce code) {
    Fields authorized = waiver.partOrNull("authorized");
    Fields granted = waiver.partOrNull("decided");
    if (granted == null) {
      throw new IllegalStateException("A granted waiver lacks its decision");
    }
    return new WaiverLine(
        waiver.id(),
        waiver.text("requestedBy"),
        waiver.text("codeVersion"),
        waiver.texts("provisions"),
        code.lacks(waiver.texts("provisions")),
        waiver.text("type"),
        waiver.date("firstDay"),
        waiver.date("lastDay"),
        waiver.sealed("grounds"),
        waiver.sealed("document"),
        granted.sealed("reasons"),
        granted.sealedOrNull("conditions"),
        granted.sealedOrNull("resolution"),
        authorized == null ? null : Deed.read(authorized),
        Deed.read(granted));
  }
}
