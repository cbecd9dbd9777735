package io.probity.core.journal.entries;

/**
 * Hears of each committed batch, own or foreign, once and in ledger order, from the first offset
 * that this node reads after its start. Called while the ledger's state is locked: returns at once,
 * blocks for nothing, throws nothing. Who needs the entries at leisure takes them from the {@link
 * Tail}.
 */
@FunctionalInterface
public interface CommittedBatches {
  void committed(CommittedBatch batch);
}
