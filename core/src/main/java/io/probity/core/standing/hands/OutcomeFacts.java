package io.probity.core.standing.hands;

import io.probity.core.allegation.AllegationEvent.DisciplineImposed;
import io.probity.core.allegation.AllegationEvent.DisciplineLifted;
import io.probity.core.allegation.Classification;
import io.probity.core.allegation.Classification.Severity;
import io.probity.core.casework.CaseEvent.Assigning;
import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.casework.CaseId;
import io.probity.core.facts.ActionOwners;
import io.probity.core.facts.ImposedDiscipline;
import io.probity.core.facts.ImposedDiscipline.Imposed;
import io.probity.core.facts.Reads;
import io.probity.core.facts.contact.IdentifiedReporters;
import io.probity.core.intake.ReportEvent.ReporterIdentitySealed;
import io.probity.core.intake.ReportEvent.ViolationReported;
import io.probity.core.intake.ReportId;
import io.probity.core.linking.LinkingEvent.ReportLinked;
import io.probity.core.linking.LinkingEvent.ReportUnlinked;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Moment;
import io.probity.core.register.facts.Offices;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionCompleted;
import io.probity.core.remedy.CorrectiveActionEvent.CorrectiveActionPlanned;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Moments;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Sets;
import io.probity.core.standing.people.PeopleFacts;
import io.probity.core.visibility.facts.CaseHands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What outcomes rest on: through whose hands a case went, what was imposed, who does what. */
public final class OutcomeFacts implements Facts {

  /** Who investigated a case, and who took down what was reported, by the case that it opened. */
  private record Hands(Set<PersonId> investigators, Map<CaseId, PersonId> takers) {
    static final Hands NONE = new Hands(Set.of(), Map.of());

    Hands {
      takers = Map.copyOf(takers);
    }
  }

  /** Who is to do something, since it was planned, and whether it was done. */
  private record Owned(PersonId owner, Moment since, boolean done) {}

  private final PeopleFacts people;
  private final Register<Hands> hands = new Register<>("hands", OutcomeFacts::hands);
  private final Register<List<Imposed>> imposed =
      new Register<>("imposed-discipline", OutcomeFacts::imposed);
  private final Register<Owned> owners = new Register<>("action-owners", OutcomeFacts::owners);
  private final Register<Set<UUID>> actionsOf =
      new Register<>("actions-of", OutcomeFacts::actionsOf);
  private final Register<Boolean> reporters =
      new Register<>("identified-reporters", OutcomeFacts::reporters);

  public OutcomeFacts(PeopleFacts people) {
    this.people = people;
  }

  @Override
  public List<Register<?>> registers() {
    return List.of(hands, imposed, owners, actionsOf, reporters);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(
        CaseHands.class, HandsRead::new,
        ImposedDiscipline.class, this::imposedDiscipline,
        ActionOwners.class, OwnersRead::new,
        IdentifiedReporters.class, this::identifiedReporters);
  }

  private ImposedDiscipline imposedDiscipline(Reads reads) {
    return (topic, severity) -> {
      List<Imposed> found = imposed.read(key(topic, severity), reads);
      return found == null ? List.of() : found;
    };
  }

  private IdentifiedReporters identifiedReporters(Reads reads) {
    return report -> Boolean.TRUE.equals(reporters.read(report, reads));
  }

  private static List<Change<Owned>> owners(Recorded entry) {
    return switch (entry.event()) {
      case CorrectiveActionPlanned planned -> {
        Owned now = new Owned(planned.owner(), Moments.of(entry), false);
        yield List.of(new Change<>(planned.actionId().value().toString(), _ -> now));
      }
      case CorrectiveActionCompleted done ->
          List.of(new Change<>(done.actionId().value().toString(), OutcomeFacts::done));
      default -> List.of();
    };
  }

  private static Owned done(@Nullable Owned old) {
    Owned planned = Objects.requireNonNull(old, "what is done was planned");
    return new Owned(planned.owner(), planned.since(), true);
  }

  private static List<Change<Set<UUID>>> actionsOf(Recorded entry) {
    return entry.event() instanceof CorrectiveActionPlanned planned
        ? List.of(
            new Change<>(
                planned.owner().toString(), old -> Sets.with(old, planned.actionId().value())))
        : List.of();
  }

  private static List<Change<Boolean>> reporters(Recorded entry) {
    return switch (entry.event()) {
      case ViolationReported reported when !reported.anonymous() -> identified(reported.reportId());
      case ReporterIdentitySealed sealed -> identified(sealed.reportId());
      default -> List.of();
    };
  }

  private static List<Change<Boolean>> identified(ReportId report) {
    return List.of(new Change<>(report.stream(), _ -> true));
  }

  private static List<Change<Hands>> hands(Recorded entry) {
    return switch (entry.event()) {
      case CaseOpened opened -> taken(opened.caseId(), opened.caseId(), opened.takenBy());
      case ReportLinked linked -> taken(linked.caseId(), linked.from(), linked.takenBy());
      case ReportUnlinked back ->
          List.of(new Change<>(back.caseId().stream(), old -> without(old, back.backTo())));
      case Assigning assigned ->
          List.of(
              new Change<>(
                  assigned.caseId().stream(),
                  old -> withInvestigator(old, assigned.investigator())));
      default -> List.of();
    };
  }

  private static List<Change<Hands>> taken(CaseId in, CaseId began, @Nullable PersonId by) {
    return by == null
        ? List.of()
        : List.of(new Change<>(in.stream(), old -> withTaker(old, began, by)));
  }

  private static Hands withTaker(@Nullable Hands old, CaseId began, PersonId person) {
    Hands known = old == null ? Hands.NONE : old;
    Map<CaseId, PersonId> takers = new HashMap<>(known.takers());
    takers.put(began, person);
    return new Hands(known.investigators(), takers);
  }

  private static Hands without(@Nullable Hands old, CaseId began) {
    Hands known = old == null ? Hands.NONE : old;
    Map<CaseId, PersonId> takers = new HashMap<>(known.takers());
    takers.remove(began);
    return new Hands(known.investigators(), takers);
  }

  private static Hands withInvestigator(@Nullable Hands old, PersonId person) {
    Hands known = old == null ? Hands.NONE : old;
    return new Hands(Sets.with(known.investigators(), person), known.takers());
  }

  private static List<Change<List<Imposed>>> imposed(Recorded entry) {
    return switch (entry.event()) {
      case DisciplineImposed imposed -> {
        Imposed now =
            new Imposed(
                imposed.caseId().value(), imposed.allegationId().value(), imposed.level().name());
        yield forTheLike(imposed.classification(), old -> latest(old, now));
      }
      case DisciplineLifted lifted ->
          forTheLike(lifted.classification(), old -> without(old, lifted.allegationId().value()));
      default -> List.of();
    };
  }

  private static List<Change<List<Imposed>>> forTheLike(
      Classification classification, Change.To<List<Imposed>> edit) {
    Severity severity = classification.severity();
    return severity == null
        ? List.of()
        : classification.topics().stream()
            .map(topic -> new Change<>(key(topic.name(), severity.name()), edit))
            .toList();
  }

  /** One stands for an allegation at a time. */
  private static List<Imposed> without(@Nullable List<Imposed> old, UUID allegation) {
    return old == null
        ? List.of()
        : old.stream().filter(each -> !each.allegationId().equals(allegation)).toList();
  }

  private static List<Imposed> latest(@Nullable List<Imposed> old, Imposed now) {
    List<Imposed> all = new ArrayList<>(old == null ? List.of() : old);
    all.add(now);
    int from = Math.max(0, all.size() - ImposedDiscipline.KEPT);
    return List.copyOf(all.subList(from, all.size()));
  }

  private static String key(String topic, String severity) {
    return topic + ":" + severity;
  }

  private final class HandsRead implements CaseHands {
    private final Reads reads;

    HandsRead(Reads reads) {
      this.reads = reads;
    }

    private Hands find(UUID caseId) {
      Hands found = hands.read(new CaseId(caseId).stream(), reads);
      return found == null ? Hands.NONE : found;
    }

    @Override
    public Set<PersonId> investigators(UUID caseId) {
      return find(caseId).investigators();
    }

    @Override
    public Set<PersonId> takers(UUID caseId) {
      return Set.copyOf(find(caseId).takers().values());
    }
  }

  private final class OwnersRead implements ActionOwners {
    private final Reads reads;
    private final Offices offices;

    OwnersRead(Reads reads) {
      this.reads = reads;
      this.offices = people.offices(reads);
    }

    @Override
    public Optional<PersonId> ownerOf(UUID actionId, Instant at) {
      return Optional.ofNullable(owners.read(actionId.toString(), reads))
          .filter(owned -> !offices.leftSince(owned.owner(), owned.since(), at))
          .map(Owned::owner);
    }

    @Override
    public boolean owns(PersonId person, UUID actionId, Instant at) {
      return Optional.ofNullable(owners.read(actionId.toString(), reads))
          .filter(owned -> owned.owner().equals(person))
          .filter(owned -> !offices.leftSince(person, owned.since(), at))
          .isPresent();
    }

    @Override
    public Set<UUID> ownedBy(PersonId person, Instant at) {
      Set<UUID> ever = actionsOf.read(person.toString(), reads);
      return ever == null
          ? Set.of()
          : ever.stream()
              .filter(action -> owns(person, action, at))
              .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<UUID> leftBehindBy(PersonId person) {
      Set<UUID> ever = actionsOf.read(person.toString(), reads);
      return ever == null
          ? Set.of()
          : ever.stream()
              .filter(action -> isLeftBehind(action, person))
              .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isLeftBehind(UUID action, PersonId person) {
      Owned now = owners.read(action.toString(), reads);
      return now != null
          && now.owner().equals(person)
          && !now.done()
          && offices.leavingsSince(person, now.since()).findAny().isPresent();
    }
  }
}
