package io.probity.core.sealing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text that identifies a person or was written freely: readable only until it is recorded, a
 * reference to sealed content ever after.
 *
 * <p>Immutable. Before append it is equal to another of the same text and scope, after loading to
 * another of the same reference. Nothing outside this package can read the text; it prints as
 * {@code ‹sealed›}, and no exception quotes it.
 */
public final class Confidential {

  /** The longest text, in bytes of UTF-8. */
  public static final int MAX_BYTES = 65_535;

  private final String text;
  private final @Nullable String person;

  private Confidential(String text, @Nullable String person) {
    this.text = text;
    this.person = person;
  }

  /**
   * Text under the data key of its stream's text; kept in Unicode's composed form (NFC).
   *
   * @throws IllegalArgumentException if it is blank, longer than {@value #MAX_BYTES} bytes, or
   *     holds half a surrogate pair
   */
  public static Confidential text(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (composed.isBlank()) {
      throw new IllegalArgumentException("confidential text must not be blank");
    }
    int length = lengthInUtf8(composed);
    if (length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "confidential text holds at most " + MAX_BYTES + " bytes of UTF-8, not " + length);
    }
    return new Confidential(composed, null);
  }

  /**
   * The same text under the data key that the stream keeps for this person, and grouped with that
   * person's keys in the vault.
   */
  public Confidential about(String person) {
    if (person.isEmpty()) {
      throw new IllegalArgumentException("a person has an id");
    }
    return new Confidential(text, person);
  }

  String text() {
    return text;
  }

  Optional<String> person() {
    return Optional.ofNullable(person);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Confidential that
        && text.equals(that.text)
        && Objects.equals(person, that.person);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, person);
  }

  @Override
  public String toString() {
    return "‹sealed›";
  }

  private static int lengthInUtf8(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return encoded.remaining();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("confidential text holds half a surrogate pair", e);
    }
  }
}
