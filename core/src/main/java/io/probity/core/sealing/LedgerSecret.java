package io.probity.core.sealing;

import io.probity.core.ledger.tree.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that makes ids and digests in the ledger say nothing to whoever lacks it.
 *
 * <p>All are HMAC-SHA-256 under the 32 bytes of the secret. Texts are UTF-8, each after its length
 * as u16 big-endian; what a caller sends is told apart by a label from what the server makes.
 * Thread-safe; prints as {@code ‹secret›}.
 */
public final class LedgerSecret {

  /** Length in bytes. */
  public static final int LENGTH = 32;

  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * Takes a copy.
   *
   * @throws IllegalArgumentException unless there are 32 bytes
   */
  public LedgerSecret(byte[] secret) {
    if (secret.length != LENGTH) {
      throw new IllegalArgumentException("the ledger secret has 32 bytes, not " + secret.length);
    }
    key = new SecretKeySpec(secret, HMAC);
  }

  /** The stored id of a command: of who sent it and under which idempotency key. */
  public Hash commandId(String actor, UUID idempotencyKey) {
    return hmac("command", prefixed(actor), prefixed(idempotencyKey.toString()));
  }

  /**
   * The stored id of the one command that begins a ledger: by it a ledger shows whether this is its
   * secret.
   */
  public Hash foundingId() {
    return commandId("bootstrap", new UUID(0, 0));
  }

  /** The digest by which a second body under a used key is recognised; of the body as received. */
  public Hash request(byte[] body) {
    return hmac("request", body);
  }

  /**
   * As the other, of a body that is meant for this command: under another it is another request.
   */
  public Hash request(String command, byte[] body) {
    return hmac("request of", prefixed(command), body);
  }

  /** By which the sender of a command shows that it is theirs to ask after. */
  public Hash statusOf(String sender, Hash commandId) {
    return hmac("status", prefixed(sender), commandId.bytes());
  }

  /** The id that the server makes for a command: to everybody else random, for a retry the same. */
  public UUID serverMadeId(Hash commandId, int ordinal) {
    return randomLooking(
        hmac("", commandId.bytes(), ByteBuffer.allocate(4).putInt(ordinal).array()));
  }

  /** The id under which downstream systems know what has this id inside. */
  public UUID publicId(UUID id) {
    return randomLooking(hmac("published", id.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** What stands in the register's entry for a login (base64 of 32 bytes). */
  public String login(String issuer, String subject) {
    return hmac("login", prefixed(issuer), prefixed(subject)).base64();
  }

  /**
   * The code by which whoever made this report returns: for a retry the same.
   *
   * @param actor what the report's command id is bound to
   * @param idempotencyKey of the report, which therefore opens the mailbox, too
   */
  public MailboxCode mailboxCode(String actor, UUID idempotencyKey) {
    return MailboxCode.of(
        hmac("mailbox", prefixed(actor), prefixed(idempotencyKey.toString())).bytes());
  }

  /**
   * The id that everybody computes alike from a namespace and a name: version 5 (RFC 9562, section
   * 5.5).
   */
  public static UUID uuidV5(UUID namespace, String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(HexFormat.of().parseHex(namespace.toString().replace("-", "")));
      return layout(sha1.digest(name.getBytes(StandardCharsets.UTF_8)), 5);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks SHA-1", e);
    }
  }

  @Override
  public String toString() {
    return "‹secret›";
  }

  private Hash hmac(String label, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(label.getBytes(StandardCharsets.UTF_8));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return Hash.of(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks " + HMAC, e);
    }
  }

  private static byte[] prefixed(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    if (encoded.length > 0xFFFF) {
      throw new IllegalArgumentException("at most 65,535 bytes, not " + encoded.length);
    }
    return ByteBuffer.allocate(2 + encoded.length)
        .putShort((short) encoded.length)
        .put(encoded)
        .array();
  }

  private static UUID randomLooking(Hash digest) {
    return layout(digest.bytes(), 4);
  }

  /** The first 16 bytes with the version and the variant of RFC 9562 in their places. */
  private static UUID layout(byte[] digest, int version) {
    ByteBuffer first = ByteBuffer.wrap(Arrays.copyOf(digest, 16));
    long high = (first.getLong() & ~0xF000L) | ((long) version << 12);
    long low = (first.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
