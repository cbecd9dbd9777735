package io.probity.api.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** A small file that only this process's user may read, there whole or not at all. */
record PrivateFile(Path path) {

  Optional<byte[]> read() {
    try {
      return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On return the bytes are on the disk. If we stop before the move, the file is not there. */
  void write(byte[] bytes) {
    Path directory = path.toAbsolutePath().getParent();
    Path partial = path.resolveSibling(path.getFileName() + ".partial");
    try {
      Files.createDirectories(directory, permissions("rwx------"));
      Files.deleteIfExists(partial);
      try (FileChannel channel =
          FileChannel.open(
              partial, Set.of(CREATE, TRUNCATE_EXISTING, WRITE), permissions("rw-------"))) {
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(partial, path, ATOMIC_MOVE);
      try (FileChannel entry = FileChannel.open(directory)) {
        entry.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] permissions(String text) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
        }
        : new FileAttribute<?>[0];
  }
}
