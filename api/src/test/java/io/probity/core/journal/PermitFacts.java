package io.probity.core.journal;

import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.PermitEvent.PermitGiven;
import io.probity.core.journal.PermitEvent.PermitTaken;
import io.probity.core.message.Command;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.rule.Rule;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One register: who holds a permit. Whoever is known as a stranger sees no notebook. */
final class PermitFacts implements StandingFacts {
  static final Rule VISIBLE = new Rule("N-9", "There is no such notebook.", Rule.Kind.VISIBILITY);
  static final PersonId STRANGER = PersonId.of("00000000-0000-4000-8000-00000000dead");

  private record Held(boolean holds, long at) {}

  private final Map<RegisterKey, Held> permits = new ConcurrentHashMap<>();

  private static RegisterKey key(PersonId person) {
    return new RegisterKey("permits", person.toString());
  }

  private final class PermitChanges implements Changes {
    private final Map<RegisterKey, Held> changed;

    private PermitChanges(Map<RegisterKey, Held> changed) {
      this.changed = changed;
    }

    @Override
    public Set<RegisterKey> keys() {
      return changed.keySet();
    }

    @Override
    public void apply() {
      permits.putAll(changed);
    }
  }

  @Override
  public Changes changes(Recorded entry) {
    return new PermitChanges(
        switch (entry.event()) {
          case PermitGiven given -> Map.of(key(given.person()), new Held(true, entry.index()));
          case PermitTaken taken -> Map.of(key(taken.person()), new Held(false, entry.index()));
          default -> Map.of();
        });
  }

  @Override
  public OptionalLong lastChange(RegisterKey key) {
    Held held = permits.get(key);
    return held == null ? OptionalLong.empty() : OptionalLong.of(held.at());
  }

  @Override
  public String parametersVersion() {
    return "1";
  }

  @Override
  public Set<Class<?>> views() {
    return Set.of(Permits.class);
  }

  @Override
  public <T> T view(Class<T> type, Reads reads) {
    return type.cast((Permits) person -> holds(person, reads));
  }

  private boolean holds(PersonId person, Reads reads) {
    @Nullable Held held = permits.get(key(person));
    reads.note(key(person), held == null ? null : held.at());
    return held != null && held.holds();
  }

  @Override
  public void authorise(Command command, Actor actor, Reads reads) {
    VISIBLE.require(!actor.isPerson() || !actor.person().equals(STRANGER));
  }
}
