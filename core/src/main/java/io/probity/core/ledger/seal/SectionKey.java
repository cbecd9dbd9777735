package io.probity.core.ledger.seal;

import io.probity.core.ledger.json.Shape;
import io.probity.core.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that opens exactly one section, and what follows from it: the cipher's key, its nonce,
 * and the commitment that the entry holds. Prints nothing of itself.
 */
public final class SectionKey {
  public static final int BYTES = 32;
  public static final int NONCE_BYTES = 12;

  private static final String HKDF = "HKDF-SHA256";
  private static final byte[] KEYS_LABEL =
      "probity/seal/v1/keys".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private final byte[] expanded;

  private SectionKey(byte[] bytes) {
    Shape.require(bytes.length == BYTES, "section key");
    this.bytes = bytes;
    this.expanded = expand(bytes);
  }

  /** 32 bytes as a bundle hands them out; copies. */
  public static SectionKey of(byte[] bytes) {
    return new SectionKey(bytes.clone());
  }

  /** HKDF-SHA256(data key of 32 bytes, salt of 24, {@link SealPlace#info}). */
  public static SectionKey derive(byte[] dataKey, byte[] salt, SealPlace place) {
    Shape.require(dataKey.length == BYTES, "data key");
    Shape.require(salt.length == SealedSection.SALT_BYTES, "salt");
    return new SectionKey(
        derive(
            HKDFParameterSpec.ofExtract()
                .addIKM(dataKey)
                .addSalt(salt)
                .thenExpand(place.info(), BYTES)));
  }

  private static byte[] expand(byte[] sectionKey) {
    return derive(
        HKDFParameterSpec.expandOnly(
            new SecretKeySpec(sectionKey, "Generic"),
            KEYS_LABEL,
            BYTES + NONCE_BYTES + Hash.BYTES));
  }

  private static byte[] derive(HKDFParameterSpec parameters) {
    try {
      return KDF.getInstance(HKDF).deriveData(parameters);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JDK cannot derive with " + HKDF, impossible);
    }
  }

  /** A copy of the secret, to be handed to whoever may open the section. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** For AES-256-GCM, once. */
  public SecretKey cipherKey() {
    return new SecretKeySpec(expanded, 0, BYTES, "AES");
  }

  /** Twelve bytes. */
  public byte[] nonce() {
    return Arrays.copyOfRange(expanded, BYTES, BYTES + NONCE_BYTES);
  }

  /** What the entry commits to. */
  public Hash commit() {
    return Hash.of(expanded, BYTES + NONCE_BYTES);
  }

  @Override
  public String toString() {
    return "SectionKey";
  }
}
