package io.probity.core.referral;

import static io.probity.core.referral.ReferralRules.RECEIVED_ONCE;
import static io.probity.core.referral.ReferralRules.REFERRED_WHILE_OPEN;
import static io.probity.core.referral.ReferralRules.REPORTER_WITHHELD;
import static io.probity.core.referral.ReferralRules.TOLD_BEFORE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.parameters.Parameters;
import io.probity.core.referral.ReferralCommand.RecordReferralReceipt;
import io.probity.core.referral.ReferralCommand.ReferToPublicOfficials;
import io.probity.core.referral.ReferralEvent.ReferralReceiptRecorded;
import io.probity.core.referral.ReferralEvent.ReferredToPublicOfficials;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** What public officials were told of a case. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Referral {

  @AggregateIdentifier private ReferralId id;
  private CaseId caseId;
  private boolean received;

  Referral() {}

  @CommandHandler
  Referral(ReferToPublicOfficials refer, CaseFacts cases) {
    LocalDate told = refer.reporterToldOn();
    boolean withheld = refer.withheld().contains(Withheld.REPORTER_IDENTITY);
    boolean demanded = refer.lawDemandingIdentity() != null;
    REFERRED_WHILE_OPEN.require(cases.isOpen(refer.caseId().value()));
    REPORTER_WITHHELD.require(withheld ? !demanded && told == null : demanded && told != null);
    TOLD_BEFORE.require(told == null || !told.isAfter(Parameters.latestToday(refer.time())));
    apply(
        new ReferredToPublicOfficials(
            refer.referralId(),
            refer.caseId(),
            refer.recipient(),
            refer.recipientName(),
            refer.basis(),
            refer.manifest(),
            refer.withheld(),
            refer.whyWithheld(),
            refer.lawDemandingIdentity(),
            told));
  }

  @CommandHandler
  void decide(RecordReferralReceipt receipt) {
    RECEIVED_ONCE.require(!received);
    TOLD_BEFORE.require(!receipt.receivedOn().isAfter(Parameters.latestToday(receipt.time())));
    apply(new ReferralReceiptRecorded(id, caseId, receipt.receivedOn(), receipt.reference()));
  }

  @EventSourcingHandler
  void evolve(ReferralEvent event) {
    switch (event) {
      case ReferredToPublicOfficials referred -> {
        id = referred.referralId();
        caseId = referred.caseId();
      }
      case ReferralReceiptRecorded _ -> received = true;
    }
  }
}
