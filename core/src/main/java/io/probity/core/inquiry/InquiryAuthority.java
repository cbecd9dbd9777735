package io.probity.core.inquiry;

import static io.probity.core.inquiry.InquiryRules.ANSWERED_BY;
import static io.probity.core.inquiry.InquiryRules.BY_WHO_ASKED;
import static io.probity.core.inquiry.InquiryRules.BY_WHO_ASKS_OR_TAKES_IT_DOWN;
import static io.probity.core.inquiry.InquiryRules.CLOSED_BY_A_POLICY;
import static io.probity.core.inquiry.InquiryRules.CONSENT_BY;
import static io.probity.core.inquiry.InquiryRules.OTHER_CHANNELS_TAKEN_DOWN;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.facts.contact.Inquiries;
import io.probity.core.inquiry.InquiryCommand.AnswerInquiry;
import io.probity.core.inquiry.InquiryCommand.AskAgain;
import io.probity.core.inquiry.InquiryCommand.CloseConvertedInquiry;
import io.probity.core.inquiry.InquiryCommand.ConsentToReport;
import io.probity.core.inquiry.InquiryCommand.LookIntoInquiry;
import io.probity.core.inquiry.InquiryCommand.RaiseInquiry;
import io.probity.core.intake.Channel;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.visibility.InquiryVisibility;
import java.util.UUID;

/**
 * Who may ask: anybody for themselves, the help line and compliance officers for others. Who may
 * answer: the ethics office. What becomes of it only whoever asked may see besides.
 */
public final class InquiryAuthority {

  private InquiryAuthority() {}

  public static void check(
      InquiryCommand command, Actor actor, Inquiries inquiries, InquiryVisibility visibility) {
    if (command instanceof RaiseInquiry raise) {
      checkRaising(raise, actor);
      return;
    }
    UUID id = command.inquiryId().value();
    boolean own = isOwn(actor, id, inquiries);
    boolean seen = visibility.sees(id, actor, command.time());
    VISIBLE.require(own || seen);
    boolean answers = visibility.answers(id, actor, command.time());
    switch (command) {
      case RaiseInquiry _ -> {}
      case AnswerInquiry _ -> ANSWERED_BY.require(answers);
      case AskAgain _, LookIntoInquiry _ -> BY_WHO_ASKED.require(own);
      case ConsentToReport consent ->
          CONSENT_BY.require(consent.how() == ConsentForm.MAILBOX ? own : answers);
      case CloseConvertedInquiry _ ->
          CLOSED_BY_A_POLICY.require(actor.capacity() == Capacity.SYSTEM);
    }
  }

  private static void checkRaising(RaiseInquiry raise, Actor actor) {
    boolean asks =
        actor.capacity() == Capacity.REPORTER && actor.id().equals(raise.inquirerId().toString());
    boolean takesDown =
        actor.capacity() == Capacity.HELP_LINE || actor.capacity() == Capacity.COMPLIANCE_OFFICER;
    BY_WHO_ASKS_OR_TAKES_IT_DOWN.require(asks || takesDown);
    OTHER_CHANNELS_TAKEN_DOWN.require(takesDown || raise.channel() == Channel.WEB);
  }

  private static boolean isOwn(Actor actor, UUID inquiryId, Inquiries inquiries) {
    return actor.capacity() == Capacity.REPORTER
        && inquiries
            .inquirerOf(inquiryId)
            .filter(asked -> asked.toString().equals(actor.id()))
            .isPresent();
  }
}
