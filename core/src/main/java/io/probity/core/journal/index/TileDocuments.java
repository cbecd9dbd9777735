package io.probity.core.journal.index;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.probity.core.documents.QueryShape;
import io.probity.core.ledger.tree.Tile;
import io.probity.core.ledger.tree.TileSource;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** The tree in tiles of 256 hashes: one document each, growing at the right edge alone. */
final class TileDocuments implements TileSource {
  static final String NAME = "tiles";
  static final QueryShape BY_PLACE = QueryShape.on(NAME).equal("_id");

  private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);
  private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

  private final MongoCollection<BsonDocument> tiles;

  TileDocuments(MongoDatabase database) {
    tiles = database.getCollection(NAME, BsonDocument.class);
  }

  /** A tile that is stored wider already stays as it is. */
  void write(List<Tile> grown) {
    if (!grown.isEmpty()) {
      tiles.bulkWrite(grown.stream().map(TileDocuments::growth).toList(), IN_ANY_ORDER);
    }
  }

  /**
   * Of two byte strings MongoDB holds the longer for the greater, so that {@code $max} lets a tile
   * grow and never shrink, also where a writer that was held up comes late.
   */
  private static UpdateOneModel<BsonDocument> growth(Tile tile) {
    return new UpdateOneModel<>(
        eq("_id", name(tile.level(), tile.index())),
        Updates.max("hashes", new BsonBinary(tile.bytes())),
        OR_INSERT);
  }

  @Override
  public Optional<Tile> tile(int level, long index) {
    return Optional.ofNullable(tiles.find(eq("_id", name(level, index))).first())
        .map(found -> Tile.of(level, index, found.getBinary("hashes").getData()));
  }

  private static BsonString name(int level, long index) {
    return new BsonString(level + "/" + index);
  }
}
