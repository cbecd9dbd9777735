package io.probity.core.sealing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.sealing.Vault;
import io.probity.core.sealing.Vault.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileVaultTest {
  private static final char[] PASSWORD = "correct horse".toCharArray();

  @TempDir private Path parent;

  private FileVault open() throws IOException {
    return FileVault.open(parent.resolve("vault"), Keyrings.SHARED);
  }

  private Path log() {
    return parent.resolve("vault").resolve("vault.log");
  }

  @Test
  void a_scope_has_one_key_of_its_own_and_keeps_it() throws IOException {
    KeyId text;
    KeyId about;
    byte[] key;
    try (FileVault vault = open()) {
      text = vault.keyFor("case-1", null);
      about = vault.keyFor("case-1", "p-1");
      key = vault.key(text);
      assertThat(vault.keyFor("case-1", null)).isEqualTo(text);
      assertThat(List.of(text, about, vault.keyFor("case-2", null), vault.keyFor("case-2", "p-1")))
          .doesNotHaveDuplicates();
      assertThat(key).hasSize(32).isNotEqualTo(vault.key(about));
    }
    try (FileVault vault = open()) {
      assertThat(vault.keyFor("case-1", null)).isEqualTo(text);
      assertThat(vault.keyFor("case-1", "p-1")).isEqualTo(about);
      assertThat(vault.key(text)).isEqualTo(key);
    }
  }

  @Test
  void many_scopes_are_asked_for_at_once() throws IOException {
    List<Scope> scopes =
        IntStream.range(0, 1_000).mapToObj(i -> new Scope("case-" + i, null)).toList();
    Map<Scope, KeyId> made;
    try (FileVault vault = open()) {
      made = vault.keysFor(scopes);
      assertThat(made.keySet()).containsExactlyInAnyOrderElementsOf(scopes);
      assertThat(made.values()).doesNotHaveDuplicates();
    }
    try (FileVault vault = open()) {
      assertThat(vault.keysFor(scopes)).isEqualTo(made);
      assertThat(vault.missing(made.values().stream())).isEmpty();
    }
  }

  @Test
  void the_ledger_secret_is_made_once() throws IOException {
    Hash ofNothing;
    try (FileVault vault = open()) {
      ofNothing = vault.ledgerSecret().request(new byte[0]);
    }
    try (FileVault vault = open()) {
      assertThat(vault.ledgerSecret().request(new byte[0])).isEqualTo(ofNothing);
    }
  }

  @Test
  void one_who_is_named_is_known_by_the_keys_kept_for_them() throws IOException {
    try (FileVault vault = open()) {
      KeyId ada = vault.keyFor("case-1", "ada");
      KeyId ben = vault.keyFor("case-1", "ben");
      KeyId text = vault.keyFor("case-1", null);
      KeyId lost = KeyId.of(new byte[16]);
      assertThat(vault.ofTheSamePerson(ada, List.of(text, ben, ada))).containsExactly(ada);
      assertThat(vault.ofTheSamePerson(text, List.of(text, ben, ada))).isEmpty();
      assertThat(vault.ofTheSamePerson(lost, List.of(text, ben, ada))).isEmpty();
      assertThat(vault.anyBelongsTo("ada", List.of(text, ben, ada))).isTrue();
      assertThat(vault.anyBelongsTo("ada", List.of(text, ben))).isFalse();
      assertThat(vault.anyBelongsTo("ada", List.of())).isFalse();
      assertThat(vault.anyBelongsTo("ada", List.of(lost, ada))).isTrue();
      assertThatThrownBy(() -> vault.anyBelongsTo("ada", List.of(lost, ben)))
          .isInstanceOfSatisfying(
              Vault.KeyMissing.class, missing -> assertThat(missing.key()).isEqualTo(lost));
    }
  }

  @Test
  void keys_that_the_vault_lacks_are_named() throws IOException {
    try (FileVault vault = open()) {
      KeyId held = vault.keyFor("case-1", null);
      KeyId lost = KeyId.of(new byte[16]);
      assertThat(vault.missing(Stream.of(held, lost))).containsExactly(lost);
      assertThatThrownBy(() -> vault.key(lost)).isInstanceOf(Vault.KeyMissing.class);
    }
  }

  @Test
  void a_last_row_that_rots_is_noticed_by_asking_for_the_live_keys() throws IOException {
    KeyId first;
    KeyId last;
    try (FileVault vault = open()) {
      first = vault.keyFor("case-1", null);
      last = vault.keyFor("case-2", null);
    }
    byte[] bytes = Files.readAllBytes(log());
    bytes[bytes.length - 1] ^= 1;
    Files.write(log(), bytes);
    try (FileVault vault = open()) {
      assertThat(vault.missing(Stream.of(first, last))).containsExactly(last);
    }
  }

  @Test
  void the_file_tells_nothing_of_keys_streams_and_people() throws IOException {
    try (FileVault vault = open();
        VaultFile file = new VaultFile(parent.resolve("vault"))) {
      byte[] key = vault.key(vault.keyFor("case-0b6a1c9e", "oakhurst"));
      byte[] first = file.readNew().getFirst().payload();
      var secret = (VaultRow.SecretRow) VaultRow.decode(first).getFirst();
      assertThat(Files.readString(log(), StandardCharsets.ISO_8859_1))
          .doesNotContain("case-0b6a1c9e")
          .doesNotContain("oakhurst")
          .doesNotContain(raw(key))
          .doesNotContain(raw(secret.open(new Wrapping(Keyrings.SHARED))))
          .doesNotContain(raw(Keyrings.SHARED.keyEncryptionKey(1).getEncoded()));
    }
  }

  private static String raw(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void a_row_knows_the_day_and_no_finer_time() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-03-02T23:59:59.999Z"), ZoneOffset.UTC);
    Wrapping wrapping = new Wrapping(Keyrings.SHARED);
    try (FileVault _ = FileVault.open(parent.resolve("vault"), Keyrings.SHARED, clock, () -> 0)) {
      // opened for the secret alone
    }
    try (FileVault vault =
            FileVault.open(parent.resolve("vault"), Keyrings.SHARED, clock, () -> 0);
        VaultFile file = new VaultFile(parent.resolve("vault"))) {
      vault.keyFor("case-1", "ada");
      byte[] payload = file.readNew().getLast().payload();
      VaultRow.KeyRow row = (VaultRow.KeyRow) VaultRow.decode(payload).getFirst();
      ByteBuffer label = ByteBuffer.wrap(wrapping.unwrap("label", row.id().bytes(), row.label()));
      assertThat(LocalDate.ofEpochDay(label.getInt())).isEqualTo("2026-03-02");
      assertThat(label.remaining()).isEqualTo(2 + "case-1".length() + 2 + "ada".length());
    }
  }

  @Test
  void a_row_that_was_moved_to_another_key_is_refused() throws IOException {
    Wrapping wrapping = new Wrapping(Keyrings.SHARED);
    Scope scope = new Scope("case-1", null);
    LocalDate day = LocalDate.EPOCH;
    var one = VaultRow.KeyRow.of(wrapping, KeyId.of(new byte[16]), scope, day, new byte[32]);
    byte[] otherId = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    KeyId other = KeyId.of(otherId);
    var moved = new VaultRow.KeyRow(other, one.label(), one.wrapped());
    assertThat(VaultRow.KeyRow.open(wrapping, one.id(), one.wrapped())).isEqualTo(new byte[32]);
    assertThatThrownBy(() -> moved.scope(wrapping)).isInstanceOf(Keyring.Mismatch.class);
    assertThatThrownBy(() -> VaultRow.KeyRow.open(wrapping, other, one.wrapped()))
        .isInstanceOf(Keyring.Mismatch.class);
    assertThatThrownBy(() -> VaultRow.KeyRow.open(wrapping, one.id(), one.label()))
        .isInstanceOf(Keyring.Mismatch.class);
  }

  @Test
  void another_keyring_opens_nothing() throws IOException {
    open().close();
    Keyring other = Keyring.open(parent.resolve("other"), PASSWORD);
    assertThatThrownBy(() -> FileVault.open(parent.resolve("vault"), other))
        .isInstanceOf(Keyring.Mismatch.class);
    open().close();
  }

  @Test
  void a_new_generation_wraps_what_is_new_and_the_old_one_still_opens() throws Exception {
    Path vault = parent.resolve("vault");
    Path keys = parent.resolve("keys");
    KeyId old;
    try (FileVault opened = FileVault.open(vault, Keyring.open(keys, PASSWORD))) {
      old = opened.keyFor("case-1", null);
    }
    changeKeyStore(
        store ->
            store.setEntry(
                "kek-2",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[32], "AES")),
                new KeyStore.PasswordProtection(PASSWORD)));
    try (FileVault opened = FileVault.open(vault, Keyring.open(keys, PASSWORD))) {
      assertThat(opened.key(old)).hasSize(32);
      assertThat(opened.key(opened.keyFor("case-2", null))).hasSize(32);
    }
    changeKeyStore(store -> store.deleteEntry("kek-2"));
    assertThatThrownBy(() -> FileVault.open(vault, Keyring.open(keys, PASSWORD)))
        .isInstanceOf(Keyring.Mismatch.class)
        .hasMessageContaining("generation 2");
  }

  @Test
  void unwrapped_keys_are_unwrapped_again_when_their_time_is_over() throws IOException {
    AtomicLong nanos = new AtomicLong();
    Path directory = parent.resolve("vault");
    try (FileVault vault =
        FileVault.open(directory, Keyrings.SHARED, Clock.systemUTC(), nanos::get)) {
      KeyId id = vault.keyFor("case-1", null);
      byte[] key = vault.key(id);
      nanos.addAndGet(UnwrappedKeys.LIFE.toNanos());
      assertThat(vault.key(id)).isEqualTo(key);
    }
  }

  @Test
  void only_its_owner_may_read_its_files() throws IOException {
    open().close();
    assertThat(Permissions.under(parent.resolve("vault"))).containsOnly("rwx------", "rw-------");
  }

  @Test
  void a_closed_vault_does_not_answer_and_may_be_closed_again() throws IOException {
    FileVault vault = open();
    KeyId id = vault.keyFor("case-1", null);
    vault.close();
    vault.close();
    assertThatThrownBy(() -> vault.keyFor("case-2", null)).isInstanceOf(Vault.Unavailable.class);
    assertThatThrownBy(() -> vault.key(id)).isInstanceOf(Vault.Unavailable.class);
  }

  private interface Change {
    void to(KeyStore store) throws KeyStoreException;
  }

  private void changeKeyStore(Change change) throws Exception {
    Path file = parent.resolve("keys").resolve("keyring.p12");
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
    change.to(store);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
  }
}
