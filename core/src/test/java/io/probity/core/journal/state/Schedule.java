package io.probity.core.journal.state;

import io.probity.core.journal.state.SimulatedLog.Row;
import io.probity.core.journal.state.SimulatedLog.Written;
import io.probity.core.journal.state.SimulatedWriter.Phase;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.ReaderPosition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * One random history of a log, up to three writers at once and two readers, all of it drawn from
 * one seed; then the faults stop, and everything must come to an end.
 */
final class Schedule {
  private static final int WRITERS = 3;
  private static final int STREAMS = 3;
  private static final SimulatedFollower.Listener ANYBODY = (row, batch) -> {};

  private enum Action {
    STEP,
    FOLLOW,
    DELIVER,
    REPLICATE,
    ANSWER,
    SUBMIT,
    READ,
    RESUME,
    RESTART,
    // Faults; each schedule does without some of them.
    LOSE,
    REPEAT,
    LOSE_ANSWER,
    TIME_OUT,
    CRASH,
    ELECT,
    FORGET_PRODUCERS,
    WITHDRAW,
    STRAY
  }

  private final Mutant mutant;
  private final Random random;
  private final Promises promises = new Promises();
  private final SimulatedNetwork network;
  private final SimulatedLog log;
  private final List<SimulatedWriter> writers = new ArrayList<>();
  private final List<SimulatedFollower> readers = new ArrayList<>();
  private int active;
  private final Map<Action, Integer> weights = new EnumMap<>(Action.class);
  private int commands;
  private int decisions;
  private int rounds;

  Schedule(long seed, Mutant mutant) {
    this.mutant = mutant;
    this.random = new Random(seed);
    this.network = new SimulatedNetwork(random, random.nextBoolean());
    this.log = network.log();
    if (random.nextInt(4) > 0) {
      Reading nothing = Reading.from(ReaderPosition.START, mutant);
      SimulatedAttempt.genesis(nothing, new UUID(0, 0)).rows().forEach(log::append);
      log.replicate(2);
    }
    for (int i = 0; i < WRITERS; i++) {
      writers.add(new SimulatedWriter(i, mutant, random, network, promises));
    }
    for (int i = 0; i < 2; i++) {
      readers.add(new SimulatedFollower(log, mutant, promises));
    }
    this.active = 1 + random.nextInt(WRITERS);
    for (Action action : Action.values()) {
      boolean fault = action.compareTo(Action.LOSE) >= 0;
      weights.put(action, fault ? faultWeight() : 8 + random.nextInt(12));
    }
    theme();
  }

  /** Half of the schedules are of two kinds that seldom come about by chance. */
  private void theme() {
    switch (random.nextInt(4)) {
      case 0 -> {
        active = 1;
        weigh(0, Action.LOSE, Action.TIME_OUT).weigh(4, Action.CRASH).weigh(8, Action.SUBMIT);
        weigh(8, Action.DELIVER).weigh(20, Action.STRAY, Action.REPLICATE, Action.FOLLOW);
      }
      case 1 -> {
        active = 1;
        weigh(0, Action.CRASH, Action.TIME_OUT, Action.STRAY).weigh(2, Action.SUBMIT);
        weigh(20, Action.REPEAT, Action.FORGET_PRODUCERS);
      }
      default -> {}
    }
  }

  private Schedule weigh(int weight, Action... actions) {
    for (Action action : actions) {
      weights.put(action, weight);
    }
    return this;
  }

  /** A third never happen, a few happen all the time. */
  private int faultWeight() {
    int weight = random.nextInt(3) * (1 + random.nextInt(3));
    return random.nextInt(5) == 0 ? 5 * weight : weight;
  }

  /**
   * Runs it.
   *
   * @return the rounds after the last fault until all was done
   * @throws Promises.Broken something was not as promised
   */
  int run() {
    int all = 0;
    for (int weight : weights.values()) {
      all += weight;
    }
    int steps = 60 + random.nextInt(200);
    for (int i = 0; i < steps; i++) {
      act(draw(random.nextInt(all)));
    }
    comeToAnEnd();
    promises.check(ledger());
    return rounds;
  }

  private Action draw(int weight) {
    int left = weight;
    for (Map.Entry<Action, Integer> weighed : weights.entrySet()) {
      left -= weighed.getValue();
      if (left < 0) {
        return weighed.getKey();
      }
    }
    throw new IllegalStateException();
  }

  private void act(Action action) {
    SimulatedWriter writer = writers.get(random.nextInt(active));
    SimulatedFollower reader = readers.get(random.nextInt(readers.size()));
    switch (action) {
      case STEP -> writer.step();
      case FOLLOW -> writer.follow(1 + random.nextInt(8));
      case DELIVER -> network.deliver();
      case REPLICATE -> log.replicate(1 + random.nextInt(4));
      case ANSWER -> answer(random.nextInt(WRITERS * 8), true);
      case SUBMIT -> submit(writer);
      case READ -> reader.follow(1 + random.nextInt(8), ANYBODY);
      case RESUME -> reader.resume();
      case LOSE -> network.lose();
      case REPEAT -> network.repeat();
      case LOSE_ANSWER -> answer(random.nextInt(WRITERS * 8), false);
      case TIME_OUT -> writer.timeOut();
      case CRASH -> writer.crash();
      case RESTART -> restart(writer);
      case ELECT -> network.elect();
      case FORGET_PRODUCERS -> log.forgetProducers();
      case WITHDRAW -> writer.withdraw();
      case STRAY -> stray();
    }
  }

  private static void restart(SimulatedWriter writer) {
    if (writer.phase() == Phase.DOWN) {
      writer.restart();
    }
  }

  private void answer(int which, boolean arrives) {
    List<Written> answers = log.answers();
    if (!answers.isEmpty()) {
      Written written = answers.get(which % answers.size());
      log.answered(written);
      if (arrives) {
        writers.get(written.request().writer()).answered(written);
      }
    }
  }

  /** A new command, or a retry of one of the last, here or elsewhere. */
  private void submit(SimulatedWriter writer) {
    boolean retry = commands > 0 && random.nextInt(3) == 0;
    int command = retry ? Math.max(0, commands - 1 - random.nextInt(4)) : commands++;
    writer.submit(command, decisions++, command % STREAMS, random.nextBoolean());
  }

  private void stray() {
    byte[] key = {1};
    byte[] junk = {(byte) random.nextInt(128)};
    switch (random.nextInt(5)) {
      case 0 -> log.append(new Row(key, junk, false));
      case 1 -> log.append(new Row(null, junk, false));
      case 2 -> log.append(new Row(key, null, false));
      case 3 -> log.append(new Row(null, null, true));
      case 4 -> {
        if (log.end() > 0) {
          log.append(log.row(random.nextInt((int) log.end())));
        }
      }
      default -> throw new IllegalStateException();
    }
  }

  /** Some nodes stay down. To each of the others comes one more command. */
  private void comeToAnEnd() {
    network.calm();
    int alive = 1 + random.nextInt(WRITERS);
    for (SimulatedWriter writer : writers.subList(alive, WRITERS)) {
      writer.crash();
    }
    List<SimulatedWriter> left = writers.subList(0, alive);
    left.forEach(Schedule::restart);
    List<SimulatedWriter> asked = new ArrayList<>();
    while (asked.size() < alive || !left.stream().allMatch(SimulatedWriter::hasNothingToDo)) {
      Promises.require(rounds++ < bound(), "nothing can be appended any more");
      round(left);
      for (SimulatedWriter writer : left) {
        if (!asked.contains(writer) && writer.hasNothingToDo()) {
          writer.submit(commands++, decisions++, 0, true);
          asked.add(writer);
        }
      }
    }
    log.replicate(log.end());
    left.forEach(writer -> writer.follow(Integer.MAX_VALUE));
    readers.forEach(reader -> reader.follow(Integer.MAX_VALUE, ANYBODY));
  }

  /** Rounds after the last fault: a few to settle and start, and a turn for every decision. */
  private int bound() {
    return 30 + 5 * decisions;
  }

  private void round(List<SimulatedWriter> left) {
    for (SimulatedWriter writer : left) {
      writer.step();
    }
    while (!network.isIdle()) {
      network.deliver();
    }
    log.replicate(log.end());
    while (!log.answers().isEmpty()) {
      answer(0, true);
    }
    for (SimulatedWriter writer : left) {
      writer.timeOut();
      writer.follow(Integer.MAX_VALUE);
    }
  }

  /** As somebody reads it who comes when all is over. */
  private List<CommittedEntry> ledger() {
    Reading rule = Reading.from(ReaderPosition.START, mutant);
    List<CommittedEntry> entries = new ArrayList<>();
    for (long offset = 0; offset < log.highWatermark(); offset++) {
      Row row = log.row(offset);
      if (!row.marker()) {
        rule.read(offset, row.key(), row.value())
            .ifPresent(batch -> entries.addAll(batch.entries()));
      }
    }
    return entries;
  }
}
