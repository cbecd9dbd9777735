package io.probity.core.sealing;

import io.probity.core.ledger.seal.SealedRef;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
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

  /** Either text not yet sealed, or where the sealed content stands. */
  sealed interface Content permits Text, Reference {}

  private record Text(String text, @Nullable String person) implements Content {
    @Override
    public String toString() {
      return "‹sealed›";
    }
  }

  /**
   * Where sealed content stands in the ledger, and what its bytes must be.
   *
   * @param stream the stream of the entry
   * @param entry the id of the entry
   */
  public record Reference(String stream, UUID entry, SealedRef sealed) implements Content {}

  private final Content content;

  private Confidential(Content content) {
    this.content = content;
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
    return new Confidential(new Text(composed, null));
  }

  /** What an event loaded from the ledger holds. */
  public static Confidential reference(Reference reference) {
    return new Confidential(reference);
  }

  /**
   * The same text under the data key that the stream keeps for this person, grouped in the vault
   * with that person's other keys.
   *
   * @throws IllegalStateException if this is a reference
   */
  public Confidential about(String person) {
    return new Confidential(new Text(text(), person));
  }

  /** As {@link #about}, unless the text is kept for somebody already. */
  public Confidential orAbout(String person) {
    return unsealed().person() == null ? about(person) : this;
  }

  /**
   * The id of the data key under which it is sealed, in base64: by it the vault tells whose it is.
   * Empty as long as it is not recorded.
   */
  public Optional<String> dataKey() {
    return content instanceof Reference reference
        ? Optional.of(reference.sealed().key().base64())
        : Optional.empty();
  }

  public boolean isReference() {
    return content instanceof Reference;
  }

  /**
   * Where the sealed content stands.
   *
   * @throws IllegalStateException if this is not yet recorded
   */
  public Reference reference() {
    return switch (content) {
      case Reference reference -> reference;
      case Text _ -> throw new IllegalStateException("this content is not recorded yet");
    };
  }

  String text() {
    return unsealed().text();
  }

  Optional<String> person() {
    return Optional.ofNullable(unsealed().person());
  }

  private Text unsealed() {
    return switch (content) {
      case Text text -> text;
      case Reference _ -> throw new IllegalStateException("this content is sealed");
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Confidential that && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return content.hashCode();
  }

  @Override
  public String toString() {
    return "‹sealed›";
  }

  private static int lengthInUtf8(String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)).remaining();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("confidential text holds half a surrogate pair", e);
    }
  }
}
