package io.probity.core.standing.people;

import io.probity.core.facts.Reads;
import io.probity.core.facts.Waivers;
import io.probity.core.message.Recorded;
import io.probity.core.party.PersonId;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import io.probity.core.standing.fold.Sets;
import io.probity.core.waiver.WaiverEvent;
import io.probity.core.waiver.WaiverEvent.DisclosureMissed;
import io.probity.core.waiver.WaiverEvent.RatificationAsked;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverAuthorizedByCommittee;
import io.probity.core.waiver.WaiverEvent.WaiverDeclinedByBoard;
import io.probity.core.waiver.WaiverEvent.WaiverDenied;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosed;
import io.probity.core.waiver.WaiverEvent.WaiverDisclosureAssessed;
import io.probity.core.waiver.WaiverEvent.WaiverGranted;
import io.probity.core.waiver.WaiverEvent.WaiverLinkedToCase;
import io.probity.core.waiver.WaiverEvent.WaiverRequestWithdrawn;
import io.probity.core.waiver.WaiverEvent.WaiverRequested;
import io.probity.core.waiver.WaiverEvent.WaiverReviewDue;
import io.probity.core.waiver.WaiverEvent.WaiverReviewMissed;
import io.probity.core.waiver.WaiverEvent.WaiverReviewed;
import io.probity.core.waiver.WaiverEvent.WaiverRevoked;
import io.probity.core.waiver.WaiverId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Which waivers there are, for whom, and with which cases they have to do. */
public final class WaiverFacts implements Facts {

  /** How far a request has come. */
  private enum Stage {
    ASKED,
    PAST_THE_BOARD,
    DECIDED
  }

  private record Known(
      UUID id,
      PersonId requestedBy,
      long askedAt,
      Stage stage,
      Set<UUID> cases,
      Set<String> links) {

    Known at(Stage reached) {
      return new Known(id, requestedBy, askedAt, reached, cases, links);
    }

    Known linked(WaiverLinkedToCase by) {
      return new Known(
          id,
          requestedBy,
          askedAt,
          stage,
          Sets.with(cases, by.caseId().value()),
          Sets.with(links, by.linkId().stream()));
    }
  }

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
    return entry.event() instanceof WaiverEvent event ? changes(event, entry.index()) : List.of();
  }

  private static List<Change<Known>> changes(WaiverEvent event, long index) {
    return switch (event) {
      case WaiverRequested it -> {
        UUID id = it.waiverId().value();
        Known asked = new Known(id, it.requestedBy(), index, Stage.ASKED, Set.of(), Set.of());
        yield List.of(new Change<>(key(it.waiverId()), _ -> asked));
      }
      case WaiverLinkedToCase it -> set(it, old -> old.linked(it));
      case WaiverAuthorizedByBoard _, WaiverAuthorizedByCommittee _, WaiverDeclinedByBoard _ ->
          set(event, old -> old.at(Stage.PAST_THE_BOARD));
      case WaiverGranted _, WaiverDenied _, WaiverRequestWithdrawn _ ->
          set(event, old -> old.at(Stage.DECIDED));
      case RatificationAsked _,
          WaiverRevoked _,
          WaiverReviewDue _,
          WaiverReviewed _,
          WaiverReviewMissed _,
          WaiverDisclosureAssessed _,
          WaiverDisclosed _,
          DisclosureMissed _ ->
          List.of();
    };
  }

  private static List<Change<Known>> set(WaiverEvent event, UnaryOperator<Known> edit) {
    return List.of(
        new Change<>(
            key(event.waiverId()),
            old -> edit.apply(Objects.requireNonNull(old, "a waiver begins with its request"))));
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
    public OptionalLong askedAt(UUID waiverId) {
      return find(waiverId).stream().mapToLong(Known::askedAt).findFirst();
    }

    @Override
    public boolean isDecided(UUID waiverId) {
      return find(waiverId).filter(known -> known.stage() == Stage.DECIDED).isPresent();
    }

    @Override
    public Set<UUID> linkedCases(UUID waiverId) {
      return find(waiverId).map(Known::cases).orElse(Set.of());
    }

    @Override
    public List<Pending> pending() {
      return waivers
          .values()
          .filter(known -> known.stage() != Stage.DECIDED)
          .map(
              known ->
                  new Pending(
                      known.id(),
                      known.requestedBy(),
                      known.stage() == Stage.PAST_THE_BOARD,
                      known.askedAt()))
          .sorted(Comparator.comparingLong(Pending::askedAt))
          .toList();
    }

    @Override
    public List<Linked> linked() {
      return waivers
          .values()
          .filter(known -> !known.cases().isEmpty())
          .map(known -> new Linked(known.id(), known.requestedBy(), known.cases(), known.links()))
          .toList();
    }

    private Optional<Known> find(UUID waiverId) {
      return Optional.ofNullable(waivers.read(waiverId.toString(), reads));
    }
  }
}
