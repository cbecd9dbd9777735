package io.probity.query.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * One generation of a projection's collections: the live one, or the next one while it is built
 * beside it.
 */
public record View(MongoDatabase database, String projection, int generation) {
  /** Stamps each document with the last index applied; also finds it for a guarded write. */
  static final DeclaredIndex GUARD =
      new DeclaredIndex(List.of(SortKey.up(WriteModel.ID), SortKey.up(WriteModel.AT)), true);

  static final String TOTALS = "totals";

  /** Also the name of the processor that fills it, and of its token. */
  public String name() {
    return projection + "_" + generation;
  }

  public MongoCollection<Document> collection(String collection) {
    return database.getCollection(name() + "_" + collection);
  }

  /** Creates what is missing; creating twice changes nothing. */
  public void create(Projection projection) {
    for (ViewCollection each : projection.collections()) {
      collection(each.name())
          .createIndexes(
              Stream.concat(Stream.of(GUARD), each.indexes().stream())
                  .map(DeclaredIndex::model)
                  .toList());
    }
  }

  void drop(Projection projection) {
    projection.collections().forEach(each -> collection(each.name()).drop());
    collection(TOTALS).drop();
  }
}
