package io.probity.core.journal.deciding;

import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.message.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's way to the ledger: loads streams verified, and appends what a unit of work has decided, at
 * most once in each.
 */
public final class JournalEngine implements EventStorageEngine {
  private final Entries entries;
  private final EventCodec codec;
  private final Appending appending;

  public JournalEngine(Entries entries, EventCodec codec, Appending appending) {
    this.entries = entries;
    this.codec = codec;
    this.appending = appending;
  }

  /** The decision of the unit of work that this thread is in. */
  static Decision current() {
    Object decision = CurrentUnitOfWork.get().getMessage().getMetaData().get(Decision.KEY);
    if (decision instanceof Decision found) {
      return found;
    }
    throw new IllegalStateException("Only the command desk decides");
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (events.isEmpty()) {
      return;
    }
    Decision decision = current();
    decision.appendsOnce();
    List<Appending.Decided> decided = new ArrayList<>(events.size());
    for (EventMessage<?> message : events) {
      if (!(message instanceof DomainEventMessage<?> event)) {
        throw new IllegalStateException("An event without an aggregate");
      }
      decided.add(
          new Appending.Decided(
              event.getAggregateIdentifier(),
              event.getSequenceNumber(),
              (Event) event.getPayload()));
    }
    appending.append(decision, decided);
  }

  @Override
  public DomainEventStream readEvents(String stream, long firstSeq) {
    List<StoredEntry> stored = entries.stream(stream, firstSeq);
    current().loaded(stream, stored.isEmpty() ? firstSeq - 1 : stored.getLast().entry().seq());
    return DomainEventStream.of(stored.stream().map(this::message));
  }

  private DomainEventMessage<?> message(StoredEntry stored) {
    return new GenericDomainEventMessage<>(
        "entry",
        stored.entry().stream(),
        stored.entry().seq(),
        codec.decode(stored.entry()),
        MetaData.emptyInstance(),
        stored.entry().id().toString(),
        stored.entry().recordedAt());
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    throw new UnsupportedOperationException("The ledger is followed through Kafka");
  }

  /** A snapshot would have to be trusted: there are none. */
  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("No snapshots");
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
    return Optional.empty();
  }
}
