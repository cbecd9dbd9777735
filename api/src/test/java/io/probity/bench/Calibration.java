package io.probity.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells by two small fixed pieces of work whether the machine was the same before and after. */
final class Calibration implements AutoCloseable {
  private static final double TOLERANCE = 1.25;
  private static final int FORCES = 21;

  private final FileChannel file;
  private final ByteBuffer block = ByteBuffer.allocateDirect(4_096);
  private final byte[] megabytes = new byte[8 * 1024 * 1024];

  Calibration(Path directory) throws IOException {
    file =
        FileChannel.open(
            directory.resolve("calibration"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * @param hashing nanoseconds for SHA-256 over eight megabytes
   * @param forcing nanoseconds for appending four kilobytes and forcing them to disk; the median
   */
  record Reading(double hashing, double forcing) {
    boolean isLike(Reading other) {
      return isLike(hashing, other.hashing) && isLike(forcing, other.forcing);
    }

    private static boolean isLike(double one, double other) {
      return Math.max(one, other) <= TOLERANCE * Math.min(one, other);
    }
  }

  Reading read() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    double hashing = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long began = System.nanoTime();
      digest.digest(megabytes);
      hashing = Math.min(hashing, (double) (System.nanoTime() - began));
    }
    double[] forcing = new double[FORCES];
    for (int i = 0; i < FORCES; i++) {
      long began = System.nanoTime();
      file.write(block.clear());
      file.force(false);
      forcing[i] = (double) (System.nanoTime() - began);
    }
    return new Reading(hashing, Figures.of(forcing).median());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
