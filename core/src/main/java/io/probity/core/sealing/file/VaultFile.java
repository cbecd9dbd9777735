package io.probity.core.sealing.file;

import io.probity.core.sealing.Vault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32C;

/**
 * An append-only file of checksummed frames that processes of one machine share under a lock.
 *
 * <p>A frame is {@code magic u32, length u32, CRC-32C of the length and the payload u32, payload},
 * and is flushed before the next is written. So a bad frame is the torn tail of a crash if and only
 * if nothing intact follows it; that tail was promised to nobody and is cut off. A bad frame with
 * an intact one behind it is damage. A last frame that rots on the disk looks like a torn one: what
 * it held is found missing when the ledger's live keys are asked for at start.
 *
 * <p>Not thread-safe: owned by one thread, which nobody interrupts (an interrupt would close the
 * channels).
 */
final class VaultFile implements AutoCloseable {
  static final int MAX_PAYLOAD = 1 << 20;

  private static final int MAGIC = 0x50565431;
  private static final int HEADER = 12;
  private static final int LONGEST_FRAME = HEADER + MAX_PAYLOAD;

  /** File locks are held by the process; within it, two vaults on one file take turns here. */
  private static final ReentrantLock WITHIN_THIS_PROCESS = new ReentrantLock();

  private final FileChannel lock;
  private final FileChannel file;

  /** All before this was read, intact, and is on the disk. */
  private long end;

  VaultFile(Path directory) throws IOException {
    PrivateFiles.makeDirectory(directory);
    // The lock has a file of its own, so that the vault's can be replaced by a rewritten one.
    lock = PrivateFiles.open(directory.resolve("vault.lock"));
    try {
      file = PrivateFiles.open(directory.resolve("vault.log"));
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /** What was appended and flushed as one. */
  static final class Frame {
    private final long position;
    private final byte[] payload;

    private Frame(long position, byte[] payload) {
      this.position = position;
      this.payload = payload;
    }

    long position() {
      return position;
    }

    byte[] payload() {
      return payload;
    }
  }

  /** What is done while nobody else touches the file. */
  interface Exclusive {
    void run() throws IOException;
  }

  /** Waits for the lock, without limit. */
  void exclusively(Exclusive work) throws IOException {
    WITHIN_THIS_PROCESS.lock();
    try (FileLock _ = lock.lock()) {
      work.run();
    } finally {
      WITHIN_THIS_PROCESS.unlock();
    }
  }

  /**
   * The payloads appended since the last call, by whomever, on the disk when this returns. Call it
   * exclusively.
   *
   * @throws Vault.Damaged if the file is shorter than what was read before, or bad before its tail
   */
  List<Frame> readNew() throws IOException {
    long size = file.size();
    if (size < end) {
      throw new Vault.Damaged(size, "it ends before what was read earlier");
    }
    List<Frame> frames = new ArrayList<>();
    long position = end;
    while (position < size) {
      ByteBuffer chunk = read(position, Math.min(size - position, 2L * LONGEST_FRAME));
      boolean last = position + chunk.remaining() == size;
      takeFrames(chunk, position, frames);
      position += chunk.position();
      // A chunk is twice the longest frame, so what is left of one that is not the last is shorter
      // than a frame, or bad.
      if (chunk.remaining() >= LONGEST_FRAME || (last && chunk.hasRemaining())) {
        requireTorn(chunk, position, size);
        break;
      }
    }
    if (size > end) {
      // The writer may have been killed between write and flush; and a torn tail must be gone
      // before the next frame.
      file.truncate(position);
      file.force(true);
      end = position;
    }
    return frames;
  }

  /**
   * Appends one payload and flushes it. On failure the file is as before, or the next {@link
   * #readNew} says what is wrong.
   */
  void append(byte[] payload) throws IOException {
    if (payload.length > MAX_PAYLOAD) {
      throw new IllegalArgumentException("a frame holds at most " + MAX_PAYLOAD + " bytes");
    }
    ByteBuffer frame = ByteBuffer.allocate(HEADER + payload.length);
    frame
        .putInt(MAGIC)
        .putInt(payload.length)
        .putInt(checksum(payload.length, payload))
        .put(payload);
    try {
      PrivateFiles.writeAll(file, frame.flip(), end);
      file.force(false);
    } catch (IOException e) {
      // After a failed flush nobody knows what is on the disk: what may be half there must not be
      // read as durable.
      file.truncate(end);
      file.force(true);
      throw e;
    }
    end += HEADER + payload.length;
  }

  @Override
  public void close() throws IOException {
    // Closing releases every lock of this process on the lock file, so never while another vault
    // here holds it.
    WITHIN_THIS_PROCESS.lock();
    try (lock;
        file) {
      end = 0;
    } finally {
      WITHIN_THIS_PROCESS.unlock();
    }
  }

  private ByteBuffer read(long position, long length) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate((int) length);
    while (chunk.hasRemaining() && file.read(chunk, position + chunk.position()) >= 0) {}
    return chunk.flip();
  }

  /** Leaves the buffer at the first frame that is not intact, or not whole. */
  private static void takeFrames(ByteBuffer chunk, long start, List<Frame> frames) {
    while (isIntact(chunk, chunk.position())) {
      long position = start + chunk.position();
      byte[] payload = new byte[chunk.getInt(chunk.position() + 4)];
      chunk.position(chunk.position() + HEADER).get(payload);
      frames.add(new Frame(position, payload));
    }
  }

  private static void requireTorn(ByteBuffer rest, long position, long size) {
    if (size - position > LONGEST_FRAME) {
      throw new Vault.Damaged(position, "a bad frame, and more behind it than a torn write leaves");
    }
    for (int later = rest.position() + 1; later < rest.limit(); later++) {
      if (isIntact(rest, later)) {
        throw new Vault.Damaged(position, "a bad frame with an intact one behind it");
      }
    }
  }

  private static boolean isIntact(ByteBuffer buffer, int at) {
    if (buffer.limit() - at < HEADER || buffer.getInt(at) != MAGIC) {
      return false;
    }
    int length = buffer.getInt(at + 4);
    if (length < 0 || length > MAX_PAYLOAD || buffer.limit() - at - HEADER < length) {
      return false;
    }
    byte[] payload = new byte[length];
    buffer.get(at + HEADER, payload);
    return buffer.getInt(at + 8) == checksum(length, payload);
  }

  private static int checksum(int length, byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(4).putInt(length).flip());
    crc.update(payload);
    return (int) crc.getValue();
  }
}
