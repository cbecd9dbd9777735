package io.probity.core.ledger.seal;

import static io.probity.core.ledger.Entries.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.ledger.Vectors;
import io.probity.core.ledger.seal.SealBroken.Check;
import io.probity.core.ledger.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealedSectionTest {
  private static final List<Map<String, Object>> SECTIONS =
      Vectors.list(Vectors.read("sealing.json"), "sections");

  static Stream<Map<String, Object>> sections() {
    return SECTIONS.stream();
  }

  private static SealPlace place(Map<String, Object> section) {
    return new SealPlace(
        Vectors.text(section, "ledger"),
        Vectors.text(section, "stream"),
        UUID.fromString(Vectors.text(section, "entry")),
        Vectors.text(section, "name"),
        KeyId.ofBase64(Vectors.text(section, "keyId")));
  }

  private static SealedRef ref(Map<String, Object> section) {
    return new SealedRef(
        Vectors.text(section, "name"),
        KeyId.ofBase64(Vectors.text(section, "keyId")),
        Vectors.number(section, "len"),
        Hash.ofBase64(Vectors.text(section, "sha256")),
        Hash.ofBase64(Vectors.text(section, "commit")));
  }

  private static String text(Map<String, Object> section) {
    if (section.containsKey("text")) {
      return Vectors.text(section, "text");
    }
    List<?> repeated = (List<?>) Objects.requireNonNull(section.get("textRepeated"));
    return ((String) repeated.get(0)).repeat((Integer) repeated.get(1));
  }

  private static SectionKey key(Map<String, Object> section) {
    return SectionKey.derive(
        Vectors.base64(section, "dataKey"), Vectors.base64(section, "salt"), place(section));
  }

  private static byte[] pad(byte[] text) {
    byte[] padded = Arrays.copyOf(text, SealedSection.paddedLength(text.length));
    padded[text.length] = (byte) 0x80;
    return padded;
  }

  /** The other half of the format, as short as it can be. */
  private static byte[] seal(Map<String, Object> section, SectionKey key, byte[] padded) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key.cipherKey(), new GCMParameterSpec(128, key.nonce()));
      cipher.updateAAD(place(section).info());
      var sealed = new ByteArrayOutputStream();
      sealed.write(1);
      sealed.writeBytes(Vectors.base64(section, "keyId"));
      sealed.writeBytes(Vectors.base64(section, "salt"));
      sealed.writeBytes(cipher.doFinal(padded));
      return sealed.toByteArray();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static byte[] sealed(Map<String, Object> section) {
    return section.containsKey("sealed")
        ? Vectors.base64(section, "sealed")
        : seal(section, key(section), pad(utf8(text(section))));
  }

  private static SealedRef refOf(byte[] sealed, SealedRef as) {
    return new SealedRef(as.name(), as.key(), sealed.length, Hash.sha256(sealed), as.commit());
  }

  private static void assertBroken(Runnable opening, Check check) {
    assertThatThrownBy(opening::run)
        .isInstanceOfSatisfying(
            SealBroken.class, broken -> assertThat(broken.check()).isEqualTo(check));
  }

  @ParameterizedTest
  @MethodSource("sections")
  void each_vector_opens_to_its_text(Map<String, Object> section) {
    SealedSection sealed = SealedSection.of(sealed(section), ref(section));
    SectionKey key = sealed.sectionKey(Vectors.base64(section, "dataKey"), place(section));
    assertThat(place(section).info()).isEqualTo(Vectors.base64(section, "info"));
    assertThat(key.bytes()).isEqualTo(Vectors.base64(section, "sectionKey"));
    assertThat(key.commit().base64()).isEqualTo(Vectors.text(section, "commit"));
    assertThat(sealed.open(key, place(section))).isEqualTo(text(section));
    assertThat(sealed.open(SectionKey.of(key.bytes()), place(section))).isEqualTo(text(section));
  }

  @Test
  void no_bit_of_the_sealed_bytes_may_flip() {
    Map<String, Object> section = SECTIONS.get(1);
    byte[] sealed = sealed(section);
    for (int bit = 0; bit < 8 * sealed.length; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertBroken(() -> SealedSection.of(flipped, ref(section)), Check.DIGEST);
      SealedRef forged = refOf(flipped, ref(section));
      assertThatThrownBy(
              () -> {
                SealedSection opened = SealedSection.of(flipped, forged);
                opened.open(
                    opened.sectionKey(Vectors.base64(section, "dataKey"), place(section)),
                    place(section));
              })
          .isInstanceOf(SealBroken.class);
    }
    assertBroken(() -> SealedSection.of(Arrays.copyOf(sealed, 312), ref(section)), Check.LENGTH);
  }

  @Test
  void the_commitment_of_another_section_is_refused_before_anything_is_decrypted() {
    Map<String, Object> section = SECTIONS.get(1);
    SealedRef ref = ref(section);
    SealedRef other =
        new SealedRef(
            ref.name(), ref.key(), ref.len(), ref.sha256(), ref(SECTIONS.get(0)).commit());
    SealedSection sealed = SealedSection.of(sealed(section), other);
    assertBroken(() -> sealed.open(key(section), place(section)), Check.COMMITMENT);
  }

  @Test
  void it_opens_in_no_other_place() {
    Map<String, Object> section = SECTIONS.get(1);
    SealPlace here = place(section);
    KeyId otherKey = KeyId.of(new byte[16]);
    SealedSection sealed = SealedSection.of(sealed(section), ref(section));
    byte[] dataKey = Vectors.base64(section, "dataKey");
    List<SealPlace> elsewhere =
        List.of(
            new SealPlace(
                "probity.example/other", here.stream(), here.entry(), here.name(), here.key()),
            new SealPlace(here.ledger(), "case-2", here.entry(), here.name(), here.key()),
            new SealPlace(here.ledger(), here.stream(), new UUID(1, 2), here.name(), here.key()));
    for (SealPlace place : elsewhere) {
      assertBroken(() -> sealed.open(sealed.sectionKey(dataKey, place), place), Check.COMMITMENT);
      assertBroken(() -> sealed.open(key(section), place), Check.DECRYPTION);
    }
    var otherName =
        new SealPlace(here.ledger(), here.stream(), here.entry(), "contact", here.key());
    assertBroken(() -> sealed.open(sealed.sectionKey(dataKey, otherName), otherName), Check.PLACE);
    SealedRef ref = ref(section);
    SealedRef underOtherName =
        new SealedRef("contact", ref.key(), ref.len(), ref.sha256(), ref.commit());
    assertBroken(
        () -> SealedSection.of(sealed(section), underOtherName).open(key(section), otherName),
        Check.DECRYPTION);
    SealedRef underOtherKey =
        new SealedRef(ref.name(), otherKey, ref.len(), ref.sha256(), ref.commit());
    assertBroken(() -> SealedSection.of(sealed(section), underOtherKey), Check.KEY_ID);
  }

  @Test
  void any_padding_but_the_one_that_belongs_is_refused() {
    Map<String, Object> section = SECTIONS.get(1);
    byte[] text = utf8("text");
    byte[] none = Arrays.copyOf(text, 256);
    byte[] dirty = pad(text);
    dirty[255] = 1;
    byte[] tooLong = Arrays.copyOf(pad(text), 1_024);
    byte[] oddLength = Arrays.copyOf(pad(text), 200);
    for (byte[] padded : List.of(none, dirty, tooLong, oddLength, new byte[256])) {
      assertBroken(() -> open(section, padded), Check.PADDING);
    }
    assertThat(open(section, pad(text))).isEqualTo("text");
    assertBroken(() -> open(section, pad(new byte[] {(byte) 0xff})), Check.TEXT);
  }

  private static String open(Map<String, Object> section, byte[] padded) {
    byte[] sealed = seal(section, key(section), padded);
    return SealedSection.of(sealed, refOf(sealed, ref(section))).open(key(section), place(section));
  }

  @Test
  void a_sealed_file_is_no_sealed_text() {
    Map<String, Object> section = SECTIONS.get(1);
    byte[] file = sealed(section);
    file[0] = 2;
    assertBroken(() -> SealedSection.of(file, refOf(file, ref(section))), Check.VERSION);
    byte[] empty = {1};
    assertBroken(() -> SealedSection.of(empty, refOf(empty, ref(section))), Check.VERSION);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 255, 256, 1_023, 1_024, 4_096, 16_383, 65_535})
  void a_text_of_any_length_up_to_the_limit_opens(int length) {
    assertThat(open(SECTIONS.get(1), pad(utf8("x".repeat(length))))).hasSize(length);
    assertThatThrownBy(() -> SealedSection.paddedLength(65_536))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
