package io.probity.core.standing.casework;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.linking.CaseRelationId;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.protection.WatchId;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Sets;
import io.probity.core.visibility.facts.FollowUp;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which reports are dealt with in which case, and which case has to do with which. */
public final class LinkFacts implements Facts {

  private final Register<Linked> cases = new Register<>("linked-cases", Linked::changes);
  private final Register<Boolean> reports = new Register<>("linked-reports", LinkFacts::reports);
  private final Register<Related> related = new Register<>("related-cases", Related::changes);
  private final Register<Set<UUID>> relations =
      new Register<>("case-relations", LinkFacts::relations);
  private final Register<Suspicion> suspicions = new Register<>("suspicions", Suspicion::changes);
  private final Register<Set<PersonId>> deciders = new Register<>("deciders", Suspicion::deciders);

  private final Register<Set<FollowUp>> followUps =
      new Register<>("follow-ups", LinkFacts::followUps);

  private final Duplicates duplicates = new Duplicates();

  @Override
  public List<Register<?>> registers() {
    return Stream.concat(
            Stream.of(cases, reports, related, relations, suspicions, followUps, deciders),
            duplicates.registers().stream())
        .toList();
  }

  /** None of its own: they are read as facts of cases. */
  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of();
  }

  boolean isMerged(UUID caseId, Reads reads) {
    return linked(caseId, reads).into() != null;
  }

  Set<UUID> together(UUID caseId, Reads reads) {
    Linked own = linked(caseId, reads);
    UUID into = own.into();
    UUID host = into == null ? caseId : into;
    Set<UUID> merged = into == null ? own.merged() : linked(into, reads).merged();
    return merged.isEmpty() ? Set.of(host) : Sets.with(merged, host);
  }

  /**
   * Those whose closures are its own as well: what shares reports with it, what ended as its
   * duplicate, where its report was before it came back; and so on.
   */
  Set<UUID> bearing(UUID caseId, Reads reads) {
    Linked own = linked(caseId, reads);
    if (own.isAlone() && duplicates.of(caseId, reads).isEmpty()) {
      return Set.of(caseId); // nearly every case, and lists look at all of them
    }
    return reached(
        Set.of(caseId),
        each ->
            Stream.of(
                together(each, reads), linked(each, reads).cameFrom(), duplicates.of(each, reads)));
  }

  /** Whose people must not see it: what bears on it, and what that follows from. */
  Set<UUID> closing(UUID caseId, Reads reads) {
    Set<UUID> bearing = bearing(caseId, reads);
    if (bearing.size() == 1 && followsFrom(caseId, reads).isEmpty()) {
      return bearing;
    }
    Stream<UUID> before =
        bearing.stream()
            .flatMap(each -> followsFrom(each, reads).stream())
            .flatMap(each -> bearing(each, reads).stream());
    return Stream.concat(bearing.stream(), before).collect(Collectors.toUnmodifiableSet());
  }

  /** Those that may be closed, since something changed in this one, to others than before. */
  Set<UUID> closedBy(UUID caseId, Reads reads) {
    Set<UUID> borne = borneUpon(Set.of(caseId), reads);
    Set<UUID> related =
        borne.stream()
            .flatMap(each -> related(each, reads).stream())
            .collect(Collectors.toUnmodifiableSet());
    return Sets.union(borne, borneUpon(related, reads));
  }

  private Set<UUID> borneUpon(Set<UUID> changed, Reads reads) {
    return reached(
        changed,
        each ->
            Stream.of(
                together(each, reads),
                linked(each, reads).wentBack(),
                duplicates.everOf(each, reads)));
  }

  private static Set<UUID> reached(Set<UUID> from, Function<UUID, Stream<Set<UUID>>> onward) {
    Set<UUID> all = new HashSet<>(from);
    Deque<UUID> next = new ArrayDeque<>(from);
    while (!next.isEmpty()) {
      onward.apply(next.remove()).flatMap(Set::stream).filter(all::add).forEach(next::add);
    }
    return Set.copyOf(all);
  }

  boolean isLinked(String report, Reads reads) {
    return Boolean.TRUE.equals(reports.read(report, reads));
  }

  Set<UUID> related(UUID caseId, Reads reads) {
    return Set.copyOf(relatedTo(caseId, reads).all().values());
  }

  Set<UUID> followsFrom(UUID caseId, Reads reads) {
    return Set.copyOf(relatedTo(caseId, reads).before().values());
  }

  Set<UUID> relatedBy(String relation, Reads reads) {
    Set<UUID> both = relations.read(relation, reads);
    return both == null ? Set.of() : both;
  }

  /** Also of those whose reports are dealt with there. */
  Set<UUID> duplicates(UUID caseId, Reads reads) {
    return together(caseId, reads).stream()
        .flatMap(each -> duplicates.of(each, reads).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  Suspicion suspicion(String watch, Reads reads) {
    return Suspicion.of(suspicions.read(watch, reads));
  }

  /** While what the watch suspects is what it suspected when they were related. */
  Set<FollowUp> followUps(UUID caseId, Reads reads) {
    return together(caseId, reads).stream()
        .map(each -> followUps.read(new CaseId(each).stream(), reads))
        .filter(Objects::nonNull)
        .flatMap(Set::stream)
        .filter(each -> isFollowed(each, reads))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isFollowed(FollowUp it, Reads reads) {
    return suspicion(new WatchId(it.watch()).stream(), reads)
        .about()
        .containsKey(new CaseRelationId(it.relation()).stream());
  }

  Set<PersonId> deciders(UUID caseId, Reads reads) {
    Set<PersonId> known = deciders.read(new CaseId(caseId).stream(), reads);
    return known == null ? Set.of() : known;
  }

  private Linked linked(UUID caseId, Reads reads) {
    return Linked.of(cases.read(new CaseId(caseId).stream(), reads));
  }

  private Related relatedTo(UUID caseId, Reads reads) {
    return Related.of(related.read(new CaseId(caseId).stream(), reads));
  }

  private static List<Change<Boolean>> reports(Recorded entry) {
    return switch (entry.event()) {
      case ReportLinked now -> List.of(new Change<>(now.reportId().stream(), _ -> true));
      case ReportUnlinked back -> List.of(new Change<>(back.reportId().stream(), _ -> false));
      default -> List.of();
    };
  }

  private static List<Change<Set<UUID>>> relations(Recorded entry) {
    return switch (entry.event()) {
      case CasesRelated now ->
          List.of(new Change<>(now.relationId().stream(), _ -> both(now.caseId(), now.other())));
      default -> List.of();
    };
  }

  private static List<Change<Set<FollowUp>>> followUps(Recorded entry) {
    return switch (entry.event()) {
      case CasesRelated now ->
          followUp(now.relationId(), now.watchId(), now.other())
              .map(
                  it -> new Change<Set<FollowUp>>(now.caseId().stream(), old -> Sets.with(old, it)))
              .stream()
              .toList();
      case CasesUnrelated gone ->
          followUp(gone.relationId(), gone.watchId(), gone.other())
              .map(
                  it ->
                      new Change<Set<FollowUp>>(
                          gone.caseId().stream(), old -> Sets.without(old, it)))
              .stream()
              .toList();
      default -> List.of();
    };
  }

  private static Optional<FollowUp> followUp(
      CaseRelationId relation, @Nullable WatchId watch, CaseId of) {
    return watch == null
        ? Optional.empty()
        : Optional.of(new FollowUp(relation.value(), watch.value(), of.value()));
  }

  private static Set<UUID> both(CaseId one, CaseId other) {
    return Stream.of(one, other).map(CaseId::value).collect(Collectors.toUnmodifiableSet());
  }
}
