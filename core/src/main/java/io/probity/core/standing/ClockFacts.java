package io.probity.core.standing;

import io.probity.core.escalation.EscalationCommand.RecordMissedDeadline;
import io.probity.core.escalation.EscalationEvent.DeadlineMissed;
import io.probity.core.escalation.EscalationEvent.EscalatedToAuditCommittee;
import io.probity.core.escalation.EscalationEvent.MaterialityAssessed;
import io.probity.core.escalation.EscalationId;
import io.probity.core.facts.DueDates;
import io.probity.core.facts.Reads;
import io.probity.core.message.Command;
import io.probity.core.message.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks run, and until when. No decision reads them: the ticker does, and what it asks for
 * is decided on the stream that it concerns.
 */
final class ClockFacts implements Facts, DueDates {

  private static final String ESCALATION = "escalation";

  /** A clock that was started; it no longer runs once there is nothing due. */
  private record Clock(@Nullable Due due) {
    static final Clock STOPPED = new Clock(null);
  }

  private final Register<Clock> clocks = new Register<>("due-dates", ClockFacts::changes);

  @Override
  public List<Register<?>> registers() {
    return List.of(clocks);
  }

  @Override
  public Map<Class<?>, Function<Reads, Object>> views() {
    return Map.of(DueDates.class, _ -> this);
  }

  @Override
  public Optional<Instant> earliest() {
    return running().map(Due::at).min(Comparator.naturalOrder());
  }

  @Override
  public List<Due> passed(Instant now, int atMost) {
    return running()
        .filter(due -> due.at().isBefore(now))
        .sorted(Comparator.comparing(Due::at).thenComparing(Due::stream))
        .limit(atMost)
        .toList();
  }

  @Override
  public Command missed(Due due, Instant now) {
    if (!due.clock().equals(ESCALATION)) {
      throw new IllegalArgumentException("No such clock: " + due.clock());
    }
    UUID escalation = UUID.fromString(due.stream().substring(ESCALATION.length() + 1));
    return new RecordMissedDeadline(new EscalationId(escalation), due.at(), now);
  }

  private Stream<Due> running() {
    return clocks.values().map(Clock::due).filter(Objects::nonNull);
  }

  private static List<Change<Clock>> changes(Recorded entry) {
    return switch (entry.event()) {
      case MaterialityAssessed assessed when assessed.dueAt() != null ->
          set(
              assessed.escalationId(),
              new Clock(
                  new Due(
                      ESCALATION, assessed.escalationId().stream(), assessed.dueAt(), entry.id())));
      case EscalatedToAuditCommittee escalated -> set(escalated.escalationId(), Clock.STOPPED);
      case DeadlineMissed missed -> set(missed.escalationId(), Clock.STOPPED);
      default -> List.of();
    };
  }

  private static List<Change<Clock>> set(EscalationId escalation, Clock clock) {
    return List.of(new Change<>(ESCALATION + " " + escalation.stream(), _ -> clock));
  }
}
