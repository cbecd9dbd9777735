package io.probity.core.register.facts;

import io.probity.core.party.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is bound to whom, as declared and not ended. Registers {@code relations}, one key for each
 * person, seen from both sides, {@code relation-sides} and {@code declared-relations}, one for each
 * relation.
 */
public interface Relations {

  /** One of them, as somebody else sees it. */
  record Relation(PersonId person, RelationKind kind) {}

  /** Those to whom it binds this person: of what concerns them they see nothing. */
  Set<Relation> related(PersonId person);

  /**
   * These, and those who say so alone, who are bound by it alone until it is confirmed. Whoever
   * decides for somebody asks for all of them.
   */
  Set<Relation> declared(PersonId person);

  /**
   * That somebody is related, as was declared, to whoever it does not bind.
   *
   * @param alone whether nobody says so but that somebody
   */
  record Unbinding(PersonId person, boolean alone, Moment declared) {}

  /** Those of the declared ones that do not bind this person, whatever else does. */
  Set<Unbinding> unbinding(PersonId person);

  /**
   * Between whom one relation is.
   *
   * @param bound one of them, or none, until it is confirmed
   * @param declaredBy who said so
   */
  record Sides(Set<PersonId> both, Set<PersonId> bound, String declaredBy) {

    public Sides {
      both = Set.copyOf(both);
      bound = Set.copyOf(bound);
    }
  }

  /** Of a relation, ended or not; empty of an unknown one. */
  Optional<Sides> find(UUID relationId);

  /**
   * One of them, as a list shows it.
   *
   * @param id of its stream
   * @param bound one of the two until it is confirmed
   */
  record Listed(UUID id, PersonId of, PersonId with, RelationKind kind, Set<PersonId> bound) {

    public Listed {
      bound = Set.copyOf(bound);
    }

    public boolean concerns(PersonId person) {
      return of.equals(person) || with.equals(person);
    }
  }

  /** All that did not end, unnoted: for lists, no decision may rest on it. */
  List<Listed> all();
}
