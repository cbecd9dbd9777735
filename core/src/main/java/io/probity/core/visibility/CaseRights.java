package io.probity.core.visibility;

import static io.probity.core.party.Office.ADMINISTRATOR;
import static io.probity.core.party.Office.AUDITOR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_MEMBER;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.GENERAL_AUDITOR;
import static io.probity.core.party.Office.HELP_LINE;
import static io.probity.core.party.Office.INVESTIGATOR;
import static io.probity.core.visibility.CaseRight.Kind.ASSIGNMENT;
import static io.probity.core.visibility.CaseRight.Kind.DELEGATION;
import static io.probity.core.visibility.CaseRight.Kind.ENGAGEMENT;
import static io.probity.core.visibility.CaseRight.Kind.GRANT;
import static io.probity.core.visibility.CaseRight.Kind.INTAKE;
import static io.probity.core.visibility.CaseRight.Kind.OFFICE;
import static io.probity.core.visibility.CaseRight.Kind.OVERSIGHT;
import static io.probity.core.visibility.CaseRight.Kind.RELEASE;
import static io.probity.core.visibility.CaseRight.Kind.REPLACEMENT;

import io.probity.core.delegation.DelegationId;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.CaseRight.Kind;
import io.probity.core.visibility.facts.Admissions;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Liaisons;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what right somebody would see a case, if it is not closed to them. Each is looked up whatever
 * the first ones give.
 */
final class CaseRights {

  private static final Set<Office> INVESTIGATING =
      Collections.unmodifiableSet(EnumSet.of(CCEO, GENERAL_AUDITOR, INVESTIGATOR));
  private static final Set<Office> OFFICERS = Set.of(CCEO, GENERAL_AUDITOR);
  private static final Set<Office> IN_THEIR_PLACE =
      Set.of(AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY);
  private static final Set<Office> AUDIT_COMMITTEE =
      Set.of(AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY, AUDIT_COMMITTEE_MEMBER);

  private static final String MAILBOX = new MailboxId(new UUID(0, 0)).kind() + "-";

  private static final Set<Scope> LEADING = Set.of(Scope.ASSIGN, Scope.ESCALATE, Scope.REFER);

  private final Offices offices;
  private final CaseFacts cases;
  private final ClosedCases closed;
  private final Admissions admissions;
  private final Delegations delegations;
  private final Liaisons liaisons;

  CaseRights(StandingFacts facts, Reads reads, ClosedCases closed) {
    this.offices = facts.view(Offices.class, reads);
    this.cases = facts.view(CaseFacts.class, reads);
    this.closed = closed;
    this.admissions = facts.view(Admissions.class, reads);
    this.delegations = facts.view(Delegations.class, reads);
    this.liaisons = facts.view(Liaisons.class, reads);
  }

  /**
   * The first that they have, if any, whether the case is closed to them or not; last the one by
   * which they read least.
   */
  Optional<CaseRight> of(UUID caseId, PersonId person, Instant at) {
    Set<Office> held = offices.heldBy(person, at);
    boolean inTriage = cases.inTriage(caseId);
    boolean escalated = cases.isEscalated(caseId);
    boolean replaced = closed.isClosedToBothOfficers(caseId, at);
    boolean aboutAnOfficer = closed.isAboutAnOfficer(caseId, at);
    boolean assigned = isAssigned(caseId, person, at);
    Optional<CaseRight> delegated = delegatedTo(person, at);
    Optional<CaseRight> admitted = admitted(caseId, person, held, at);
    return Stream.of(
            right(OFFICE, holdsAny(held, OFFICERS)),
            right(ASSIGNMENT, assigned),
            delegated,
            right(INTAKE, inTriage && held.contains(HELP_LINE)),
            right(Kind.AUDIT_COMMITTEE, escalated && holdsAny(held, AUDIT_COMMITTEE)),
            right(REPLACEMENT, replaced && holdsAny(held, inTheirPlace(caseId, at))),
            right(OVERSIGHT, aboutAnOfficer && held.contains(AUDIT_COMMITTEE_CHAIR)),
            admitted,
            right(Kind.LIAISON, keepsContact(caseId, person, at)))
        .flatMap(Optional::stream)
        .filter(right -> right.kind() == RELEASE || !held.contains(ADMINISTRATOR))
        .findFirst();
  }

  private boolean keepsContact(UUID caseId, PersonId person, Instant at) {
    return !contacts(caseId, person, at).isEmpty();
  }

  /** The reports of the case whose contact they keep up, as long as they may do that at all. */
  Set<UUID> contacts(UUID caseId, PersonId person, Instant at) {
    boolean fit = offices.holdsAny(person, Liaisons.FIT, at);
    Set<UUID> reports =
        liaisons.mailboxes(caseId, person, at).stream()
            .map(mailbox -> UUID.fromString(mailbox.substring(MAILBOX.length())))
            .collect(Collectors.toUnmodifiableSet());
    return fit ? reports : Set.of();
  }

  /** The chair and the secretary together; others only where it is closed to both. */
  private Set<Office> inTheirPlace(UUID caseId, Instant at) {
    Set<Office> leading = closed.leading(caseId, at);
    return leading.contains(AUDIT_COMMITTEE_MEMBER) ? leading : IN_THEIR_PLACE;
  }

  private static Optional<CaseRight> right(Kind kind, boolean holds) {
    return holds ? Optional.of(new CaseRight(kind, null)) : Optional.empty();
  }

  /** Beyond any part in it; what is looked up depends on the person, never on the case. */
  private Optional<CaseRight> admitted(UUID caseId, PersonId person, Set<Office> held, Instant at) {
    if (held.contains(ADMINISTRATOR)) {
      return admissions.released(caseId, person, at).map(id -> new CaseRight(RELEASE, id));
    }
    Optional<UUID> granted = admissions.granted(caseId, person, at);
    Optional<UUID> engaged =
        held.contains(AUDITOR) ? admissions.engaged(caseId, person, at) : Optional.empty();
    return granted
        .map(id -> new CaseRight(GRANT, id))
        .or(() -> engaged.map(id -> new CaseRight(ENGAGEMENT, id)));
  }

  /** By what this person may investigate at all, in whatever case. */
  Optional<Fitness> fitToInvestigate(PersonId person, Instant at) {
    Set<Office> held = offices.heldBy(person, at);
    Optional<Fitness> designated =
        powersOf(person, at).stream()
            .filter(grant -> grant.scope().contains(Scope.INVESTIGATE))
            .filter(grant -> OFFICERS.contains(grant.office()))
            .map(grant -> new Fitness(grant.office(), new DelegationId(grant.id())))
            .findFirst();
    return INVESTIGATING.stream()
        .filter(held::contains)
        .map(office -> new Fitness(office, null))
        .findFirst()
        .or(() -> designated);
  }

  boolean isAssigned(UUID caseId, PersonId person, Instant at) {
    boolean fit =
        fitToInvestigate(person, at).isPresent() || cases.fromOutside(caseId).contains(person);
    return cases.isAssigned(caseId, person, at) && fit;
  }

  /** Who leads in an officer's place must see what the officer sees. */
  Optional<CaseRight> delegatedTo(PersonId person, Instant at) {
    return powersOf(person, at).stream()
        .filter(grant -> OFFICERS.contains(grant.office()))
        .filter(grant -> grant.scope().stream().anyMatch(LEADING::contains))
        .map(grant -> new CaseRight(DELEGATION, grant.id()))
        .findFirst();
  }

  private List<Grant> powersOf(PersonId person, Instant at) {
    return delegations.liveFor(person, at, offices).toList();
  }

  private static boolean holdsAny(Set<Office> held, Set<Office> wanted) {
    return held.stream().anyMatch(wanted::contains);
  }
}
