package io.probity.core.journal.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One partition: the leader's log, of which everything below the high watermark survives any change
 * of leader. Producers are recognised by session and sequence until the broker forgets them.
 */
final class SimulatedLog {

  /** A marker takes an offset and is delivered to nobody. */
  @SuppressWarnings("ArrayRecordComponent")
  record Row(byte @Nullable [] key, byte @Nullable [] value, boolean marker) {
    Row(byte @Nullable [] key, byte @Nullable [] value, boolean marker) {
      this.key = key;
      this.value = value;
      this.marker = marker;
    }

    byte[] bytes() {
      return value == null ? new byte[0] : value;
    }
  }

  /** Some or all records of an attempt. */
  record Request(int writer, long session, int sequence, List<Row> rows) {
    long producer() {
      return session << 16 | sequence;
    }
  }

  /** An acknowledgement that is due once it stands below the high watermark. */
  record Written(Request request, long base) {
    long end() {
      return base + request.rows().size();
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final List<Written> unanswered = new ArrayList<>();
  private final Map<Long, Written> known = new HashMap<>();
  private long highWatermark;

  Row row(long offset) {
    return rows.get((int) offset);
  }

  long end() {
    return rows.size();
  }

  long highWatermark() {
    return highWatermark;
  }

  void append(Request request) {
    Written before = known.get(request.producer());
    if (before == null) {
      before = new Written(request, end());
      rows.addAll(request.rows());
      known.put(request.producer(), before);
    }
    unanswered.add(before);
  }

  /** From somebody who is no writer. */
  void append(Row stray) {
    rows.add(stray);
  }

  void replicate(long more) {
    highWatermark = Math.min(end(), highWatermark + more);
  }

  /**
   * The new leader keeps only some of what was not yet safe, perhaps half a request (which Kafka
   * would not do).
   *
   * @return requests whose records are gone, and whose senders got an error that says nothing
   */
  List<Request> elect(long kept) {
    long newEnd = Math.min(end(), highWatermark + kept);
    rows.subList((int) newEnd, rows.size()).clear();
    known.values().removeIf(written -> written.end() > newEnd);
    List<Request> lost =
        unanswered.stream()
            .filter(written -> written.end() > newEnd)
            .map(Written::request)
            .toList();
    unanswered.removeIf(written -> written.end() > newEnd);
    return lost;
  }

  void forgetProducers() {
    known.clear();
  }

  /** Those that may be sent now. */
  List<Written> answers() {
    return unanswered.stream().filter(written -> written.end() <= highWatermark).toList();
  }

  void answered(Written written) {
    unanswered.remove(written);
  }
}
