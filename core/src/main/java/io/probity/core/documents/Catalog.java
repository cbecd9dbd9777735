package io.probity.core.documents;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * All that one part of the product asks of its database: the questions it may put, and the indexes
 * it declares beside that on {@code _id}.
 */
public record Catalog(List<DeclaredIndex> indexes, List<QueryShape> shapes) {

  public Catalog {
    indexes = List.copyOf(indexes);
    shapes = List.copyOf(shapes);
  }

  /** Creates each declared index that is not there yet. */
  public void declare(MongoDatabase database) {
    for (DeclaredIndex index : indexes) {
      BsonDocument keys = new BsonDocument();
      index
          .keys()
          .forEach(key -> keys.append(key.field(), new BsonInt32(key.ascending() ? 1 : -1)));
      database
          .getCollection(index.collection())
          .createIndex(keys, new IndexOptions().unique(index.unique()).sparse(index.sparse()));
    }
  }

  /** The index that answers this question; empty if it would have to read all documents. */
  public Optional<DeclaredIndex> serving(QueryShape shape) {
    List<DeclaredIndex> candidates = new ArrayList<>(indexes);
    candidates.addFirst(DeclaredIndex.onId(shape.collection()));
    return candidates.stream().filter(index -> index.serves(shape)).findFirst();
  }

  /** This one and another part's. */
  public Catalog and(Catalog other) {
    List<DeclaredIndex> bothIndexes = new ArrayList<>(indexes);
    bothIndexes.addAll(other.indexes);
    List<QueryShape> bothShapes = new ArrayList<>(shapes);
    bothShapes.addAll(other.shapes);
    return new Catalog(bothIndexes, bothShapes);
  }
}
