package io.probity.core.journal.state;

import io.probity.core.journal.commit.GroupCommit;
import io.probity.core.journal.state.OpenAttempt.Fate;
import io.probity.core.journal.state.SimulatedAttempt.Kind;
import io.probity.core.journal.state.SimulatedLog.Row;
import io.probity.core.journal.state.SimulatedLog.Written;
import io.probity.core.ledger.Batch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node's writer, step by step: in the order of {@link GroupCommit}, with the decisions of {@link
 * OpenAttempt} and the reader rule itself.
 */
final class SimulatedWriter {
  enum Phase {
    DOWN,
    /** Reads to the end that was told at its start. */
    READING,
    IDLE,
    /** Basis taken, attempt formed, not yet open. */
    FORMED,
    SENT,
    /** All offsets known, and they are not the right ones: reads. */
    DISTURBED,
    SETTLING
  }

  private final int number;
  private final Mutant mutant;
  private final Random random;
  private final SimulatedNetwork network;
  private final Promises promises;

  private final SimulatedMemory memory = new SimulatedMemory();
  private final SimulatedQueue queue;
  private final List<SimulatedCommand> beforeTheCrash = new ArrayList<>();
  private List<OptionalLong> offsets = new ArrayList<>();
  private final SimulatedFollower follower;
  private Phase phase = Phase.DOWN;
  private @Nullable SimulatedAttempt formed;
  private @Nullable SimulatedAttempt open;
  private boolean pastSettled;
  private long startEnd;
  private long session;

  SimulatedWriter(
      int number, Mutant mutant, Random random, SimulatedNetwork network, Promises promises) {
    this.number = number;
    this.mutant = mutant;
    this.random = random;
    this.network = network;
    this.promises = promises;
    this.queue = new SimulatedQueue(mutant, memory, promises);
    this.follower = new SimulatedFollower(network.log(), mutant, promises);
    restart();
  }

  Phase phase() {
    return phase;
  }

  boolean hasNothingToDo() {
    return phase == Phase.IDLE && queue.isEmpty();
  }

  /** Under way here: one is enough. */
  void submit(int command, int id, int stream, boolean anywhere) {
    boolean underWay =
        queue.holds(command)
            || (formed != null && formed.holds(command))
            || (open != null && open.holds(command));
    if (pastSettled && !underWay) {
      queue.submit(command, id, stream, anywhere);
    }
  }

  void withdraw() {
    queue.withdraw();
  }

  void crash() {
    beforeTheCrash.addAll(queue.drain());
    if (formed != null) {
      beforeTheCrash.addAll(formed.commands());
    }
    if (open != null) {
      beforeTheCrash.addAll(open.commands());
    }
    formed = null;
    open = null;
    pastSettled = false;
    phase = Phase.DOWN;
  }

  void restart() {
    follower.startAgain();
    memory.clear();
    startEnd = network.log().highWatermark();
    session = network.newSession();
    phase = Phase.READING;
  }

  void follow(int records) {
    if (phase != Phase.DOWN) {
      follower.follow(records, this::heard);
    }
  }

  private void heard(Row row, Optional<Batch> batch) {
    SimulatedAttempt own = open;
    batch.ifPresent(this::commit);
    boolean failsIfVoid = mutant == Mutant.VOID_MEANS_FAILED;
    if (failsIfVoid && own != null && own.equals(open) && row.equals(own.rows().getLast())) {
      failed(own);
    }
  }

  private void commit(Batch batch) {
    memory.add(batch);
    SimulatedAttempt own = open;
    Fate fate = own == null ? Fate.OPEN : own.rule().after(batch.head());
    if (own != null && fate != Fate.OPEN) {
      decided(own, fate == Fate.COMMITTED);
    }
  }

  private void decided(SimulatedAttempt own, boolean committed) {
    open = null;
    phase = own.kind() == Kind.GENESIS ? Phase.READING : Phase.IDLE;
    if (committed) {
      own.commands().forEach(this::release);
    } else {
      queue.putBack(own.commands());
    }
    if (own.kind() == Kind.PAST) {
      settledThePast();
    }
  }

  private void release(SimulatedCommand command) {
    Long index = memory.index(command.command());
    promises.reportCommitted(command.command(), index == null ? -1 : index);
  }

  private void settledThePast() {
    pastSettled = true;
    phase = Phase.IDLE;
    beforeTheCrash.stream().filter(c -> !memory.hasSeen(c)).forEach(promises::reportVoid);
    beforeTheCrash.clear();
  }

  /** One step of the writer's thread. */
  void step() {
    switch (phase) {
      case DOWN, SENT -> {}
      case READING -> start();
      case IDLE -> form();
      case FORMED -> register();
      case DISTURBED -> phase = mutant == Mutant.NO_SETTLEMENT ? phase : Phase.SETTLING;
      case SETTLING -> settle();
    }
  }

  private void start() {
    Reading rule = follower.rule();
    if (follower.reached() < startEnd) {
      return;
    }
    if (rule.position().size() == 0) {
      formed = SimulatedAttempt.genesis(rule, id());
      phase = Phase.FORMED;
    } else if (mutant == Mutant.NO_SETTLEMENT_AT_START) {
      settledThePast();
    } else {
      formed = SimulatedAttempt.empty(rule, id());
      phase = Phase.FORMED;
    }
  }

  private UUID id() {
    boolean reused = mutant == Mutant.REUSED_IDS_WITHOUT_ADJACENCY;
    return new UUID(number, reused ? number : random.nextInt(Integer.MAX_VALUE));
  }

  private void form() {
    List<SimulatedCommand> batch = queue.nextBatch();
    if (!batch.isEmpty()) {
      formed = SimulatedAttempt.batch(follower.rule(), id(), batch, memory);
      phase = Phase.FORMED;
    }
  }

  private void register() {
    SimulatedAttempt attempt = formed;
    formed = null;
    if (attempt == null) {
      throw new IllegalStateException();
    }
    Reading rule = follower.rule();
    boolean unmoved =
        attempt.rule().isBuiltOn(rule.position().headHash(), rule.nextOffset(), attempt.end());
    if (unmoved || mutant == Mutant.NO_CRITICAL_SECTION) {
      open = attempt;
      offsets = new ArrayList<>(Collections.nCopies(attempt.rows().size(), OptionalLong.empty()));
      phase = Phase.SENT;
      network.send(number, session, attempt.rows());
      return;
    }
    queue.putBack(attempt.commands());
    phase = attempt.kind() == Kind.BATCH ? Phase.IDLE : Phase.READING;
    if (attempt.kind() == Kind.PAST && mutant == Mutant.SETTLEMENT_AT_START_GIVEN_UP) {
      settledThePast();
    }
  }

  /** The broker's acknowledgement of some of the attempt's records. */
  void answered(Written written) {
    SimulatedAttempt own = open;
    if (phase != Phase.SENT || own == null || written.request().session() != session) {
      return;
    }
    int at = own.rows().indexOf(written.request().rows().getFirst());
    if (at < 0) {
      return;
    }
    for (int i = 0; i < written.request().rows().size(); i++) {
      offsets.set(at + i, OptionalLong.of(written.base() + i));
    }
    boolean headAlone = mutant == Mutant.HEAD_OFFSET_ALONE;
    if (offsets.stream().allMatch(OptionalLong::isPresent)
        || (headAlone && offsets.getLast().isPresent())) {
      check(own, headAlone ? headAlone(own) : OpenAttempt.contiguous(offsets));
    }
  }

  private OptionalLong headAlone(SimulatedAttempt own) {
    return OptionalLong.of(offsets.getLast().orElseThrow() - own.rows().size() + 1);
  }

  private void check(SimulatedAttempt own, OptionalLong first) {
    if (OpenAttempt.isUndisturbed(first, own.end())) {
      acknowledge(own);
    } else {
      phase = first.isPresent() ? Phase.DISTURBED : Phase.SETTLING;
      abandonGenesis(own);
    }
  }

  private void acknowledge(SimulatedAttempt own) {
    for (int i = 0; i < own.rows().size(); i++) {
      follower.read(own.end() + i, own.rows().get(i), this::heard);
    }
    Promises.require(!own.equals(open), "acknowledged, and not decided");
  }

  private void abandonGenesis(SimulatedAttempt own) {
    if (own.kind() == Kind.GENESIS && own.equals(open)) {
      open = null;
      phase = Phase.READING;
    }
  }

  /** No answer, of whatever kind. */
  void timeOut() {
    SimulatedAttempt own = open;
    if (phase != Phase.SENT || own == null) {
      return;
    }
    phase = mutant == Mutant.NO_SETTLEMENT ? Phase.DISTURBED : Phase.SETTLING;
    abandonGenesis(own);
    if (mutant == Mutant.TIME_OUT_MEANS_FAILED && open != null) {
      failed(own);
    }
  }

  private void failed(SimulatedAttempt own) {
    own.commands().forEach(promises::reportVoid);
    open = null;
    phase = Phase.IDLE;
    if (own.kind() == Kind.PAST) {
      settledThePast();
    }
  }

  private void settle() {
    SimulatedAttempt own = open;
    Reading rule = follower.rule();
    session = network.newSession();
    if (own != null && own.rule().needsAnEmptyHead(rule.position().headHash())) {
      network.send(number, session, SimulatedAttempt.empty(rule, id()).rows());
    }
  }
}
