package io.probity.core.casework;

import static io.probity.core.casework.CaseRules.STILL_OPEN;
import static io.probity.core.casework.CaseRules.TO_BE_INVESTIGATED;

import io.probity.core.casework.CaseEvent.Assigning;
import io.probity.core.casework.CaseEvent.CaseClosed;
import io.probity.core.casework.CaseEvent.CaseMerged;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseEvent.CaseReopened;
import io.probity.core.casework.CaseEvent.CaseUnmerged;
import io.probity.core.casework.CaseEvent.DelegatedActFlagged;
import io.probity.core.casework.CaseEvent.DutiesCombined;
import io.probity.core.casework.CaseEvent.OutsideSubjectNamed;
import io.probity.core.casework.CaseEvent.ReopeningDeclined;
import io.probity.core.casework.CaseEvent.ReopeningRequested;
import io.probity.core.casework.CaseEvent.ReportersAwaitAnswer;
import io.probity.core.casework.CaseEvent.StreamOfCaseNamed;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.SubjectWithdrawn;
import io.probity.core.casework.CaseEvent.TriageAssessed;
import io.probity.core.casework.Closing.Closed;
import io.probity.core.casework.Closing.None;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.facts.CaseFacts;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a case has come, as far as what is decided in it next depends on that. */
@SuppressWarnings("NullAway.Init") // the first event sets what is not set here
final class CaseSoFar {
  private CaseId id;
  private final Subjects subjects = new Subjects();
  private final Set<PersonId> investigators = new HashSet<>();
  private final Set<String> streams = new HashSet<>();
  private final FlaggedActs flagged = new FlaggedActs();
  private @Nullable Triage triage;
  private boolean somethingAlleged;
  private Closing closing = new None();
  private @Nullable CaseId mergedInto;

  Subjects subjects() {
    return subjects;
  }

  FlaggedActs flagged() {
    return flagged;
  }

  @Nullable Triage triage() {
    return triage;
  }

  boolean somethingAlleged() {
    return somethingAlleged;
  }

  Closing closing() {
    return closing;
  }

  /** Where its report was linked to; null while it has it. */
  @Nullable CaseId mergedInto() {
    return mergedInto;
  }

  /** Whether the case has named this stream as its own. */
  boolean named(String stream) {
    return streams.contains(stream);
  }

  boolean hasInvestigated(PersonId person) {
    return investigators.contains(person);
  }

  /** As the link of its report says, whether the case itself said so yet or not. */
  void requireOpen(CaseFacts cases) {
    STILL_OPEN.require(closing instanceof None && cases.isOpen(id.value()));
  }

  /** Open, or its report is dealt with in a case that is. */
  void requireGoingOn(CaseFacts cases) {
    STILL_OPEN.require(closing instanceof None && cases.goesOn(id.value()));
  }

  void requireToInvestigate(CaseFacts cases) {
    requireOpen(cases);
    TO_BE_INVESTIGATED.require(triage != null && triage.outcome() == Triage.Outcome.INVESTIGATE);
  }

  void evolve(CaseEvent event) {
    switch (event) {
      case CaseOpened opened -> id = opened.caseId();
      case StreamOfCaseNamed stream -> {
        streams.add(stream.kind().stream(stream.id()));
        somethingAlleged |= stream.kind() == StreamKind.ALLEGATION;
      }
      case SubjectNamed subject -> subjects.add(subject);
      case SubjectWithdrawn subject -> subjects.remove(subject);
      case OutsideSubjectNamed _, DutiesCombined _, ReportersAwaitAnswer _ -> {}
      case DelegatedActFlagged flag -> flagged.add(flag);
      case TriageAssessed triaged -> triage = triaged.now();
      case Assigning assigned -> investigators.add(assigned.investigator());
      case CaseClosed ended -> closing = new Closed(ended.ground());
      case CaseMerged merged -> mergedInto = merged.into();
      case CaseUnmerged _ -> mergedInto = null;
      case ReopeningRequested requested -> closing = closing.asked(requested.requestedBy());
      case ReopeningDeclined _ -> closing = closing.declined();
      case CaseReopened _ -> closing = new None();
    }
  }
}
