package io.probity.core.standing.work;

import io.probity.core.clock.Clock;
import io.probity.core.clock.Move;
import io.probity.core.clock.Move.Done;
import io.probity.core.clock.Move.Dropped;
import io.probity.core.clock.Move.Missed;
import io.probity.core.clock.Move.OfCase;
import io.probity.core.clock.Move.Started;
import io.probity.core.facts.DueDates;
import io.probity.core.facts.Reads;
import io.probity.core.message.Recorded;
import io.probity.core.standing.fold.Change;
import io.probity.core.standing.fold.Facts;
import io.probity.core.standing.fold.Register;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks run, and until when. No decision reads them: the ticker does, and what it asks for
 * is decided on the stream that it concerns.
 */
public final class ClockFacts implements Facts, DueDates {

  /** A clock that was started; it no longer runs once there is nothing due. */
  private record Running(@Nullable Due due) {
    static final Running STOPPED = new Running(null);
  }

  private final List<Clock> clocks;
  private final Register<Running> running = new Register<>("due-dates", this::changes);

  public ClockFacts(List<Clock> clocks) {
    this.clocks = List.copyOf(clocks);
  }

  @Override
  public List<Register<?>> registers() {
    return List.of(running);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(DueDates.class, _ -> this);
  }

  @Override
  public Optional<Instant> earliest() {
    return due().map(Due::at).min(Comparator.naturalOrder());
  }

  @Override
  public List<Due> passed(Instant now, int atMost) {
    return due()
        .filter(due -> due.at().isBefore(now))
        .sorted(Comparator.comparing(Due::at).thenComparing(Due::duty).thenComparing(Due::clock))
        .limit(atMost)
        .toList();
  }

  private Stream<Due> due() {
    return running.values().map(Running::due).filter(Objects::nonNull);
  }

  private List<Change<Running>> changes(Recorded entry) {
    List<Change<Running>> changes = new ArrayList<>();
    for (Clock clock : clocks) {
      for (Move move : clock.when(entry)) {
        change(clock, move, entry).ifPresent(changes::add);
      }
    }
    return changes;
  }

  private static Optional<Change<Running>> change(Clock clock, Move move, Recorded entry) {
    String key = clock.name() + " " + move.duty();
    return switch (move) {
      case Started it -> {
        Due due = new Due(clock.name(), it.duty(), it.dueAt(), entry.id(), it.missing());
        yield Optional.of(new Change<>(key, _ -> new Running(due)));
      }
      case Done _, Dropped _, Missed _ -> Optional.of(new Change<>(key, _ -> Running.STOPPED));
      case OfCase _ -> Optional.empty();
    };
  }
}
