package io.probity.core.alert;

import io.probity.core.casework.CaseId;
import io.probity.core.custody.CommandName;
import io.probity.core.custody.RuleId;
import io.probity.core.delegation.DelegationId;
import io.probity.core.message.Event;
import io.probity.core.party.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an alert. */
public sealed interface AlertEvent extends Event {

  AlertId alertId();

  /**
   * Somebody is to be told: from here on they find it among their alerts. What led to it, the entry
   * names as its cause.
   *
   * @param caseId absent where it belongs to no case
   * @param refusedAct present where a principal is told of it
   * @param leaver present where it is about what somebody leaves behind
   */
  record AlertIntended(
      AlertId alertId,
      AlertKind kind,
      List<PersonId> recipients,
      @Nullable CaseId caseId,
      @Nullable RefusedAct refusedAct,
      @Nullable PersonId leaver)
      implements AlertEvent {

    public AlertIntended {
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * Cases that nobody of the ethics office may lead, and of which whoever leads them in their place
   * was not told: of each they are told by an alert of its own.
   */
  record CasesPassedOn(AlertId alertId, List<CaseId> cases) implements AlertEvent {

    /** An entry holds no more. */
    static final int MOST = 200;

    public CasesPassedOn {
      cases = List.copyOf(cases);
    }
  }

  /** A message to somebody, without content, was handed over to their mail server. */
  record AlertSent(AlertId alertId, PersonId recipient) implements AlertEvent {}

  /** No message went to somebody, nor will one. */
  record AlertNotSent(AlertId alertId, PersonId recipient, Obstacle why) implements AlertEvent {}

  /** Why no message goes to somebody. */
  enum Obstacle {
    /** The register has none. */
    NO_ADDRESS,
    /** What the register has is no address, or cannot be opened. */
    UNUSABLE_ADDRESS,
    /** The mail server says that nobody is there. */
    ADDRESS_REFUSED,
    /** What it is about became closed to them. */
    CLOSED_TO_THEM,
    /** It could not be sent for so long that it says nothing new any more. */
    TOO_LATE
  }

  /** What somebody was refused who acted for another. */
  record RefusedAct(
      DelegationId delegationId, PersonId delegate, CommandName command, RuleId rule) {}
}
