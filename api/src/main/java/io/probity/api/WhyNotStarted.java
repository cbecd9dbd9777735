package io.probity.api;

import io.probity.core.journal.LedgerTopics;
import io.probity.core.journal.VaultLost;
import io.probity.core.journal.checkpoint.OtherHistorySigned;
import io.probity.core.sealing.Vault;
import io.probity.core.sealing.file.Keyring;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in two sentences why the product refuses to start, where it refuses on purpose. */
final class WhyNotStarted implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<String> action = action(cause);
      if (action.isPresent()) {
        return new FailureAnalysis(cause.getMessage(), action.get(), cause);
      }
    }
    return null;
  }

  private static Optional<String> action(Throwable cause) {
    return Optional.ofNullable(
        switch (cause) {
          case LedgerTopics.Unfit _ ->
              "Mend the topic's setting, or point to the brokers that hold this ledger. A ledger is"
                  + " never moved or shortened by hand.";
          case OtherHistorySigned _ ->
              "The brokers hold another or a shorter ledger than this node has signed. Keep both,"
                  + " and find out why before anything is written.";
          case Keyring.Mismatch _ ->
              "PROBITY_KEYS_DIRECTORY and PROBITY_VAULT_DIRECTORY do not belong together: restore"
                  + " the keys of this vault.";
          case VaultLost _ ->
              "Restore the vault of this ledger from its backup to PROBITY_VAULT_DIRECTORY, or point"
                  + " there; what lies there now was made for another ledger, or by this start.";
          case Vault.Damaged _ -> "Restore the vault from its backup.";
          case NobodyKnown _ ->
              "Name the first officers in a file and point PROBITY_BOOTSTRAP_FILE to it; it is read"
                  + " once.";
          default -> null;
        });
  }
}
