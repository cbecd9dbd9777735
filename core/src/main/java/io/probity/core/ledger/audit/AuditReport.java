package io.probity.core.ledger.audit;

import io.probity.core.ledger.VoidReason;
import io.probity.core.ledger.tree.Hash;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an audit has read and found.
 *
 * @param size entries under valid heads
 * @param root of the tree that was rebuilt from their bytes
 * @param headHash of the last valid head
 * @param streams how many there are
 * @param candidates records at the end that a head may still commit
 * @param voids records that no valid head covers, by reason
 * @param findings the first of them, in the order of the ledger
 * @param findingCount all of them
 */
public record AuditReport(
    long size,
    Hash root,
    Hash headHash,
    long validHeads,
    long streams,
    long candidates,
    Map<VoidReason, Long> voids,
    List<Finding> findings,
    long findingCount) {

  /** What did not hold; the order is that in which it is looked at. */
  public enum Check {
    /** The first record does not stand at offset 0: the log has lost its beginning. */
    LOG_START,
    /** An offset does not follow on the one before it. */
    OFFSET,
    /** The tree rebuilt from the bytes has another root than the head names. */
    ROOT,
    /** Index 0 holds no genesis entry. */
    GENESIS,
    /** The bytes are not in the one form of an entry. */
    FORM,
    /** The record's key is not the entry's stream. */
    KEY,
    /** The entry names another ledger than genesis. */
    ORIGIN,
    /** Time goes back. */
    RECORDED_AT,
    /** The entry's number in its stream is not the next. */
    SEQ,
    /** The entry does not name the leaf hash of its predecessor in the stream. */
    PREV,
    /** The entries of a command are not complete, consecutive and under one head. */
    COMMAND,
    /** A basis that is not earlier than the entry. */
    BASIS,
    /** Another root at the size of a checkpoint that somebody kept, or fewer entries. */
    CHECKPOINT
  }

  /** One check that failed, with the place where it did. */
  public record Finding(long index, long offset, Check check) {}

  public AuditReport {
    voids = Map.copyOf(voids);
    findings = List.copyOf(findings);
  }

  /** The lowest index at which a check failed. */
  public Optional<Finding> first() {
    return findings.stream().findFirst();
  }
}
