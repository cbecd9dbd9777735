package io.probity.core.alert;

import static io.probity.core.alert.AlertKind.DEADLINE_COMING;
import static io.probity.core.alert.AlertKind.DEADLINE_MISSED;
import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.DUE;
import static io.probity.core.casework.Cases.ESCALATION;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.standing.People.HELP_LINE;
import static io.probity.core.standing.People.INVESTIGATOR;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.alert.AlertCommand.LookForLead;
import io.probity.core.alert.AlertCommand.TellOfDuty;
import io.probity.core.alert.AlertCommand.TellOfLead;
import io.probity.core.alert.AlertEvent.AlertIntended;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.Cases;
import io.probity.core.mailbox.MailboxEvent.LiaisonAssigned;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.party.Actor;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent.PersonLeft;
import io.probity.core.standing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What people are alerted to in these tests. */
final class Tidings {

  static final AlertId ALERT = new AlertId(new UUID(0x4010L, 1));
  static final MailboxId MAILBOX = new MailboxId(REPORT.value());
  static final Actor POLICY = Actor.policy("WhenAThenB");

  private Tidings() {}

  static TellOfLead lead(CaseId caseId) {
    return new TellOfLead(ALERT, caseId, NOW);
  }

  static LookForLead look(Set<PersonId> bound) {
    return new LookForLead(ALERT, null, bound, NOW);
  }

  static TellOfDuty coming() {
    return new TellOfDuty(ALERT, DEADLINE_COMING, ESCALATION.stream(), Set.of(), DUE, NOW);
  }

  static TellOfDuty missed() {
    return new TellOfDuty(ALERT, DEADLINE_MISSED, ESCALATION.stream(), Set.of(), NOW, NOW);
  }

  static PersonLeft left(PersonId person, Office... offices) {
    return new PersonLeft(person, null, LocalDate.of(2026, 3, 2), List.of(offices), REASON);
  }

  static AlertIntended intended(AlertKind kind, PersonId... recipients) {
    return new AlertIntended(ALERT, kind, List.of(recipients), CASE, null, null);
  }

  static Story<Alert> investigated(Story<Alert> story) {
    return story.elsewhere(
        Cases.opened(),
        Cases.triaged(),
        Cases.assigned(INVESTIGATOR),
        Cases.material(),
        new LiaisonAssigned(MAILBOX, CASE, null, HELP_LINE, REASON));
  }
}
