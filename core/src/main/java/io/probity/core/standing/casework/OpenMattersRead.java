package io.probity.core.standing.casework;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Relations;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Contacts;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.Liaisons;
import io.probity.core.visibility.facts.NamedPeople;
import io.probity.core.visibility.facts.OpenMatters;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is open in a case: what is so on record, and what follows from what else is known. */
public record OpenMattersRead(
    CaseworkFacts casework,
    CaseFacts cases,
    CaseHandlers handlers,
    CaseVisibility visibility,
    TiesSaid ties,
    Liaisons liaisons,
    Contacts contacts,
    Reads reads)
    implements OpenMatters {

  public OpenMattersRead(CaseworkFacts casework, StandingFacts facts, Reads reads) {
    this(
        casework,
        facts.view(CaseFacts.class, reads),
        facts.view(CaseHandlers.class, reads),
        facts.view(CaseVisibility.class, reads),
        new TiesSaid(
            facts.view(Relations.class, reads),
            facts.view(CaseFacts.class, reads),
            facts.view(CaseHandlers.class, reads),
            facts.view(NamedPeople.class, reads)),
        facts.view(Liaisons.class, reads),
        facts.view(Contacts.class, reads),
        reads);
  }

  @Override
  public Set<OpenMatter> of(UUID caseId, Instant at) {
    return of(caseId, at, _ -> true);
  }

  @Override
  public Set<OpenMatter> of(UUID caseId, PersonId asking, Instant at) {
    return of(caseId, at, other -> !visibility.isClosedTo(other, asking, at));
  }

  private Set<OpenMatter> of(UUID caseId, Instant at, Predicate<UUID> known) {
    Set<OpenMatter> matters = new HashSet<>(casework.recordedAsOpen(caseId, reads));
    matters.addAll(suspectedThere(caseId));
    matters.removeIf(matter -> isLookedIntoElsewhere(matter, known));
    if (!areAllFree(caseId, at)) {
      matters.add(ScreeningFolds.notAttested(caseId));
    }
    if (!cases.toHandOver(caseId).isEmpty()) {
      matters.add(new OpenMatter(new CaseId(caseId).stream(), Why.NOT_HANDED_OVER));
    }
    if (ties.anyToLookAt(caseId, handlers.handlers(caseId))) {
      matters.add(new OpenMatter(new CaseId(caseId).stream(), Why.TIE_TO_LOOK_AT));
    }
    contacts
        .broken(caseId, at)
        .forEach(mailbox -> matters.add(new OpenMatter(mailbox, Why.NO_LIAISON)));
    return Set.copyOf(matters);
  }

  @Override
  public boolean isTieToLookAt(UUID caseId, PersonId handler) {
    return ties.anyToLookAt(caseId, Set.of(handler));
  }

  /** What is suspected of whose report is dealt with here is settled before this case closes. */
  private Set<OpenMatter> suspectedThere(UUID caseId) {
    return cases.together(caseId).stream()
        .flatMap(each -> casework.recordedAsOpen(each, reads).stream())
        .filter(matter -> matter.why() == Why.RETALIATION_SUSPECTED)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A case about it settles a suspicion while it is related as such and looked into. */
  private boolean isLookedIntoElsewhere(OpenMatter matter, Predicate<UUID> known) {
    return matter.why() == Why.RETALIATION_SUSPECTED
        && cases.about(matter.stream()).stream()
            .filter(known)
            .flatMap(each -> cases.together(each).stream())
            .anyMatch(cases::isLookedInto);
  }

  /**
   * What somebody said counts while they may still see the case, and so does the contact that they
   * keep up. Why they may not is not told: they may be a witness, or have reported.
   */
  private boolean areAllFree(UUID caseId, Instant at) {
    boolean attested = handlers.withoutAttestation(caseId).isEmpty();
    boolean shutOut =
        Stream.concat(handlers.handlers(caseId).stream(), liaisons.ofCase(caseId, at).stream())
            .distinct()
            .map(person -> visibility.isClosedTo(caseId, person, at))
            .reduce(false, Boolean::logicalOr);
    return attested && !shutOut;
  }
}
