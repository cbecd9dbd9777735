package io.probity.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealBroken;
import io.probity.core.ledger.seal.SealBroken.Check;
import io.probity.core.ledger.seal.SealPlace;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.sealing.Confidential.Reference;
import io.probity.core.sealing.Sealer.Sealed;
import io.probity.core.sealing.Sealer.Section;
import io.probity.core.sealing.file.FileVault;
import io.probity.core.sealing.file.Keyrings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealerTest {
  private static final String LEDGER = "probity.example/ethics";
  private static final String STREAM = "case-0b6a1c9e-4d1f-4c57-8a3e-000000000000";
  private static final UUID ENTRY = UUID.fromString("5f0c2f44-9a3b-4e0e-9d4e-000000000000");
  private static final String CANARY = "Mirabel Oakhurst took the third crate.";

  @TempDir private static Path directory;
  private FileVault vault;
  private Sealer sealer;

  @BeforeEach
  void open() throws IOException {
    vault = FileVault.open(directory.resolve("vault"), Keyrings.SHARED);
    sealer = new Sealer(LEDGER, vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  static Stream<JsonNode> sections() throws IOException {
    try (InputStream in = SealerTest.class.getResourceAsStream("/vectors/sealing.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in)).get("sections").valueStream();
    }
  }

  @ParameterizedTest
  @MethodSource("sections")
  void each_vector_is_sealed_to_its_very_bytes(JsonNode section) {
    KeyId key = KeyId.ofBase64(text(section, "keyId"));
    Sealed sealed =
        Sealer.seal(
            new SealPlace(
                text(section, "ledger"),
                text(section, "stream"),
                UUID.fromString(text(section, "entry")),
                text(section, "name"),
                key),
            plaintext(section),
            base64(section, "dataKey"),
            base64(section, "salt"));
    assertThat(sealed.ref())
        .isEqualTo(
            new SealedRef(
                text(section, "name"),
                key,
                section.get("len").asInt(),
                Hash.ofBase64(text(section, "sha256")),
                Hash.ofBase64(text(section, "commit"))));
    assertThat(Hash.sha256(sealed.bytes())).isEqualTo(sealed.ref().sha256());
    if (section.has("sealed")) {
      assertThat(sealed.bytes()).isEqualTo(base64(section, "sealed"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 254, 255, 256, 1_023, 1_024, 16_383, 16_384, 65_535})
  void what_is_sealed_opens_again(int length) {
    Sealed sealed = seal("y".repeat(length));
    assertThat(sealer.open(at(STREAM, ENTRY, sealed.ref()), sealed.bytes())).hasSize(length);
  }

  @Test
  void one_text_sealed_twice_gives_nothing_to_compare() {
    assertThat(seal(CANARY).ref()).isNotEqualTo(seal(CANARY).ref());
    assertThat(seal(CANARY).ref().commit()).isNotEqualTo(seal(CANARY).ref().commit());
    assertThat(seal(CANARY).ref().key()).isEqualTo(seal(CANARY).ref().key());
  }

  @Test
  void the_texts_of_one_command_are_sealed_each_under_the_key_of_its_scope() {
    Confidential story = Confidential.text(CANARY);
    List<Sealed> sealed =
        sealer.seal(
            List.of(
                new Section(STREAM, ENTRY, "narrative", story),
                new Section(STREAM, ENTRY, "grounds", story),
                new Section(STREAM, ENTRY, "subject", story.about("p-1")),
                new Section("case-2", ENTRY, "subject", story.about("p-1"))));
    List<KeyId> keys = sealed.stream().map(each -> each.ref().key()).toList();
    assertThat(keys.get(0)).isEqualTo(keys.get(1));
    assertThat(List.copyOf(keys.subList(1, 4))).doesNotHaveDuplicates();
    assertThat(vault.anyBelongsTo("p-1", keys)).isTrue();
    assertThat(vault.anyBelongsTo("p-1", keys.subList(0, 2))).isFalse();
    for (Sealed each : sealed.subList(0, 3)) {
      assertThat(sealer.open(at(STREAM, ENTRY, each.ref()), each.bytes())).isEqualTo(CANARY);
    }
  }

  @Test
  void what_is_sealed_already_is_not_sealed_again() {
    Reference reference = at(STREAM, ENTRY, seal(CANARY).ref());
    assertThatIllegalStateException()
        .isThrownBy(
            () -> sealer.seal(STREAM, ENTRY, "narrative", Confidential.reference(reference)));
  }

  @Test
  void it_opens_in_its_own_place_and_no_other() {
    Sealed sealed = seal(CANARY);
    SealedRef ref = sealed.ref();
    SealedRef renamed = new SealedRef("contact", ref.key(), ref.len(), ref.sha256(), ref.commit());
    assertRefused(Check.COMMITMENT, at("case-2", ENTRY, ref), sealed.bytes());
    assertRefused(Check.COMMITMENT, at(STREAM, new UUID(1, 2), ref), sealed.bytes());
    assertRefused(Check.COMMITMENT, at(STREAM, ENTRY, renamed), sealed.bytes());
    Sealer elsewhere = new Sealer("probity.example/other", vault);
    assertThatThrownBy(() -> elsewhere.open(at(STREAM, ENTRY, ref), sealed.bytes()))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void a_second_text_under_a_second_key_does_not_pass_for_the_first() {
    SealedRef first = seal(CANARY).ref();
    SealPlace place = new SealPlace(LEDGER, STREAM, ENTRY, first.name(), first.key());
    Sealed second = Sealer.seal(place, "Nothing was taken.", new byte[32], new byte[24]);
    SealedRef claimed =
        new SealedRef(
            first.name(), first.key(), first.len(), second.ref().sha256(), first.commit());
    assertRefused(Check.COMMITMENT, at(STREAM, ENTRY, claimed), second.bytes());
  }

  @Test
  void truncated_or_altered_bytes_are_refused() {
    Sealed sealed = seal(CANARY);
    Reference reference = at(STREAM, ENTRY, sealed.ref());
    for (int length = 0; length < sealed.bytes().length; length++) {
      assertRefused(Check.LENGTH, reference, Arrays.copyOf(sealed.bytes(), length));
    }
    for (int at = 0; at < sealed.bytes().length; at++) {
      byte[] altered = sealed.bytes().clone();
      altered[at] ^= 1;
      assertRefused(Check.DIGEST, reference, altered);
    }
  }

  @Test
  void content_whose_key_the_vault_lacks_is_missing_and_says_so() {
    Sealed sealed = seal(CANARY);
    KeyId lost = KeyId.of(new byte[16]);
    byte[] bytes = sealed.bytes().clone();
    System.arraycopy(lost.bytes(), 0, bytes, 1, KeyId.BYTES);
    SealedRef ref =
        new SealedRef("narrative", lost, bytes.length, Hash.sha256(bytes), sealed.ref().commit());
    assertThatThrownBy(() -> sealer.open(at(STREAM, ENTRY, ref), bytes))
        .isInstanceOfSatisfying(
            Vault.KeyMissing.class, missing -> assertThat(missing.key()).isEqualTo(lost));
  }

  @Test
  void nothing_that_is_printed_or_thrown_holds_the_text() {
    Confidential content = Confidential.text(CANARY).about("p-1");
    Section section = new Section(STREAM, ENTRY, "narrative", content);
    Sealed sealed = sealer.seal(List.of(section)).getFirst();
    Reference here = at(STREAM, ENTRY, sealed.ref());
    Reference elsewhere = at("case-2", ENTRY, sealed.ref());
    byte[] truncated = Arrays.copyOf(sealed.bytes(), 100);
    assertSilent(content, section, sealed, here, sealer, vault, Confidential.reference(here));
    assertSilent(content::reference);
    assertSilent(() -> sealer.open(elsewhere, sealed.bytes()));
    assertSilent(() -> sealer.open(here, truncated));
    assertSilent(() -> sealer.seal(STREAM, ENTRY, "no name with spaces", content));
    assertSilent(() -> Confidential.text(CANARY.repeat(9_999)));
    assertSilent(() -> Confidential.text(CANARY + "\ud83d"));
    vault.close();
    assertSilent(() -> sealer.seal("case-9", ENTRY, "narrative", content));
  }

  private static void assertSilent(Object... printed) {
    assertThat(printed).allSatisfy(each -> assertThat(each.toString()).doesNotContain("Oakhurst"));
  }

  private static void assertSilent(ThrowingCallable failing) {
    Throwable thrown = catchThrowable(failing);
    assertThat(thrown).isNotNull();
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain("Oakhurst").doesNotContain("crate");
  }

  private void assertRefused(Check check, Reference reference, byte[] bytes) {
    assertThatThrownBy(() -> sealer.open(reference, bytes))
        .isInstanceOfSatisfying(
            SealBroken.class, broken -> assertThat(broken.check()).isEqualTo(check));
  }

  private Sealed seal(String text) {
    return sealer.seal(STREAM, ENTRY, "narrative", Confidential.text(text));
  }

  private static Reference at(String stream, UUID entry, SealedRef ref) {
    return new Reference(stream, entry, ref);
  }

  private static String plaintext(JsonNode section) {
    if (section.has("text")) {
      return text(section, "text");
    }
    JsonNode repeated = section.get("textRepeated");
    return repeated.get(0).asString().repeat(repeated.get(1).asInt());
  }

  private static String text(JsonNode section, String name) {
    return section.get(name).asString();
  }

  private static byte[] base64(JsonNode section, String name) {
    return Base64.getDecoder().decode(text(section, name));
  }
}
