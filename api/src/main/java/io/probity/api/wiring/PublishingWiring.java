package io.probity.api.wiring;

import io.probity.api.Settings;
import io.probity.core.journal.Journal;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.group.PlacesOfWork;
import io.probity.core.journal.publishing.PublishingLoop;
import io.probity.core.sealing.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What downstream systems are told. */
@Configuration(proxyBeanMethods = false)
class PublishingWiring {

  /** Begins once the journal has found the ledger to be where it belongs. */
  @Bean(destroyMethod = "close")
  @SuppressWarnings("UnusedVariable") // the journal: it comes first
  PublishingLoop publishingLoop(
      Journal journal,
      EventCodec codec,
      PlacesOfWork places,
      Vault vault,
      BrokerAccess brokers,
      Settings settings)
      throws InterruptedException {
    return PublishingLoop.start(
        PublishingLoop.settings(brokers.clientSettings()),
        new PublishingLoop.Parts(settings.origin(), codec, vault.ledgerSecret(), places));
  }
}
