package io.probity.api;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again, for a stated time and not a number of times, until an answer fits. */
public final class Patience {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Patience() {}

  /** The first answer that fits; without one, a failure that tells the last. */
  public static <T> T until(Predicate<T> fits, Supplier<T> ask) {
    long begun = System.nanoTime();
    T answer = ask.get();
    while (!fits.test(answer)) {
      if (System.nanoTime() - begun > LONGEST.toNanos()) {
        throw new AssertionError("No other answer came than " + told(answer));
      }
      answer = ask.get();
    }
    return answer;
  }

  /** What is there at last; without it, a failure that names it. */
  public static <T> T found(String what, Supplier<Optional<T>> look) {
    long begun = System.nanoTime();
    Optional<T> found = look.get();
    while (found.isEmpty()) {
      if (System.nanoTime() - begun > LONGEST.toNanos()) {
        throw new AssertionError("There never was " + what);
      }
      found = look.get();
    }
    return found.get();
  }

  private static Object told(Object answer) {
    return answer instanceof HttpResponse<?> response
        ? response.statusCode() + " " + response.body()
        : answer;
  }
}
