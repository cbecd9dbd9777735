package io.probity.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.probity.core.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The expected values were computed with another implementation (Python's hmac and uuid). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerSecretTest {
  private static final UUID KEY = UUID.fromString("3f0c2f44-9a3b-4e0e-9d4e-0123456789ab");

  private final LedgerSecret secret = new LedgerSecret(countingUp());

  private static byte[] countingUp() {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  @Test
  void a_command_id_is_of_actor_and_key() {
    assertThat(secret.commandId("public", KEY).base64())
        .isEqualTo("XzVKcgxJq0E92vBGi6JatdTChDGAGMKmJNsp3xmKPGo=");
    assertThat(secret.commandId("public", KEY))
        .isNotEqualTo(secret.commandId("publi", KEY))
        .isNotEqualTo(secret.commandId("public", new UUID(1, 2)))
        .isNotEqualTo(new LedgerSecret(new byte[32]).commandId("public", KEY));
  }

  @Test
  void a_request_is_known_again_by_its_body() {
    byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    assertThat(secret.request(body).base64())
        .isEqualTo("NAJVkFjKJoJhoNqdoeg/zCnOCACzP5SRIqkkXCFE1v8=");
  }

  @Test
  void a_body_cannot_be_chosen_so_that_its_digest_gives_away_another_id() {
    byte[] body = ("published" + KEY).getBytes(StandardCharsets.UTF_8);
    assertThat(secret.publicId(KEY).toString().replace("-", ""))
        .doesNotStartWith(secret.request(body).hex().substring(0, 12));
  }

  @Test
  void ids_that_the_server_makes_look_random_and_come_again_for_a_retry() {
    Hash command = secret.commandId("public", KEY);
    assertThat(secret.serverMadeId(command, 0))
        .hasToString("2073da21-de7d-40bd-bdfb-5b68a50ea2db")
        .isEqualTo(secret.serverMadeId(command, 0));
    assertThat(secret.serverMadeId(command, 1)).hasToString("1514efa8-d3f2-4d9e-a2ea-b3430ae149da");
    assertThat(secret.serverMadeId(command, 0).version()).isEqualTo(4);
    assertThat(secret.serverMadeId(command, 0).variant()).isEqualTo(2);
  }

  @Test
  void what_is_published_has_another_id() {
    assertThat(secret.publicId(KEY)).hasToString("99821dc3-c3fe-42dc-8381-2d3d6a540faa");
  }

  @Test
  void a_login_is_of_issuer_and_subject_and_does_not_depend_on_where_one_ends() {
    assertThat(secret.login("https://id.example", "ada"))
        .isEqualTo("/31BfS+cz5qj+roNolU0Ar7aMx/+CQzECiK1UrluD34=")
        .isNotEqualTo(secret.login("https://id.examplea", "da"));
  }

  @Test
  void a_derived_id_is_the_one_of_the_standard() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    assertThat(LedgerSecret.uuidV5(dns, "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  @Test
  void it_has_32_bytes_and_prints_none_of_them() {
    assertThat(secret).hasToString("‹secret›");
    assertThatIllegalArgumentException().isThrownBy(() -> new LedgerSecret(new byte[31]));
  }
}
