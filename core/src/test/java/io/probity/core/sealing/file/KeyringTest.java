package io.probity.core.sealing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.ledger.note.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.EdECPrivateKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyringTest {
  @TempDir private Path parent;

  private Path directory() {
    return parent.resolve("keys");
  }

  private static byte[] seed(Keyring keyring) {
    return ((EdECPrivateKey) keyring.signingKeys().getPrivate()).getBytes().orElseThrow();
  }

  @Test
  void it_is_made_at_the_first_start_and_the_same_at_the_next() throws IOException {
    Keyring first = Keyring.open(directory());
    Keyring second = Keyring.open(directory());
    assertThat(first.currentGeneration()).isEqualTo(1);
    assertThat(seed(first)).hasSize(32).isEqualTo(seed(second));
    assertThat(first.keyEncryptionKey(1).getEncoded())
        .hasSize(32)
        .isEqualTo(second.keyEncryptionKey(1).getEncoded())
        .isNotEqualTo(seed(first));
  }

  @Test
  void two_who_start_at_once_get_the_same() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Keyring>> opened = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        opened.add(threads.submit(() -> Keyring.open(directory())));
      }
      byte[] seed = seed(opened.getFirst().get());
      for (Future<Keyring> each : opened) {
        assertThat(seed(each.get())).isEqualTo(seed);
      }
    }
  }

  /** RFC 8032, section 7.1, tests 1 and 2. */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
  })
  void the_seed_gives_the_keys_of_the_standard(String seed, String point) {
    KeyPair keys = Keyring.keysOf(HexFormat.of().parseHex(seed));
    assertThat(HexFormat.of().formatHex(keys.getPublic().getEncoded())).endsWith(point);
    assertThat(HexFormat.of().formatHex(keys.getPrivate().getEncoded())).endsWith(seed);
  }

  @Test
  void it_signs_what_its_public_key_verifies() throws IOException {
    NoteSigner signer =
        NoteSigner.of("probity.example/ethics", Keyring.open(directory()).signingKeys());
    NoteSigner again =
        NoteSigner.of("probity.example/ethics", Keyring.open(directory()).signingKeys());
    signer.sign("a note\n").verify(again.verifierKey());
    assertThat(again.sign("a note\n")).isEqualTo(signer.sign("a note\n"));
  }

  @Test
  void only_its_owner_may_read_its_files() throws IOException {
    Keyring.open(directory());
    assertThat(Permissions.under(directory())).containsOnly("rwx------", "rw-------");
  }

  @Test
  void a_password_from_elsewhere_is_written_nowhere() throws IOException {
    char[] password = "correct horse".toCharArray();
    byte[] seed = seed(Keyring.open(directory(), password));
    assertThat(directory().resolve("keyring.password")).doesNotExist();
    assertThat(seed(Keyring.open(directory(), password))).isEqualTo(seed);
    assertThatIOException()
        .isThrownBy(() -> Keyring.open(directory(), "wrong horse".toCharArray()));
  }

  @Test
  void a_lost_password_does_not_make_a_new_keyring() throws IOException {
    Keyring.open(directory());
    Files.delete(directory().resolve("keyring.password"));
    assertThatIOException().isThrownBy(() -> Keyring.open(directory()));
  }

  @Test
  void a_start_that_was_stopped_half_way_is_begun_again() throws IOException {
    Keyring.open(directory());
    Files.move(directory().resolve("keyring.p12"), directory().resolve("keyring.p12.new"));
    assertThat(seed(Keyring.open(directory()))).hasSize(32);
    assertThat(directory().resolve("keyring.p12.new")).doesNotExist();
  }

  @Test
  void a_generation_that_it_does_not_hold_is_named() throws IOException {
    Keyring keyring = Keyring.open(directory());
    assertThatThrownBy(() -> keyring.keyEncryptionKey(2))
        .isInstanceOf(Keyring.Mismatch.class)
        .hasMessageContaining("generation 2");
    assertThat(keyring).hasToString("keyring of generations [1]");
  }
}
