package io.probity.core.ledger.seal;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The opaque name, sixteen random bytes, of a data key in the vault. */
public final class KeyId {
  public static final int BYTES = 16;

  private final byte[] bytes;

  private KeyId(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a key id has 16 bytes, not " + bytes.length);
    }
    this.bytes = bytes;
  }

  /** Copies. */
  public static KeyId of(byte[] bytes) {
    return new KeyId(bytes.clone());
  }

  /** Standard alphabet, padded; any other spelling is refused. */
  public static KeyId ofBase64(String text) {
    KeyId id = new KeyId(Base64.getDecoder().decode(text));
    if (!id.base64().equals(text)) {
      throw new IllegalArgumentException("not the one base64 form of 16 bytes");
    }
    return id;
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  byte[] raw() {
    return bytes;
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyId id && Arrays.equals(bytes, id.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return base64();
  }
}
