package io.probity.core.sealing;

import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealPlace;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.seal.SealedSection;
import io.probity.core.ledger.seal.SectionKey;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.sealing.Vault.Scope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts text for one place in one ledger, and opens it there and nowhere else.
 *
 * <p>Thread-safe. The format is that of {@link SealedSection}; every section has a salt, and so a
 * cipher key and nonce, of its own.
 */
public final class Sealer {
  private static final byte END_OF_TEXT = (byte) 0x80;

  private final String ledger;
  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  /**
   * Seals for this ledger.
   *
   * @param ledger its origin
   */
  public Sealer(String ledger, Vault vault) {
    this.ledger = ledger;
    this.vault = vault;
  }

  /**
   * Text, and where it is to stand.
   *
   * @param name of the section within its entry
   */
  public record Section(String stream, UUID entry, String name, Confidential content) {
    Scope scope() {
      return new Scope(stream, content.person().orElse(null));
    }
  }

  /**
   * What an entry says of a section, and the bytes that are sent, under their digest, before the
   * entry is committed.
   */
  public static final class Sealed {
    private final SealedRef ref;
    private final byte[] bytes;

    private Sealed(SealedRef ref, byte[] bytes) {
      this.ref = ref;
      this.bytes = bytes;
    }

    public SealedRef ref() {
      return ref;
    }

    /** Shared, not copied: nobody changes them. */
    public byte[] bytes() {
      return bytes;
    }
  }

  /**
   * Seals each section, in this order, under keys that are durable in the vault when this returns;
   * new ones share one flush.
   *
   * @throws IllegalStateException if a section's content is sealed already
   * @throws Vault.Unavailable if the vault gives no answer: then nothing is sealed
   */
  public List<Sealed> seal(List<Section> sections) {
    Map<Scope, KeyId> keys =
        vault.keysFor(sections.stream().map(Section::scope).collect(Collectors.toSet()));
    return sections.stream()
        .map(section -> seal(section, Objects.requireNonNull(keys.get(section.scope()))))
        .toList();
  }

  /** As {@link #seal(List)}, of one section. */
  public Sealed seal(String stream, UUID entry, String name, Confidential content) {
    return seal(List.of(new Section(stream, entry, name, content))).getFirst();
  }

  /**
   * The text again, after every check.
   *
   * @param sealed the bytes as they were sent; not changed
   * @throws io.probity.core.ledger.seal.SealBroken with the first check that failed
   * @throws Vault.KeyMissing if the vault lacks the key
   * @throws Vault.Unavailable if the vault gives no answer
   */
  public String open(Confidential.Reference reference, byte[] sealed) {
    SealedRef ref = reference.sealed();
    SealedSection section = SealedSection.of(sealed, ref);
    SealPlace place =
        new SealPlace(ledger, reference.stream(), reference.entry(), ref.name(), ref.key());
    byte[] dataKey = vault.key(ref.key());
    try {
      return section.open(section.sectionKey(dataKey, place), place);
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  private Sealed seal(Section section, KeyId keyId) {
    SealPlace place =
        new SealPlace(ledger, section.stream(), section.entry(), section.name(), keyId);
    byte[] salt = new byte[SealedSection.SALT_BYTES];
    random.nextBytes(salt);
    byte[] dataKey = vault.key(keyId);
    try {
      return seal(place, section.content().text(), dataKey, salt);
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  static Sealed seal(SealPlace place, String text, byte[] dataKey, byte[] salt) {
    SectionKey key = SectionKey.derive(dataKey, salt, place);
    byte[] ciphertext = encrypt(key, place, pad(text));
    byte[] sealed =
        ByteBuffer.allocate(SealedSection.HEADER_BYTES + ciphertext.length)
            .put(SealedSection.VERSION)
            .put(place.key().bytes())
            .put(salt)
            .put(ciphertext)
            .array();
    return new Sealed(
        new SealedRef(place.name(), place.key(), sealed.length, Hash.sha256(sealed), key.commit()),
        sealed);
  }

  private static byte[] encrypt(SectionKey key, SealPlace place, byte[] padded) {
    try {
      Cipher cipher = Cipher.getInstance(SealedSection.CIPHER);
      cipher.init(
          Cipher.ENCRYPT_MODE,
          key.cipherKey(),
          new GCMParameterSpec(SealedSection.TAG_BYTES * Byte.SIZE, key.nonce()));
      cipher.updateAAD(place.info());
      return cipher.doFinal(padded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK does not encrypt with AES-256-GCM", e);
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }

  private static byte[] pad(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(encoded, SealedSection.paddedLength(encoded.length));
    padded[encoded.length] = END_OF_TEXT;
    Arrays.fill(encoded, (byte) 0);
    return padded;
  }
}
