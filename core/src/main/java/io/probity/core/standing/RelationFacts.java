package io.probity.core.standing;

import io.probity.core.facts.Reads;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.register.Relations;
import io.probity.core.register.Relations.Relation;
import io.probity.core.relation.RelationEvent;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationEvent.RelationEnded;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is bound to whom, from both sides. */
final class RelationFacts implements Facts {

  private final Register<Set<Relation>> relations =
      new Register<>("relations", RelationFacts::changes);

  @Override
  public List<Register<?>> registers() {
    return List.of(relations);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(Relations.class, this::relations);
  }

  private Relations relations(Reads reads) {
    return person -> orNone(relations.read(person.toString(), reads));
  }

  private static List<Change<Set<Relation>>> changes(Recorded entry) {
    return entry.event() instanceof RelationEvent event
        ? List.of(side(event, event.of(), event.with()), side(event, event.with(), event.of()))
        : List.of();
  }

  private static Change<Set<Relation>> side(RelationEvent event, PersonId one, PersonId other) {
    Relation relation = new Relation(other, event.kind());
    return switch (event) {
      case RelationDeclared _ ->
          new Change<>(one.toString(), old -> Sets.with(orNone(old), relation));
      case RelationEnded _ ->
          new Change<>(one.toString(), old -> Sets.without(orNone(old), relation));
    };
  }

  private static Set<Relation> orNone(@Nullable Set<Relation> relations) {
    return relations == null ? Set.of() : relations;
  }
}
