package io.probity.query.casefile;

import io.probity.core.visibility.CaseScope;
import io.probity.query.casefile.part.LinkPart;
import io.probity.query.casefile.part.LinkPart.RelatedPart;
import io.probity.query.casefile.part.WaiverPart;
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

  static List<WaiverPart> waivers(Fields file, List<Fields> waivers) {
    return waivers.stream()
        .flatMap(
            waiver ->
                file.parts("waivers").stream()
                    .filter(link -> link.id().equals(waiver.id()))
                    .map(link -> waiver(link, waiver)))
        .toList();
  }

  /** But for those that say what a waiver has to do with the case which is not shown. */
  static List<String> streams(Fields file, List<Fields> waivers) {
    List<UUID> shown = waivers.stream().map(Fields::id).toList();
    List<String> hidden =
        file.parts("waivers").stream()
            .filter(link -> !shown.contains(link.id()))
            .map(link -> link.text("link"))
            .toList();
    return file.texts("streams").stream().filter(each -> !hidden.contains(each)).toList();
  }

  private static WaiverPart waiver(Fields link, Fields waiver) {
    return new WaiverPart(
        link.id(),
        waiver.is("ratification"),
        waiver.text("state"),
        link.sealed("reasons"),
        Deed.read(link));
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
