package io.probity.core.sealing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What the vault keeps of a mailbox code: which report it belongs to, and a slow hash of its secret
 * half (PBKDF2 with HMAC-SHA-256, RFC 8018).
 *
 * <p>Immutable. Trying a code takes the same work whether it is the right one, a wrong one, or one
 * of a mailbox that does not exist.
 */
public final class MailboxLock {
  private static final String SLOW = "PBKDF2WithHmacSHA256";
  private static final int ITERATIONS = 100_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** What an unknown code is tried on. */
  private static final MailboxLock NONE =
      new MailboxLock(new UUID(0, 0), "", ITERATIONS, new byte[SALT_BYTES], new byte[HASH_BYTES]);

  private final UUID lookup;
  private final String stream;
  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private MailboxLock(UUID lookup, String stream, int iterations, byte[] salt, byte[] hash) {
    this.lookup = lookup;
    this.stream = stream;
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  /** The code opens nothing; which of its halves is wrong is not said. */
  public static final class WrongCode extends Exception {
    private static final long serialVersionUID = 1L;

    WrongCode() {
      super("This code opens no mailbox.");
    }
  }

  /**
   * A lock for this code; takes tens of milliseconds.
   *
   * @param stream of the report
   */
  public static MailboxLock of(MailboxCode code, String stream) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new MailboxLock(
        code.lookup(), stream, ITERATIONS, salt, slowHash(code, salt, ITERATIONS));
  }

  /**
   * The stream of the report whose mailbox this code opens; takes tens of milliseconds.
   *
   * @param lock what the vault keeps under the code's lookup half; null for nothing
   */
  public static String open(MailboxCode code, @Nullable MailboxLock lock) throws WrongCode {
    MailboxLock tried = lock == null ? NONE : lock;
    boolean right = MessageDigest.isEqual(slowHash(code, tried.salt, tried.iterations), tried.hash);
    if (!right || lock == null) {
      throw new WrongCode();
    }
    return lock.stream;
  }

  /** The same answer for a code that opens the mailbox of a report that was never recorded. */
  public static WrongCode wrong() {
    return new WrongCode();
  }

  /** Under what it is kept: the half of the code that is looked up. */
  public UUID lookup() {
    return lookup;
  }

  /** All but the lookup half; the vault wraps it. */
  public byte[] encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(stream);
      out.writeInt(iterations);
      out.write(salt);
      out.write(hash);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** What {@link #encoded()} wrote, under the half that it was kept by. */
  public static MailboxLock decoded(UUID lookup, byte[] encoded) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
      String stream = in.readUTF();
      int iterations = in.readInt();
      byte[] salt = in.readNBytes(SALT_BYTES);
      return new MailboxLock(lookup, stream, iterations, salt, in.readNBytes(HASH_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException("a mailbox's lock is shorter than it says", e);
    }
  }

  @Override
  public String toString() {
    return "‹mailbox lock›";
  }

  private static byte[] slowHash(MailboxCode code, byte[] salt, int iterations) {
    char[] secret = HexFormat.of().formatHex(code.secret()).toCharArray();
    PBEKeySpec spec = new PBEKeySpec(secret, salt, iterations, HASH_BYTES * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance(SLOW).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks " + SLOW, e);
    } finally {
      spec.clearPassword();
    }
  }
}
