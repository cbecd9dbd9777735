package io.probity.core.standing.casework;

import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Relations;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.CaseHandlers;
import io.probity.core.visibility.facts.NamedPeople;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Ties that only a subject declares: they shut nobody out, and are looked at before a case closes,
 * by whoever confirms or ends them, or sets them aside, or is said to be bound and attests again,
 * knowing of it.
 */
record TiesSaid(Relations relations, CaseFacts cases, CaseHandlers handlers, NamedPeople named) {

  boolean anyToLookAt(UUID caseId, Set<PersonId> people) {
    Set<PersonId> subjects =
        cases.closing(caseId).stream()
            .flatMap(each -> named.people(each).stream())
            .collect(Collectors.toUnmodifiableSet());
    return people.stream().anyMatch(handler -> isOpen(caseId, handler, subjects));
  }

  private boolean isOpen(UUID caseId, PersonId handler, Set<PersonId> subjects) {
    Set<PersonId> leave = cases.tiesSetAside(caseId, handler);
    return relations.unbinding(handler).stream()
        .filter(tie -> subjects.contains(tie.person()) && !leave.contains(tie.person()))
        .anyMatch(tie -> !handlers.attestedSince(caseId, handler, tie.declared()));
  }
}
