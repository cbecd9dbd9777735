package io.probity.core.journal.state;

import io.probity.core.ledger.Batch;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.tree.Hash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that anybody was ever shown or told in one schedule, and whether it was true. */
final class Promises {

  /** The protocol does not keep what it promises. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String what) {
      super(what, null, false, false);
    }
  }

  private final Map<Long, Hash> leaves = new HashMap<>();
  private final Map<Hash, Hash> successors = new HashMap<>();
  private final Map<Integer, Long> committed = new HashMap<>();
  private final Set<Integer> voided = new HashSet<>();

  /** Whoever reads a batch, at any time, reads what everybody reads. */
  void read(Batch batch) {
    same(successors, batch.head().prev(), batch.headHash(), "two heads after one");
    for (CommittedEntry entry : batch.entries()) {
      same(leaves, entry.index(), entry.leaf(), "two entries at one index");
    }
  }

  void reportCommitted(int command, long index) {
    same(committed, command, index, "one command at two indexes");
  }

  void reportVoid(SimulatedCommand command) {
    voided.add(command.id());
  }

  private static <K, V> void same(Map<K, V> known, K key, V value, String what) {
    V before = known.putIfAbsent(key, value);
    require(before == null || before.equals(value), what);
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new Broken(what);
    }
  }

  /** At the end, against the ledger as somebody reads it who comes only now. */
  void check(List<CommittedEntry> ledger) {
    Map<Integer, Long> indexes = new HashMap<>();
    Map<Integer, Integer> ends = new HashMap<>();
    for (CommittedEntry entry : ledger) {
      require(entry.leaf().equals(leaves.get(entry.index())), "read by one, not by all");
      if (entry.index() > 0) {
        check(SimulatedCommand.read(entry.bytes()), entry.index(), indexes, ends);
      }
    }
    require(leaves.size() == ledger.size(), "read by somebody, and gone");
    committed.forEach(
        (command, index) ->
            require(index.equals(indexes.get(command)), "reported committed, and not there"));
  }

  private void check(
      SimulatedCommand.Said said,
      long index,
      Map<Integer, Long> indexes,
      Map<Integer, Integer> ends) {
    require(indexes.put(said.command(), index) == null, "one command committed twice");
    require(!voided.contains(said.id()), "reported void, and committed");
    int next = ends.merge(said.stream(), 1, Integer::sum) - 1;
    require(said.seq() == next, "a stream with a gap or a fork");
  }
}
