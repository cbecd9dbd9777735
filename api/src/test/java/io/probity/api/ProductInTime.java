package io.probity.api;

import io.probity.api.embedded.EmbeddedIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole product, its broker included, by a clock of its own, so that weeks pass in a test: it
 * is stopped, and started again on the same ledger at a later time. A clock that runs beside the
 * broker's would be refused.
 */
public final class ProductInTime implements AutoCloseable {
  private final Path data;
  private @Nullable ConfigurableApplicationContext running;
  private @Nullable EmbeddedIssuer firstIssuer;
  private volatile Duration ahead = Duration.ZERO;

  public ProductInTime() throws IOException {
    data = Files.createTempDirectory(Path.of("target"), "product-in-time-");
  }

  /** Starts it at this time, after it was stopped; the people keep their secrets. */
  public Staff startAt(Instant time) {
    close();
    ahead = Duration.between(Instant.now(), time);
    ConfigurableApplicationContext started =
        new SpringApplicationBuilder(Probity.class)
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean(
                            "clockOfThisProduct",
                            Clock.class,
                            ThisClock::new,
                            bean -> bean.setPrimary(true)))
            .run("--probity.data=" + data, "--probity.port=0");
    running = started;
    if (firstIssuer == null) {
      firstIssuer = started.getBean(EmbeddedIssuer.class);
    }
    return new Staff(
        firstIssuer,
        started.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  /** Somebody sets the clock of the machine while the product runs. */
  public void step(Duration by) {
    ahead = ahead.plus(by);
  }

  public Instant now() {
    return Instant.now().plus(ahead);
  }

  @Override
  public void close() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  /** Runs as every clock does, so far ahead. */
  private final class ThisClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("The product reads instants");
    }

    @Override
    public Instant instant() {
      return now();
    }
  }
}
