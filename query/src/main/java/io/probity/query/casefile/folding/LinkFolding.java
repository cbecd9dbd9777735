package io.probity.query.casefile.folding;

import io.probity.core.casework.CaseId;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.CaseRelationId;
import io.probity.core.linking.HowRelated;
import io.probity.core.linking.LinkingEvent;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.message.Recorded;
import io.probity.query.views.Change;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.WriteModel;
import java.util.List;
import java.util.function.Consumer;

/** What one entry does to what a case has to do with reports and cases beside its own. */
record LinkFolding(Recorded recorded) {

  List<Change> of(LinkingEvent event) {
    return switch (event) {
      case ReportLinked now ->
          List.of(
              file(now.caseId(), file -> link(file, now)),
              file(now.from(), file -> leave(file, now.reportId(), now.streams())));
      case ReportUnlinked back ->
          List.of(
              file(back.caseId(), file -> unlink(file, back)),
              file(back.backTo(), file -> come(file, back.reportId(), back.streams())));
      case CasesRelated related ->
          List.of(
              beside(related.caseId(), file -> relate(file, related, related.other(), true)),
              beside(related.other(), file -> relate(file, related, related.caseId(), false)));
      case CasesUnrelated gone ->
          List.of(
              beside(gone.caseId(), file -> unrelate(file, gone.relationId())),
              beside(gone.other(), file -> unrelate(file, gone.relationId())));
    };
  }

  private void link(WriteModel file, ReportLinked linked) {
    come(file, linked.reportId(), linked.streams());
    file.add("streams", linked.linkId().stream());
    Deed.write(file.part("links", linked.linkId().value().toString()), recorded)
        .set("report", linked.reportId().value())
        .set("reasons", linked.reasons());
  }

  private static void unlink(WriteModel file, ReportUnlinked back) {
    leave(file, back.reportId(), back.streams());
    file.part("links", back.linkId().value().toString()).set("ended", true);
  }

  private static void come(WriteModel file, ReportId report, List<String> streams) {
    file.add("reports", report.value().toString());
    streams.forEach(stream -> file.add("streams", stream));
  }

  private static void leave(WriteModel file, ReportId report, List<String> streams) {
    file.remove("reports", report.value().toString());
    streams.forEach(stream -> file.remove("streams", stream));
  }

  private void relate(WriteModel file, CasesRelated related, CaseId other, boolean first) {
    Deed.write(file.part("related", related.relationId().value().toString()), recorded)
        .set("case", other.value())
        .set("how", related.how())
        .set("follows", first && related.how() == HowRelated.RETALIATION)
        .set("reasons", related.reasons());
  }

  private static void unrelate(WriteModel file, CaseRelationId relation) {
    file.part("related", relation.value().toString()).set("ended", true);
  }

  private static Change beside(CaseId caseId, Consumer<WriteModel> edit) {
    return new Change(FileCollections.RELATED, caseId.value().toString(), edit);
  }

  private static Change file(CaseId caseId, Consumer<WriteModel> edit) {
    return new Change(FileCollections.CASES, caseId.value().toString(), edit);
  }
}
