package io.probity.core.journal.index;

import com.mongodb.client.MongoDatabase;
import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.journal.entries.EntryIndex;
import io.probity.core.journal.entries.IndexUnavailable;
import io.probity.core.journal.entries.Tail;
import io.probity.core.ledger.tree.TileSource;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The copy of the ledger in MongoDB, kept up by this node's own threads while it holds the claim.
 * Thread-safe. It must hear of each committed batch.
 */
public final class Indexing implements CommittedBatches, AutoCloseable {

  /**
   * @param node this node, as its heads name it
   * @param kafka what a consumer needs to connect
   * @param term after so long without a sign of the node that indexes, another takes over; the
   *     waits of the threads are a third of it
   * @param timeout how long MongoDB may take to answer
   */
  public record Settings(
      String node,
      Map<String, Object> kafka,
      String ledgerTopic,
      String sealedTopic,
      Duration term,
      Duration timeout) {
    public Settings {
      kafka = Map.copyOf(kafka);
    }
  }

  /**
   * @param indexed how many entries this node knows to be indexed
   * @param failure the kind of the failure for which indexing waits; empty if all is well
   */
  public record Health(long indexed, Optional<String> failure) {}

  private final IndexDatabase database;
  private final Settings settings;
  private final IndexedUpTo indexed = new IndexedUpTo();
  private final SealedFollower sealed;
  private final MongoIndex index;
  private final Epoch epoch = new Epoch();
  private final AtomicLong committed = new AtomicLong();
  private volatile @Nullable Indexer indexer;

  public Indexing(MongoDatabase database, Settings settings) {
    this.database = new IndexDatabase(database, settings.timeout().toMillis());
    this.settings = settings;
    sealed =
        new SealedFollower(
            this.database,
            claim("sealed"),
            settings.kafka(),
            settings.sealedTopic(),
            epoch,
            turn());
    index =
        new MongoIndex(
            this.database, indexed, sealed, new Resumption(this.database, epoch), this::close);
  }

  private Claim claim(String work) {
    return new Claim(database.database(), work, settings.node(), settings.term(), System::nanoTime);
  }

  private Duration turn() {
    return settings.term().dividedBy(3);
  }

  /**
   * Begins to carry entries from this tail, and sealed content from its topic, as soon as it hears
   * of the first batch. Closing the index that it returns closes this.
   */
  public EntryIndex start(Tail tail) {
    Indexer started =
        new Indexer(
            database,
            claim("ledger"),
            tail,
            () -> new TopicReader(settings.kafka(), settings.ledgerTopic()),
            epoch,
            indexed,
            committed::get,
            turn());
    indexer = started;
    started.start();
    sealed.start();
    return index;
  }

  @Override
  public void committed(CommittedBatch batch) {
    if (batch.batch().firstIndex() == 0) {
      epoch.is(batch.batch().entries().getFirst().leaf().hex());
    }
    committed.set(batch.after().size());
  }

  /** The tree's tiles; throws {@link IndexUnavailable} where MongoDB gives no answer. */
  public TileSource tiles() {
    return (level, number) -> MongoIndex.asking(() -> database.tiles().tile(level, number));
  }

  /** Waits until so many entries are indexed; returns how many are, fewer if patience ran out. */
  public long await(long entries, Duration patience) throws InterruptedException {
    return indexed.await(entries, patience);
  }

  public Health health() {
    Indexer carrying = indexer;
    Optional<String> failure = carrying == null ? Optional.empty() : carrying.failure();
    return new Health(indexed.count(), failure.or(sealed::failure));
  }

  @Override
  public void close() {
    sealed.close();
    Indexer carrying = indexer;
    if (carrying != null) {
      carrying.close();
    }
  }
}
