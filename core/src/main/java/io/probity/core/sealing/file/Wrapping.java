package io.probity.core.sealing.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts what the vault holds under the current key-encryption key, and opens it under the
 * generation that it names.
 *
 * <p>{@code generation u32 ‖ nonce12 ‖ AES-256-GCM}, the purpose, the generation and what the
 * secret belongs to as additional data, so that nothing can be moved to another row. Thread-safe.
 */
final class Wrapping {
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int OVERHEAD = Integer.BYTES + NONCE + TAG;

  /** What the vault may hold of a secret. */
  static final class Wrapped {
    private final byte[] bytes;

    Wrapped(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  private final Keyring keyring;
  private final SecureRandom random = new SecureRandom();

  Wrapping(Keyring keyring) {
    this.keyring = keyring;
  }

  Wrapped wrap(String purpose, byte[] owner, byte[] secret) {
    int generation = keyring.currentGeneration();
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, generation, nonce);
      cipher.updateAAD(additionalData(purpose, generation, owner));
      return new Wrapped(
          ByteBuffer.allocate(OVERHEAD + secret.length)
              .putInt(generation)
              .put(nonce)
              .put(cipher.doFinal(secret))
              .array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK does not encrypt with AES-256-GCM", e);
    }
  }

  /**
   * The secret again.
   *
   * @throws Keyring.Mismatch if the keyring lacks the generation, or the bytes were not wrapped by
   *     it for this purpose and owner
   */
  byte[] unwrap(String purpose, byte[] owner, Wrapped secret) {
    byte[] wrapped = secret.bytes();
    if (wrapped.length < OVERHEAD) {
      throw new Keyring.Mismatch("too short to be wrapped by a keyring");
    }
    int generation = ByteBuffer.wrap(wrapped).getInt();
    byte[] nonce = new byte[NONCE];
    ByteBuffer.wrap(wrapped).get(Integer.BYTES, nonce);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, generation, nonce);
      cipher.updateAAD(additionalData(purpose, generation, owner));
      int header = Integer.BYTES + NONCE;
      return cipher.doFinal(wrapped, header, wrapped.length - header);
    } catch (AEADBadTagException e) {
      throw new Keyring.Mismatch("generation " + generation + " of the keyring did not wrap this");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK does not decrypt AES-256-GCM", e);
    }
  }

  private Cipher cipher(int mode, int generation, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, keyring.keyEncryptionKey(generation), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
    return cipher;
  }

  private static byte[] additionalData(String purpose, int generation, byte[] owner) {
    byte[] label = ("probity/vault/v1/" + purpose).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(label.length + 1 + Integer.BYTES + owner.length)
        .put(label)
        .put((byte) 0)
        .putInt(generation)
        .put(owner)
        .array();
  }
}
