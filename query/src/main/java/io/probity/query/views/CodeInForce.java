package io.probity.query.views;

import static com.mongodb.client.model.Filters.eq;

import io.probity.core.code.CodeEvent;
import io.probity.core.code.CodeEvent.CodeAmended;
import io.probity.core.code.CodeEvent.CodeChangeNotified;
import io.probity.core.code.CodeEvent.CodeVersionPublished;
import io.probity.query.views.document.Fields;
import io.probity.query.views.document.WriteModel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the code in force on a day provides.
 *
 * @param provisions null before there was a code
 */
public record CodeInForce(@Nullable List<String> provisions) {
  private static final String CODES = "codes";

  /** One document with all versions of the code: there are few. */
  private static final String ALL = "all";

  /** Where a view that asks for it keeps the versions. */
  public static ViewCollection kept() {
    return new ViewCollection(CODES, Tally.NONE, List.of(), List.of());
  }

  public static List<Change> fold(CodeEvent event) {
    return switch (event) {
      case CodeVersionPublished published ->
          List.of(new Change(CODES, ALL, codes -> add(codes, published)));
      case CodeAmended _, CodeChangeNotified _ -> List.of();
    };
  }

  private static void add(WriteModel codes, CodeVersionPublished published) {
    codes
        .part("versions", published.codeVersionId().value().toString())
        .set("from", published.effectiveFrom())
        .set("provisions", published.provisions().stream().map(each -> each.id().value()).toList());
  }

  public static CodeInForce on(View view, LocalDate day) {
    Document codes = view.collection(CODES).find(eq("_id", ALL)).first();
    List<Fields> versions = codes == null ? List.of() : new Fields(codes).parts("versions");
    return new CodeInForce(
        versions.stream()
            .filter(version -> !version.date("from").isAfter(day))
            .max(Comparator.comparing(version -> version.date("from")))
            .map(version -> version.texts("provisions"))
            .orElse(null));
  }

  /** Those of these provisions that it does not have. */
  public List<String> lacks(List<String> those) {
    return provisions == null
        ? List.of()
        : those.stream().filter(each -> !provisions.contains(each)).toList();
  }
}
