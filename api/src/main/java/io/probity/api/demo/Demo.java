package io.probity.api.demo;

import io.probity.api.embedded.Accounts.Secrets;
import io.probity.api.embedded.EmbeddedIssuer;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plays the story once the product is ready, if it was started with {@code --demo}. */
@Component
@ConditionalOnExpression("'${probity.oidc-issuer:}'.isBlank()")
final class Demo {
  private final ApplicationArguments arguments;
  private final EmbeddedIssuer issuer;
  private final InstantSource clock;
  private volatile int port;

  Demo(ApplicationArguments arguments, EmbeddedIssuer issuer, InstantSource clock) {
    this.arguments = arguments;
    this.issuer = issuer;
    this.clock = clock;
  }

  @EventListener
  void on(WebServerInitializedEvent event) {
    port = event.getWebServer().getPort();
  }

  /** After the start message. */
  @Order
  @EventListener(ApplicationReadyEvent.class)
  void play() throws IOException, InterruptedException {
    if (!arguments.containsOption("demo")) {
      return;
    }
    if (issuer.accounts().fresh().isEmpty()) {
      IO.println("The demo is played into a new data directory only: this one was used before.");
      return;
    }
    var secrets =
        issuer.accounts().fresh().stream()
            .collect(Collectors.toMap(Secrets::login, Function.identity()));
    DemoCaller caller = new DemoCaller("http://127.0.0.1:" + port, secrets);
    new DemoStory(caller, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).play();
    IO.println("The demo was played: a code of ethics, a dozen cases, three waivers.");
  }
}
