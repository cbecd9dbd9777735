package io.probity.core.ledger.seal;

import io.probity.core.ledger.seal.SealBroken.Check;
import io.probity.core.ledger.tree.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The bytes of a sealed text, {@code 0x01 ‖ key id ‖ salt ‖ ciphertext and tag}, whose length and
 * digest are those that its entry names.
 */
public final class SealedSection {
  /** First byte of a sealed text. */
  public static final byte VERSION = 0x01;

  public static final int SALT_BYTES = 24;
  public static final int TAG_BYTES = 16;

  /** Before the ciphertext: version, key id, salt. */
  public static final int HEADER_BYTES = 1 + KeyId.BYTES + SALT_BYTES;

  /** In UTF-8; one byte of padding always fits. */
  public static final int MAX_TEXT_BYTES = 65_535;

  public static final String CIPHER = "AES/GCM/NoPadding";

  private static final byte PADDING = (byte) 0x80;
  private static final int[] PADDED_LENGTHS = {256, 1_024, 4_096, 16_384, 65_536};

  private final byte[] bytes;
  private final SealedRef ref;

  private SealedSection(byte[] bytes, SealedRef ref) {
    this.bytes = bytes;
    this.ref = ref;
  }

  /**
   * Checks length, digest, version and key id, in this order; keeps the bytes without copying.
   *
   * @throws SealBroken with the first check that failed
   */
  public static SealedSection of(byte[] bytes, SealedRef ref) {
    require(bytes.length == ref.len(), Check.LENGTH, ref);
    require(Hash.sha256(bytes).equals(ref.sha256()), Check.DIGEST, ref);
    require(bytes.length > HEADER_BYTES + TAG_BYTES && bytes[0] == VERSION, Check.VERSION, ref);
    require(
        Arrays.equals(bytes, 1, 1 + KeyId.BYTES, ref.key().raw(), 0, KeyId.BYTES),
        Check.KEY_ID,
        ref);
    return new SealedSection(bytes, ref);
  }

  /**
   * The smallest of 256 bytes, 1, 4, 16 and 64 KiB that holds a text of so many bytes and its
   * padding.
   */
  public static int paddedLength(int textBytes) {
    for (int length : PADDED_LENGTHS) {
      if (textBytes < length) {
        return length;
      }
    }
    throw new IllegalArgumentException("a section holds at most " + MAX_TEXT_BYTES + " bytes");
  }

  /** With the data key; the salt is in the sealed bytes. */
  public SectionKey sectionKey(byte[] dataKey, SealPlace place) {
    return SectionKey.derive(
        dataKey, Arrays.copyOfRange(bytes, 1 + KeyId.BYTES, HEADER_BYTES), place);
  }

  /**
   * The text. The commitment is compared before anything is decrypted: the cipher alone would let
   * one ciphertext open to two texts under two keys.
   *
   * @throws SealBroken with the first check that failed
   */
  public String open(SectionKey key, SealPlace place) {
    require(place.name().equals(ref.name()) && place.key().equals(ref.key()), Check.PLACE, ref);
    require(key.commit().equals(ref.commit()), Check.COMMITMENT, ref);
    byte[] padded = decrypt(key, place);
    return text(padded, textLength(padded));
  }

  private byte[] decrypt(SectionKey key, SealPlace place) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          Cipher.DECRYPT_MODE, key.cipherKey(), new GCMParameterSpec(8 * TAG_BYTES, key.nonce()));
      cipher.updateAAD(place.info());
      return cipher.doFinal(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES);
    } catch (GeneralSecurityException _) {
      throw new SealBroken(Check.DECRYPTION, ref);
    }
  }

  private int textLength(byte[] padded) {
    int end = padded.length - 1;
    while (end >= 0 && padded[end] == 0) {
      end--;
    }
    require(end >= 0 && padded[end] == PADDING, Check.PADDING, ref);
    require(end <= MAX_TEXT_BYTES && paddedLength(end) == padded.length, Check.PADDING, ref);
    return end;
  }

  private String text(byte[] padded, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(padded, 0, length))
          .toString();
    } catch (CharacterCodingException _) {
      throw new SealBroken(Check.TEXT, ref);
    }
  }

  private static void require(boolean holds, Check check, SealedRef ref) {
    if (!holds) {
      throw new SealBroken(check, ref);
    }
  }
}
