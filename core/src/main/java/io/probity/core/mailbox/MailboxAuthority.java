package io.probity.core.mailbox;

import static io.probity.core.mailbox.MailboxRules.ASSIGNED_BY_WHO_LEADS;
import static io.probity.core.mailbox.MailboxRules.AS_WHAT_THEY_ARE;
import static io.probity.core.mailbox.MailboxRules.BY_A_POLICY_OR_A_CLOCK;
import static io.probity.core.mailbox.MailboxRules.BY_ITS_REPORTER;
import static io.probity.core.mailbox.MailboxRules.BY_THE_LIAISON_OR_WHO_HANDLES;
import static io.probity.core.mailbox.MailboxRules.CHOSEN_BY_THE_REPORTER;
import static io.probity.core.mailbox.MailboxRules.DUE_ANEW_BY_A_POLICY;
import static io.probity.core.mailbox.MailboxRules.HANDED_OVER_BY_THE_LIAISON;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.facts.contact.Reports;
import io.probity.core.intake.ReportId;
import io.probity.core.mailbox.MailboxCommand.AcknowledgeReceipt;
import io.probity.core.mailbox.MailboxCommand.AssignLiaison;
import io.probity.core.mailbox.MailboxCommand.ChooseContactChannel;
import io.probity.core.mailbox.MailboxCommand.DocumentFeedbackImpossible;
import io.probity.core.mailbox.MailboxCommand.GiveFeedback;
import io.probity.core.mailbox.MailboxCommand.HandOverLiaison;
import io.probity.core.mailbox.MailboxCommand.OpenMailbox;
import io.probity.core.mailbox.MailboxCommand.OweFeedbackAnew;
import io.probity.core.mailbox.MailboxCommand.ReadMailbox;
import io.probity.core.mailbox.MailboxCommand.RecordMissedAcknowledgement;
import io.probity.core.mailbox.MailboxCommand.RecordMissedFeedback;
import io.probity.core.mailbox.MailboxCommand.WriteAsReporter;
import io.probity.core.mailbox.MailboxCommand.WriteToReporter;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Liaisons;
import java.time.Instant;
import java.util.UUID;

/** Who may write to a reporter, who may as one, and who says who keeps up the contact. */
public final class MailboxAuthority {

  private MailboxAuthority() {}

  public static void check(
      MailboxCommand command,
      Actor actor,
      Reports reports,
      CaseFacts cases,
      Liaisons liaisons,
      CaseVisibility visibility) {
    String report = new ReportId(command.mailboxId().value()).stream();
    UUID caseId = cases.caseOf(report).orElse(command.mailboxId().value());
    Instant at = command.time();
    boolean reporter = actor.capacity() == Capacity.REPORTER;
    boolean own =
        reporter
            && reports
                .reporterOf(report)
                .filter(id -> id.toString().equals(actor.id()))
                .isPresent();
    VISIBLE.require(own || (!reporter && visibility.sees(caseId, actor, at)));
    boolean answers =
        actor.isPerson()
            && (isLiaison(command, actor, liaisons) || visibility.handles(caseId, actor, at));
    switch (command) {
      case OpenMailbox _, RecordMissedAcknowledgement _, RecordMissedFeedback _ ->
          BY_A_POLICY_OR_A_CLOCK.require(actor.capacity() == Capacity.SYSTEM);
      case OweFeedbackAnew _ -> DUE_ANEW_BY_A_POLICY.require(actor.capacity() == Capacity.SYSTEM);
      case WriteAsReporter _, ReadMailbox _ -> BY_ITS_REPORTER.require(own);
      case AcknowledgeReceipt acknowledge -> {
        boolean byRule = actor.capacity() == Capacity.SYSTEM;
        AS_WHAT_THEY_ARE.require(byRule == (acknowledge.how() == Acknowledgement.AUTO));
        BY_THE_LIAISON_OR_WHO_HANDLES.require(byRule || answers);
      }
      case ChooseContactChannel _ -> CHOSEN_BY_THE_REPORTER.require(own || answers);
      case WriteToReporter _, GiveFeedback _, DocumentFeedbackImpossible _ ->
          BY_THE_LIAISON_OR_WHO_HANDLES.require(answers);
      case AssignLiaison _ ->
          ASSIGNED_BY_WHO_LEADS.require(actor.isPerson() && visibility.leads(caseId, actor, at));
      case HandOverLiaison _ ->
          HANDED_OVER_BY_THE_LIAISON.require(
              actor.isPerson() && isLiaison(command, actor, liaisons));
    }
  }

  private static boolean isLiaison(MailboxCommand command, Actor actor, Liaisons liaisons) {
    return liaisons
        .ofMailbox(command.mailboxId().stream(), command.time())
        .filter(actor.person()::equals)
        .isPresent();
  }
}
