package io.probity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.journal.VaultLost;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhyNotStartedTest {
  private final WhyNotStarted why = new WhyNotStarted();

  @Test
  void whoever_lost_the_vault_is_told_what_to_restore_and_where_to() {
    FailureAnalysis analysis = why.analyze(new IllegalStateException(new VaultLost()));
    assertThat(analysis).isNotNull();
    assertThat(analysis.getDescription()).contains("ledger secret");
    assertThat(analysis.getAction()).contains("PROBITY_VAULT_DIRECTORY", "backup");
  }

  @Test
  void what_was_not_refused_on_purpose_is_left_to_others() {
    assertThat(why.analyze(new IllegalStateException("something else"))).isNull();
  }
}
