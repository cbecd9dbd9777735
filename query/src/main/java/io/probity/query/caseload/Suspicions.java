package io.probity.query.caseload;

import io.probity.core.casework.CaseId;
import io.probity.core.protection.Detriment;
import io.probity.core.protection.RetaliationWatchEvent;
import io.probity.core.protection.RetaliationWatchEvent.EmploymentChangeRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckMissed;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationCheckRecorded;
import io.probity.core.protection.RetaliationWatchEvent.RetaliationWatchOpened;
import io.probity.core.protection.RetaliationWatchEvent.SuspicionSettled;
import io.probity.core.protection.WatchId;
import io.probity.query.views.Change;
import io.probity.query.views.document.WriteModel;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whether retaliation is suspected that nobody settled, as the line of a case shows. That another
 * case looks into it changes nothing here: whoever may not know of that one sees this line.
 */
final class Suspicions {
  private static final String SUSPECTED = "suspected";

  private Suspicions() {}

  static List<Change> of(RetaliationWatchEvent event) {
    return switch (event) {
      case RetaliationCheckRecorded check when check.seen() == Detriment.SUSPECTED ->
          line(check.caseId(), line -> line.add(SUSPECTED, id(check.watchId())));
      case SuspicionSettled settled ->
          line(settled.caseId(), line -> line.remove(SUSPECTED, id(settled.watchId())));
      case RetaliationCheckRecorded _,
          RetaliationWatchOpened _,
          EmploymentChangeRecorded _,
          RetaliationCheckMissed _ ->
          List.of();
    };
  }

  private static List<Change> line(CaseId caseId, Consumer<WriteModel> edit) {
    return List.of(
        new Change(Caseload.CASES, caseId.value().toString(), edit.andThen(Suspicions::flag)));
  }

  private static void flag(WriteModel line) {
    String flag = CaseFlag.RETALIATION_SUSPECTED.name();
    if (line.texts(SUSPECTED).isEmpty()) {
      line.remove(CaseFlag.FIELD, flag);
    } else {
      line.add(CaseFlag.FIELD, flag);
    }
  }

  private static String id(WatchId watch) {
    return watch.value().toString();
  }
}
