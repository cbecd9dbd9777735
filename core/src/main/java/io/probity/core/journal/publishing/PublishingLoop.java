package io.probity.core.journal.publishing;

import io.probity.core.custody.LedgerWork;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.group.GroupReader;
import io.probity.core.journal.group.GroupSettings;
import io.probity.core.journal.group.GroupStatus;
import io.probity.core.journal.group.OffsetsKept;
import io.probity.core.journal.group.PlacesOfWork;
import io.probity.core.sealing.LedgerSecret;
import java.util.Map;

/**
 * Tells downstream systems of each committed entry what the allow-list lets them see: exactly once
 * for whoever reads committed records, in the order of the ledger; on the one node that has this
 * work.
 */
public final class PublishingLoop implements AutoCloseable {

  /**
   * @param ledger the origin, the source of every event
   */
  public record Parts(String ledger, EventCodec codec, LedgerSecret secret, PlacesOfWork places) {}

  private final GroupReader reader;

  private PublishingLoop(GroupReader reader) {
    this.reader = reader;
  }

  /**
   * @throws io.probity.core.journal.LedgerTopics.Unfit the brokers would forget the place
   */
  public static PublishingLoop start(GroupSettings settings, Parts parts)
      throws InterruptedException {
    OffsetsKept.check(settings.kafka());
    return new PublishingLoop(GroupReader.start(settings, new Publishing(settings.kafka(), parts)));
  }

  public static GroupSettings settings(Map<String, Object> kafka) {
    return new GroupSettings(kafka, LedgerWork.PUBLISHING, GroupSettings.USUAL_SESSION);
  }

  public GroupStatus status() {
    return reader.status();
  }

  @Override
  public void close() {
    reader.close();
  }
}
