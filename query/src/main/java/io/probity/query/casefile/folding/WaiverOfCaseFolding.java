package io.probity.query.casefile.folding;

import io.probity.core.message.Recorded;
import io.probity.core.waiver.WaiverEvent;
import io.probity.core.waiver.WaiverEvent.DisclosureMissed;
import io.probity.core.waiver.WaiverEvent.RatificationAsked;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByCommittee;
import io.probity.core.waiver.WaiverEvent.WaiverDeclinedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosed;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosureAssessed;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequestWithdrawn;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverEvent.WaiverReviewDue;
import io.probity.core.waiver.WaiverEvent.WaiverReviewMissed;
import io.probity.core.waiver.WaiverEvent.WaiverReviewed;
import io.probity.core.waiver.WaiverEvent.WaiverRevoked;
import io.probity.query.views.Change;
import io.probity.query.views.WaiverStanding;
import io.probity.query.views.document.Deed;
import io.probity.query.views.document.WriteModel;
import java.util.List;
import java.util.function.Consumer;

/** What one entry of a waiver does to the files of the cases that it is linked to. */
record WaiverOfCaseFolding(Recorded recorded) {

  List<Change> of(WaiverEvent event) {
    return switch (event) {
      case WaiverLinkedToCase linked -> link(linked);
      case RatificationAsked _ -> List.of(waiver(event, each -> each.set("ratification", true)));
      case WaiverRequested _,
          WaiverAuthorizedByBoard _,
          WaiverAuthorizedByCommittee _,
          WaiverDeclinedByBoard _,
          WaiverRequestWithdrawn _,
          WaiverGranted _,
          WaiverDenied _,
          WaiverRevoked _ ->
          List.of(waiver(event, each -> WaiverStanding.fold(each, event)));
      case WaiverReviewDue _,
          WaiverReviewed _,
          WaiverReviewMissed _,
          WaiverDisclosureAssessed _,
          WaiverDisclosed _,
          DisclosureMissed _ ->
          List.of();
    };
  }

  private List<Change> link(WaiverLinkedToCase linked) {
    return List.of(
        new Change(
            FileCollections.CASES,
            linked.caseId().value().toString(),
            file ->
                Deed.write(
                        file.add("linkedWaivers", id(linked))
                            .add("streams", linked.linkId().stream())
                            .part("waivers", id(linked)),
                        recorded)
                    .set("link", linked.linkId().stream())
                    .set("reasons", linked.reasons())));
  }

  private static Change waiver(WaiverEvent event, Consumer<WriteModel> edit) {
    return new Change(FileCollections.WAIVERS, id(event), edit);
  }

  private static String id(WaiverEvent event) {
    return event.waiverId().value().toString();
  }
}
