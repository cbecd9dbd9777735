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

import io.probity.core.facts.Delegations;
import io.probity.core.facts.Delegations.Grant;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import io.probity.core.register.Offices;
import io.probity.core.visibility.CaseRight.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who may see a case, and by what right they act on it: answered from standing facts alone, nobody
 * by default. It reads the same facts whether the case is unknown or closed to whoever asks.
 *
 * <p>Itself a view of {@link StandingFacts}: command handlers take it as a parameter.
 */
public final class CaseVisibility {

  private static final Set<Office> INVESTIGATING =
      Collections.unmodifiableSet(EnumSet.of(CCEO, GENERAL_AUDITOR, INVESTIGATOR));
  private static final Set<Office> OFFICERS = Set.of(CCEO, GENERAL_AUDITOR);
  private static final Set<Office> IN_THEIR_PLACE =
      Set.of(AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY);
  private static final Set<Office> AUDIT_COMMITTEE =
      Set.of(AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY, AUDIT_COMMITTEE_MEMBER);

  private static final Set<Scope> LEADING = Set.of(Scope.ASSIGN, Scope.ESCALATE, Scope.REFER);

  private final Offices offices;
  private final CaseFacts cases;
  private final ClosedCases closed;
  private final Admissions admissions;
  private final Delegations delegations;
  private final Liaisons liaisons;

  /** Every standing fact that an answer rests on is told to {@code reads}. */
  public CaseVisibility(StandingFacts facts, Reads reads) {
    this.offices = facts.view(Offices.class, reads);
    this.cases = facts.view(CaseFacts.class, reads);
    this.closed = new ClosedCases(facts, reads);
    this.admissions = facts.view(Admissions.class, reads);
    this.delegations = facts.view(Delegations.class, reads);
    this.liaisons = facts.view(Liaisons.class, reads);
  }

  /** Whether this actor may know of the case; policies and clocks know of every case. */
  public boolean sees(UUID caseId, Actor actor, Instant at) {
    return actor.isPerson()
        ? sees(caseId, actor.person(), at)
        : actor.capacity() == Capacity.SYSTEM && cases.exists(caseId);
  }

  /** Whether this person may know of the case, by whatever right. */
  public boolean sees(UUID caseId, PersonId person, Instant at) {
    return rightOf(caseId, person, at).isPresent();
  }

  /** The right by which this person may know of the case; empty if they may not. */
  public Optional<CaseRight> rightOf(UUID caseId, PersonId person, Instant at) {
    Set<Office> held = offices.heldBy(person, at);
    boolean exists = cases.exists(caseId);
    boolean isClosed = isClosedTo(caseId, person, at);
    boolean inTriage = cases.inTriage(caseId);
    boolean escalated = cases.isEscalated(caseId);
    boolean replaced = isClosedToBothOfficers(caseId, at);
    boolean aboutAnOfficer = closed.isAboutAnOfficer(caseId, at);
    boolean assigned = isAssigned(caseId, person, at);
    Optional<CaseRight> delegated = delegatedTo(person, at);
    Optional<CaseRight> admitted = admitted(caseId, person, held, at);
    return Stream.of(
            right(OFFICE, holdsAny(held, OFFICERS)),
            right(ASSIGNMENT, assigned),
            delegated,
            right(INTAKE, inTriage && held.contains(HELP_LINE)),
            right(Kind.LIAISON, liaisons.ofCase(caseId).contains(person)),
            right(Kind.AUDIT_COMMITTEE, escalated && holdsAny(held, AUDIT_COMMITTEE)),
            right(REPLACEMENT, replaced && holdsAny(held, IN_THEIR_PLACE)),
            right(OVERSIGHT, aboutAnOfficer && held.contains(AUDIT_COMMITTEE_CHAIR)),
            admitted)
        .flatMap(Optional::stream)
        .filter(_ -> exists && !isClosed)
        .findFirst();
  }

  private static Optional<CaseRight> right(Kind kind, boolean holds) {
    return holds ? Optional.of(new CaseRight(kind, null)) : Optional.empty();
  }

  /** Beyond any part in it; what is looked up depends on the person, never on the case. */
  private Optional<CaseRight> admitted(UUID caseId, PersonId person, Set<Office> held, Instant at) {
    LocalDate day = offices.dayOf(at);
    Optional<UUID> none = Optional.empty();
    Optional<UUID> granted = admissions.granted(caseId, person, day);
    Optional<UUID> engaged =
        held.contains(AUDITOR) ? admissions.engaged(caseId, person, day) : none;
    Optional<UUID> released =
        held.contains(ADMINISTRATOR) ? admissions.released(caseId, person, at) : none;
    return granted
        .map(id -> new CaseRight(GRANT, id))
        .or(() -> engaged.map(id -> new CaseRight(ENGAGEMENT, id)))
        .or(() -> released.map(id -> new CaseRight(RELEASE, id)));
  }

  /**
   * Named in it, bound to somebody who is, kept out by a conflict or a recusal, or in an office
   * that its reporter closed it to: stronger than any right.
   */
  public boolean isClosedTo(UUID caseId, PersonId person, Instant at) {
    return closed.isClosedTo(caseId, person, at);
  }

  /**
   * Closed for another reason than a tie of theirs to somebody named, which can be set aside: to
   * themselves, or to the officer whose designee they are.
   */
  public boolean isClosedWhateverTheTies(UUID caseId, PersonId person, Instant at) {
    return closed.isClosedWhateverTheTies(caseId, person, at);
  }

  /** Whether a declared relation binds this person to somebody named in the case. */
  public boolean isBound(UUID caseId, PersonId person) {
    return closed.isBound(caseId, person);
  }

  /** Everybody for whom this person may act now, and for whom these may. */
  public Set<PersonId> actsFor(PersonId person, Instant at) {
    return closed.actsFor(person, at);
  }

  /** The CCEO or the General Auditor; the chair of the audit committee if it is closed to both. */
  public boolean leads(UUID caseId, Actor actor, Instant at) {
    return actsAsOfficer(caseId, actor, AUDIT_COMMITTEE_CHAIR, at);
  }

  /** Whether somebody else than this person leads it as well, or could. */
  public boolean leadsBeside(UUID caseId, PersonId person, Instant at) {
    return OFFICERS.stream()
        .flatMap(office -> offices.holders(office, at).stream())
        .anyMatch(other -> !other.equals(person) && !isClosedTo(caseId, other, at));
  }

  /** Whether they are one of those who may open it to an administrator in an emergency. */
  public boolean mayRelease(UUID caseId, Actor actor, Instant at) {
    boolean exists = cases.exists(caseId);
    boolean shutOut = !actor.isPerson() || isClosedTo(caseId, actor.person(), at);
    boolean among = actsAs(actor, OFFICERS, at) || actsAs(actor, IN_THEIR_PLACE, at);
    return among && exists && !shutOut;
  }

  /**
   * An investigator assigned to the case, still in an office that may investigate; or appointed to
   * it from outside, who acts in no office.
   */
  public boolean investigates(UUID caseId, Actor actor, Instant at) {
    boolean inOffice = actsAs(actor, INVESTIGATING, at);
    boolean inNone = actor.capacity() == Capacity.COVERED_PERSON;
    return sees(caseId, actor, at)
        && actor.isPerson()
        && cases.assigned(caseId).contains(actor.person())
        && (inOffice || (inNone && cases.fromOutside(caseId).contains(actor.person())));
  }

  /** The help line, until triage ends. */
  public boolean takesIn(UUID caseId, Actor actor, Instant at) {
    return sees(caseId, actor, at)
        && actsAs(actor, Set.of(HELP_LINE), at)
        && cases.inTriage(caseId);
  }

  /**
   * Whoever leads it, keeps up the contact or takes it in: to all others its reporter is nobody.
   */
  public boolean mayKnowItsReporter(UUID caseId, Actor actor, Instant at) {
    boolean liaison =
        sees(caseId, actor, at)
            && actor.isPerson()
            && liaisons.ofCase(caseId).contains(actor.person());
    return liaison || leads(caseId, actor, at) || takesIn(caseId, actor, at);
  }

  /** The CCEO or the General Auditor; the audit committee's secretary if it is closed to both. */
  public boolean informsTheAuditCommittee(UUID caseId, Actor actor, Instant at) {
    return actsAsOfficer(caseId, actor, AUDIT_COMMITTEE_SECRETARY, at);
  }

  /** Whoever leads or investigates it, or takes it in. */
  public boolean handles(UUID caseId, Actor actor, Instant at) {
    return leads(caseId, actor, at)
        || investigates(caseId, actor, at)
        || takesIn(caseId, actor, at);
  }

  /**
   * Nobody in the ethics office may lead it: the audit committee is in their place. Our rule, not
   * the code's.
   */
  public boolean isClosedToBothOfficers(UUID caseId, Instant at) {
    return closed.isClosedToBothOfficers(caseId, at);
  }

  /** The office by which this person may investigate at all, in whatever case. */
  public Optional<Office> fitToInvestigate(PersonId person, Instant at) {
    Set<Office> held = offices.heldBy(person, at);
    Optional<Office> designated =
        powersOf(person, at).stream()
            .filter(grant -> grant.scope().contains(Scope.INVESTIGATE))
            .map(Grant::office)
            .filter(OFFICERS::contains)
            .findFirst();
    return INVESTIGATING.stream().filter(held::contains).findFirst().or(() -> designated);
  }

  private boolean isAssigned(UUID caseId, PersonId person, Instant at) {
    boolean fit =
        fitToInvestigate(person, at).isPresent() || cases.fromOutside(caseId).contains(person);
    return cases.assigned(caseId).contains(person) && fit;
  }

  /** Who leads in an officer's place must see what the officer sees. */
  public Optional<CaseRight> delegatedTo(PersonId person, Instant at) {
    return powersOf(person, at).stream()
        .filter(grant -> OFFICERS.contains(grant.office()))
        .filter(grant -> grant.scope().stream().anyMatch(LEADING::contains))
        .map(grant -> new CaseRight(DELEGATION, grant.id()))
        .findFirst();
  }

  private List<Grant> powersOf(PersonId person, Instant at) {
    return delegations.liveFor(person, at, offices).toList();
  }

  private boolean actsAs(Actor actor, Set<Office> allowed, Instant at) {
    return actor
        .capacity()
        .office()
        .filter(office -> allowed.contains(office) && offices.holds(holder(actor), office, at))
        .isPresent();
  }

  /** Whose office it is: that a delegate may act in it was checked before anything else. */
  private static PersonId holder(Actor actor) {
    PersonId principal = actor.actingFor();
    return principal == null ? actor.person() : principal;
  }

  private boolean actsAsOfficer(UUID caseId, Actor actor, Office inTheirPlace, Instant at) {
    return sees(caseId, actor, at)
        && (actsAs(actor, OFFICERS, at)
            || (actsAs(actor, Set.of(inTheirPlace), at) && isClosedToBothOfficers(caseId, at)));
  }

  private static boolean holdsAny(Set<Office> held, Set<Office> wanted) {
    return held.stream().anyMatch(wanted::contains);
  }
}
