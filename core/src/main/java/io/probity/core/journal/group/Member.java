package io.probity.core.journal.group;

import io.probity.core.journal.LedgerTopics;
import io.probity.core.ledger.ReaderPosition;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** This node as a member of the group, for the thread that works. */
public final class Member {
  static final TopicPartition LEDGER = new TopicPartition(LedgerTopics.LEDGER, 0);

  private final Consumer<byte[], byte[]> consumer;

  Member(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Everything up to this place is done. Fails if this node has the work no longer. */
  public void commit(ReaderPosition place) {
    consumer.commitSync(offsets(place));
  }

  /** The place as the group's offset: the head's hash, size and frontier in its metadata. */
  public static Map<TopicPartition, OffsetAndMetadata> offsets(ReaderPosition place) {
    return Map.of(LEDGER, new OffsetAndMetadata(place.nextOffset(), place.text()));
  }

  /** The place that was committed so; empty if that is none, or another than its offset says. */
  static Optional<ReaderPosition> placeIn(OffsetAndMetadata known) {
    try {
      return Optional.of(ReaderPosition.parse(known.metadata()))
          .filter(place -> place.nextOffset() == known.offset());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** By which a transaction knows whether this node still has the work. */
  public ConsumerGroupMetadata generation() {
    return consumer.groupMetadata();
  }
}
