package io.probity.core.standing.people;

import io.probity.core.facts.Reads;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Moment;
import io.probity.core.register.facts.Relations;
import io.probity.core.register.facts.Relations.Listed;
import io.probity.core.register.facts.Relations.Relation;
import io.probity.core.register.facts.Relations.Sides;
import io.probity.core.register.facts.Relations.Unbinding;
import io.probity.core.relation.RelationEvent;
import io.probity.core.relation.RelationEvent.RelationConfirmed;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationEvent.RelationEnded;
import io.probity.core.relation.RelationId;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Moments;
import io.probity.core.standing.fold.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is bound to whom, from both sides. */
public final class RelationFacts implements Facts {

  /**
   * Of one person, as one of the two said.
   *
   * @param binds this person, and not the other alone
   * @param byOther whether the other declared it
   */
  private record Tie(Relation relation, boolean binds, boolean byOther, Moment since) {}

  /** Of one person; each of the two may have said the same, and it ends for each by itself. */
  private record Ties(Map<RelationId, Tie> each) {

    Ties {
      each = Map.copyOf(each);
    }

    static Ties of(@Nullable Ties old) {
      return old == null ? new Ties(Map.of()) : old;
    }

    Ties with(RelationId id, Tie tie) {
      Map<RelationId, Tie> now = new HashMap<>(each);
      now.put(id, tie);
      return new Ties(now);
    }

    Ties without(RelationId id) {
      Map<RelationId, Tie> now = new HashMap<>(each);
      now.remove(id);
      return new Ties(now);
    }

    Set<Relation> declared() {
      return each.values().stream().map(Tie::relation).collect(Collectors.toUnmodifiableSet());
    }

    /** None by which another of the two bound them already. */
    Set<Unbinding> unbinding() {
      Set<Relation> binding = binding();
      return each.values().stream()
          .filter(tie -> !binding.contains(tie.relation()))
          .map(tie -> new Unbinding(tie.relation().person(), tie.byOther(), tie.since()))
          .collect(Collectors.toUnmodifiableSet());
    }

    Set<Relation> binding() {
      return each.values().stream()
          .filter(Tie::binds)
          .map(Tie::relation)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private final Register<Ties> relations = new Register<>("relations", RelationFacts::ties);
  private final Register<Sides> sides = new Register<>("relation-sides", RelationFacts::sides);

  private final Register<Optional<Listed>> listed =
      new Register<>("declared-relations", RelationFacts::listed);

  @Override
  public List<Register<?>> registers() {
    return List.of(relations, sides, listed);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(Relations.class, this::read);
  }

  private Relations read(Reads reads) {
    return new RelationsRead(reads);
  }

  private static List<Change<Optional<Listed>>> listed(Recorded entry) {
    return entry.event() instanceof RelationEvent event
        ? List.of(new Change<>(event.relationId().toString(), _ -> stillThere(event)))
        : List.of();
  }

  private static Optional<Listed> stillThere(RelationEvent event) {
    return switch (event) {
      case RelationDeclared declared -> Optional.of(listed(event, declared.binds()));
      case RelationConfirmed _ ->
          Optional.of(listed(event, Set.copyOf(List.of(event.of(), event.with()))));
      case RelationEnded _ -> Optional.empty();
    };
  }

  private static Listed listed(RelationEvent event, Set<PersonId> bound) {
    return new Listed(event.relationId().value(), event.of(), event.with(), event.kind(), bound);
  }

  private static List<Change<Ties>> ties(Recorded entry) {
    return entry.event() instanceof RelationEvent event
        ? List.of(
            side(event, event.of(), event.with(), entry),
            side(event, event.with(), event.of(), entry))
        : List.of();
  }

  private static Change<Ties> side(
      RelationEvent event, PersonId one, PersonId other, Recorded entry) {
    RelationId id = event.relationId();
    Relation relation = new Relation(other, event.kind());
    Moment at = Moments.of(entry);
    boolean byOther = entry.actor().isPerson() && entry.actor().person().equals(other);
    return new Change<>(
        one.toString(),
        old ->
            switch (event) {
              case RelationDeclared declared ->
                  Ties.of(old)
                      .with(id, new Tie(relation, declared.binds().contains(one), byOther, at));
              case RelationConfirmed _ ->
                  Ties.of(old).with(id, new Tie(relation, true, byOther, at));
              case RelationEnded _ -> Ties.of(old).without(id);
            });
  }

  private static List<Change<Sides>> sides(Recorded entry) {
    return entry.event() instanceof RelationEvent event
        ? List.of(
            new Change<>(event.relationId().stream(), old -> after(event, entry.actor().id(), old)))
        : List.of();
  }

  private static Sides after(RelationEvent event, String by, @Nullable Sides old) {
    Set<PersonId> both = Set.copyOf(List.of(event.of(), event.with()));
    String declarer = old == null ? by : old.declaredBy();
    return switch (event) {
      case RelationDeclared declared -> new Sides(both, declared.binds(), by);
      case RelationConfirmed _ -> new Sides(both, both, declarer);
      case RelationEnded _ -> old == null ? new Sides(both, both, declarer) : old;
    };
  }

  private final class RelationsRead implements Relations {
    private final Reads reads;

    RelationsRead(Reads reads) {
      this.reads = reads;
    }

    @Override
    public Set<Relation> related(PersonId person) {
      return of(person).binding();
    }

    @Override
    public Set<Relation> declared(PersonId person) {
      return of(person).declared();
    }

    @Override
    public Set<Unbinding> unbinding(PersonId person) {
      return of(person).unbinding();
    }

    @Override
    public List<Listed> all() {
      return listed.values().flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<Sides> find(UUID relationId) {
      return Optional.ofNullable(sides.read(new RelationId(relationId).stream(), reads));
    }

    private Ties of(PersonId person) {
      return Ties.of(relations.read(person.toString(), reads));
    }
  }
}
