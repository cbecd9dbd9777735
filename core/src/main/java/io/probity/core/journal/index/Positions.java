package io.probity.core.journal.index;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.probity.core.documents.QueryShape;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * How far the copy goes: one document for the ledger, one for the sealed topic. A position moves on
 * only from the one that the mover has seen, so that below it nothing is left out, whoever writes.
 */
final class Positions {
  static final String NAME = "position";
  static final QueryShape BY_NAME = QueryShape.on(NAME).equal("_id");
  static final QueryShape AS_SEEN = QueryShape.on(NAME).equal("_id", "epoch", "done");

  /**
   * @param epoch which ledger, on which topics: what was written for another is of no use
   * @param done ledger: entries indexed; sealed: next offset
   * @param reader ledger: the text of the reader's position there; sealed: empty
   */
  record Position(String epoch, long done, String reader) {}

  private final MongoCollection<BsonDocument> positions;

  Positions(MongoDatabase database) {
    positions = database.getCollection(NAME, BsonDocument.class);
  }

  Optional<Position> find(String name) {
    return Optional.ofNullable(positions.find(eq("_id", new BsonString(name))).first())
        .map(
            found ->
                new Position(
                    found.getString("epoch").getValue(),
                    found.getInt64("done").getValue(),
                    found.getString("reader").getValue()));
  }

  /** Fails with {@link Overtaken} if there is a position already. */
  void begin(String name, Position first) {
    try {
      positions.insertOne(
          new BsonDocument("_id", new BsonString(name))
              .append("epoch", new BsonString(first.epoch()))
              .append("done", new BsonInt64(first.done()))
              .append("reader", new BsonString(first.reader())));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        throw new Overtaken();
      }
      throw e;
    }
  }

  /** Fails with {@link Overtaken} if the position is not, or no longer, {@code seen}. */
  void move(String name, Position seen, Position next) {
    long moved =
        positions
            .updateOne(
                and(
                    eq("_id", new BsonString(name)),
                    eq("epoch", new BsonString(seen.epoch())),
                    eq("done", new BsonInt64(seen.done()))),
                Updates.combine(
                    Updates.set("done", new BsonInt64(next.done())),
                    Updates.set("reader", new BsonString(next.reader()))))
            .getMatchedCount();
    if (moved == 0) {
      throw new Overtaken();
    }
  }

  void forget(String name) {
    positions.deleteOne(eq("_id", new BsonString(name)));
  }
}
