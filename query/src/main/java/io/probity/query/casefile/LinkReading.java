package io.probity.query.casefile;

import io.probity.core.visibility.CaseScope;
import io.probity.query.casefile.part.LinkPart;
import io.probity.query.casefile.part.LinkPart.RelatedPart;
import io.probity.query.views.answer.Sight;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a case has to do with others, as far as the reader may know of these. */
final class LinkReading {
  private LinkReading() {}

  static List<LinkPart> links(Fields file) {
    return file.parts("links").stream()
        .map(
            part ->
                new LinkPart(
                    part.id(),
                    UUID.fromString(part.text("report")),
                    part.is("ended"),
                    part.sealed("reasons"),
                    Deed.read(part)))
        .toList();
  }

  static @Nullable UUID mergedInto(Fields file, CaseScope scope) {
    return inSight(file.textOrNull("mergedInto"), scope);
  }

  /** Another case, if there is one and the reader may know of it. */
  static @Nullable UUID inSight(@Nullable String other, CaseScope scope) {
    UUID id = other == null ? null : UUID.fromString(other);
    return id != null && Sight.includes(scope, id) ? id : null;
  }

  static List<RelatedPart> related(List<Fields> ofCase, CaseScope scope) {
    return ofCase.stream()
        .flatMap(document -> document.parts("related").stream())
        .map(LinkReading::related)
        .filter(part -> Sight.includes(scope, part.caseId()))
        .toList();
  }

  private static RelatedPart related(Fields part) {
    return new RelatedPart(
        part.id(),
        UUID.fromString(part.text("case")),
        part.text("how"),
        part.is("follows"),
        part.is("ended"),
        part.sealed("reasons"),
        Deed.read(part));
  }
}
