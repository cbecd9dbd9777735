package io.probity.query.casefile;

import io.probity.query.casefile.part.WaiverPart;
import io.probity.query.views.CodeInForce;
import io.probity.query.views.WaiverStanding;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads those waivers linked to a case of which the reader may know, as they stand on a day. */
record LinkedWaivers(List<Fields> waivers, CodeInForce code, LocalDate on) {

  List<WaiverPart> of(Fields file) {
    return waivers.stream()
        .flatMap(
            waiver ->
                file.parts("waivers").stream()
                    .filter(link -> link.id().equals(waiver.id()))
                    .map(link -> part(link, waiver)))
        .toList();
  }

  /** But for those that say what a waiver has to do with the case which is not shown. */
  List<String> streams(Fields file) {
    List<UUID> shown = waivers.stream().map(Fields::id).toList();
    List<String> hidden =
        file.parts("waivers").stream()
            .filter(link -> !shown.contains(link.id()))
            .map(link -> link.text("link"))
            .toList();
    return file.texts("streams").stream().filter(each -> !hidden.contains(each)).toList();
  }

  private WaiverPart part(Fields link, Fields waiver) {
    return new WaiverPart(
        link.id(),
        waiver.is("ratification"),
        waiver.text("state"),
        WaiverStanding.of(waiver, code, on),
        waiver.dateOrNull("lastDay"),
        link.sealed("reasons"),
        Deed.read(link));
  }
}
