package io.probity.core.sealing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * The credential by which a reporter returns: 16 bytes by which their mailbox is looked up, and 16
 * that open it.
 *
 * <p>Its text is 52 letters and digits (RFC 4648 base 32, in lower case), each half on its own 26,
 * in groups of at most five; reading it, case, blanks and hyphens do not matter. Immutable; prints
 * as {@code ‹mailbox code›}.
 */
public final class MailboxCode {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int HALF = 16;
  private static final int HALF_LETTERS = 26;
  private static final int GROUP = 5;

  private final byte[] lookup;
  private final byte[] secret;

  private MailboxCode(byte[] lookup, byte[] secret) {
    this.lookup = lookup;
    this.secret = secret;
  }

  /** Of the 32 bytes of an HMAC. */
  static MailboxCode of(byte[] both) {
    return new MailboxCode(Arrays.copyOf(both, HALF), Arrays.copyOfRange(both, HALF, 2 * HALF));
  }

  /**
   * What somebody wrote down.
   *
   * @throws IllegalArgumentException if it is no code; the message does not quote it
   */
  public static MailboxCode parse(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    if (letters.length() != 2 * HALF_LETTERS) {
      throw new IllegalArgumentException("A mailbox code has 52 letters and digits");
    }
    return new MailboxCode(
        decode(letters.substring(0, HALF_LETTERS)), decode(letters.substring(HALF_LETTERS)));
  }

  /** The half that says which mailbox; the 16 bytes as they are, without a version. */
  public UUID lookup() {
    ByteBuffer bytes = ByteBuffer.wrap(lookup);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /** The code as it is shown, once, to whoever must keep it. */
  public String shown() {
    String letters = encode(lookup) + encode(secret);
    return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  byte[] secret() {
    return secret.clone();
  }

  @Override
  public String toString() {
    return "‹mailbox code›";
  }

  private static String encode(byte[] half) {
    StringBuilder letters = new StringBuilder();
    for (int at = 0; at < HALF_LETTERS; at++) {
      int value = 0;
      for (int bit = at * GROUP; bit < (at + 1) * GROUP; bit++) {
        value = (value << 1) | bitOf(half, bit);
      }
      letters.append(LETTERS.charAt(value));
    }
    return letters.toString();
  }

  private static int bitOf(byte[] half, int bit) {
    return bit < half.length * Byte.SIZE
        ? (half[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1
        : 0;
  }

  private static byte[] decode(String letters) {
    byte[] half = new byte[HALF];
    for (int at = 0; at < HALF_LETTERS; at++) {
      int value = LETTERS.indexOf(letters.charAt(at));
      if (value < 0) {
        throw new IllegalArgumentException("A mailbox code has letters and the digits 2 to 7");
      }
      for (int i = 0; i < GROUP; i++) {
        setBit(half, at * GROUP + i, (value >> (GROUP - 1 - i)) & 1);
      }
    }
    return half;
  }

  private static void setBit(byte[] half, int bit, int value) {
    if (bit < half.length * Byte.SIZE) {
      half[bit / Byte.SIZE] |= (byte) (value << (Byte.SIZE - 1 - bit % Byte.SIZE));
    } else if (value != 0) {
      throw new IllegalArgumentException("A mailbox code of another form");
    }
  }
}
