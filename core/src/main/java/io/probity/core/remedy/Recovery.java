package io.probity.core.remedy;

import static io.probity.core.remedy.RemedyRules.HAS_HAPPENED;
import static io.probity.core.remedy.RemedyRules.IN_OPEN_CASE;
import static io.probity.core.remedy.RemedyRules.NOT_ABOVE_THE_LOSS;
import static io.probity.core.remedy.RemedyRules.ONE_CURRENCY;
import static io.probity.core.remedy.RemedyRules.RESTATED_OTHERWISE;
import static io.probity.core.remedy.RemedyRules.SOME_MONEY;
import static io.probity.core.remedy.RemedyRules.WRITTEN_OFF_ONCE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.parameters.Parameters;
import io.probity.core.remedy.RecoveryCommand.OpenRecovery;
import io.probity.core.remedy.RecoveryCommand.RecordRecovery;
import io.probity.core.remedy.RecoveryCommand.RestateLoss;
import io.probity.core.remedy.RecoveryCommand.WriteOffRecovery;
import io.probity.core.remedy.RecoveryEvent.AmountRecovered;
import io.probity.core.remedy.RecoveryEvent.LossRestated;
import io.probity.core.remedy.RecoveryEvent.RecoveryOpened;
import io.probity.core.remedy.RecoveryEvent.RecoveryWrittenOff;
import io.probity.core.visibility.facts.CaseFacts;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** A loss, and what of it came back. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Recovery {

  @AggregateIdentifier private RecoveryId id;
  private CaseId caseId;
  private Money loss;
  private Amount recovered = Amount.NOTHING;
  private Amount writtenOff = Amount.NOTHING;

  Recovery() {}

  @CommandHandler
  Recovery(OpenRecovery open, CaseFacts cases) {
    IN_OPEN_CASE.require(cases.isOpen(open.caseId().value()));
    SOME_MONEY.require(!open.loss().amount().isNothing());
    apply(new RecoveryOpened(open.recoveryId(), open.caseId(), open.loss(), open.reasons()));
  }

  @CommandHandler
  void decide(RestateLoss restate) {
    SOME_MONEY.require(!restate.loss().amount().isNothing());
    ONE_CURRENCY.require(restate.loss().currency().equals(loss.currency()));
    RESTATED_OTHERWISE.require(!restate.loss().equals(loss));
    boolean above = recovered.exceeds(restate.loss().amount());
    NOT_ABOVE_THE_LOSS.require(above == restate.aboveLoss());
    apply(new LossRestated(id, caseId, loss, restate.loss(), above, restate.reasons()));
  }

  @CommandHandler
  void decide(RecordRecovery record) {
    Amount now = recovered.plus(record.amount().amount());
    boolean above = now.exceeds(loss.amount());
    SOME_MONEY.require(!record.amount().amount().isNothing());
    ONE_CURRENCY.require(record.amount().currency().equals(loss.currency()));
    HAS_HAPPENED.require(!record.receivedOn().isAfter(Parameters.latestToday(record.time())));
    NOT_ABOVE_THE_LOSS.require(above == record.aboveLoss());
    apply(
        new AmountRecovered(
            id,
            caseId,
            record.amount(),
            recovered,
            now,
            record.receivedOn(),
            above,
            record.source()));
  }

  @CommandHandler
  void decide(WriteOffRecovery off) {
    Amount left = loss.amount().less(recovered.plus(writtenOff));
    WRITTEN_OFF_ONCE.require(!left.isNothing());
    apply(
        new RecoveryWrittenOff(
            id,
            caseId,
            new Money(loss.currency(), left),
            writtenOff,
            writtenOff.plus(left),
            off.reasons()));
  }

  @EventSourcingHandler
  void evolve(RecoveryEvent event) {
    switch (event) {
      case RecoveryOpened opened -> {
        id = opened.recoveryId();
        caseId = opened.caseId();
        loss = opened.loss();
      }
      case LossRestated restated -> loss = restated.now();
      case AmountRecovered amount -> recovered = amount.now();
      case RecoveryWrittenOff off -> writtenOff = off.now();
    }
  }
}
