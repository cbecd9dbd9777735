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
 *
 * <p>Slots that follow one another are in the order in which they would like to stand, so that a
 * search ends where the name would belong: a new stream, which most often is asked for, costs some
 * four slots instead of some twenty.
 */
final class StreamHeads {
  private static final int SEGMENTS = 256;
  private static final int SLOT = 48;
  private static final int COUNT_AT = 12;
  private static final int LEAF_AT = 16;
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  /** Where a stream's end stands, or would. Void once another stream was put. */
  final class Place {
    private final byte[] name;
    private final Segment segment;
    private final int slot;
    private final boolean taken;

    private Place(String stream) {
      name = Hash.sha256(stream.getBytes(StandardCharsets.UTF_8)).bytes();
      segment = segments[name[0] & 0xff];
      slot = segment.find(name);
      taken = segment.holds(slot, name);
    }

    /** Null if the ledger has no such stream. */
    @Nullable StreamHead head() {
      if (!taken) {
        return null;
      }
      int at = slot * SLOT;
      return new StreamHead(segment.count(slot) - 1, Hash.of(segment.slots, at + LEAF_AT));
    }

    void put(StreamHead head) {
      int at = (taken ? slot : added()) * SLOT;
      INTS.set(segment.slots, at + COUNT_AT, Math.toIntExact(head.seq() + 1));
      System.arraycopy(head.leaf().bytes(), 0, segment.slots, at + LEAF_AT, Hash.BYTES);
    }

    private int added() {
      streams++;
      return segment.add(slot, name);
    }
  }

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

    /** The slot that holds this name, or the one where it belongs. */
    int find(byte[] name) {
      int slot = wanted(name, 0);
      for (int steps = 0; !ends(slot, steps) && !holds(slot, name); steps++) {
        slot = after(slot);
      }
      return slot;
    }

    /** True if the slot is free, or stands nearer to where it would like to than so many steps. */
    private boolean ends(int slot, int steps) {
      if (count(slot) == 0) {
        return true;
      }
      int astray = slot - wanted(slots, slot * SLOT);
      return (astray < 0 ? astray + capacity() : astray) < steps;
    }

    boolean holds(int slot, byte[] name) {
      int at = slot * SLOT;
      return count(slot) != 0 && Arrays.equals(slots, at, at + COUNT_AT, name, 0, COUNT_AT);
    }

    private int wanted(byte[] names, int at) {
      return ((int) INTS.get(names, at + 1) & Integer.MAX_VALUE) % capacity();
    }

    private int after(int slot) {
      return slot + 1 == capacity() ? 0 : slot + 1;
    }

    private int before(int slot) {
      return slot == 0 ? capacity() - 1 : slot - 1;
    }

    /** Entries of the stream in this slot; zero if the slot is free. */
    int count(int slot) {
      return (int) INTS.get(slots, slot * SLOT + COUNT_AT);
    }

    /** Takes the slot for this name, or, where there is no room, the one of a wider array. */
    int add(int slot, byte[] name) {
      used++;
      int at = slot;
      if (used > capacity() * 0.86) {
        grow();
        at = find(name);
      }
      free(at);
      System.arraycopy(name, 0, slots, at * SLOT, COUNT_AT);
      return at;
    }

    /** What stands there and behind moves on by one. */
    private void free(int slot) {
      int end = slot;
      while (count(end) != 0) {
        end = after(end);
      }
      for (int to = end; to != slot; to = before(to)) {
        System.arraycopy(slots, before(to) * SLOT, slots, to * SLOT, SLOT);
      }
    }

    private void grow() {
      byte[] old = slots;
      slots = new byte[Math.max(capacity() + 2, capacity() * 9 / 8) * SLOT];
      byte[] name = new byte[COUNT_AT];
      for (int at = 0; at < old.length; at += SLOT) {
        if ((int) INTS.get(old, at + COUNT_AT) != 0) {
          System.arraycopy(old, at, name, 0, COUNT_AT);
          int slot = find(name);
          free(slot);
          System.arraycopy(old, at, slots, slot * SLOT, SLOT);
        }
      }
    }
  }

  private final Segment[] segments = new Segment[SEGMENTS];
  private long streams;

  StreamHeads() {
    Arrays.setAll(segments, _ -> new Segment());
  }

  Place place(String stream) {
    return new Place(stream);
  }

  long streams() {
    return streams;
  }

  /** Heap taken, in bytes, but for some fixed kilobytes. */
  long bytes() {
    return Arrays.stream(segments).mapToLong(segment -> segment.slots.length).sum();
  }
}
