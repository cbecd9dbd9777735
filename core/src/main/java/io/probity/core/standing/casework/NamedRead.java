package io.probity.core.standing.casework;

import io.probity.core.facts.Reads;
import io.probity.core.party.PersonId;
import io.probity.core.standing.casework.NamingFolds.Named;
import io.probity.core.standing.contact.SealedPeople;
import io.probity.core.visibility.facts.NamedPeople;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is named in a case: as its subject on record, and whom the vault alone recognises. */
record NamedRead(CaseworkFacts facts, Reads reads) implements NamedPeople {

  private Named find(UUID caseId) {
    Named people = facts.named.read(CaseworkFacts.key(caseId), reads);
    return people == null ? Named.NOBODY : people;
  }

  @Override
  public Set<PersonId> people(UUID caseId) {
    return find(caseId).people();
  }

  @Override
  public Set<UUID> subjects(UUID caseId) {
    return find(caseId).subjects();
  }

  @Override
  public Set<PersonId> namedBy(UUID naming) {
    Set<PersonId> people = facts.namings.read(naming.toString(), reads);
    return people == null ? Set.of() : people;
  }

  @Override
  public boolean anySealed(UUID caseId) {
    return facts.links.closing(caseId, reads).stream().anyMatch(each -> !sealedIn(each).isEmpty());
  }

  @Override
  public boolean isNamed(UUID caseId, PersonId person) {
    Set<UUID> cases = facts.links.closing(caseId, reads);
    Set<String> keys =
        cases.stream()
            .flatMap(each -> sealedIn(each).stream())
            .collect(Collectors.toUnmodifiableSet());
    Set<PersonId> subjects =
        cases.stream()
            .flatMap(each -> people(each).stream())
            .collect(Collectors.toUnmodifiableSet());
    boolean isSubject = subjects.contains(person);
    return isSubject || (!keys.isEmpty() && facts.recognition.anyBelongsTo(person, keys));
  }

  private Set<String> sealedIn(UUID caseId) {
    CaseRecord known = facts.cases.read(CaseworkFacts.key(caseId), reads);
    Set<String> streams = known == null ? Set.of() : known.streams();
    Set<String> live = facts.witnesses.read(CaseworkFacts.key(caseId), reads);
    return SealedPeople.streams(caseId, streams, live == null ? Set.of() : live)
        .map(stream -> facts.sealed.read(stream, reads))
        .filter(Objects::nonNull)
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
