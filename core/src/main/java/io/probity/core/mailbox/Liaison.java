package io.probity.core.mailbox;

import static io.probity.core.party.Office.AUDIT_COMMITTEE_CHAIR;
import static io.probity.core.party.Office.CCEO;
import static io.probity.core.party.Office.COMPLIANCE_OFFICER;
import static io.probity.core.party.Office.GENERAL_AUDITOR;
import static io.probity.core.party.Office.HELP_LINE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.CaseFacts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who keeps up the contact with the reporter of a case at first. */
final class Liaison {

  private static final List<Office> AT_FIRST =
      List.of(HELP_LINE, COMPLIANCE_OFFICER, GENERAL_AUDITOR, CCEO, AUDIT_COMMITTEE_CHAIR);

  private final Offices offices;
  private final UUID lot;

  /**
   * @param lot known to nobody: else whoever knew whose turn it was would learn, where they were
   *     passed over, that it was they who reported
   */
  Liaison(Offices offices, UUID lot) {
    this.offices = offices;
    this.lot = lot;
  }

  /**
   * Whoever took the report down at the help line; else, by lot, a free holder of the first office
   * that has one: who will leave only if nobody else is there.
   */
  Optional<PersonId> atFirst(UUID caseId, CaseFacts cases, CaseVisibility visibility, Instant at) {
    Stream<PersonId> taker =
        cases.takenBy(caseId).stream().filter(person -> offices.holds(person, HELP_LINE, at));
    Stream<PersonId> others = AT_FIRST.stream().flatMap(office -> holders(office, at));
    List<PersonId> free =
        Stream.concat(taker, others)
            .filter(person -> !visibility.isClosedTo(caseId, person, at))
            .toList();
    return free.stream()
        .filter(person -> !offices.isToLeave(person, at))
        .findFirst()
        .or(() -> free.stream().findFirst());
  }

  private Stream<PersonId> holders(Office office, Instant at) {
    return offices.holders(office, at).stream().sorted(Comparator.comparing(this::turn));
  }

  private UUID turn(PersonId person) {
    return UUID.nameUUIDFromBytes((lot + " " + person).getBytes(UTF_8));
  }
}
