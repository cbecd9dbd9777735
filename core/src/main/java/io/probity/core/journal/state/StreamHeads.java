package io.probity.core.journal.state;

import io.probity.core.journal.entries.StreamHead;
import io.probity.core.ledger.tree.Hash;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The end of every stream, from this node's own read of the ledger. Compact: at most 64 bytes for
 * each stream once there are some thousands (a slot of 48: twelve of the SHA-256 of the name, four
 * of the number of entries, 32 of the leaf hash; open addressing, 76 to 86 % full). For one thread
 * at a time.
 */
final class StreamHeads {
  private static final int SEGMENTS = 256;
  private static final int SLOT = 48;
  private static final int COUNT_AT = 12;
  private static final int LEAF_AT = 16;
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  /**
   * Streams whose names share the first byte of their hash; rehashed alone, so that no growth is
   * felt.
   */
  private static final class Segment {
    byte[] slots = new byte[8 * SLOT];
    int used;

    int capacity() {
      return slots.length / SLOT;
    }

    /** The slot that holds this name, or the free one where it belongs; in bytes. */
    int find(byte[] name) {
      int capacity = capacity();
      int slot = (((int) INTS.get(name, 1)) & Integer.MAX_VALUE) % capacity;
      while (count(slot * SLOT) != 0
          && !Arrays.equals(slots, slot * SLOT, slot * SLOT + COUNT_AT, name, 0, COUNT_AT)) {
        slot = slot + 1 == capacity ? 0 : slot + 1;
      }
      return slot * SLOT;
    }

    /** Entries of the stream in this slot; zero if the slot is free. */
    int count(int at) {
      return (int) INTS.get(slots, at + COUNT_AT);
    }

    void grow() {
      byte[] old = slots;
      slots = new byte[Math.max(capacity() + 2, capacity() * 9 / 8) * SLOT];
      byte[] name = new byte[COUNT_AT];
      for (int at = 0; at < old.length; at += SLOT) {
        if ((int) INTS.get(old, at + COUNT_AT) != 0) {
          System.arraycopy(old, at, name, 0, COUNT_AT);
          System.arraycopy(old, at, slots, find(name), SLOT);
        }
      }
    }
  }

  private final Segment[] segments = new Segment[SEGMENTS];
  private long streams;

  StreamHeads() {
    Arrays.setAll(segments, _ -> new Segment());
  }

  /** Null if the ledger has no such stream. */
  @Nullable StreamHead find(String stream) {
    byte[] name = name(stream);
    Segment segment = segments[name[0] & 0xff];
    int at = segment.find(name);
    int count = segment.count(at);
    return count == 0 ? null : new StreamHead(count - 1, Hash.of(segment.slots, at + LEAF_AT));
  }

  void put(String stream, StreamHead head) {
    byte[] name = name(stream);
    Segment segment = segments[name[0] & 0xff];
    int at = segment.find(name);
    if (segment.count(at) == 0) {
      streams++;
      segment.used++;
      if (segment.used > segment.capacity() * 0.86) {
        segment.grow();
        at = segment.find(name);
      }
      System.arraycopy(name, 0, segment.slots, at, COUNT_AT);
    }
    INTS.set(segment.slots, at + COUNT_AT, Math.toIntExact(head.seq() + 1));
    System.arraycopy(head.leaf().bytes(), 0, segment.slots, at + LEAF_AT, Hash.BYTES);
  }

  long streams() {
    return streams;
  }

  /** Heap taken, in bytes, but for some fixed kilobytes. */
  long bytes() {
    return Arrays.stream(segments).mapToLong(segment -> segment.slots.length).sum();
  }

  private static byte[] name(String stream) {
    return Hash.sha256(stream.getBytes(StandardCharsets.UTF_8)).bytes();
  }
}
