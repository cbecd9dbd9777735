package io.probity.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.sealing.MailboxLock.WrongCode;
import io.probity.core.sealing.file.FileVault;
import io.probity.core.sealing.file.Keyrings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailboxCodeTest {
  private static final UUID KEY = UUID.fromString("3f0c2a52-8a0e-4a5c-9d55-0f7a0d6f9b11");
  private static final String STREAM = "report-0b6f3f6e-57a4-4a7e-8a2f-d2a1b1f3c0aa";

  private final LedgerSecret secret = new LedgerSecret(new byte[LedgerSecret.LENGTH]);
  private final MailboxCode code = secret.mailboxCode("public", KEY);

  @TempDir private Path parent;

  @Test
  void a_retry_gives_the_same_code_and_another_key_or_sender_another() {
    assertThat(secret.mailboxCode("public", KEY).shown()).isEqualTo(code.shown());
    assertThat(secret.mailboxCode("public", UUID.randomUUID()).shown()).isNotEqualTo(code.shown());
    assertThat(secret.mailboxCode("ada", KEY).shown()).isNotEqualTo(code.shown());
  }

  @Test
  void it_is_the_two_halves_of_the_hmac() {
    String hmac = "0f1e2d3c4b5a69788796a5b4c3d2e1f0ffeeddccbbaa99887766554433221100";
    MailboxCode known = MailboxCode.of(HexFormat.of().parseHex(hmac));
    assertThat(known.lookup()).hasToString("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
    assertThat(known.secret())
        .isEqualTo(HexFormat.of().parseHex("ffeeddccbbaa99887766554433221100"));
  }

  @Test
  void what_is_shown_reads_back_however_it_was_written_down() {
    String shown = code.shown();
    assertThat(shown).matches("([a-z2-7]{5}-){10}[a-z2-7]{2}");
    for (String written : new String[] {shown, shown.replace("-", ""), " " + shown.toUpperCase()}) {
      MailboxCode read = MailboxCode.parse(written);
      assertThat(read.lookup()).isEqualTo(code.lookup());
      assertThat(read.secret()).isEqualTo(code.secret());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "11111", "a234567a234567"})
  void what_is_no_code_is_refused_without_being_quoted(String text) {
    assertThatThrownBy(() -> MailboxCode.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A mailbox code");
    assertThatThrownBy(() -> MailboxCode.parse(code.shown().replaceAll(".$", "!")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(code.shown().substring(0, 5));
  }

  @Test
  void no_two_texts_are_one_code() {
    String half = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
    assertThatThrownBy(() -> MailboxCode.parse(half.replaceAll(".$", "b") + half))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_code_opens_its_lock_and_no_other_does() throws WrongCode {
    MailboxLock lock = MailboxLock.of(code, STREAM);
    assertThat(MailboxLock.open(code, lock)).isEqualTo(STREAM);
    MailboxCode other = secret.mailboxCode("public", UUID.randomUUID());
    assertThatThrownBy(() -> MailboxLock.open(other, lock)).isInstanceOf(WrongCode.class);
    assertThatThrownBy(() -> MailboxLock.open(code, null)).isInstanceOf(WrongCode.class);
  }

  @Test
  void neither_prints() {
    assertThat(code).hasToString("‹mailbox code›");
    assertThat(MailboxLock.of(code, STREAM)).hasToString("‹mailbox lock›");
  }

  @Test
  void the_vault_keeps_the_lock_over_a_restart_and_nothing_of_the_code() throws Exception {
    try (FileVault vault = FileVault.open(parent, Keyrings.SHARED)) {
      vault.keepMailbox(MailboxLock.of(code, STREAM));
      vault.keepMailbox(MailboxLock.of(code, "report-of-somebody-else"));
    }
    try (FileVault vault = FileVault.open(parent, Keyrings.SHARED)) {
      MailboxLock kept = vault.mailbox(code.lookup()).orElseThrow();
      assertThat(MailboxLock.open(code, kept)).isEqualTo(STREAM);
      assertThat(vault.mailbox(UUID.randomUUID())).isEmpty();
    }
    assertThat(bytes()).doesNotContain(STREAM);
  }

  @Test
  void what_one_process_keeps_another_finds() throws Exception {
    try (FileVault one = FileVault.open(parent, Keyrings.SHARED);
        FileVault other = FileVault.open(parent, Keyrings.SHARED)) {
      one.keepMailbox(MailboxLock.of(code, STREAM));
      assertThat(other.mailbox(code.lookup())).isPresent();
    }
  }

  private String bytes() throws IOException {
    return Files.readString(parent.resolve("vault.log"), StandardCharsets.ISO_8859_1);
  }
}
