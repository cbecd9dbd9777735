package io.probity.core.intake;

import static io.probity.core.intake.ReportRules.CAME_IN_A_DOCUMENT;
import static io.probity.core.intake.ReportRules.NOT_IN_THE_FUTURE;
import static io.probity.core.intake.ReportRules.NOT_OVER_THE_WEB;
import static io.probity.core.intake.ReportRules.RECEIVED_BEFORE;
import static io.probity.core.intake.ReportRules.SOMEBODY_CAN_LEAD;

import io.probity.core.parameters.Parameters;
import io.probity.core.party.Office;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every report must keep to, whoever brings it. */
final class ReportForm {

  private static final Set<Office> COULD_LEAD =
      Set.of(Office.CCEO, Office.GENERAL_AUDITOR, Office.AUDIT_COMMITTEE_CHAIR);

  private ReportForm() {}

  static void requirePast(@Nullable LocalDate claimed, Instant time) {
    NOT_IN_THE_FUTURE.require(claimed == null || !claimed.isAfter(Parameters.latestToday(time)));
  }

  static void require(Channel channel, Set<Office> doNotShowTo, @Nullable Confidential document) {
    SOMEBODY_CAN_LEAD.require(!doNotShowTo.containsAll(COULD_LEAD));
    CAME_IN_A_DOCUMENT.require(document == null || channel.bringsDocument());
  }

  /** What came over the web is entered when it comes. */
  static void requireReceived(@Nullable Instant receivedAt, Channel channel, Instant time) {
    RECEIVED_BEFORE.require(receivedAt == null || !receivedAt.isAfter(time));
    NOT_OVER_THE_WEB.require(receivedAt == null || channel != Channel.WEB);
  }
}
