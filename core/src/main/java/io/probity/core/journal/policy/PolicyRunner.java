package io.probity.core.journal.policy;

import io.probity.core.custody.LedgerWork;
import io.probity.core.journal.group.GroupReader;
import io.probity.core.journal.group.GroupSettings;
import io.probity.core.journal.group.GroupStatus;
import io.probity.core.journal.group.OffsetsKept;
import java.util.Map;

/**
 * Lets the policies hear each committed entry, in ledger order, and sends what they ask for; on the
 * one node that has this work. A repeat, after a crash or a change of nodes, sends the same command
 * ids, which are answered as the first time. What cannot be sent now is never passed over: the
 * runner waits.
 */
public final class PolicyRunner implements AutoCloseable {

  private final GroupReader reader;

  private PolicyRunner(GroupReader reader) {
    this.reader = reader;
  }

  /**
   * @param clocks starts and stops with this node's turn
   * @throws io.probity.core.journal.LedgerTopics.Unfit the brokers would forget the place
   */
  public static PolicyRunner start(GroupSettings settings, PolicyParts parts, Ticker clocks)
      throws InterruptedException {
    OffsetsKept.check(settings.kafka());
    return new PolicyRunner(GroupReader.start(settings, new Hearing(parts, clocks)));
  }

  public static GroupSettings settings(Map<String, Object> kafka) {
    return new GroupSettings(kafka, LedgerWork.POLICIES, GroupSettings.USUAL_SESSION);
  }

  public GroupStatus status() {
    return reader.status();
  }

  /** Finishes the command under way, and leaves the work to another node. */
  @Override
  public void close() {
    reader.close();
  }
}
