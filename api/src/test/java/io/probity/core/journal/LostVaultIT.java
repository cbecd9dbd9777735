package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.journal.desk.LedgerUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostVaultIT {
  private static final String VAULT = "vault.log";

  @TempDir Path directory;
  private EmbeddedBroker broker;

  @BeforeEach
  void start() {
    broker = new EmbeddedBroker(directory.resolve("broker"));
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  private CaseNode open() throws IOException, InterruptedException {
    return CaseNode.open("node-a", broker.clientSettings(), directory.resolve("secrets"));
  }

  private Path vault() {
    return directory.resolve("secrets").resolve("vault").resolve(VAULT);
  }

  @Test
  void a_ledger_whose_vault_is_gone_does_not_go_on_with_a_new_one() throws Exception {
    try (CaseNode node = open()) {
      node.report();
    }
    long heads = Replay.of(broker.clientSettings()).heads();
    Path kept = Files.move(vault(), directory.resolve("kept"));

    assertThatThrownBy(this::open).isInstanceOf(VaultLost.class);
    assertThatThrownBy(this::open).isInstanceOf(VaultLost.class);
    assertThat(Replay.of(broker.clientSettings()).heads()).isEqualTo(heads);

    Files.move(kept, vault(), StandardCopyOption.REPLACE_EXISTING);
    try (CaseNode node = open()) {
      assertThat(node.journal().missingNow()).isEmpty();
    }
  }

  @Test
  void with_an_older_vault_nothing_is_accepted_and_the_keys_that_it_lacks_are_counted()
      throws Exception {
    open().close();
    Path older = Files.copy(vault(), directory.resolve("older"));
    try (CaseNode node = open()) {
      node.report();
    }
    Path newer = Files.copy(vault(), directory.resolve("newer"));
    Files.move(older, vault(), StandardCopyOption.REPLACE_EXISTING);
    try (CaseNode node = open()) {
      assertThat(node.journal().lackingKeys()).isPositive();
      assertThat(node.journal().missing())
          .hasValueSatisfying(why -> assertThat(why).contains("vault"));
      assertThatThrownBy(node::report).isInstanceOf(LedgerUnavailable.class);
    }
    Files.move(newer, vault(), StandardCopyOption.REPLACE_EXISTING);
    try (CaseNode node = open()) {
      assertThat(node.journal().lackingKeys()).isZero();
      node.report();
    }
  }

  @Test
  void a_silent_vault_is_named_where_a_balancer_asks() throws Exception {
    try (CaseNode node = open()) {
      assertThat(node.journal().missingNow()).isEmpty();
      node.silenceVault();
      assertThat(node.journal().missingNow()).contains("the vault gives no answer");
    }
  }
}
