package io.probity.api.wiring;

import io.probity.api.command.CommandCatalogue;
import io.probity.api.command.CommandRequests;
import io.probity.api.command.OpenedCases;
import io.probity.api.command.StatusLinks;
import io.probity.api.command.shape.Shapes;
import io.probity.api.reading.Reader;
import io.probity.api.reading.ReadingRoom;
import io.probity.api.reading.SealedText;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.Readings;
import io.probity.core.journal.entries.Entries;
import io.probity.core.party.Login;
import io.probity.core.sealing.LedgerSecret;
import io.probity.core.sealing.Sealer;
import io.probity.core.sealing.Vault;
import io.probity.core.standing.Capabilities;
import io.probity.query.ReadSide;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands in, answers out. */
@Configuration(proxyBeanMethods = false)
class CommandWiring {

  @Bean
  Shapes shapes(Vault vault) {
    LedgerSecret secret = vault.ledgerSecret();
    return new Shapes((issuer, subject) -> new Login(secret.login(issuer, subject)));
  }

  @Bean
  CommandCatalogue commandCatalogue(Shapes shapes) {
    return new CommandCatalogue(Capabilities.commandTypes(), shapes);
  }

  @Bean
  CommandRequests commandRequests(Vault vault, Clock clock) {
    return new CommandRequests(vault.ledgerSecret(), clock);
  }

  @Bean
  StatusLinks statusLinks(Vault vault) {
    return new StatusLinks(vault.ledgerSecret());
  }

  @Bean
  OpenedCases openedCases(StandingFacts facts) {
    return new OpenedCases(facts);
  }

  @Bean
  ReadingRoom readingRoom(Readings readings, StandingFacts facts, Vault vault, Clock clock) {
    return new ReadingRoom(readings, facts, vault.ledgerSecret(), clock);
  }

  @Bean
  SealedText sealedText(Entries entries, Sealer sealer) {
    return new SealedText(entries, sealer);
  }

  @Bean
  Reader reader(ReadSide views, StandingFacts facts, Clock clock) {
    return new Reader(views, facts, clock);
  }
}
