package io.probity.core.alert;

import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_SECRETARY;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.Offices;
import io.probity.core.visibility.CaseFacts;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.Liaisons;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who is to be told: of a case nobody who may not see it, whatever their office. Where nobody is
 * left of those whom it concerns first, whoever leads the case is told.
 */
final class Audience {

  private final Offices offices;
  private final CaseFacts cases;
  private final Liaisons liaisons;
  private final CaseVisibility visibility;

  Audience(Offices offices, CaseFacts cases, Liaisons liaisons, CaseVisibility visibility) {
    this.offices = offices;
    this.cases = cases;
    this.liaisons = liaisons;
    this.visibility = visibility;
  }

  List<PersonId> ofCase(AlertKind kind, UUID caseId, String stream, Instant at) {
    Stream<PersonId> concerned =
        switch (kind) {
          case REPORTER_WROTE -> liaisons.ofMailbox(stream, at).stream();
          case IMPLICIT_WAIVER_SUSPECTED -> holders(AUDIT_COMMITTEE_SECRETARY, at);
          case DEADLINE_COMING -> working(caseId, at);
          case DEADLINE_MISSED -> Stream.concat(working(caseId, at), leading(caseId, at));
          case DELEGATE_REFUSED, HAND_OVER_OPEN -> Stream.empty();
        };
    List<PersonId> told =
        present(concerned.filter(person -> visibility.sees(caseId, person, at)), at);
    return told.isEmpty() ? present(instead(kind, caseId, at), at) : told;
  }

  /** Of what belongs to no case. */
  List<PersonId> inOffice(Set<Office> wanted, Predicate<PersonId> closed, Instant at) {
    return present(
        wanted.stream().flatMap(office -> holders(office, at)).filter(closed.negate()), at);
  }

  private Stream<PersonId> instead(AlertKind kind, UUID caseId, Instant at) {
    return kind == AlertKind.IMPLICIT_WAIVER_SUSPECTED
        ? holders(AUDIT_COMMITTEE_CHAIR, at).filter(person -> visibility.sees(caseId, person, at))
        : leading(caseId, at);
  }

  private Stream<PersonId> working(UUID caseId, Instant at) {
    return Stream.concat(cases.assigned(caseId).stream(), liaisons.ofCase(caseId, at).stream());
  }

  private Stream<PersonId> leading(UUID caseId, Instant at) {
    return visibility.whoLead(caseId, at).stream();
  }

  private Stream<PersonId> holders(Office office, Instant at) {
    return offices.holders(office, at).stream();
  }

  private List<PersonId> present(Stream<PersonId> people, Instant at) {
    return people
        .filter(person -> !offices.left(person, at))
        .distinct()
        .sorted(Comparator.comparing(PersonId::toString))
        .toList();
  }
}
