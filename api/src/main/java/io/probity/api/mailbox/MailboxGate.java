package io.probity.api.mailbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses mailbox codes: so many wrong ones in a minute for one mailbox, and for
 * all together. It keeps counts and nothing of the caller; a mailbox that does not exist is counted
 * like one that does. Thread-safe.
 */
@Component
final class MailboxGate implements MeterBinder {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxGate.class);
  private static final int WRONG_FOR_ONE = 5;
  private static final int WRONG_FOR_ALL = 120;
  private static final int CELLS = 4096;

  private final Clock clock;
  private final LongAdder wrong = new LongAdder();
  private final LongAdder usedAgain = new LongAdder();

  /** So that nobody can choose a mailbox that shares its cell with another. */
  private final long seed = new SecureRandom().nextLong();

  /** Guarded by this, as are the counts of the minute that it names. */
  private long minute;

  private int[] ofCell = new int[CELLS];
  private int ofAll;
  private long alarmedIn = -2;

  MailboxGate(Clock clock) {
    this.clock = clock;
  }

  /** Too many wrong codes in this minute; it says nothing of any mailbox. */
  static final class TooManyTries extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyTries() {
      super("Too many codes that open nothing. Wait a minute.");
    }
  }

  /**
   * To be called before a code is tried.
   *
   * @throws TooManyTries not in this minute
   */
  synchronized void enter(UUID lookup) {
    turn();
    if (ofAll >= WRONG_FOR_ALL || ofCell[cell(lookup)] >= WRONG_FOR_ONE) {
      alarm();
      throw new TooManyTries();
    }
  }

  /** A code opened nothing. */
  synchronized void wrong(UUID lookup) {
    turn();
    wrong.increment();
    ofAll++;
    ofCell[cell(lookup)]++;
  }

  /** A code was used that had been exchanged: one of two people has it who should not. */
  void usedAgain() {
    usedAgain.increment();
    LOG.warn("A code that was handed over, and exchanged since, was used again");
  }

  private void turn() {
    long now = clock.millis() / 60_000;
    if (now != minute) {
      minute = now;
      ofAll = 0;
      ofCell = new int[CELLS];
    }
  }

  private void alarm() {
    if (alarmedIn != minute) {
      alarmedIn = minute;
      LOG.warn("Somebody guesses mailbox codes; they have to wait");
    }
  }

  private int cell(UUID lookup) {
    long mixed =
        (lookup.getMostSignificantBits() ^ seed) * 0x9E37_79B9_7F4A_7C15L
            + lookup.getLeastSignificantBits();
    return (int) Math.floorMod(mixed ^ (mixed >>> 31), (long) CELLS);
  }

  /** True in the minute of the last alarm and in the next. */
  synchronized boolean isGuessedAt() {
    return clock.millis() / 60_000 - alarmedIn <= 1;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder("probity.mailbox.wrong", wrong, LongAdder::doubleValue)
        .description("Mailbox codes that opened nothing")
        .register(registry);
    FunctionCounter.builder("probity.mailbox.used.again", usedAgain, LongAdder::doubleValue)
        .description("Handed-over codes that were used after their exchange: each is an alarm")
        .register(registry);
    Gauge.builder("probity.mailbox.guessed", this, gate -> gate.isGuessedAt() ? 1 : 0)
        .description("1 while somebody guesses mailbox codes: an alarm")
        .register(registry);
  }
}
