package io.probity.core.journal;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;
import io.probity.core.sealing.Vault;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the vault that the ledger relies on, as this node read it, and whether the vault
 * holds them. About 100 bytes of memory for each key. Thread-safe.
 */
final class LiveKeys implements CommittedBatches {
  private static final Logger LOG = LoggerFactory.getLogger(LiveKeys.class);

  private final Vault vault;
  private final Set<KeyId> keys = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Hash founding;
  private volatile long lacking;

  LiveKeys(Vault vault) {
    this.vault = vault;
  }

  @Override
  public void committed(CommittedBatch batch) {
    for (StoredEntry stored : batch.entries()) {
      if (stored.index() == 1 && stored.entry().actor().id().equals(Actor.BOOTSTRAP.id())) {
        founding = stored.entry().command();
      }
      stored.entry().sealed().forEach(ref -> keys.add(ref.key()));
    }
  }

  /**
   * At start, once the ledger was read and before anything is written: whether this is the vault
   * that the ledger was begun with, and holds what the ledger relies on.
   *
   * @throws VaultLost its ledger secret is not the ledger's
   * @throws Vault.Unavailable it gives no answer
   */
  void require() {
    Hash begun = founding;
    if (begun != null && !begun.equals(vault.ledgerSecret().foundingId())) {
      throw new VaultLost();
    }
    count();
  }

  /** Daily, on a timer. */
  void check() {
    try {
      count();
    } catch (Vault.Unavailable | Vault.Damaged e) {
      LOG.error("The vault cannot say whether it holds the keys of the ledger", e);
    }
  }

  private void count() {
    lacking = vault.missing(keys.stream()).count();
    if (lacking > 0) {
      LOG.error(
          "ALARM: the vault lacks {} of the {} keys that the ledger relies on; restore it from its"
              + " backup. Until then this node takes no commands",
          lacking,
          keys.size());
    }
  }

  /** As counted last. */
  long lacking() {
    return lacking;
  }

  /**
   * Why the vault cannot be used now, in words; asks it, and waits a few seconds if it is silent.
   */
  Optional<String> silence() {
    try (Stream<KeyId> _ = vault.missing(Stream.empty())) {
      return Optional.empty();
    } catch (Vault.Unavailable _) {
      return Optional.of("the vault gives no answer");
    } catch (Vault.Damaged _) {
      return Optional.of("the vault is damaged");
    }
  }
}
