package io.probity.core.journal.index;

import com.mongodb.MongoException;
import io.probity.core.journal.entries.EntryIndex;
import io.probity.core.journal.entries.HistoryAltered;
import io.probity.core.journal.entries.IndexUnavailable;
import io.probity.core.journal.entries.IndexedEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.MalformedEntry;
import io.probity.core.ledger.tree.Hash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers from the index in MongoDB. Thread-safe. */
final class MongoIndex implements EntryIndex {
  private static final Duration UNTIL_SEALED_IS_STORED = Duration.ofSeconds(2);

  private final IndexDatabase database;
  private final IndexedUpTo indexed;
  private final SealedFollower follower;
  private final Resumption resumption;
  private final Runnable closing;

  MongoIndex(
      IndexDatabase database,
      IndexedUpTo indexed,
      SealedFollower follower,
      Resumption resumption,
      Runnable closing) {
    this.database = database;
    this.indexed = indexed;
    this.follower = follower;
    this.resumption = resumption;
    this.closing = closing;
  }

  @Override
  public long indexed() {
    return asking(() -> resumption.storedCount().orElse(0));
  }

  @Override
  public List<IndexedEntry> stream(String stream, long fromSeq, long toSeq) {
    return whole(asking(() -> database.entries().stream(stream, fromSeq, toSeq)), toSeq - fromSeq);
  }

  @Override
  public Optional<IndexedEntry> at(long index) {
    return range(index, index + 1).stream().findFirst();
  }

  @Override
  public List<IndexedEntry> range(long fromIndex, long toIndex) {
    return whole(asking(() -> database.entries().range(fromIndex, toIndex)), toIndex - fromIndex);
  }

  @Override
  public List<IndexedEntry> command(Hash commandId) {
    IndexedEntry first = asking(() -> firstOf(commandId));
    if (first == null) {
      return whole(List.of(), 1);
    }
    Entry entry = decoded(first);
    return entry.of() == 1 ? List.of(first) : range(first.index(), first.index() + entry.of());
  }

  private @Nullable IndexedEntry firstOf(Hash commandId) {
    return database.entries().first(commandId);
  }

  private static Entry decoded(IndexedEntry stored) {
    try {
      return Entry.decode(stored.bytes());
    } catch (MalformedEntry _) {
      throw new HistoryAltered(stored.index(), "form");
    }
  }

  /** What is missing while the index is built anew, is not yet there: no sign of an alteration. */
  private List<IndexedEntry> whole(List<IndexedEntry> found, long wanted) {
    if (found.size() < wanted && indexed() < indexed.count()) {
      throw new IndexUnavailable(new OtherHistory());
    }
    return found;
  }

  @Override
  public Optional<byte[]> sealed(Hash sha256) {
    Optional<byte[]> stored = asking(() -> database.sealed().at(sha256));
    if (stored.isPresent()) {
      return stored;
    }
    try {
      follower.awaitEnd(UNTIL_SEALED_IS_STORED);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return asking(() -> database.sealed().at(sha256));
  }

  static <T extends @Nullable Object> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoException e) {
      throw new IndexUnavailable(e);
    }
  }

  @Override
  public void close() {
    closing.run();
  }
}
