package io.probity.core.journal.publishing;

import io.probity.core.custody.LedgerWork;
import io.probity.core.custody.PlaceLost;
import io.probity.core.journal.group.Member;
import io.probity.core.journal.group.Step;
import io.probity.core.journal.group.Work;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.ReaderPosition;
import io.probity.core.published.AllowList;
import io.probity.core.published.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Chooses what is told of each entry, and commits it with its place; on the reader's thread. */
final class Publishing implements Work {
  /** A place is committed at least every so many entries, also if none of them is told. */
  private static final long MOST_UNCOMMITTED = 1_000;

  private final Map<String, Object> kafka;
  private final PublishingLoop.Parts parts;
  private final AllowList allowed;
  private final CloudEvents events;
  private final PublishedProducer producer;
  private OptionalLong last = OptionalLong.empty();
  private OptionalLong loss = OptionalLong.empty();
  private boolean untouched;
  private long committed;

  Publishing(Map<String, Object> kafka, PublishingLoop.Parts parts) {
    this.kafka = kafka;
    this.parts = parts;
    this.allowed = new AllowList(parts.secret()::publicId);
    this.events = new CloudEvents(parts.ledger());
    this.producer = new PublishedProducer(kafka);
  }

  /** What another node began is over before anything is read. */
  @Override
  public void begin() {
    loss = OptionalLong.empty();
    committed = 0;
    producer.begin();
    try (PublishedTopic topic = new PublishedTopic(kafka)) {
      untouched = topic.isUntouched();
      last = topic.lastIndex();
    }
  }

  @Override
  public void end() {
    producer.close();
  }

  @Override
  public boolean isNew() {
    return untouched;
  }

  /** What was told and its place are one transaction: told beyond the place cannot be. */
  @Override
  public boolean contradicts(ReaderPosition place) {
    return last.isPresent() && last.getAsLong() >= place.size();
  }

  @Override
  public void ready() {}

  @Override
  public void take(List<Step> steps, Member member) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (Step step : steps) {
      for (CommittedEntry entry : step.batch().entries()) {
        told(entry).ifPresent(published -> records.add(events.record(published)));
      }
    }
    ReaderPosition place = steps.getLast().after();
    if (!records.isEmpty() || place.size() - committed >= MOST_UNCOMMITTED) {
      producer.send(records, place, member);
      committed = place.size();
    }
  }

  /** Nothing twice, also when a person has set the place too far back. */
  private Optional<Published> told(CommittedEntry entry) {
    if (entry.index() == 0 || (last.isPresent() && entry.index() <= last.getAsLong())) {
      return Optional.empty();
    }
    Entry decoded = Entry.decode(entry.bytes());
    return allowed.of(parts.codec().recorded(entry.index(), decoded));
  }

  @Override
  public Optional<Long> lost(PlaceLost what) {
    if (loss.isEmpty()) {
      loss = OptionalLong.of(parts.places().recordLoss(LedgerWork.PUBLISHING, what));
    }
    return parts.places().setSince(LedgerWork.PUBLISHING, loss.getAsLong());
  }
}
