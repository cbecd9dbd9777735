package io.probity.query.feed;

import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as Axon reads it: one message for each valid head that commits entries. Thread-safe;
 * each stream has a consumer and a thread of its own.
 */
final class LedgerSource implements StreamableMessageSource<TrackedEventMessage<?>> {
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final String topic;
  private final EntryReader entries;
  private final Progress progress;

  /**
   * @param consumers each reads uncommitted, resets no offset and commits none
   */
  LedgerSource(
      Supplier<Consumer<byte[], byte[]>> consumers,
      String topic,
      EntryReader entries,
      Progress progress) {
    this.consumers = consumers;
    this.topic = topic;
    this.entries = entries;
    this.progress = progress;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    LedgerToken from = LedgerToken.orStart(token);
    LedgerReader reader = new LedgerReader(consumers.get(), topic, entries, from, progress);
    LedgerStream stream = new LedgerStream(progress, reader, from.size());
    reader.readInto(stream);
    return stream;
  }

  /** The ledger's beginning; never null, which Axon takes for a token that was lost. */
  @Override
  public TrackingToken createTailToken() {
    return LedgerToken.START;
  }
}
