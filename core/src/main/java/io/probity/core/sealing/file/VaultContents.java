package io.probity.core.sealing.file;

import io.probity.core.ledger.seal.KeyId;
import io.probity.core.sealing.LedgerSecret;
import io.probity.core.sealing.MailboxLock;
import io.probity.core.sealing.Vault;
import io.probity.core.sealing.Vault.Scope;
import io.probity.core.sealing.file.VaultRow.KeyRow;
import io.probity.core.sealing.file.VaultRow.MailboxRow;
import io.probity.core.sealing.file.VaultRow.SecretRow;
import io.probity.core.sealing.file.Wrapping.Wrapped;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What a vault's file holds, in memory and still wrapped: about 400 bytes for each key.
 *
 * <p>Whatever can be found here is on the disk. Finding is for any thread; the rest is for one at a
 * time, who holds the file exclusively.
 */
final class VaultContents {
  private static final int KEYS_PER_FRAME = 256;
  private static final int KEY_LENGTH = 32;

  private final VaultFile file;
  private final Wrapping wrapping;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final ConcurrentMap<KeyId, Held> rows = new ConcurrentHashMap<>();
  private final ConcurrentMap<Scope, KeyId> ids = new ConcurrentHashMap<>();
  private final ConcurrentMap<UUID, Wrapped> mailboxes = new ConcurrentHashMap<>();
  private volatile @Nullable LedgerSecret secret;

  private record Held(Scope scope, Wrapped key) {}

  VaultContents(VaultFile file, Wrapping wrapping, Clock clock) {
    this.file = file;
    this.wrapping = wrapping;
    this.clock = clock;
  }

  Optional<LedgerSecret> ledgerSecret() {
    return Optional.ofNullable(secret);
  }

  boolean holds(KeyId id) {
    return rows.containsKey(id);
  }

  Optional<KeyId> keyOf(Scope scope) {
    return Optional.ofNullable(ids.get(scope));
  }

  Optional<Scope> scopeOf(KeyId id) {
    return Optional.ofNullable(rows.get(id)).map(Held::scope);
  }

  Optional<byte[]> unwrap(KeyId id) {
    return Optional.ofNullable(rows.get(id)).map(held -> KeyRow.open(wrapping, id, held.key()));
  }

  Optional<MailboxLock> mailbox(UUID lookup) {
    return Optional.ofNullable(mailboxes.get(lookup))
        .map(wrapped -> MailboxRow.open(wrapping, lookup, wrapped));
  }

  /** Reads what others appended. */
  void catchUp() throws IOException {
    for (VaultFile.Frame frame : file.readNew()) {
      try {
        VaultRow.decode(frame.payload()).forEach(this::publish);
      } catch (IOException e) {
        throw new Vault.Damaged(frame.position(), "an intact frame with a row that cannot be read");
      }
    }
  }

  /** Makes the ledger secret if the file is new. */
  void begin() throws IOException {
    catchUp();
    if (secret == null) {
      if (!rows.isEmpty()) {
        throw new Vault.Damaged(0, "it holds keys but no ledger secret");
      }
      SecretRow row = SecretRow.of(wrapping, fresh(LedgerSecret.LENGTH));
      file.append(VaultRow.encode(List.of(row)));
      publish(row);
    }
  }

  /** Makes a key for each of these scopes that has none after {@link #catchUp}. */
  void makeKeys(Set<Scope> wanted) throws IOException {
    Set<Scope> absent = new LinkedHashSet<>(wanted);
    absent.removeAll(ids.keySet());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Scope> scopes = List.copyOf(absent);
    for (int from = 0; from < scopes.size(); from += KEYS_PER_FRAME) {
      List<Scope> some = scopes.subList(from, Math.min(from + KEYS_PER_FRAME, scopes.size()));
      List<KeyRow> made = some.stream().map(scope -> freshKey(scope, today)).toList();
      // If we stop before the flush, nobody was told of these keys, so nothing is sealed under
      // them.
      file.append(VaultRow.encode(made));
      made.forEach(this::publish);
    }
  }

  /** Keeps each of these locks that is not there after {@link #catchUp}. */
  void keepMailboxes(List<MailboxLock> locks) throws IOException {
    List<MailboxRow> absent =
        locks.stream()
            .filter(lock -> !mailboxes.containsKey(lock.lookup()))
            .map(lock -> MailboxRow.of(wrapping, lock))
            .toList();
    if (!absent.isEmpty()) {
      file.append(VaultRow.encode(absent));
      absent.forEach(this::publish);
    }
  }

  private KeyRow freshKey(Scope scope, LocalDate today) {
    byte[] dataKey = fresh(KEY_LENGTH);
    KeyRow row = KeyRow.of(wrapping, KeyId.of(fresh(KeyId.BYTES)), scope, today, dataKey);
    Arrays.fill(dataKey, (byte) 0);
    return row;
  }

  private void publish(VaultRow row) {
    switch (row) {
      case SecretRow secretRow -> secret = new LedgerSecret(secretRow.open(wrapping));
      case MailboxRow mailbox -> mailboxes.putIfAbsent(mailbox.lookup(), mailbox.wrapped());
      case KeyRow keyRow -> {
        Scope scope = keyRow.scope(wrapping);
        rows.put(keyRow.id(), new Held(scope, keyRow.wrapped()));
        ids.put(scope, keyRow.id());
      }
    }
  }

  private byte[] fresh(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
