package io.probity.api.wiring;

import io.probity.api.Settings;
import io.probity.core.sealing.LedgerSecret;
import io.probity.core.sealing.Sealer;
import io.probity.core.sealing.Vault;
import io.probity.core.sealing.file.FileVault;
import io.probity.core.sealing.file.Keyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of this node, and the vault that they open. */
@Configuration(proxyBeanMethods = false)
class VaultWiring {

  @Bean
  Keyring keyring(Settings settings) throws IOException {
    Path password = settings.keysPasswordFile();
    return password == null
        ? Keyring.open(settings.keys())
        : Keyring.open(settings.keys(), Files.readString(password).strip().toCharArray());
  }

  @Bean(destroyMethod = "close")
  Vault vault(Settings settings, Keyring keyring) throws IOException {
    return FileVault.open(settings.vault(), keyring);
  }

  /** For reading; the journal has one of its own for writing. */
  @Bean
  Sealer sealer(Settings settings, Vault vault) {
    return new Sealer(settings.origin(), vault);
  }

  @Bean
  LedgerSecret ledgerSecret(Vault vault) {
    return vault.ledgerSecret();
  }
}
