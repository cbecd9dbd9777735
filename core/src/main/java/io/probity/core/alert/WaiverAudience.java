package io.probity.core.alert;

import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.AUDIT_COMMITTEE_SECRETARY;
import static io.probity.core.party.Office.CCEO;

import io.probity.core.alert.AlertCommand.TellOfDuty;
import io.probity.core.alert.AlertCommand.TellOfWaiver;
import io.probity.core.alert.AlertCommand.TellOfWaiver.After;
import io.probity.core.facts.Waivers;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.register.facts.Relations;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.waiver.Ties;
import io.probity.core.waiver.WaiverId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** For whom a waiver waits until it is decided: the CCEO, or whoever speaks for the Board. */
record WaiverAudience(
    Waivers waivers, Offices offices, Relations relations, CaseVisibility visibility) {

  private static final String WAIVER = new WaiverId(new UUID(0, 0)).kind() + "-";

  List<PersonId> of(TellOfWaiver tell) {
    UUID waiver = tell.waiverId().value();
    Instant at = tell.time();
    return waivers
        .requestedBy(waiver)
        .filter(_ -> !waivers.isDecided(waiver))
        .map(requester -> awaited(waiver, requester, tell.after(), at))
        .orElse(List.of());
  }

  private List<PersonId> awaited(UUID waiver, PersonId requester, After after, Instant at) {
    List<PersonId> deciding = fit(waiver, requester, at, CCEO);
    boolean first = after == After.REQUEST && offices.needsBoard(requester, at);
    return deciding.isEmpty() || first
        ? fit(waiver, requester, at, AUDIT_COMMITTEE_CHAIR, AUDIT_COMMITTEE_SECRETARY)
        : after == After.LINK ? List.of() : deciding;
  }

  private List<PersonId> fit(UUID waiver, PersonId requester, Instant at, Office... wanted) {
    Ties ties = Ties.of(waiver, requester, waivers, relations);
    return Stream.of(wanted)
        .flatMap(office -> offices.holders(office, at).stream())
        .filter(person -> !person.equals(requester) && !ties.reach(person))
        .filter(person -> !isClosed(waiver, person, at, waivers, visibility))
        .filter(person -> !offices.left(person, at))
        .distinct()
        .sorted(Comparator.comparing(PersonId::toString))
        .toList();
  }

  /** Whether what is told concerns a waiver that has to do with a case which is closed to them. */
  static boolean isClosed(
      TellOfDuty tell, PersonId person, Waivers waivers, CaseVisibility visibility) {
    return tell.stream().startsWith(WAIVER)
        && isClosed(
            UUID.fromString(tell.stream().substring(WAIVER.length())),
            person,
            tell.time(),
            waivers,
            visibility);
  }

  private static boolean isClosed(
      UUID waiver, PersonId person, Instant at, Waivers waivers, CaseVisibility visibility) {
    return waivers.linkedCases(waiver).stream()
        .anyMatch(caseId -> visibility.isClosedTo(caseId, person, at));
  }
}
