package io.probity.core.journal.deciding;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store over {@link JournalEngine}: aggregates are loaded and appended, no more. */
final class LedgerEventStore extends AbstractEventStore {

  private static final class Builder extends AbstractEventStore.Builder {}

  LedgerEventStore(JournalEngine engine) {
    super((Builder) new Builder().storageEngine(engine));
  }

  /** Projections read the ledger from Kafka, not from here. */
  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    throw new UnsupportedOperationException("The ledger is followed through Kafka");
  }
}
