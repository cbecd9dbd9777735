package io.probity.core.alert;

import io.probity.core.alert.AlertCommand.TellOfContact;
import io.probity.core.casework.CaseId;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Contacts;
import io.probity.core.visibility.facts.Liaisons;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which cases nobody keeps up the contact with a reporter any more, and who is to choose. */
record ContactAudience(Contacts contacts, Liaisons liaisons, CaseVisibility visibility) {

  Set<UUID> broken(TellOfContact tell) {
    CaseId caseId = tell.caseId();
    Set<PersonId> there = caseId == null ? Set.of() : liaisons.ofCase(caseId.value(), tell.time());
    return Stream.concat(tell.liaisons().stream(), there.stream())
        .flatMap(person -> contacts.lostBy(person, tell.time()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<PersonId> of(Set<UUID> broken, TellOfContact tell) {
    return broken.stream()
        .flatMap(caseId -> visibility.whoLead(caseId, tell.time()).stream())
        .filter(person -> !person.equals(tell.by()))
        .distinct()
        .sorted(Comparator.comparing(PersonId::toString))
        .toList();
  }
}
