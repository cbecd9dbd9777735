package io.probity.query.views.writing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import io.probity.query.views.Tally;
import io.probity.query.views.document.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** The documents of one collection that a batch touches. */
final class Shelf {
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> collection;
  private final Tally tally;
  private final Map<String, Draft> drafts;

  private Shelf(MongoCollection<Document> collection, Tally tally, Map<String, Draft> drafts) {
    this.collection = collection;
    this.tally = tally;
    this.drafts = drafts;
  }

  static Shelf load(MongoCollection<Document> collection, Tally tally, Set<String> ids) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (Document document :
        collection.find(Filters.in(WriteModel.ID, ids)).batchSize(ids.size())) {
      drafts.put(document.getString(WriteModel.ID), Draft.stored(document));
    }
    return new Shelf(collection, tally, drafts);
  }

  Draft draft(String id) {
    return drafts.computeIfAbsent(id, Draft::fresh);
  }

  List<String> headings(Draft draft) {
    return draft.model().isBlank() ? List.of() : tally.headings(draft.model());
  }

  void save() {
    write(collection, drafts.values());
  }

  /** Inserts what is new and replaces what is still as it was loaded. */
  static void write(MongoCollection<Document> collection, Collection<Draft> drafts) {
    List<com.mongodb.client.model.WriteModel<Document>> writes = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.isChanged()) {
        Document document = draft.model().document();
        writes.add(
            draft.isStored()
                ? new ReplaceOneModel<>(draft.guard(), document)
                : new InsertOneModel<>(document));
      }
    }
    if (!writes.isEmpty()) {
      requireAll(writes.size(), collection, writes);
    }
  }

  private static void requireAll(
      int expected,
      MongoCollection<Document> collection,
      List<com.mongodb.client.model.WriteModel<Document>> writes) {
    String name = collection.getNamespace().getCollectionName();
    try {
      BulkWriteResult result = collection.bulkWrite(writes, ANY_ORDER);
      if (result.getInsertedCount() + result.getMatchedCount() != expected) {
        throw new LostClaim(name);
      }
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream()
          .anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        throw new LostClaim(name);
      }
      throw e;
    }
  }
}
