package io.probity.core.sealing.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key store: the generations of the key-encryption key, and the seed of the key that signs
 * checkpoints.
 *
 * <p>A PKCS#12 file, never in the vault or its backups: keep the two apart, or destroying a
 * generation expires no backup of the vault. Generations are its secret keys {@code kek-1}, {@code
 * kek-2}, …, of which the highest wraps; the seed (32 bytes, RFC 8032) is its secret key {@code
 * signing}. Read once when opened; immutable and thread-safe.
 */
public final class Keyring {
  private static final String FILE = "keyring.p12";
  private static final String PASSWORD_FILE = "keyring.password";
  private static final String GENERATION = "kek-";
  private static final String SIGNING = "signing";
  private static final int KEY_LENGTH = 32;

  private final SortedMap<Integer, SecretKey> generations;
  private final byte[] signingSeed;

  private Keyring(SortedMap<Integer, SecretKey> generations, byte[] signingSeed) {
    this.generations = generations;
    this.signingSeed = signingSeed;
  }

  /**
   * Opens the keyring of this directory under the password that lies beside it in a file of mode
   * 0600; at the first start makes both. Whoever reads the directory reads the keys: for
   * evaluation.
   *
   * @throws IOException if the files cannot be read or written, or the password does not fit
   */
  public static Keyring open(Path directory) throws IOException {
    return alone(
        directory,
        () -> {
          Path passwordFile = directory.resolve(PASSWORD_FILE);
          if (!Files.exists(passwordFile)) {
            if (Files.exists(directory.resolve(FILE))) {
              throw new IOException("the keyring is there, but not the file of its password");
            }
            // If we stop after this, the next start makes the keyring under this password.
            PrivateFiles.replace(passwordFile, randomPassword());
          }
          return load(directory, Files.readString(passwordFile).strip().toCharArray());
        });
  }

  /**
   * Opens the keyring of this directory under a password from elsewhere; at the first start makes
   * it.
   *
   * @throws IOException if the file cannot be read or written, or the password does not fit
   */
  public static Keyring open(Path directory, char[] password) throws IOException {
    return alone(directory, () -> load(directory, password));
  }

  /** The generation that wraps what is new. */
  public int currentGeneration() {
    return generations.lastKey();
  }

  /** The Ed25519 keys that sign checkpoints. */
  public KeyPair signingKeys() {
    return keysOf(signingSeed);
  }

  @Override
  public String toString() {
    return "keyring of generations " + generations.keySet();
  }

  SecretKey keyEncryptionKey(int generation) {
    SecretKey key = generations.get(generation);
    if (key == null) {
      throw new Mismatch("the keyring holds no generation " + generation);
    }
    return key;
  }

  /** The vault was wrapped under keys that this keyring does not hold. */
  public static final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mismatch(String what) {
      super(what);
    }
  }

  private interface Opening {
    Keyring run() throws IOException, GeneralSecurityException;
  }

  /** Two nodes that start on one directory for the first time must not both make a keyring. */
  private static Keyring alone(Path directory, Opening opening) throws IOException {
    PrivateFiles.makeDirectory(directory);
    synchronized (Keyring.class) {
      try (FileChannel channel = PrivateFiles.open(directory.resolve("keyring.lock"));
          FileLock _ = channel.lock()) {
        return opening.run();
      } catch (GeneralSecurityException e) {
        throw new IOException("the keyring cannot be read", e);
      }
    }
  }

  private static Keyring load(Path directory, char[] password)
      throws IOException, GeneralSecurityException {
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      PrivateFiles.replace(file, freshStore(password));
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
    SortedMap<Integer, SecretKey> generations = new TreeMap<>();
    for (String alias : Collections.list(store.aliases())) {
      if (alias.startsWith(GENERATION)) {
        int generation = Integer.parseInt(alias.substring(GENERATION.length()));
        generations.put(generation, new SecretKeySpec(read(store, alias, password), "AES"));
      }
    }
    if (generations.isEmpty()) {
      throw new IOException("the keyring holds no key-encryption key");
    }
    return new Keyring(generations, read(store, SIGNING, password));
  }

  private static byte[] read(KeyStore store, String alias, char[] password)
      throws IOException, GeneralSecurityException {
    if (store.getKey(alias, password) instanceof SecretKey key) {
      byte[] encoded = key.getEncoded();
      if (encoded.length == KEY_LENGTH) {
        return encoded;
      }
    }
    throw new IOException("the keyring holds no secret key of 32 bytes named " + alias);
  }

  /** The JDK makes a pair from 32 random bytes; given these, it makes theirs. */
  static KeyPair keysOf(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Seeded(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks Ed25519", e);
    }
  }

  /** Random to whoever asks, and always the same. */
  private static final class Seeded extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient byte[] seed;

    private Seeded(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("a seed of " + seed.length + " bytes, not " + bytes.length);
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  private static byte[] freshStore(char[] password) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    put(store, GENERATION + "1", password);
    put(store, SIGNING, password);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, password);
    return out.toByteArray();
  }

  /**
   * Under the algorithm name AES also the seed: PKCS#12 wants a name that it knows, and a seed is
   * only bytes.
   */
  private static void put(KeyStore store, String alias, char[] password)
      throws GeneralSecurityException {
    byte[] random = random();
    store.setEntry(
        alias,
        new KeyStore.SecretKeyEntry(new SecretKeySpec(random, "AES")),
        new KeyStore.PasswordProtection(password));
    Arrays.fill(random, (byte) 0);
  }

  private static byte[] randomPassword() {
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    return password.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] random() {
    byte[] random = new byte[KEY_LENGTH];
    new SecureRandom().nextBytes(random);
    return random;
  }
}
