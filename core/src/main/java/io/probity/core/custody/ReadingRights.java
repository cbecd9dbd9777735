package io.probity.core.custody;

import io.probity.core.access.ReleaseId;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.ActionOwners;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.Waivers;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.remedy.CorrectiveActionId;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.Admissions;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whether somebody may read what is sealed of waivers, of releases, of what they are to do. */
final class ReadingRights {

  /** Who decides on waivers, or stands in for whoever does. */
  private static final Set<Capacity> DECIDING_ON_WAIVERS =
      Set.of(
          Capacity.CCEO,
          Capacity.GENERAL_AUDITOR,
          Capacity.BOARD,
          Capacity.AUDIT_COMMITTEE_CHAIR,
          Capacity.AUDIT_COMMITTEE_SECRETARY);

  private final Waivers waivers;
  private final CaseFacts cases;
  private final Admissions admissions;
  private final ActionOwners owners;
  private final CaseVisibility visibility;

  ReadingRights(StandingFacts facts, Reads reads) {
    this.waivers = facts.view(Waivers.class, reads);
    this.cases = facts.view(CaseFacts.class, reads);
    this.admissions = facts.view(Admissions.class, reads);
    this.owners = facts.view(ActionOwners.class, reads);
    this.visibility = facts.view(CaseVisibility.class, reads);
  }

  /** Whoever asked for it; or decides, unless it is linked to a case that is closed to them. */
  boolean toWaiver(UUID waiver, Actor actor, Instant at) {
    boolean known = waivers.requestedBy(waiver).isPresent();
    boolean own =
        waivers
            .requestedBy(waiver)
            .filter(requester -> actor.isPerson() && requester.equals(actor.person()))
            .isPresent();
    Set<UUID> linked = waivers.linkedCases(waiver);
    List<UUID> closed =
        (linked.isEmpty() ? Set.of(waiver) : linked)
            .stream() // of a waiver without a case, known or not, as much is looked up
                .filter(
                    each -> !actor.isPerson() || visibility.isClosedTo(each, actor.person(), at))
                .toList();
    boolean decides = DECIDING_ON_WAIVERS.contains(actor.capacity());
    return own || (known && decides && closed.isEmpty());
  }

  /** Whoever asked for it, may give it, or sees the case. */
  boolean toRelease(ReleaseId release, Actor actor, Instant at) {
    UUID caseId = cases.caseOf(release.stream()).orElse(release.value());
    boolean own = actor.isPerson() && admissions.asked(release.value(), actor.person());
    boolean gives = visibility.mayRelease(caseId, actor, at);
    boolean sees = actor.isPerson() && visibility.sees(caseId, actor, at);
    return own || gives || sees;
  }

  /** Whoever is to carry it out, while the case is not closed to them. */
  boolean toAction(CorrectiveActionId action, CaseId caseId, Actor actor, Instant at) {
    boolean owned = actor.isPerson() && owners.owns(actor.person(), action.value(), at);
    boolean closed = !actor.isPerson() || visibility.isClosedTo(caseId.value(), actor.person(), at);
    return owned && !closed;
  }
}
