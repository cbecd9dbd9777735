package io.probity.core.alert;

import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_MEMBER;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.COMPLIANCE_OFFICER;
import static io.probity.core.party.Office.GENERAL_AUDITOR;
import static io.probity.core.party.Office.HR;
import static io.probity.core.party.Office.LEGAL;

import io.probity.core.alert.AlertCommand.TellForWhomItWaits;
import io.probity.core.casework.CaseId;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Liaisons;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
          case DELEGATE_REFUSED, ACT_FLAGGED, LEAD_PASSED, HAND_OVER_OPEN, SOMETHING_WAITS ->
              Stream.empty();
        };
    List<PersonId> told =
        present(concerned.filter(person -> visibility.sees(caseId, person, at)), at);
    return told.isEmpty() ? present(instead(kind, caseId, at), at) : told;
  }

  /** Those who are to act, and whoever leads where none of them is left: but for whoever did. */
  List<PersonId> forWork(TellForWhomItWaits tell) {
    Instant at = tell.time();
    CaseId caseId = tell.caseId();
    Stream<PersonId> turn = whoseTurn(tell.turn(), caseId, at);
    Stream<PersonId> all =
        Stream.concat(tell.people().stream(), turn).filter(person -> !person.equals(tell.by()));
    if (caseId == null) {
      return present(all, at);
    }
    UUID of = caseId.value();
    boolean releases = tell.turn() == Turn.WHO_RELEASES;
    List<PersonId> told =
        present(all.filter(person -> releases || visibility.sees(of, person, at)), at);
    return told.isEmpty() && mayTellWhoLeads(tell.turn(), of, at)
        ? present(leading(of, at).filter(person -> !person.equals(tell.by())), at)
        : told;
  }

  /** Whoever is suspected is told only where nobody else leads. */
  private boolean mayTellWhoLeads(Turn turn, UUID caseId, Instant at) {
    return turn != Turn.WHO_LEADS_AND_DID_NOT_DECIDE
        || leading(caseId, at).allMatch(cases.deciders(caseId)::contains);
  }

  private Stream<PersonId> whoseTurn(Turn turn, @Nullable CaseId caseId, Instant at) {
    return switch (turn) {
      case NOBODY_ELSE -> Stream.empty();
      case WHO_LEADS -> caseId == null ? Stream.empty() : leading(caseId.value(), at);
      case WHO_LEADS_AND_DID_NOT_DECIDE ->
          caseId == null
              ? Stream.empty()
              : leading(caseId.value(), at)
                  .filter(person -> !cases.deciders(caseId.value()).contains(person));
      case WHO_INVESTIGATES ->
          caseId == null ? Stream.empty() : cases.assigned(caseId.value()).stream();
      case AUDIT_COMMITTEE ->
          holders(at, AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY, AUDIT_COMMITTEE_MEMBER);
      case WHO_CONFIRMS_POWERS -> holders(at, LEGAL, COMPLIANCE_OFFICER);
      case WHO_KEEPS_RELATIONS -> holders(at, HR, COMPLIANCE_OFFICER);
      case WHO_RELEASES ->
          caseId == null
              ? Stream.empty()
              : holders(at, CCEO, GENERAL_AUDITOR, AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY)
                  .filter(person -> visibility.mayRelease(caseId.value(), person, at));
    };
  }

  private Stream<PersonId> holders(Instant at, Office... wanted) {
    return Stream.of(wanted).flatMap(office -> holders(office, at));
  }

  List<PersonId> ofFlag(PersonId principal, UUID caseId, Instant at) {
    List<PersonId> told =
        present(Stream.of(principal).filter(person -> visibility.sees(caseId, person, at)), at);
    return told.isEmpty() ? present(leading(caseId, at), at) : told;
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
