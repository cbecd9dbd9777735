package io.probity.core.linking;

import static io.probity.core.linking.LinkingRules.BY_ANOTHER_TEAM;
import static io.probity.core.linking.LinkingRules.RELATED_ONCE;
import static io.probity.core.linking.LinkingRules.UNRELATED_ONCE;
import static io.probity.core.linking.LinkingRules.WATCHED_THERE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.casework.CaseId;
import io.probity.core.linking.LinkingCommand.RelateCases;
import io.probity.core.linking.LinkingCommand.UnrelateCases;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.party.PersonId;
import io.probity.core.protection.WatchId;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** What one case has to do with another, open or closed. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class CaseRelation {

  @AggregateIdentifier private CaseRelationId id;
  private CaseId caseId;
  private CaseId other;
  private HowRelated how;
  private @Nullable WatchId watch;
  private boolean ended;

  CaseRelation() {}

  @CommandHandler
  CaseRelation(
      RelateCases relate, CaseFacts cases, CaseHandlers handlers, PolicyParameters parameters) {
    UUID from = relate.other().value();
    WatchId suspected = relate.watchId();
    RELATED_ONCE.require(
        !relate.caseId().equals(relate.other())
            && (suspected == null
                ? !cases.related(relate.caseId().value()).contains(from)
                : !cases.about(suspected.stream()).contains(relate.caseId().value())));
    WATCHED_THERE.require(
        suspected == null
            || (relate.how() == HowRelated.RETALIATION
                && cases.isSuspected(suspected.stream())
                && cases.together(relate.caseId().value()).stream().anyMatch(cases::isLookedInto)
                && cases.caseOf(suspected.stream()).equals(Optional.of(from))));
    List<PersonId> combined =
        relate.how() == HowRelated.RETALIATION
            ? cases.assigned(relate.caseId().value()).stream()
                .filter(person -> workedThere(from, person, cases, handlers))
                .toList()
            : List.of();
    BY_ANOTHER_TEAM.require(combined.isEmpty() || !parameters.inForce().segregation());
    apply(
        new CasesRelated(
            relate.relationId(),
            relate.caseId(),
            relate.other(),
            relate.how(),
            suspected,
            combined,
            relate.reasons()));
  }

  /** In that case, or where its report is dealt with. */
  private static boolean workedThere(
      UUID from, PersonId person, CaseFacts cases, CaseHandlers handlers) {
    return cases.together(from).stream().anyMatch(each -> handlers.everWorked(each, person));
  }

  @CommandHandler
  void decide(UnrelateCases unrelate) {
    UNRELATED_ONCE.require(!ended);
    apply(new CasesUnrelated(id, caseId, other, how, watch, unrelate.reasons()));
  }

  @EventSourcingHandler
  void evolve(LinkingEvent event) {
    switch (event) {
      case CasesRelated related -> {
        id = related.relationId();
        caseId = related.caseId();
        other = related.other();
        how = related.how();
        watch = related.watchId();
      }
      case CasesUnrelated _ -> ended = true;
      case ReportLinked _, ReportUnlinked _ -> {}
    }
  }
}
