package io.probity.core.sealing.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The permission bits of everything under a directory, itself included. */
final class Permissions {
  private Permissions() {}

  static List<String> under(Path directory) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        found.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    return found;
  }
}
