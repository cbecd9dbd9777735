package io.probity.core.screening;

import static io.probity.core.screening.ScreeningRules.ATTESTED_ONCE;
import static io.probity.core.screening.ScreeningRules.DECLARED;
import static io.probity.core.screening.ScreeningRules.IN_AN_OPEN_CASE;
import static io.probity.core.screening.ScreeningRules.TO_BE_REVIEWED;
import static io.probity.core.screening.ScreeningRules.WORKS_ON_IT;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.screening.ScreeningCommand.AttestFreeOfConflict;
import io.probity.core.screening.ScreeningCommand.ClearConflict;
import io.probity.core.screening.ScreeningCommand.DeclareConflict;
import io.probity.core.screening.ScreeningCommand.RecordTaintReview;
import io.probity.core.screening.ScreeningCommand.RecuseHandler;
import io.probity.core.screening.ScreeningCommand.RecuseNamedHandler;
import io.probity.core.screening.ScreeningEvent.ConflictCleared;
import io.probity.core.screening.ScreeningEvent.ConflictDeclared;
import io.probity.core.screening.ScreeningEvent.FreedomAttested;
import io.probity.core.screening.ScreeningEvent.HandlerRecused;
import io.probity.core.screening.ScreeningEvent.ScreeningBegun;
import io.probity.core.screening.ScreeningEvent.TaintReviewed;
import io.probity.core.sealing.Confidential;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.Liaisons;
import io.probity.core.visibility.facts.OpenMatters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Whether those who work on one case are free of conflict: what they said, who was recused, and
 * whose work is to be reviewed. What is said first begins the stream.
 */
@AggregateRoot
public final class Screening {

  @AggregateIdentifier private @Nullable ScreeningId id;
  private final Map<PersonId, ConflictKind> declared = new HashMap<>();
  private final Set<PersonId> recused = new HashSet<>();
  private final Set<PersonId> toReview = new HashSet<>();

  Screening() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(
      AttestFreeOfConflict attest,
      Actor actor,
      CaseFacts cases,
      CaseHandlers handlers,
      OpenMatters open) {
    UUID caseId = attest.screeningId().value();
    IN_AN_OPEN_CASE.require(cases.isOpen(caseId));
    ATTESTED_ONCE.require(
        !handlers.hasAttested(caseId, actor.person())
            || open.isTieToLookAt(caseId, actor.person()));
    begin(attest.screeningId());
    apply(new FreedomAttested(attest.screeningId(), caseOf(attest), actor.person()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(DeclareConflict declare, Actor actor, CaseFacts cases) {
    IN_AN_OPEN_CASE.require(cases.isOpen(declare.screeningId().value()));
    begin(declare.screeningId());
    apply(
        new ConflictDeclared(
            declare.screeningId(),
            caseOf(declare),
            actor.person(),
            declare.kind(),
            declare.reasons()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(ClearConflict clear, CaseFacts cases) {
    IN_AN_OPEN_CASE.require(cases.goesOn(clear.screeningId().value()));
    ConflictKind kind = DECLARED.requireFound(declared.get(clear.handler()));
    apply(
        new ConflictCleared(
            clear.screeningId(), caseOf(clear), clear.handler(), kind, clear.reasons()));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(
      RecuseHandler recuse,
      Actor actor,
      CaseFacts cases,
      CaseHandlers handlers,
      Liaisons liaisons) {
    PersonId handler = recuse.handler();
    UUID caseId = recuse.screeningId().value();
    boolean oneself = actor.isPerson() && handler.equals(actor.person());
    boolean keepsContact = liaisons.ofCase(caseId, recuse.time()).contains(handler);
    IN_AN_OPEN_CASE.require(cases.isOpen(caseId));
    WORKS_ON_IT.require(
        ((oneself || keepsContact) && !recused.contains(handler))
            || handlers.handlers(caseId).contains(handler));
    RecusalCause cause = oneself ? RecusalCause.OWN_WISH : RecusalCause.DECIDED_BY_LEAD;
    recuse(recuse, handler, cause, recuse.reasons(), handlers);
  }

  /** Whoever never worked on the case has nothing to be recused from. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(RecuseNamedHandler recuse, CaseHandlers handlers) {
    PersonId handler = recuse.handler();
    boolean works = handlers.handlers(recuse.screeningId().value()).contains(handler);
    if (works) {
      recuse(recuse, handler, RecusalCause.NAMED_AS_SUBJECT, null, handlers);
    }
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void decide(RecordTaintReview review, CaseFacts cases) {
    IN_AN_OPEN_CASE.require(cases.isOpen(review.screeningId().value()));
    TO_BE_REVIEWED.require(toReview.contains(review.handler()));
    apply(
        new TaintReviewed(
            review.screeningId(),
            caseOf(review),
            review.handler(),
            review.verdict(),
            review.reasons()));
  }

  private void recuse(
      ScreeningCommand command,
      PersonId handler,
      RecusalCause cause,
      @Nullable Confidential reasons,
      CaseHandlers handlers) {
    boolean acted = handlers.hasActed(command.screeningId().value(), handler);
    begin(command.screeningId());
    apply(
        new HandlerRecused(command.screeningId(), caseOf(command), handler, cause, acted, reasons));
  }

  private void begin(ScreeningId screening) {
    if (id == null) {
      apply(new ScreeningBegun(screening, new CaseId(screening.value())));
    }
  }

  @EventSourcingHandler
  void evolve(ScreeningEvent event) {
    switch (event) {
      case ScreeningBegun begun -> id = begun.screeningId();
      case FreedomAttested _ -> {}
      case ConflictDeclared says -> declared.put(says.person(), says.kind());
      case ConflictCleared cleared -> declared.remove(cleared.person());
      case HandlerRecused gone -> {
        recused.add(gone.handler());
        declared.remove(gone.handler());
        if (gone.taintReviewRequired()) {
          toReview.add(gone.handler());
        }
      }
      case TaintReviewed reviewed -> toReview.remove(reviewed.handler());
    }
  }

  private static CaseId caseOf(ScreeningCommand command) {
    return new CaseId(command.screeningId().value());
  }
}
