package io.probity.api.wiring;

import io.probity.api.Settings;
import io.probity.api.alert.AlertFigures;
import io.probity.api.alert.Alerting;
import io.probity.api.alert.MailServer;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.Journal;
import io.probity.core.sealing.Sealer;
import io.probity.core.sealing.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages to people: none where no mail server is named. */
@Configuration(proxyBeanMethods = false)
class AlertWiring {

  @Bean(destroyMethod = "close")
  Alerting alerting(Clock clock) {
    return new Alerting(clock);
  }

  @Bean
  AlertFigures alertFigures(StandingFacts facts, Clock clock) {
    return new AlertFigures(facts, clock);
  }

  /** It has begun to wait for this node's turn. */
  record AlertingStarted(Alerting alerting) {}

  @Bean
  AlertingStarted alertingStarted(
      Alerting alerting,
      Journal journal,
      StandingFacts facts,
      Vault vault,
      Sealer sealer,
      AlertFigures figures,
      Settings settings)
      throws IOException {
    MailServer server = server(settings);
    if (server != null) {
      alerting.start(
          new Alerting.Parts(journal, facts, vault.ledgerSecret(), sealer, figures),
          server,
          settings.alertsEach());
    }
    return new AlertingStarted(alerting);
  }

  private static @Nullable MailServer server(Settings settings) throws IOException {
    String host = settings.smtpHost();
    String from = settings.alertsFrom();
    String link = settings.alertsLink();
    if (host == null || from == null || link == null) {
      return null;
    }
    Path password = settings.smtpPasswordFile();
    return new MailServer(
        host,
        settings.smtpPort(),
        settings.smtpSecurity(),
        settings.smtpUser(),
        password == null ? null : Files.readString(password).strip(),
        from,
        link);
  }
}
