package io.probity.query.views;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;

/** An index that a collection declares; every collection has that of {@code _id} besides. */
public record DeclaredIndex(List<SortKey> keys, boolean unique) {
  public DeclaredIndex {
    keys = List.copyOf(keys);
  }

  public static DeclaredIndex on(SortKey... keys) {
    return new DeclaredIndex(List.of(keys), false);
  }

  IndexModel model() {
    Document document = new Document();
    keys.forEach(key -> document.append(key.field(), key.direction()));
    return new IndexModel(document, new IndexOptions().unique(unique));
  }
}
