package io.probity.core.journal.state;

import static io.probity.core.journal.state.SimulatedCommand.AT_THE_END;

import java.util.ArrayList;
import java.util.List;

/** Commands that wait on one node for the next batch, and the check that each passes before it. */
final class SimulatedQueue {
  private static final int BATCH = 3;

  private final Mutant mutant;
  private final SimulatedMemory memory;
  private final Promises promises;
  private final List<SimulatedCommand> waiting = new ArrayList<>();

  SimulatedQueue(Mutant mutant, SimulatedMemory memory, Promises promises) {
    this.mutant = mutant;
    this.memory = memory;
    this.promises = promises;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  boolean holds(int command) {
    return waiting.stream().anyMatch(queued -> queued.command() == command);
  }

  /** Known already: told at once. Else decided on what is known. */
  void submit(int command, int id, int stream, boolean anywhere) {
    Long known = memory.index(command);
    if (known == null) {
      int seq = anywhere ? AT_THE_END : memory.next(stream);
      waiting.add(new SimulatedCommand(command, id, stream, seq));
    } else {
      promises.reportCommitted(command, known);
    }
  }

  /** A caller has waited for long enough; nothing was recorded unless it was sent. */
  void withdraw() {
    List<SimulatedCommand> unsent = waiting.stream().filter(queued -> !queued.isSent()).toList();
    if (!unsent.isEmpty()) {
      waiting.remove(unsent.getFirst());
      promises.reportVoid(unsent.getFirst());
    }
  }

  void putBack(List<SimulatedCommand> commands) {
    waiting.addAll(0, commands);
  }

  List<SimulatedCommand> drain() {
    List<SimulatedCommand> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  List<SimulatedCommand> nextBatch() {
    List<SimulatedCommand> batch = new ArrayList<>();
    for (SimulatedCommand command : List.copyOf(waiting)) {
      boolean apart =
          batch.stream()
              .noneMatch(c -> c.command() == command.command() || c.stream() == command.stream());
      if (apart && batch.size() < BATCH && stillHolds(command)) {
        command.markSent();
        waiting.remove(command);
        batch.add(command);
      }
    }
    return batch;
  }

  /** Checked again on the basis: not yet committed, and still at its place; else told. */
  private boolean stillHolds(SimulatedCommand command) {
    if (mutant == Mutant.NO_REVALIDATION && command.isSent()) {
      return true;
    }
    Long known = memory.index(command.command());
    boolean there = command.seq() == AT_THE_END || command.seq() == memory.next(command.stream());
    if (known != null) {
      promises.reportCommitted(command.command(), known);
    } else if (!there) {
      promises.reportVoid(command);
    }
    boolean holds = known == null && there;
    if (!holds) {
      waiting.remove(command);
    }
    return holds;
  }
}
