package io.probity.core.standing.casework;

import io.probity.core.party.PersonId;
import io.probity.core.register.Relations;
import io.probity.core.register.Relations.Relation;
import io.probity.core.visibility.CaseFacts;
import io.probity.core.visibility.NamedPeople;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Ties that only a subject declares: they shut nobody out, and are looked at before a case closes,
 * by whoever confirms or ends them, or sets them aside.
 */
record TiesSaid(Relations relations, CaseFacts cases, NamedPeople named) {

  boolean anyToLookAt(UUID caseId, Set<PersonId> handlers) {
    Set<PersonId> subjects =
        cases.together(caseId).stream()
            .flatMap(each -> named.people(each).stream())
            .collect(Collectors.toUnmodifiableSet());
    return handlers.stream().anyMatch(handler -> isOpen(caseId, handler, subjects));
  }

  private boolean isOpen(UUID caseId, PersonId handler, Set<PersonId> subjects) {
    Set<Relation> said = new HashSet<>(relations.declared(handler));
    said.removeAll(relations.related(handler));
    Set<PersonId> leave = cases.tiesSetAside(caseId, handler);
    return said.stream()
        .map(Relation::person)
        .anyMatch(other -> subjects.contains(other) && !leave.contains(other));
  }
}
