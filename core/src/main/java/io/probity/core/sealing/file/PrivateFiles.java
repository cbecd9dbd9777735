package io.probity.core.sealing.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that their owner alone may read (0600 in 0700 directories where the system knows such
 * bits), written so that a crash leaves the old or the new.
 */
final class PrivateFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PrivateFiles() {}

  /** Makes the directory, and those above it, if it is not there; durable on return. */
  static void makeDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Path absolute = directory.toAbsolutePath().normalize();
      Files.createDirectories(absolute, permissions("rwx------"));
      Path parent = absolute.getParent();
      if (parent != null) {
        syncDirectory(parent);
      }
    }
  }

  /**
   * Opens the file for reading and writing, making it (its name durable on return) if it is not
   * there.
   */
  static FileChannel open(Path file) throws IOException {
    boolean fresh = !Files.exists(file);
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileChannel channel = FileChannel.open(file, options, permissions("rw-------"));
    if (fresh) {
      syncDirectory(directoryOf(file));
    }
    return channel;
  }

  /**
   * Replaces the file's content: after a crash at any point it is the old one or the new one,
   * whole.
   */
  static void replace(Path file, byte[] content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    // What a crash left of an earlier attempt was never renamed, so nothing relies on it.
    Files.deleteIfExists(fresh);
    try (FileChannel channel = open(fresh)) {
      writeAll(channel, ByteBuffer.wrap(content), 0);
      channel.force(true);
    }
    // If we stop here, the old file stands. The rename is atomic, and durable once the directory is
    // flushed.
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncDirectory(directoryOf(file));
  }

  static void writeAll(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  private static Path directoryOf(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a file lies in a directory");
    }
    return parent;
  }

  private static void syncDirectory(Path directory) throws IOException {
    if (POSIX) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] permissions(String bits) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(bits))
        }
        : new FileAttribute<?>[0];
  }
}
