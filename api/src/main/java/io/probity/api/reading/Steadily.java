package io.probity.api.reading;

import io.probity.core.journal.desk.LedgerUnavailable;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks within what somebody may see, and asks again if that is another once the answer is there:
 * what came up in between may be closed to them.
 */
public final class Steadily {
  private static final int TRIES = 5;

  private Steadily() {}

  /**
   * @throws LedgerUnavailable it changes all the time
   */
  public static <S, T> T answer(Supplier<S> sight, Function<S, T> question) {
    S before = sight.get();
    for (int i = 0; i < TRIES; i++) {
      T answer = question.apply(before);
      S now = sight.get();
      if (now.equals(before)) {
        return answer;
      }
      before = now;
    }
    throw new LedgerUnavailable("what may be shown changes", Duration.ofSeconds(1));
  }
}
