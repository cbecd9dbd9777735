package io.probity.core.journal.index;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.probity.core.documents.QueryShape;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** The tree in tiles of 256 hashes: one document each, growing at the right edge alone. */
final class TileDocuments {
  static final String NAME = "tiles";
  static final QueryShape BY_PLACE = QueryShape.on(NAME).equal("_id");

  private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);
  private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

  private final MongoCollection<BsonDocument> tiles;

  TileDocuments(MongoDatabase database) {
    tiles = database.getCollection(NAME, BsonDocument.class);
  }

  /**
   * Of two byte strings MongoDB holds the longer for the greater, so that {@code $max} lets a tile
   * grow and never shrink, also where a writer that was held up comes late.
   */
  void write(Collection<StoredTile> changed) {
    List<? extends WriteModel<BsonDocument>> writes =
        changed.stream()
            .map(
                tile ->
                    new UpdateOneModel<BsonDocument>(
                        eq("_id", new BsonString(tile.place().text())),
                        Updates.max("hashes", new BsonBinary(tile.hashes())),
                        OR_INSERT))
            .toList();
    if (!writes.isEmpty()) {
      tiles.bulkWrite(writes, IN_ANY_ORDER);
    }
  }

  Optional<StoredTile> at(TilePlace place) {
    return Optional.ofNullable(all(List.of(place)).get(place));
  }

  /** Those that are there. */
  Map<TilePlace, StoredTile> all(Collection<TilePlace> places) {
    List<BsonString> names = places.stream().map(place -> new BsonString(place.text())).toList();
    Map<TilePlace, StoredTile> found = new HashMap<>();
    for (BsonDocument tile : tiles.find(in("_id", names))) {
      TilePlace place = TilePlace.parse(tile.getString("_id").getValue());
      found.put(place, new StoredTile(place, tile.getBinary("hashes").getData()));
    }
    return found;
  }

  void drop() {
    tiles.drop();
  }
}
