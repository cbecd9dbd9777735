package io.probity.core.visibility;

import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.GENERAL_AUDITOR;
import static io.probity.core.party.Office.HELP_LINE;
import static io.probity.core.party.Office.INVESTIGATOR;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.intake.ReportId;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who may see a case, and by what right they act on it: answered from standing facts alone, nobody
 * by default. It reads the same facts whether the case is unknown or closed to whoever asks.
 *
 * <p>Itself a view of {@link StandingFacts}: command handlers take it as a parameter.
 */
public final class CaseVisibility {

  private static final Set<Office> INVESTIGATING = Set.of(CCEO, GENERAL_AUDITOR, INVESTIGATOR);
  private static final Set<Office> OFFICERS = Set.of(CCEO, GENERAL_AUDITOR);
  private static final Set<Office> IN_THEIR_PLACE =
      Set.of(AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY);

  private final Offices offices;
  private final CaseFacts cases;
  private final ClosedCases closed;
  private final CaseRights rights;

  /** Every standing fact that an answer rests on is told to {@code reads}. */
  public CaseVisibility(StandingFacts facts, Reads reads) {
    this.offices = facts.view(Offices.class, reads);
    this.cases = facts.view(CaseFacts.class, reads);
    this.closed = new ClosedCases(facts, reads);
    this.rights = new CaseRights(facts, reads, closed);
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
    boolean exists = cases.exists(caseId);
    boolean isClosed = isClosedTo(caseId, person, at);
    boolean left = offices.left(person, at);
    Optional<CaseRight> right = rights.of(caseId, person, at);
    return right.filter(_ -> exists && !isClosed && !left);
  }

  /** Whether they see it only because they keep up the contact with one of its reporters. */
  public boolean keepsContactAlone(UUID caseId, PersonId person, Instant at) {
    return rightOf(caseId, person, at)
        .filter(right -> right.kind() == CaseRight.Kind.LIAISON)
        .isPresent();
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

  /** Its subjects to whom a declared relation binds this person, confirmed or not. */
  public Set<PersonId> subjectsBoundTo(UUID caseId, PersonId person) {
    return closed.subjectsBoundTo(caseId, person);
  }

  /**
   * Everybody for whom this person may act now, and for whom these may; none of who is in charge.
   */
  public Set<PersonId> actsFor(PersonId person, Instant at) {
    return closed.actsFor(person, at);
  }

  /**
   * The CCEO or the General Auditor; if it is closed to both, the chair of the audit committee, if
   * to the chair too the secretary, and then the members.
   */
  public boolean leads(UUID caseId, Actor actor, Instant at) {
    return sees(caseId, actor, at)
        && actsAs(actor, closed.leading(caseId, at), at)
        && isFree(caseId, actor, at);
  }

  /** Whether this person leads it, in whatever office of their own. */
  public boolean leads(UUID caseId, PersonId person, Instant at) {
    return sees(caseId, person, at)
        && offices.holdsAny(person, closed.leading(caseId, at), at)
        && closed.mayLead(caseId, person, at);
  }

  /** All who do; nobody, where there is nobody left to. */
  public Set<PersonId> whoLead(UUID caseId, Instant at) {
    return closed.leading(caseId, at).stream()
        .flatMap(office -> offices.holders(office, at).stream())
        .filter(person -> leads(caseId, person, at))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whoever acts, and whoever they act for. */
  private boolean isFree(UUID caseId, Actor actor, Instant at) {
    PersonId holder = holder(actor);
    return closed.mayLead(caseId, holder, at)
        && (holder.equals(actor.person()) || closed.mayLead(caseId, actor.person(), at));
  }

  /** Whether somebody else than this person leads it as well, or could. */
  public boolean leadsBeside(UUID caseId, PersonId person, Instant at) {
    return OFFICERS.stream()
        .flatMap(office -> offices.holders(office, at).stream())
        .anyMatch(other -> !other.equals(person) && closed.mayLead(caseId, other, at));
  }

  /** Whether they are one of those who may open it to an administrator in an emergency. */
  public boolean mayRelease(UUID caseId, Actor actor, Instant at) {
    boolean exists = cases.exists(caseId);
    boolean shutOut = !actor.isPerson() || !isFree(caseId, actor, at);
    boolean among = actsAs(actor, OFFICERS, at) || actsAs(actor, IN_THEIR_PLACE, at);
    return among && exists && !shutOut;
  }

  /** Whether this person, in whatever office, is one of those. */
  public boolean mayRelease(UUID caseId, PersonId person, Instant at) {
    return offices.holdsAny(person, Office.IN_CHARGE, at) && closed.mayLead(caseId, person, at);
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
        && rights.isAssigned(caseId, actor.person(), at)
        && (inOffice || (inNone && cases.fromOutside(caseId).contains(actor.person())));
  }

  /** Whether this person was assigned to it and did not leave since, whatever office they hold. */
  public boolean isAssigned(UUID caseId, PersonId person, Instant at) {
    return cases.isAssigned(caseId, person, at);
  }

  /** The help line, until triage ends. */
  public boolean takesIn(UUID caseId, Actor actor, Instant at) {
    return sees(caseId, actor, at)
        && actsAs(actor, Set.of(HELP_LINE), at)
        && cases.inTriage(caseId);
  }

  /**
   * The reports of the case whose contact this person keeps up: of the others the right of a
   * liaison opens nothing.
   */
  public Set<UUID> contacts(UUID caseId, PersonId person, Instant at) {
    boolean seen = sees(caseId, person, at);
    Set<UUID> reports = rights.contacts(caseId, person, at);
    return seen ? reports : Set.of();
  }

  /**
   * Whoever leads the case, takes it in, or keeps up the contact with this very reporter: to all
   * others the reporter is nobody.
   */
  public boolean mayKnowWhoReported(UUID report, Actor actor, Instant at) {
    UUID caseId = cases.caseOf(new ReportId(report).stream()).orElse(report);
    boolean liaison = actor.isPerson() && contacts(caseId, actor.person(), at).contains(report);
    return liaison || leads(caseId, actor, at) || takesIn(caseId, actor, at);
  }

  /** Whoever leads it; the audit committee's secretary too if it is closed to both officers. */
  public boolean informsTheAuditCommittee(UUID caseId, Actor actor, Instant at) {
    boolean replaces =
        sees(caseId, actor, at)
            && actsAs(actor, IN_THEIR_PLACE, at)
            && isClosedToBothOfficers(caseId, at)
            && isFree(caseId, actor, at);
    return replaces || leads(caseId, actor, at);
  }

  /**
   * The chair of the audit committee; if it is closed to the chair the secretary, and then the
   * members: whoever would lead it if it were closed to both officers.
   */
  public boolean isNextToTheOfficers(UUID caseId, Actor actor, Instant at) {
    boolean next = actsAs(actor, closed.inTheirPlace(caseId, at), at);
    return actor.isPerson() && isFree(caseId, actor, at) && next;
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

  /** By what this person may investigate at all, in whatever case. */
  public Optional<Fitness> fitToInvestigate(PersonId person, Instant at) {
    return rights.fitToInvestigate(person, at);
  }

  /** Whether it is on record that this person is yet to leave. */
  public boolean isToLeave(PersonId person, Instant at) {
    return offices.isToLeave(person, at);
  }

  /** Who leads in an officer's place must see what the officer sees. */
  public Optional<CaseRight> delegatedTo(PersonId person, Instant at) {
    return rights.delegatedTo(person, at);
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
}
