package io.probity.core.visibility;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.casework.Cases.REPORT;
import static io.probity.core.standing.People.ADA;
import static io.probity.core.standing.People.CCEO;
import static io.probity.core.standing.People.IN_JANUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.People.STRANGER;
import static io.probity.core.standing.People.inOffice;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.access.AccessEvent.CaseAccessGranted;
import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.CaseGrantId;
import io.probity.core.casework.Cases;
import io.probity.core.facts.RegisterKey;
import io.probity.core.intake.Channel;
import io.probity.core.intake.Relation;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReporterId;
import io.probity.core.message.Event;
import io.probity.core.message.Recorded;
import io.probity.core.parameters.Parameters;
import io.probity.core.party.Actor;
import io.probity.core.party.Capacity;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.RegisterEvent;
import io.probity.core.register.RegisterEvent.OfficeEnded;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.standing.People;
import io.probity.core.standing.StandingRegisters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One case, and who sees and leads it after whatever happened. */
final class SeenCase {

  final Vault vault = new Vault();
  final StandingRegisters standing = new StandingRegisters(vault);
  final List<RegisterKey> reads = new ArrayList<>();
  final CaseVisibility visibility = standing.view(CaseVisibility.class, (key, _) -> reads.add(key));
  private long next = 1;

  /** Everybody is in office. */
  SeenCase() {
    inOffice().forEach(this::happened);
  }

  void happened(Event... events) {
    for (Event event : events) {
      standing.apply(recorded(event));
    }
  }

  Recorded recorded(Event event) {
    long index = next++;
    UUID id = new UUID(0, index);
    return new Recorded(index, id, "story-" + index, 0, NOW, People.as(ADA), event);
  }

  Set<PersonId> whoSees() {
    return everybody().stream()
        .filter(person -> visibility.sees(CASE.value(), person, NOW))
        .collect(Collectors.toSet());
  }

  boolean leads(PersonId person, Capacity capacity) {
    return visibility.leads(CASE.value(), Actor.staff(person, capacity), NOW);
  }

  boolean informs(PersonId person, Capacity capacity) {
    return visibility.informsTheAuditCommittee(CASE.value(), Actor.staff(person, capacity), NOW);
  }

  boolean mayKnowWhoReported(PersonId person, Capacity capacity) {
    return visibility.mayKnowWhoReported(REPORT.value(), Actor.staff(person, capacity), NOW);
  }

  CaseScope scopeOf(PersonId person) {
    return standing.view(VisibleCases.class, (key, _) -> reads.add(key)).to(person, NOW);
  }

  WitnessNamed witness(PersonId person) {
    return vault.witness(person);
  }

  ViolationReported reportedBy(PersonId person) {
    return new ViolationReported(
        Cases.REPORT,
        new ReporterId(new UUID(1, 1)),
        Channel.WEB,
        Relation.EMPLOYEE,
        false,
        null,
        null,
        Set.of(),
        REASON,
        vault.sealedFor(person, "reporterName"));
  }

  static OfficeEnded ended(PersonId person, Office office) {
    return new OfficeEnded(person, office, IN_JANUARY, null, Parameters.dayOf(NOW), REASON);
  }

  static RelationDeclared bound(PersonId one, PersonId other) {
    return new RelationDeclared(
        new RelationId(new UUID(one.value().getLeastSignificantBits(), 1)),
        one,
        other,
        RelationKind.FAMILY,
        Set.copyOf(List.of(one, other)),
        REASON);
  }

  static CaseAccessGranted granted(PersonId person) {
    CaseGrantId id = new CaseGrantId(person.value());
    return new CaseAccessGranted(id, CASE, person, Parameters.dayOf(NOW), CCEO, REASON);
  }

  static List<PersonId> everybody() {
    return Stream.concat(
            inOffice().stream()
                .filter(RegisterEvent.PersonRegistered.class::isInstance)
                .map(event -> ((RegisterEvent.PersonRegistered) event).personId()),
            Stream.of(STRANGER))
        .toList();
  }
}
