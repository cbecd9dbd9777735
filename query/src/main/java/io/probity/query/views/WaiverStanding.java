package io.probity.query.views;

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
import io.probity.query.views.document.Fields;
import io.probity.query.views.document.WriteModel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What leave a waiver that was granted gives on the day asked about. */
public enum WaiverStanding {
  TO_COME,
  IN_FORCE,
  /** The code in force on that day has none of its provisions any more. */
  MOOT,
  EXPIRED,
  /** It ended before its time, or before it began. */
  REVOKED;

  /** The state that the waiver has after an event, and its days; alike wherever it is told. */
  public static void fold(WriteModel waiver, WaiverEvent event) {
    switch (event) {
      case WaiverRequested requested ->
          waiver
              .set("state", "REQUESTED")
              .set(
                  "provisions", requested.provisions().stream().map(each -> each.value()).toList());
      case WaiverAuthorizedByBoard _, WaiverAuthorizedByCommittee _ ->
          waiver.set("state", "AUTHORIZED");
      case WaiverDeclinedByBoard _ -> waiver.set("state", "DECLINED_BY_BOARD");
      case WaiverRequestWithdrawn _ -> waiver.set("state", "WITHDRAWN");
      case WaiverDenied _ -> waiver.set("state", "DENIED");
      case WaiverGranted granted ->
          waiver
              .set("state", "GRANTED")
              .set("firstDay", granted.firstDay())
              .set("lastDay", granted.lastDay());
      case WaiverRevoked revoked ->
          waiver
              .set("lastDay", revoked.firstDayWithout().minusDays(1))
              .set("firstDayWithout", revoked.firstDayWithout());
      case RatificationAsked _,
          WaiverLinkedToCase _,
          WaiverReviewDue _,
          WaiverReviewed _,
          WaiverReviewMissed _,
          WaiverDisclosureAssessed _,
          WaiverDisclosed _,
          DisclosureMissed _ -> {}
    }
  }

  /** Null for one that was not granted. */
  public static @Nullable WaiverStanding of(Fields waiver, CodeInForce code, LocalDate day) {
    LocalDate firstDay = waiver.dateOrNull("firstDay");
    LocalDate lastDay = waiver.dateOrNull("lastDay");
    if (firstDay == null || lastDay == null) {
      return null;
    }
    if (lastDay.isBefore(day) || lastDay.isBefore(firstDay)) {
      return waiver.dateOrNull("firstDayWithout") == null ? EXPIRED : REVOKED;
    }
    if (firstDay.isAfter(day)) {
      return TO_COME;
    }
    List<String> provisions = waiver.texts("provisions");
    return code.lacks(provisions).size() == provisions.size() ? MOOT : IN_FORCE;
  }
}
