package io.probity.core.inquiry;

import static io.probity.core.inquiry.InquiryRules.CONSENTED_ONCE;
import static io.probity.core.inquiry.InquiryRules.MADE_A_REPORT;
import static io.probity.core.inquiry.InquiryRules.NOT_ONES_OWN;
import static io.probity.core.inquiry.InquiryRules.SOMEBODY_CAN_ANSWER;
import static io.probity.core.inquiry.InquiryRules.STILL_AN_INQUIRY;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.contact.Inquiries;
import io.probity.core.inquiry.InquiryCommand.AnswerInquiry;
import io.probity.core.inquiry.InquiryCommand.AskAgain;
import io.probity.core.inquiry.InquiryCommand.CloseConvertedInquiry;
import io.probity.core.inquiry.InquiryCommand.ConsentToReport;
import io.probity.core.inquiry.InquiryCommand.LookIntoInquiry;
import io.probity.core.inquiry.InquiryCommand.RaiseInquiry;
import io.probity.core.inquiry.InquiryEvent.ConsentToReportGiven;
import io.probity.core.inquiry.InquiryEvent.InquiryAnswered;
import io.probity.core.inquiry.InquiryEvent.InquiryAskedAgain;
import io.probity.core.inquiry.InquiryEvent.InquiryBecameReport;
import io.probity.core.inquiry.InquiryEvent.InquiryLookedInto;
import io.probity.core.inquiry.InquiryEvent.InquiryRaised;
import io.probity.core.parameters.ParameterValues;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.Actor;
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.InquiryVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A question of what would be right, with its answers. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Inquiry {

  @AggregateIdentifier private InquiryId id;
  private int answers;
  private @Nullable LocalDate firstContactUntil;
  private boolean consented;
  private boolean closed;

  Inquiry() {}

  @CommandHandler
  Inquiry(RaiseInquiry raise) {
    SOMEBODY_CAN_ANSWER.require(!raise.doNotShowTo().containsAll(InquiryVisibility.ANSWERING));
    Confidential name = raise.inquirerName();
    apply(
        new InquiryRaised(
            raise.inquiryId(),
            raise.inquirerId(),
            raise.channel(),
            name == null,
            raise.doNotShowTo(),
            raise.question(),
            name == null ? null : name.orAbout(raise.inquirerId().toString())));
  }

  @CommandHandler
  void decide(AnswerInquiry answer, Actor actor, Inquiries inquiries, PolicyParameters parameters) {
    requireOpen(inquiries);
    NOT_ONES_OWN.require(!inquiries.isInquirer(id.value(), actor.person()));
    ParameterValues values = parameters.inForce();
    LocalDate until =
        answers == 0 ? values.dayOf(answer.time()).plus(values.firstContactWithin()) : null;
    apply(new InquiryAnswered(id, answers + 1, until, answer.answer()));
  }

  @CommandHandler
  void decide(AskAgain ask, Inquiries inquiries, PolicyParameters parameters) {
    requireOpen(inquiries);
    LocalDate until = firstContactUntil;
    boolean inTime = until != null && !parameters.inForce().dayOf(ask.time()).isAfter(until);
    apply(new InquiryAskedAgain(id, answers, inTime && answers == 1, ask.question()));
  }

  @CommandHandler
  void decide(ConsentToReport consent, Inquiries inquiries) {
    requireOpen(inquiries);
    CONSENTED_ONCE.require(!consented);
    apply(new ConsentToReportGiven(id, consent.how()));
  }

  @CommandHandler
  void decide(LookIntoInquiry look) {
    apply(new InquiryLookedInto(id));
  }

  /** A policy that hears of the report twice changes nothing. */
  @CommandHandler
  void decide(CloseConvertedInquiry close, Inquiries inquiries, CaseFacts cases) {
    UUID caseId = cases.caseOf(close.reportId().stream()).orElse(null);
    MADE_A_REPORT.require(
        close.reportId().value().equals(id.value()) && inquiries.isConverted(id.value()));
    UUID known = MADE_A_REPORT.requireFound(caseId);
    if (!closed) {
      apply(new InquiryBecameReport(id, close.reportId(), new CaseId(known)));
    }
  }

  private void requireOpen(Inquiries inquiries) {
    STILL_AN_INQUIRY.require(!inquiries.isConverted(id.value()));
  }

  @EventSourcingHandler
  void evolve(InquiryEvent event) {
    switch (event) {
      case InquiryRaised raised -> id = raised.inquiryId();
      case InquiryAnswered answered -> {
        answers = answered.number();
        firstContactUntil =
            answered.number() == 1 ? answered.firstContactUntil() : firstContactUntil;
      }
      case ConsentToReportGiven _ -> consented = true;
      case InquiryBecameReport _ -> closed = true;
      case InquiryAskedAgain _, InquiryLookedInto _ -> {}
    }
  }
}
