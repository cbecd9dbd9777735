package io.probity.core.visibility;

import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.GENERAL_AUDITOR;

import io.probity.core.access.ReleaseId;
import io.probity.core.casework.CaseId;
import io.probity.core.delegation.DelegationId;
import io.probity.core.facts.ActionOwners;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.acting.Delegations;
import io.probity.core.facts.acting.Delegations.Grant;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Leaving;
import io.probity.core.register.facts.Offices;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.visibility.facts.Admissions;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Liaisons;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who left, or will, leaves behind, as long as nobody took it over: found each time
 * that it is asked for, so that nobody need record that it was settled. It looks at whatever the
 * leaver held, for lists and alerts: no decision may rest on it.
 */
public final class HandOvers {

  private static final Set<Office> OFFICERS = Set.of(CCEO, GENERAL_AUDITOR);

  private final Offices offices;
  private final CaseFacts cases;
  private final Liaisons liaisons;
  private final ActionOwners actions;
  private final Delegations delegations;
  private final Admissions admissions;
  private final CaseVisibility visibility;

  public HandOvers(StandingFacts facts) {
    this.offices = facts.view(Offices.class, Reads.UNNOTED);
    this.cases = facts.view(CaseFacts.class, Reads.UNNOTED);
    this.liaisons = facts.view(Liaisons.class, Reads.UNNOTED);
    this.actions = facts.view(ActionOwners.class, Reads.UNNOTED);
    this.delegations = facts.view(Delegations.class, Reads.UNNOTED);
    this.admissions = facts.view(Admissions.class, Reads.UNNOTED);
    this.visibility = facts.view(CaseVisibility.class, Reads.UNNOTED);
  }

  /** What is to be handed over. */
  public enum What {
    /** An open case to investigate. */
    CASE,
    /** The contact with whoever reported, in an open case. */
    CONTACT,
    /** A corrective action to carry out. */
    CORRECTIVE_ACTION,
    /** A power that they gave, and which ends with them. */
    DELEGATION_GIVEN,
    /** A power that was given to them. */
    DELEGATION_HELD,
    /** A release that they asked for, or were the first of two to agree with. */
    RELEASE
  }

  /**
   * One of these.
   *
   * @param stream of what is to be handed over
   * @param caseId null where it belongs to no case
   * @param until the first day on which they are no longer there
   * @param since ledger index of the entry that says so
   */
  public record HandOver(
      What what, String stream, @Nullable UUID caseId, LocalDate until, long since) {}

  /** Those of one leaver that this person may know of: in charge, and of cases that they see. */
  public List<HandOver> shownTo(PersonId person, PersonId leaver, Instant at) {
    boolean officer = offices.holdsAny(person, OFFICERS, at);
    boolean inCharge = offices.holdsAny(person, Office.ABLE_TO_LEAD, at);
    return of(leaver, at)
        .filter(
            each ->
                each.caseId() == null
                    ? officer
                    : inCharge && visibility.sees(each.caseId(), person, at))
        .toList();
  }

  /** Whoever is to see to it that they are handed over. */
  public Set<PersonId> concern(PersonId leaver, Instant at) {
    return of(leaver, at)
        .map(HandOver::caseId)
        .distinct()
        .flatMap(caseId -> inChargeOf(caseId, at))
        .filter(person -> !person.equals(leaver))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<PersonId> inChargeOf(@Nullable UUID caseId, Instant at) {
    return caseId == null
        ? OFFICERS.stream().flatMap(office -> offices.holders(office, at).stream())
        : visibility.whoLead(caseId, at).stream();
  }

  private Stream<HandOver> of(PersonId leaver, Instant at) {
    List<Leaving> leavings = offices.leavingsOf(leaver);
    if (leavings.isEmpty()) {
      return Stream.empty();
    }
    Leaving last = leavings.getLast();
    return Stream.of(
            investigated(leaver, last),
            kept(leaver, last),
            planned(leaver, last),
            given(leaver, last, at),
            held(leaver, last, at),
            asked(leaver, last))
        .flatMap(found -> found.sorted(Comparator.comparing(HandOver::stream)));
  }

  private Stream<HandOver> investigated(PersonId leaver, Leaving left) {
    return cases.everAssignedTo(leaver).stream()
        .filter(cases::isOpen)
        .filter(caseId -> cases.toHandOver(caseId).contains(leaver))
        .map(caseId -> handOver(What.CASE, new CaseId(caseId).stream(), caseId, left));
  }

  private Stream<HandOver> kept(PersonId leaver, Leaving left) {
    return liaisons.leftBehindBy(leaver).stream()
        .flatMap(
            mailbox ->
                cases.caseOf(mailbox).stream()
                    .filter(cases::isOpen)
                    .map(caseId -> handOver(What.CONTACT, mailbox, caseId, left)));
  }

  private Stream<HandOver> planned(PersonId leaver, Leaving left) {
    return actions.leftBehindBy(leaver).stream()
        .map(action -> new CorrectiveActionId(action).stream())
        .flatMap(
            stream ->
                cases.caseOf(stream).stream()
                    .map(caseId -> handOver(What.CORRECTIVE_ACTION, stream, caseId, left)));
  }

  private Stream<HandOver> given(PersonId leaver, Leaving left, Instant at) {
    return delegations.givenBy(leaver).stream()
        .flatMap(id -> delegations.find(id).stream())
        .filter(grant -> isLeftBehind(grant, leaver, at))
        .map(grant -> handOver(What.DELEGATION_GIVEN, streamOf(grant), null, left));
  }

  private Stream<HandOver> held(PersonId leaver, Leaving left, Instant at) {
    return delegations.naming(leaver).stream()
        .flatMap(id -> delegations.find(id).stream())
        .filter(grant -> isLeftBehind(grant, leaver, at))
        .map(grant -> handOver(What.DELEGATION_HELD, streamOf(grant), null, left));
  }

  private boolean isLeftBehind(Grant grant, PersonId leaver, Instant at) {
    return wouldLast(grant, leaver, at)
        && offices.leavingsSince(leaver, grant.given()).findAny().isPresent();
  }

  /**
   * Had they not left: until somebody revokes it or records its end, its last day is over, or
   * whoever else it rests on is gone. Of what is dead already nobody need dispose.
   */
  private boolean wouldLast(Grant grant, PersonId leaver, Instant at) {
    LocalDate lastDay = grant.lastDay();
    PersonId principal = grant.principal();
    PersonId giver = grant.grantedBy();
    UUID parent = grant.parent();
    return grant.until() == null
        && (lastDay == null || !offices.dayOf(at).isAfter(lastDay))
        && (principal.equals(leaver) || offices.holds(principal, grant.office(), at))
        && (giver.equals(leaver) || !offices.leftSince(giver, grant.given(), at))
        && (parent == null
            || delegations.find(parent).filter(of -> wouldLast(of, leaver, at)).isPresent());
  }

  private Stream<HandOver> asked(PersonId leaver, Leaving left) {
    return admissions.pending().stream()
        .filter(each -> each.askedAt() < left.recorded())
        .filter(each -> each.administrator().equals(leaver) || leaver.equals(each.first()))
        .map(
            each -> handOver(What.RELEASE, new ReleaseId(each.id()).stream(), each.caseId(), left));
  }

  private static String streamOf(Grant grant) {
    return new DelegationId(grant.id()).stream();
  }

  private static HandOver handOver(What what, String stream, @Nullable UUID caseId, Leaving left) {
    return new HandOver(what, stream, caseId, left.until(), left.recorded());
  }
}
