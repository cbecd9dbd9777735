package io.probity.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConfidentialTest {
  private static final String CANARY = "Mirabel Oakhurst";

  private static Confidential recorded(String name) {
    SealedRef ref =
        new SealedRef(name, KeyId.of(new byte[16]), 313, Hash.EMPTY_TREE, Hash.EMPTY_TREE);
    return Confidential.reference(new Confidential.Reference("case-1", new UUID(1, 2), ref));
  }

  @Test
  void text_is_read_by_its_package_alone_and_prints_as_sealed() {
    Confidential text = Confidential.text(CANARY);
    assertThat(text.text()).isEqualTo(CANARY);
    assertThat(text).hasToString("‹sealed›");
    assertThat(text.isReference()).isFalse();
    assertThatIllegalStateException().isThrownBy(text::reference).withMessageNotContaining(CANARY);
  }

  @Test
  void text_is_kept_in_its_composed_form() {
    assertThat(Confidential.text("Zoe\u0308").text()).isEqualTo("Zo\u00eb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
  void blank_text_is_refused(String blank) {
    assertThatIllegalArgumentException().isThrownBy(() -> Confidential.text(blank));
  }

  @Test
  void a_text_holds_65535_bytes_and_no_more() {
    assertThat(Confidential.text("x".repeat(65_535)).text()).hasSize(65_535);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Confidential.text(CANARY + "é".repeat(32_768)))
        .withMessageNotContaining(CANARY);
  }

  @Test
  void half_a_character_is_refused_without_a_word_of_the_text() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Confidential.text(CANARY + "\ud83d"))
        .withMessageNotContaining(CANARY);
  }

  @Test
  void before_it_is_recorded_it_equals_the_same_text_in_the_same_scope() {
    Confidential text = Confidential.text(CANARY);
    assertThat(text)
        .isEqualTo(Confidential.text(CANARY))
        .hasSameHashCodeAs(Confidential.text(CANARY))
        .isNotEqualTo(Confidential.text("other"))
        .isNotEqualTo(text.about("p-1"));
    assertThat(text.about("p-1")).isEqualTo(text.about("p-1")).isNotEqualTo(text.about("p-2"));
    assertThat(text.person()).isEmpty();
    assertThat(text.about("p-1").person()).contains("p-1");
  }

  @Test
  void after_loading_it_is_a_reference_and_equals_the_same_reference() {
    Confidential loaded = recorded("narrative");
    assertThat(loaded)
        .isEqualTo(recorded("narrative"))
        .hasSameHashCodeAs(recorded("narrative"))
        .isNotEqualTo(recorded("contact"))
        .hasToString("‹sealed›");
    assertThat(loaded.isReference()).isTrue();
    assertThat(loaded.reference().sealed().name()).isEqualTo("narrative");
    assertThatIllegalStateException().isThrownBy(loaded::text);
    assertThatIllegalStateException().isThrownBy(() -> loaded.about("p-1"));
  }
}
