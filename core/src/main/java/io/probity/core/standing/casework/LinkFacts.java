package io.probity.core.standing.casework;

import io.probity.core.casework.CaseId;
import io.probity.core.facts.Reads;
import io.probity.core.linking.HowRelated;
import io.probity.core.linking.LinkingEvent.CasesRelated;
import io.probity.core.linking.LinkingEvent.CasesUnrelated;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.message.Recorded;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Sets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which reports are dealt with in which case, and which case has to do with which. */
public final class LinkFacts implements Facts {

  /**
   * Of one case.
   *
   * @param into where its report is dealt with; null if that is here
   * @param merged the cases whose reports are dealt with here
   */
  private record Linked(@Nullable UUID into, Set<UUID> merged) {

    static final Linked NOWHERE = new Linked(null, Set.of());

    static Linked of(@Nullable Linked old) {
      return old == null ? NOWHERE : old;
    }

    Linked into(@Nullable CaseId now) {
      return new Linked(now == null ? null : now.value(), merged);
    }

    Linked with(CaseId from) {
      return new Linked(into, Sets.with(merged, from.value()));
    }

    Linked without(CaseId from) {
      return new Linked(into, Sets.without(merged, from.value()));
    }
  }

  /** Of one case: those related to it, and among them those from which it follows. */
  private record Related(Set<UUID> all, Set<UUID> before) {

    static final Related NONE = new Related(Set.of(), Set.of());

    static Related of(@Nullable Related old) {
      return old == null ? NONE : old;
    }

    Related with(CaseId other, boolean follows) {
      UUID id = other.value();
      return new Related(Sets.with(all, id), follows ? Sets.with(before, id) : before);
    }

    Related without(CaseId other) {
      return new Related(Sets.without(all, other.value()), Sets.without(before, other.value()));
    }
  }

  private final Register<Linked> cases = new Register<>("linked-cases", LinkFacts::cases);
  private final Register<Boolean> reports = new Register<>("linked-reports", LinkFacts::reports);
  private final Register<Related> related = new Register<>("related-cases", LinkFacts::related);
  private final Register<Set<UUID>> relations =
      new Register<>("case-relations", LinkFacts::relations);
  private final Register<Suspicion> suspicions = new Register<>("suspicions", Suspicion::changes);

  private final Duplicates duplicates = new Duplicates();

  @Override
  public List<Register<?>> registers() {
    return Stream.concat(
            Stream.of(cases, reports, related, relations, suspicions),
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

  /** Whose people must not see it: what is together with it, and what it follows from. */
  Set<UUID> closing(UUID caseId, Reads reads) {
    Set<UUID> together = together(caseId, reads);
    if (together.size() == 1 && followsFrom(caseId, reads).isEmpty()) {
      return together; // of nearly every case, and lists look at all of them
    }
    Stream<UUID> before =
        together.stream()
            .flatMap(each -> followsFrom(each, reads).stream())
            .flatMap(each -> together(each, reads).stream());
    return Stream.concat(together.stream(), before).collect(Collectors.toUnmodifiableSet());
  }

  boolean isLinked(String report, Reads reads) {
    return Boolean.TRUE.equals(reports.read(report, reads));
  }

  Set<UUID> related(UUID caseId, Reads reads) {
    return relatedTo(caseId, reads).all();
  }

  Set<UUID> followsFrom(UUID caseId, Reads reads) {
    return relatedTo(caseId, reads).before();
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

  private Linked linked(UUID caseId, Reads reads) {
    return Linked.of(cases.read(new CaseId(caseId).stream(), reads));
  }

  private Related relatedTo(UUID caseId, Reads reads) {
    return Related.of(related.read(new CaseId(caseId).stream(), reads));
  }

  private static List<Change<Linked>> cases(Recorded entry) {
    return switch (entry.event()) {
      case ReportLinked now ->
          List.of(
              new Change<>(now.from().stream(), old -> Linked.of(old).into(now.caseId())),
              new Change<>(now.caseId().stream(), old -> Linked.of(old).with(now.from())));
      case ReportUnlinked back ->
          List.of(
              new Change<>(back.backTo().stream(), old -> Linked.of(old).into(null)),
              new Change<>(back.caseId().stream(), old -> Linked.of(old).without(back.backTo())));
      default -> List.of();
    };
  }

  private static List<Change<Boolean>> reports(Recorded entry) {
    return switch (entry.event()) {
      case ReportLinked now -> List.of(new Change<>(now.reportId().stream(), _ -> true));
      case ReportUnlinked back -> List.of(new Change<>(back.reportId().stream(), _ -> false));
      default -> List.of();
    };
  }

  private static List<Change<Related>> related(Recorded entry) {
    return switch (entry.event()) {
      case CasesRelated now ->
          List.of(
              new Change<>(
                  now.caseId().stream(),
                  old -> Related.of(old).with(now.other(), now.how() == HowRelated.RETALIATION)),
              new Change<>(now.other().stream(), old -> Related.of(old).with(now.caseId(), false)));
      case CasesUnrelated gone ->
          List.of(
              new Change<>(gone.caseId().stream(), old -> Related.of(old).without(gone.other())),
              new Change<>(gone.other().stream(), old -> Related.of(old).without(gone.caseId())));
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

  private static Set<UUID> both(CaseId one, CaseId other) {
    return Stream.of(one, other).map(CaseId::value).collect(Collectors.toUnmodifiableSet());
  }
}
