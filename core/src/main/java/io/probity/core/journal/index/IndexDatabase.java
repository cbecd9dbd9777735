package io.probity.core.journal.index;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import io.probity.core.documents.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The database {@code index}: a copy of the ledger that can be dropped at any time. Thread-safe.
 *
 * <p>Written and read by majority alone: an entry that a failover takes back after the position
 * beyond it was written would be a gap.
 */
public final class IndexDatabase {
  /** All that is asked of this database. */
  public static final Catalog CATALOG =
      new Catalog(
          List.of(EntryDocuments.PLACES, EntryDocuments.COMMANDS),
          List.of(
              EntryDocuments.BY_INDEX,
              EntryDocuments.BY_PLACE,
              EntryDocuments.BY_COMMAND,
              TileDocuments.BY_PLACE,
              SealedDocuments.BY_DIGEST,
              Positions.BY_NAME,
              Positions.AS_SEEN,
              Claim.BY_NAME,
              Claim.AS_SEEN,
              Claim.AS_HOLDER));

  /** The names of its collections; what stands in the last says who works, not what is known. */
  public static final List<String> COLLECTIONS =
      List.of(
          EntryDocuments.NAME,
          TileDocuments.NAME,
          SealedDocuments.NAME,
          Positions.NAME,
          Claim.NAME);

  private final MongoDatabase database;
  private final EntryDocuments entries;
  private final TileDocuments tiles;
  private final SealedDocuments sealed;
  private final Positions positions;

  /**
   * @param timeoutMillis how long any one question may take before the store counts as unreachable
   */
  public IndexDatabase(MongoDatabase database, long timeoutMillis) {
    this.database =
        database
            .withWriteConcern(WriteConcern.MAJORITY)
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary())
            .withTimeout(timeoutMillis, TimeUnit.MILLISECONDS);
    entries = new EntryDocuments(this.database);
    tiles = new TileDocuments(this.database);
    sealed = new SealedDocuments(this.database);
    positions = new Positions(this.database);
  }

  MongoDatabase database() {
    return database;
  }

  EntryDocuments entries() {
    return entries;
  }

  TileDocuments tiles() {
    return tiles;
  }

  SealedDocuments sealed() {
    return sealed;
  }

  Positions positions() {
    return positions;
  }

  /** Does nothing if there is no such collection. */
  void drop(String collection) {
    if (database.listCollectionNames().into(new ArrayList<>()).contains(collection)) {
      database.getCollection(collection).drop();
    }
  }

  void declare() {
    CATALOG.declare(database);
  }
}
