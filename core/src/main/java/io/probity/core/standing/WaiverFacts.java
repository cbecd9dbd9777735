package io.probity.core.standing;

import io.probity.core.facts.Reads;
import io.probity.core.facts.Waivers;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which waivers there are, for whom, and with which cases they have to do. */
final class WaiverFacts implements Facts {

  private record Known(UUID id, PersonId requestedBy, Set<UUID> cases) {}

  private final Register<Known> waivers = new Register<>("waivers", WaiverFacts::changes);

  @Override
  public List<Register<?>> registers() {
    return List.of(waivers);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(Waivers.class, WaiversRead::new);
  }

  private static List<Change<Known>> changes(Recorded entry) {
    return switch (entry.event()) {
      case WaiverRequested it ->
          List.of(
              new Change<>(
                  key(it.waiverId()),
                  _ -> new Known(it.waiverId().value(), it.requestedBy(), Set.of())));
      case WaiverLinkedToCase it ->
          List.of(new Change<>(key(it.waiverId()), old -> linked(old, it.caseId().value())));
      default -> List.of();
    };
  }

  private static Known linked(@Nullable Known old, UUID caseId) {
    Known known = Objects.requireNonNull(old, "a waiver begins with its request");
    return new Known(known.id(), known.requestedBy(), Sets.with(known.cases(), caseId));
  }

  private static String key(WaiverId waiver) {
    return waiver.value().toString();
  }

  private final class WaiversRead implements Waivers {
    private final Reads reads;

    WaiversRead(Reads reads) {
      this.reads = reads;
    }

    @Override
    public Optional<PersonId> requestedBy(UUID waiverId) {
      return find(waiverId).map(Known::requestedBy);
    }

    @Override
    public Set<UUID> linkedCases(UUID waiverId) {
      return find(waiverId).map(Known::cases).orElse(Set.of());
    }

    @Override
    public Map<UUID, Set<UUID>> linked() {
      return waivers
          .values()
          .filter(known -> !known.cases().isEmpty())
          .collect(Collectors.toUnmodifiableMap(Known::id, Known::cases));
    }

    private Optional<Known> find(UUID waiverId) {
      return Optional.ofNullable(waivers.read(waiverId.toString(), reads));
    }
  }
}
