package io.probity.core.standing;

import io.probity.core.facts.Reads;
import io.probity.core.facts.Waivers;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which waivers there are, and for whom. */
final class WaiverFacts implements Facts {

  private final Register<PersonId> waivers = new Register<>("waivers", WaiverFacts::requester);

  @Override
  public List<Register<?>> registers() {
    return List.of(waivers);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(Waivers.class, this::waivers);
  }

  private Waivers waivers(Reads reads) {
    return waiverId -> Optional.ofNullable(waivers.read(waiverId.toString(), reads));
  }

  private static List<Change<PersonId>> requester(Recorded entry) {
    return entry.event() instanceof WaiverRequested requested
        ? List.of(
            new Change<>(requested.waiverId().value().toString(), _ -> requested.requestedBy()))
        : List.of();
  }
}
