package io.probity.query.history.telling;

import static io.probity.query.history.telling.Changed.between;
import static io.probity.query.history.telling.Changed.to;

import io.probity.core.access.AccessEvent;
import io.probity.core.access.AccessEvent.AuditEngagementClosed;
import io.probity.core.access.AccessEvent.AuditEngagementOpened;
import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.CaseAccessRevoked;
import io.probity.core.access.AccessEvent.CaseReleaseApproved;
import io.probity.core.access.AccessEvent.CaseReleaseEnded;
import io.probity.core.access.AccessEvent.CaseReleaseRequested;
import io.probity.core.access.AccessEvent.OutsideWitnessNamed;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.AccessEvent.WitnessWithdrawn;
import java.util.List;

/** Says what an entry changed in who is let in. */
final class AccessTelling {

  private AccessTelling() {}

  static List<Changed> of(AccessEvent event) {
    return switch (event) {
      case WitnessNamed named -> List.of(to("witness", named.witnessId().value()));
      case OutsideWitnessNamed named -> List.of(to("witness", named.witnessId().value()));
      case WitnessWithdrawn gone -> List.of(between("witness", gone.witnessId().value(), null));
      case CaseAccessGranted granted ->
          List.of(
              to("grant", granted.grantId().value()),
              to("person", granted.person()),
              to("lastDay", granted.lastDay()),
              to("grantedBy", granted.grantedBy()));
      case CaseAccessRevoked revoked ->
          List.of(
              to("grant", revoked.grantId().value()),
              to("person", revoked.person()),
              between("lastDay", revoked.lastDay(), null));
      case CaseReleaseRequested asked ->
          List.of(
              to("release", asked.releaseId().value()),
              to("administrator", asked.administrator()),
              to("hours", asked.hours()));
      case CaseReleaseApproved approved ->
          List.of(
              to("release", approved.releaseId().value()),
              to("administrator", approved.administrator()),
              to("approvedBy", approved.approvedBy()),
              to("until", approved.until()));
      case CaseReleaseEnded ended ->
          List.of(
              to("release", ended.releaseId().value()),
              to("administrator", ended.administrator()),
              between("until", ended.until(), null));
      // Of no case alone.
      case AuditEngagementOpened _, AuditEngagementClosed _ -> List.of();
    };
  }
}
