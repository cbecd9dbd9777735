package io.probity.core.journal.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.ledger.note.UnverifiedCheckpoint;
import io.probity.core.ledger.note.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What this node's signer signed last, in a local file of two places that are written in turn: if
 * we stop in the middle of one, the other still holds the note before. A note is written before it
 * is shown to anybody. The system is not asked to flush: after a power cut an older note may stand
 * here; the topic of checkpoints, where a note is flushed each minute, says the rest. For one
 * thread.
 */
final class SignerFile implements AutoCloseable {
  private static final int PLACE = 4 * 1024;

  private final FileChannel file;
  private final VerifierKey key;
  private int next;

  SignerFile(Path path, VerifierKey key) {
    this.key = key;
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The greatest note of this key; empty if the file is new.
   *
   * @throws IllegalStateException something stands in the file, but no note of this key
   */
  Optional<SignedCheckpoint> last() {
    Optional<SignedCheckpoint> last =
        IntStream.of(0, 1)
            .mapToObj(this::read)
            .filter(Objects::nonNull)
            .max(Comparator.comparingLong(SignedCheckpoint::size));
    if (last.isEmpty() && size() > 0) {
      throw new IllegalStateException("The signer's file holds no note of its key");
    }
    return last;
  }

  private @Nullable SignedCheckpoint read(int place) {
    ByteBuffer bytes = ByteBuffer.allocate(PLACE);
    try {
      file.read(bytes, (long) place * PLACE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = new String(bytes.array(), 0, bytes.position(), UTF_8);
    return opened(text.substring(0, end(text)), key);
  }

  private static int end(String text) {
    int padding = text.indexOf('\0');
    return padding < 0 ? text.length() : padding;
  }

  /** Null if it is no note of this key. */
  static @Nullable SignedCheckpoint opened(String note, VerifierKey key) {
    try {
      UnverifiedCheckpoint unverified = UnverifiedCheckpoint.parse(note);
      return new SignedCheckpoint(unverified.open(key), unverified.note());
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  void write(SignedCheckpoint signed) {
    byte[] text = signed.note().note().getBytes(UTF_8);
    if (text.length > PLACE) {
      throw new IllegalArgumentException("a note of " + text.length + " bytes");
    }
    try {
      file.write(ByteBuffer.wrap(Arrays.copyOf(text, PLACE)), (long) next * PLACE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    next = 1 - next;
  }

  private long size() {
    try {
      return file.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
