package io.probity.api.embedded;

import java.time.Clock;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;

/** The time of the broker inside the process: the process's own clock; only waiting is its own. */
record BrokerTime(Clock clock) implements Time {

  @Override
  public long milliseconds() {
    return clock.millis();
  }

  @Override
  public long nanoseconds() {
    return SYSTEM.nanoseconds();
  }

  @Override
  public void sleep(long milliseconds) {
    SYSTEM.sleep(milliseconds);
  }

  /** The deadline is by this time, since whoever waits reckoned it so. */
  @Override
  public void waitObject(Object object, Supplier<Boolean> condition, long deadline)
      throws InterruptedException {
    SYSTEM.waitObject(object, condition, deadline - milliseconds() + SYSTEM.milliseconds());
  }
}
