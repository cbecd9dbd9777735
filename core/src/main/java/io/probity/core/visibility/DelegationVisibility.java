package io.probity.core.visibility;

import static io.probity.core.party.Office.ADMINISTRATOR;
import static io.probity.core.party.Office.AUDITOR;
import static io.probity.core.party.Office.COMPLIANCE_OFFICER;
import static io.probity.core.party.Office.LEGAL;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.facts.Admissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who reads what an instrument of delegation says: who gave the power or receives it, who holds the
 * office that it is of, who reviews its coding, and an auditor who is engaged for every case.
 */
public final class DelegationVisibility {

  private static final Set<Office> REVIEWING = Set.of(LEGAL, COMPLIANCE_OFFICER);

  private final Offices offices;
  private final Delegations delegations;
  private final Admissions admissions;

  /** Every standing fact that an answer rests on is told to {@code reads}. */
  public DelegationVisibility(StandingFacts facts, Reads reads) {
    this.offices = facts.view(Offices.class, reads);
    this.delegations = facts.view(Delegations.class, reads);
    this.admissions = facts.view(Admissions.class, reads);
  }

  public boolean sees(UUID delegation, PersonId person, Instant at) {
    Reader reader = reader(person, at);
    return delegations.find(delegation).filter(reader::sees).isPresent();
  }

  /** Those in which this person has a part, and those that wait for a review that is theirs. */
  public List<Grant> of(PersonId person, Instant at) {
    Stream<Grant> theirs =
        Stream.concat(delegations.naming(person).stream(), delegations.givenBy(person).stream())
            .flatMap(id -> delegations.find(id).stream());
    return Stream.concat(theirs, delegations.unconfirmed().stream())
        .filter(reader(person, at)::sees)
        .distinct()
        .sorted(Comparator.comparing(Grant::id))
        .toList();
  }

  /** Looked up before the delegation is: of an unknown one as much is read. */
  private Reader reader(PersonId person, Instant at) {
    Set<Office> held = offices.heldBy(person, at);
    boolean audits = held.contains(AUDITOR) && admissions.engagedForAll(person, at);
    return new Reader(person, held, audits, offices.left(person, at));
  }

  private record Reader(PersonId person, Set<Office> held, boolean audits, boolean left) {

    boolean sees(Grant grant) {
      boolean part =
          Stream.concat(Stream.of(grant.principal(), grant.grantedBy()), grant.delegates().stream())
              .anyMatch(person::equals);
      boolean inOffice =
          held.contains(grant.office()) || held.stream().anyMatch(REVIEWING::contains);
      return !left && (part || ((inOffice || audits) && !held.contains(ADMINISTRATOR)));
    }
  }
}
