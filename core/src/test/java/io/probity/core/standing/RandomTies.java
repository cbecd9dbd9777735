package io.probity.core.standing;

import static io.probity.core.casework.Cases.REASONS;

import io.probity.core.party.PersonId;
import io.probity.core.register.facts.RelationKind;
import io.probity.core.relation.RelationEvent.RelationConfirmed;
import io.probity.core.relation.RelationEvent.RelationDeclared;
import io.probity.core.relation.RelationId;
import io.probity.core.standing.OtherMatters.Tie;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Who is bound to whom, and who says so. */
final class RandomTies {
  private final NeedToKnowWorld world;
  private final Random random;

  RandomTies(NeedToKnowWorld world, Random random) {
    this.world = world;
    this.random = random;
  }

  /** By one of them, or by somebody who keeps the records; alone it may bind only one. */
  void bind(PersonId one, PersonId other) {
    if (!one.equals(other) && world.tied(one).size() < 4 && world.tied(one).add(other)) {
      boolean alone = random.nextInt(3) == 0;
      Set<PersonId> binds = alone ? Set.of(one) : Set.of(one, other);
      if (!alone) {
        world.tied(other).add(one);
      }
      PersonId declarer = alone ? one : People.HR;
      UUID id = new UUID(11, world.next());
      world.others.ties.put(id, new Tie(Set.of(one, other), binds, declarer.toString()));
      world.record(
          new RelationDeclared(new RelationId(id), one, other, RelationKind.FAMILY, binds, REASONS),
          People.as(declarer));
    }
  }

  /** The first that binds one of them alone binds both from then on. */
  void confirm() {
    Optional<Map.Entry<UUID, Tie>> waiting =
        world.others.ties.entrySet().stream()
            .filter(each -> each.getValue().bound().size() < 2)
            .min(Map.Entry.comparingByKey());
    waiting.ifPresent(
        tie -> {
          Set<PersonId> both = tie.getValue().both();
          PersonId one = tie.getValue().bound().iterator().next();
          PersonId other =
              both.stream().filter(each -> !each.equals(one)).findFirst().orElseThrow();
          world.tied(one).add(other);
          world.tied(other).add(one);
          tie.setValue(new Tie(both, both, tie.getValue().declaredBy()));
          world.record(
              new RelationConfirmed(
                  new RelationId(tie.getKey()), one, other, RelationKind.FAMILY, REASONS));
        });
  }
}
