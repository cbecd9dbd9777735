package io.probity.core.sealing.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A keyring for the tests that do not ask where it comes from: making one takes a slow hash. */
public final class Keyrings {
  public static final Keyring SHARED = make();

  private Keyrings() {}

  private static Keyring make() {
    try {
      Path directory = Files.createTempDirectory("keyring");
      Keyring keyring = Keyring.open(directory);
      for (String file : new String[] {"keyring.p12", "keyring.password", "keyring.lock"}) {
        Files.delete(directory.resolve(file));
      }
      Files.delete(directory);
      return keyring;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
