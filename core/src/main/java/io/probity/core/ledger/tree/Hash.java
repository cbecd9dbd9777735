package io.probity.core.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Thirty-two bytes, as SHA-256 or HMAC-SHA-256 gives them; compared by value, never changed. */
public final class Hash {
  public static final int BYTES = 32;

  /** What the first head names as its predecessor. */
  public static final Hash ZERO = new Hash(new byte[BYTES]);

  /** The root of a tree without leaves: SHA-256 of nothing (RFC 9162, 2.1.1). */
  public static final Hash EMPTY_TREE = sha256(new byte[0]);

  private static final byte LEAF_PREFIX = 0;
  private static final byte NODE_PREFIX = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies; any length but 32 is an {@link IllegalArgumentException}. */
  public static Hash of(byte[] bytes) {
    requireLength(bytes.length);
    return new Hash(bytes.clone());
  }

  /** Reads 32 bytes from {@code offset}; copies. */
  public static Hash of(byte[] bytes, int offset) {
    return new Hash(Arrays.copyOfRange(bytes, offset, Math.addExact(offset, BYTES)));
  }

  /** Standard alphabet, padded, exactly 44 characters, no stray bits; anything else is refused. */
  public static Hash ofBase64(String text) {
    byte[] decoded = Base64.getDecoder().decode(text);
    requireLength(decoded.length);
    Hash hash = new Hash(decoded);
    if (!hash.base64().equals(text)) {
      throw new IllegalArgumentException("not the one base64 form of 32 bytes");
    }
    return hash;
  }

  /** Lower or upper case. */
  public static Hash ofHex(String text) {
    byte[] decoded = HexFormat.of().parseHex(text);
    requireLength(decoded.length);
    return new Hash(decoded);
  }

  public static Hash sha256(byte[] bytes) {
    return new Hash(digest().digest(bytes));
  }

  /** Leaf hash: SHA-256(0x00 ‖ bytes) (RFC 9162, 2.1.1). */
  public static Hash leaf(byte[] bytes) {
    MessageDigest digest = digest();
    digest.update(LEAF_PREFIX);
    return new Hash(digest.digest(bytes));
  }

  /** Node hash: SHA-256(0x01 ‖ left ‖ right) (RFC 9162, 2.1.1). */
  public static Hash node(Hash left, Hash right) {
    MessageDigest digest = digest();
    digest.update(NODE_PREFIX);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static void requireLength(int length) {
    if (length != BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + length);
    }
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Not a copy: within this package only. */
  byte[] raw() {
    return bytes;
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return bytes[0] << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
  }

  @Override
  public String toString() {
    return base64();
  }
}
