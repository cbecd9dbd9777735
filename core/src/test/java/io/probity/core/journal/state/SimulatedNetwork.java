package io.probity.core.journal.state;

import io.probity.core.journal.state.SimulatedLog.Request;
import io.probity.core.journal.state.SimulatedLog.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Requests on their way to the log, in no order; each may be lost, come late, after its sender's
 * crash for instance, or again.
 */
final class SimulatedNetwork {
  private final SimulatedLog log = new SimulatedLog();
  private final List<Request> underWay = new ArrayList<>();
  private final List<Request> sent = new ArrayList<>();
  private final Random random;
  private boolean splits;
  private long sessions;
  private int sequence;

  SimulatedNetwork(Random random, boolean splits) {
    this.random = random;
    this.splits = splits;
  }

  SimulatedLog log() {
    return log;
  }

  long newSession() {
    return ++sessions;
  }

  /** As one request, or, where batches are split, sometimes as two that may part ways. */
  void send(int writer, long session, List<Row> rows) {
    int cut =
        splits && rows.size() > 1 && random.nextInt(3) > 0
            ? 1 + random.nextInt(rows.size() - 1)
            : rows.size();
    send(new Request(writer, session, sequence++, rows.subList(0, cut)));
    if (cut < rows.size()) {
      send(new Request(writer, session, sequence++, rows.subList(cut, rows.size())));
    }
  }

  private void send(Request request) {
    underWay.add(request);
    sent.add(request);
  }

  /** From now on requests stay whole: parts that overtake each other are a fault as well. */
  void calm() {
    splits = false;
  }

  boolean isIdle() {
    return underWay.isEmpty();
  }

  private Request any() {
    return underWay.get(random.nextInt(underWay.size()));
  }

  void deliver() {
    if (!isIdle()) {
      Request request = any();
      underWay.remove(request);
      log.append(request);
    }
  }

  void lose() {
    if (!isIdle()) {
      underWay.remove(any());
    }
  }

  /** One of the last four, delivered already or not. */
  void repeat() {
    if (!sent.isEmpty()) {
      underWay.add(sent.get(Math.max(0, sent.size() - 1 - random.nextInt(4))));
    }
  }

  /** A client sends again what a change of leader has taken; sometimes. */
  void elect() {
    for (Request lost : log.elect(random.nextInt(3))) {
      if (random.nextBoolean()) {
        underWay.add(lost);
      }
    }
  }
}
