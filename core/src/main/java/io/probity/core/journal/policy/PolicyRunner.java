package io.probity.core.journal.policy;

import io.probity.core.custody.LedgerWork;
import io.probity.core.journal.group.GroupReader;
import io.probity.core.journal.group.GroupSettings;
import io.probity.core.journal.group.GroupStatus;
import io.probity.core.journal.group.OffsetsKept;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Lets the policies hear each committed entry, in ledger order, and sends what they ask for; on the
 * one node that has this work. A repeat, after a crash or a change of nodes, sends the same command
 * ids, which are answered as the first time. What cannot be sent now is never passed over: the
 * runner waits.
 */
public final class PolicyRunner implements AutoCloseable {

  private final GroupReader reader;
  private final Hearing hearing;

  private PolicyRunner(GroupReader reader, Hearing hearing) {
    this.reader = reader;
    this.hearing = hearing;
  }

  /**
   * @param others start and stop with this node's turn
   * @throws io.probity.core.journal.LedgerTopics.Unfit the brokers would forget the place
   */
  public static PolicyRunner start(GroupSettings settings, PolicyParts parts, OnTurn... others)
      throws InterruptedException {
    OffsetsKept.check(settings.kafka());
    Hearing hearing = new Hearing(parts, List.of(others));
    return new PolicyRunner(GroupReader.start(settings, hearing), hearing);
  }

  public static GroupSettings settings(Map<String, Object> kafka) {
    return new GroupSettings(kafka, LedgerWork.POLICIES, GroupSettings.USUAL_SESSION);
  }

  public GroupStatus status() {
    return reader.status();
  }

  /**
   * Waits until this node has had its turn and every policy hears what happens from now on; false
   * if that took too long, for instance since another node has the turn.
   */
  public boolean awaitEnabled(Duration patience) throws InterruptedException {
    return hearing.awaitEnabled(patience);
  }

  /** Finishes the command under way, and leaves the work to another node. */
  @Override
  public void close() {
    reader.close();
  }
}
