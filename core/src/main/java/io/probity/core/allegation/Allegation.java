package io.probity.core.allegation;

import static io.probity.core.allegation.AllegationRules.DECIDED_ONCE;
import static io.probity.core.allegation.AllegationRules.IN_AN_OPEN_CASE;
import static io.probity.core.allegation.AllegationRules.NOT_IN_THE_FUTURE;
import static io.probity.core.allegation.AllegationRules.SUBJECT_OF_THE_CASE;
import static io.probity.core.allegation.AllegationRules.TOPICS_OF_ITS_PRINCIPLE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationCommand.RecordFinding;
import io.probity.core.allegation.AllegationEvent.AllegationRaised;
import io.probity.core.allegation.AllegationEvent.FindingRecorded;
import io.probity.core.casework.CaseId;
import io.probity.core.casework.SubjectId;
import io.probity.core.code.Topic;
import io.probity.core.facts.CodeVersions;
import io.probity.core.parameters.Parameters;
import io.probity.core.parameters.PolicyParameters;
import io.probity.core.visibility.CaseFacts;
import io.probity.core.visibility.NamedPeople;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** One thing alleged in a case, measured against the code then in force, and what was found. */
@AggregateRoot
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
public final class Allegation {

  @AggregateIdentifier private AllegationId id;
  private CaseId caseId;
  private boolean decided;

  Allegation() {}

  @CommandHandler
  Allegation(
      RaiseAllegation raise,
      CaseFacts cases,
      NamedPeople people,
      CodeVersions codes,
      PolicyParameters parameters) {
    requireSound(raise, cases, people);
    LocalDate conduct = raise.conductOn();
    apply(
        new AllegationRaised(
            raise.allegationId(),
            raise.caseId(),
            raise.principle(),
            raise.topics(),
            Topic.VERSION,
            raise.subject(),
            conduct,
            conduct == null ? null : codes.inForceOn(conduct).orElse(null),
            cases
                .reportedAt(raise.caseId().value())
                .flatMap(reported -> codes.inForceOn(parameters.inForce().dayOf(reported)))
                .orElse(null),
            raise.allegation()));
  }

  @CommandHandler
  void decide(RecordFinding find) {
    DECIDED_ONCE.require(!decided);
    apply(new FindingRecorded(id, caseId, find.outcome(), find.reasons()));
  }

  @EventSourcingHandler
  void evolve(AllegationEvent event) {
    switch (event) {
      case AllegationRaised raised -> {
        id = raised.allegationId();
        caseId = raised.caseId();
      }
      case FindingRecorded _ -> decided = true;
    }
  }

  private static void requireSound(RaiseAllegation raise, CaseFacts cases, NamedPeople people) {
    SubjectId subject = raise.subject();
    LocalDate conduct = raise.conductOn();
    IN_AN_OPEN_CASE.require(cases.isOpen(raise.caseId().value()));
    TOPICS_OF_ITS_PRINCIPLE.require(
        !raise.topics().isEmpty()
            && raise.topics().stream().allMatch(topic -> topic.fallsUnder(raise.principle())));
    SUBJECT_OF_THE_CASE.require(
        subject == null || people.subjects(raise.caseId().value()).contains(subject.value()));
    NOT_IN_THE_FUTURE.require(
        conduct == null || !conduct.isAfter(Parameters.latestToday(raise.time())));
  }
}
