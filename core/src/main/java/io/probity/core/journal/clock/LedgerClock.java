package io.probity.core.journal.clock;

import io.probity.core.journal.commit.LedgerProducer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock by which entries are dated, and whether it can be trusted: against the monotonic clock
 * at every look, against the broker's whenever that was asked. Thread-safe.
 */
public final class LedgerClock {
  private static final Duration STEP = Duration.ofSeconds(2);
  private static final Duration APART = Duration.ofSeconds(20);
  private static final Duration AHEAD = Duration.ofMinutes(1);
  private static final Duration PROBATION = Duration.ofMinutes(1);

  private final InstantSource wall;
  private final LongSupplier nanos;
  private Instant lastWall;
  private long lastNanos;
  private Instant trusted;
  private long trustedNanos;
  private @Nullable String fault;
  private @Nullable Long agreedAt;

  public LedgerClock(InstantSource wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.lastWall = wall.instant();
    this.lastNanos = nanos.getAsLong();
    this.trusted = lastWall;
    this.trustedNanos = lastNanos;
  }

  /**
   * Whole minutes, as entries are dated; while the clock cannot be trusted, as if it had run on
   * from when it could: what is under way then must not be dated by it.
   */
  public synchronized Instant minute() {
    look();
    return LedgerProducer.minute(
        fault == null ? lastWall : trusted.plusNanos(lastNanos - trustedNanos));
  }

  /** Compares the two clocks of this machine since the last look. */
  synchronized void look() {
    Instant now = wall.instant();
    long nanosNow = nanos.getAsLong();
    Duration apart = Duration.between(lastWall, now).minusNanos(nanosNow - lastNanos).abs();
    if (fault == null) {
      trusted = lastWall;
      trustedNanos = lastNanos;
    }
    lastWall = now;
    lastNanos = nanosNow;
    if (apart.compareTo(STEP) > 0) {
      fault = "the clock of this machine has stepped";
      agreedAt = null;
    }
    Long agreed = agreedAt;
    if (fault != null && agreed != null && nanosNow - agreed >= PROBATION.toNanos()) {
      fault = null;
    }
  }

  /**
   * @param broker the broker's time between {@code asked} and now
   */
  synchronized void compare(Instant broker, Instant asked) {
    look();
    Instant answered = wall.instant();
    Duration early = Duration.between(broker, asked);
    Duration late = Duration.between(answered, broker);
    if (early.compareTo(APART) >= 0 || late.compareTo(APART) >= 0) {
      if (fault == null) {
        trusted = broker;
        trustedNanos = lastNanos;
      }
      fault = "the clock of this machine and the broker's stand apart";
      agreedAt = null;
    } else if (fault != null && agreedAt == null) {
      agreedAt = nanos.getAsLong();
    }
  }

  /**
   * Why no command is to be dated now; empty if all is well.
   *
   * @param lastRecordedAt when the last entry of the ledger was recorded
   */
  public synchronized Optional<String> refusal(Instant lastRecordedAt) {
    look();
    if (fault != null) {
      return Optional.of(fault);
    }
    return !lastRecordedAt.isBefore(lastWall.plus(AHEAD))
        ? Optional.of("the ledger's last entry is dated in the future")
        : Optional.empty();
  }
}
