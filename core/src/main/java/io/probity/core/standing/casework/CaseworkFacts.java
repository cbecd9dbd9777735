package io.probity.core.standing.casework;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.party.Office;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.standing.casework.HearingFolds.Hearings;
import io.probity.core.standing.casework.NamingFolds.Named;
import io.probity.core.standing.contact.SameReporterRead;
import io.probity.core.standing.contact.SealedPeople;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Sets;
import io.probity.core.standing.people.PeopleFacts;
import io.probity.core.visibility.Recognition;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.FollowUp;
import io.probity.core.visibility.facts.NamedPeople;
import io.probity.core.visibility.facts.OpenMatters.OpenMatter;
import io.probity.core.visibility.facts.SameReporter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of each case: how it stands, its streams, who is named, what is open in it. */
public final class CaseworkFacts implements Facts {

  final Register<CaseRecord> cases = new Register<>("cases", CaseworkFolds::cases);
  private final Register<UUID> caseOf = new Register<>("case-of", CaseworkFolds::caseOf);
  final Register<Named> named = new Register<>("named-people", NamingFolds::named);
  private final Register<Set<OpenMatter>> open =
      new Register<>("open-matters", CaseworkFolds::openMatters);
  private final Register<Hearings> hearings = new Register<>("hearings", HearingFolds::changes);
  private final Register<Set<CaseId>> assignedTo =
      new Register<>("assigned-to", CaseworkFolds::assignedTo);
  final Register<Set<String>> sealed = new Register<>("sealed-people", SealedPeople::changes);
  final Register<Set<String>> witnesses = new Register<>("witnesses", SealedPeople::witnesses);
  final Register<Set<PersonId>> namings = new Register<>("namings", NamingFolds::namings);
  private final PeopleFacts people;
  final LinkFacts links;
  final Recognition recognition;

  public CaseworkFacts(PeopleFacts people, LinkFacts links, Recognition recognition) {
    this.people = people;
    this.links = links;
    this.recognition = recognition;
  }

  @Override
  public List<Register<?>> registers() {
    return List.of(cases, caseOf, named, sealed, witnesses, namings, open, hearings, assignedTo);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(
        CaseFacts.class, CasesRead::new,
        NamedPeople.class, reads -> new NamedRead(this, reads),
        SameReporter.class, _ -> new SameReporterRead(sealed, recognition));
  }

  /** Every case there is; of no use to a decision, since no basis could say so. */
  public Stream<CaseRecord> all() {
    return cases.values();
  }

  /** What is open on record; more may follow from what else is known. */
  Set<OpenMatter> recordedAsOpen(UUID caseId, Reads reads) {
    Set<OpenMatter> recorded = open.read(key(caseId), reads);
    Hearings heard = hearings.read(key(caseId), reads);
    return Sets.union(
        recorded == null ? Set.of() : recorded, heard == null ? Set.of() : heard.open(caseId));
  }

  static String key(UUID caseId) {
    return new CaseId(caseId).stream();
  }

  private final class CasesRead implements CaseFacts {
    private final Reads reads;
    private final Offices offices;

    CasesRead(Reads reads) {
      this.reads = reads;
      this.offices = people.offices(reads);
    }

    private Optional<CaseRecord> find(UUID caseId) {
      return Optional.ofNullable(cases.read(key(caseId), reads));
    }

    @Override
    public boolean exists(UUID caseId) {
      return find(caseId).isPresent();
    }

    @Override
    public boolean isOpen(UUID caseId) {
      boolean merged = links.isMerged(caseId, reads);
      return find(caseId).filter(CaseRecord::open).isPresent() && !merged;
    }

    @Override
    public boolean isLookedInto(UUID caseId) {
      boolean merged = links.isMerged(caseId, reads);
      return find(caseId).filter(CaseRecord::isLookedInto).isPresent() && !merged;
    }

    @Override
    public boolean inTriage(UUID caseId) {
      boolean merged = links.isMerged(caseId, reads);
      return find(caseId).filter(CaseRecord::inTriage).isPresent() && !merged;
    }

    @Override
    public boolean isEscalated(UUID caseId) {
      return find(caseId).filter(CaseRecord::escalated).isPresent();
    }

    @Override
    public boolean isAssigned(UUID caseId, PersonId person, Instant at) {
      return find(caseId).filter(known -> known.team().isLive(person, offices, at)).isPresent();
    }

    @Override
    public Set<PersonId> toHandOver(UUID caseId) {
      return find(caseId).map(known -> known.team().toHandOver(offices)).orElse(Set.of());
    }

    @Override
    public Set<UUID> everAssignedTo(PersonId person) {
      Set<CaseId> ever = assignedTo.read(person.toString(), reads);
      return ever == null
          ? Set.of()
          : ever.stream().map(CaseId::value).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<PersonId> assigned(UUID caseId) {
      return find(caseId).map(CaseRecord::assigned).orElse(Set.of());
    }

    @Override
    public Set<String> streams(UUID caseId) {
      return find(caseId).map(CaseRecord::streams).orElse(Set.of());
    }

    @Override
    public Set<Office> hiddenFrom(UUID caseId) {
      return links.bearing(caseId, reads).stream()
          .flatMap(each -> find(each).stream())
          .flatMap(known -> known.opening().doNotShowTo().stream())
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<PersonId> keptOut(UUID caseId) {
      return links.bearing(caseId, reads).stream()
          .flatMap(each -> find(each).stream())
          .flatMap(known -> known.keptOut().stream())
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<PersonId> tiesSetAside(UUID caseId, PersonId investigator) {
      return find(caseId).map(known -> known.team().tiesSetAside(investigator)).orElse(Set.of());
    }

    @Override
    public Set<PersonId> fromOutside(UUID caseId) {
      return find(caseId).map(known -> known.team().fromOutside()).orElse(Set.of());
    }

    @Override
    public Optional<PersonId> takenBy(UUID caseId) {
      return find(caseId).map(known -> known.opening().takenBy());
    }

    @Override
    public Optional<Instant> reportedAt(UUID caseId) {
      return find(caseId).map(known -> known.opening().reportedAt());
    }

    @Override
    public Optional<UUID> caseOf(String stream) {
      return Optional.ofNullable(caseOf.read(stream, reads));
    }

    @Override
    public Set<UUID> together(UUID caseId) {
      return links.together(caseId, reads);
    }

    @Override
    public Set<UUID> closing(UUID caseId) {
      return links.closing(caseId, reads);
    }

    @Override
    public Set<UUID> closedBy(UUID caseId) {
      return links.closedBy(caseId, reads);
    }

    @Override
    public boolean isLinked(String report) {
      return links.isLinked(report, reads);
    }

    @Override
    public Set<UUID> related(UUID caseId) {
      return links.related(caseId, reads);
    }

    @Override
    public Set<UUID> followsFrom(UUID caseId) {
      return links.followsFrom(caseId, reads);
    }

    @Override
    public boolean isSuspected(String watch) {
      return links.suspicion(watch, reads).stands();
    }

    @Override
    public Set<PersonId> deciders(UUID caseId) {
      return links.deciders(caseId, reads);
    }

    @Override
    public Set<UUID> about(String watch) {
      return Set.copyOf(links.suspicion(watch, reads).about().values());
    }

    @Override
    public Set<FollowUp> followUps(UUID caseId) {
      return links.followUps(caseId, reads);
    }

    @Override
    public Set<UUID> duplicates(UUID caseId) {
      return links.duplicates(caseId, reads);
    }

    @Override
    public Set<UUID> relatedBy(String relation) {
      return links.relatedBy(relation, reads);
    }
  }
}
