package io.probity.core.ledger.note;

import io.probity.core.ledger.json.Shape;
import io.probity.core.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 public key with the name under which it signs notes: the text {@code <name>+<key
 * id>+<key>} of C2SP signed-note.
 *
 * @param name no whitespace, no plus sign
 * @param point the 32 bytes of the public key (RFC 8032)
 */
public record VerifierKey(String name, Hash point) {
  static final byte ED25519 = 0x01;

  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  public VerifierKey {
    Shape.origin(name);
  }

  /** The key's point is the end of its X.509 form; any other key than one of Ed25519 is refused. */
  public static VerifierKey of(String name, PublicKey key) {
    byte[] encoded = key.getEncoded();
    Shape.require(encoded.length == X509_PREFIX.length + Hash.BYTES, "public key");
    Shape.require(
        Arrays.equals(encoded, 0, X509_PREFIX.length, X509_PREFIX, 0, X509_PREFIX.length),
        "public key");
    return new VerifierKey(name, Hash.of(encoded, X509_PREFIX.length));
  }

  /** Anything but the text that {@link #text} gives is an {@link IllegalArgumentException}. */
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    Shape.require(parts.length == 3, "verifier key");
    byte[] key = Base64.getDecoder().decode(parts[2]);
    Shape.require(key.length == 1 + Hash.BYTES && key[0] == ED25519, "verifier key");
    VerifierKey parsed = new VerifierKey(parts[0], Hash.of(key, 1));
    Shape.require(parsed.text().equals(text), "verifier key");
    return parsed;
  }

  /** The vkey text; the key id in it is computed. */
  public String text() {
    byte[] key = new byte[1 + Hash.BYTES];
    key[0] = ED25519;
    System.arraycopy(point.bytes(), 0, key, 1, Hash.BYTES);
    return name
        + "+"
        + HexFormat.of().toHexDigits(id())
        + "+"
        + Base64.getEncoder().encodeToString(key);
  }

  /** First four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), big-endian. */
  public int id() {
    MessageDigest digest = Hash.digest();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(ED25519);
    byte[] hash = digest.digest(point.bytes());
    return hash[0] << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | (hash[3] & 0xff);
  }

  /**
   * Whether this key made this Ed25519 signature over the message; a malformed key or signature did
   * not.
   */
  boolean signed(byte[] message, byte[] signature) {
    try {
      Signature verification = Signature.getInstance("Ed25519");
      verification.initVerify(publicKey());
      verification.update(message);
      return verification.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded = new byte[X509_PREFIX.length + Hash.BYTES];
    System.arraycopy(X509_PREFIX, 0, encoded, 0, X509_PREFIX.length);
    System.arraycopy(point.bytes(), 0, encoded, X509_PREFIX.length, Hash.BYTES);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  @Override
  public String toString() {
    return text();
  }
}
