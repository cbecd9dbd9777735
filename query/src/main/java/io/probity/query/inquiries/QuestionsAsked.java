package io.probity.query.inquiries;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static io.probity.core.documents.IndexKey.ascending;
import static io.probity.core.documents.IndexKey.descending;

import com.mongodb.client.model.Sorts;
import io.probity.core.documents.DeclaredIndex;
import io.probity.core.documents.QueryShape;
import io.probity.core.inquiry.InquiryEvent;
import io.probity.core.intake.ReportEvent.InquiryConvertedToReport;
import io.probity.query.views.Change;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.Projection;
import io.probity.query.views.ViewCollection;
import io.probity.query.views.answer.Answer;
import io.probity.query.views.answer.Counts;
import io.probity.query.views.answer.Cursor;
import io.probity.query.views.answer.LiveView;
import io.probity.query.views.answer.Page;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import io.probity.query.views.document.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which questions were asked, and what was answered? */
public final class QuestionsAsked implements Projection {
  static final String INQUIRIES = "inquiries";

  @Override
  public String name() {
    return "inquiries";
  }

  @Override
  public List<ViewCollection> collections() {
    return List.of(
        new ViewCollection(
            INQUIRIES,
            QuestionsAsked::headings,
            List.of(DeclaredIndex.on(INQUIRIES, ascending("state"), descending("askedAt"))),
            List.of(
                QueryShape.on(INQUIRIES)
                    .equal("state")
                    .sorted(descending("askedAt"))
                    .between("askedAt")
                    .leavingOut("_id"))));
  }

  @Override
  public List<Change> project(LedgerEvent told) {
    return switch (told.recorded().event()) {
      case InquiryEvent event ->
          change(
              event.inquiryId().value(),
              inquiry -> new InquiryFolding(told.recorded()).fold(inquiry, event));
      // At once, and not only when its case is open: till then nobody but its policy sees it.
      case InquiryConvertedToReport converted ->
          change(converted.inquiryId().value(), inquiry -> inquiry.set("state", "CONVERTED"));
      default -> List.of();
    };
  }

  private static List<Change> change(UUID id, Consumer<WriteModel> edit) {
    return List.of(new Change(INQUIRIES, id.toString(), edit));
  }

  /** What became a report is counted with the cases, and no more here. */
  private static List<String> headings(WriteModel inquiry) {
    List<String> headings = new ArrayList<>();
    String state = inquiry.text("state").orElse("");
    if (InquiriesQuery.STATES.contains(state)) {
      headings.add("all");
      headings.add("state=" + state);
      if (inquiry.is("settledAtOnce")) {
        headings.add("answered=ONCE");
      }
    }
    return headings;
  }

  /** The newest first. */
  public Answer<Page<InquiryLine>> answer(LiveView live, InquiriesQuery query) {
    List<Document> found =
        live.view()
            .collection(INQUIRIES)
            .find(and(filters(query)))
            .sort(Sorts.descending("askedAt"))
            .limit(query.limit() + 1)
            .into(new ArrayList<>());
    boolean more = found.size() > query.limit();
    List<InquiryLine> lines =
        found.stream()
            .limit(query.limit())
            .map(each -> line(new Fields(each), query.on()))
            .toList();
    return live.answer(new Page<>(lines, more ? cursor(lines.getLast()) : null));
  }

  /** One of them, as it stands on a day; who may see it was asked before. */
  public Answer<Optional<InquiryLine>> one(LiveView live, UUID inquiryId, LocalDate on) {
    Document found =
        live.view().collection(INQUIRIES).find(eq("_id", inquiryId.toString())).first();
    return live.answer(Optional.ofNullable(found).map(each -> line(new Fields(each), on)));
  }

  /**
   * How many stand under each heading, such as {@code state=OPEN}, and {@code answered=ONCE} where
   * nobody had to ask again.
   */
  public Answer<Map<String, Long>> counts(LiveView live, Set<UUID> hidden) {
    Map<String, Long> counts = new TreeMap<>(Counts.of(live.view()));
    if (!hidden.isEmpty()) {
      List<Document> left =
          live.view().collection(INQUIRIES).find(in("_id", texts(hidden))).into(new ArrayList<>());
      Counts.over(left, QuestionsAsked::headings)
          .forEach((heading, n) -> counts.merge(heading, -n, Long::sum));
      counts.values().removeIf(count -> count <= 0);
    }
    return live.answer(counts);
  }

  private static List<Bson> filters(InquiriesQuery query) {
    List<Bson> filters = new ArrayList<>();
    filters.add(in("state", query.states()));
    Cursor after = query.after();
    if (after != null) {
      filters.add(lt("askedAt", after.index()));
    }
    if (!query.hidden().isEmpty()) {
      filters.add(nin("_id", texts(query.hidden())));
    }
    return filters;
  }

  private static List<String> texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }

  private static Cursor cursor(InquiryLine last) {
    return new Cursor(
        InquiriesQuery.ORDER, Long.toString(last.askedAt()), last.inquiryId().toString());
  }

  private static InquiryLine line(Fields inquiry, LocalDate on) {
    Fields consent = inquiry.partOrNull("consent");
    String report = inquiry.textOrNull("reportId");
    return new InquiryLine(
        inquiry.id(),
        inquiry.text("state"),
        inquiry.text("inquirer"),
        inquiry.text("channel"),
        inquiry.is("anonymous"),
        inquiry.date("askedOn"),
        inquiry.textOrNull("takenDownBy"),
        inquiry.sealed("question"),
        inquiry.sealedOrNull("inquirerName"),
        told(inquiry.parts("answers")),
        told(inquiry.parts("askedAgain")),
        consent == null ? null : new InquiryLine.Consent(consent.text("how"), Deed.read(consent)),
        firstContact(inquiry, on),
        report == null ? null : UUID.fromString(report),
        inquiry.number("askedAt"),
        inquiry.changedAt());
  }

  private static List<InquiryLine.Told> told(List<Fields> parts) {
    return parts.stream()
        .map(part -> new InquiryLine.Told(part.sealed("text"), Deed.read(part)))
        .toList();
  }

  private static @Nullable String firstContact(Fields inquiry, LocalDate on) {
    LocalDate until = inquiry.dateOrNull("firstContactUntil");
    if (until == null) {
      return null;
    }
    String standing = on.isAfter(until) ? "SETTLED" : "PENDING";
    return inquiry.is("settledAtOnce") ? standing : "NOT_SETTLED";
  }
}
