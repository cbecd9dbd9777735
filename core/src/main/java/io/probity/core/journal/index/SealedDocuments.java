package io.probity.core.journal.index;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.probity.core.documents.QueryShape;
import io.probity.core.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Sealed content, still encrypted: one document for each section, named by its SHA-256. */
final class SealedDocuments {
  static final String NAME = "sealed";
  static final QueryShape BY_DIGEST = QueryShape.on(NAME).equal("_id");

  private static final ReplaceOptions OR_INSERT = new ReplaceOptions().upsert(true);
  private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

  private final MongoCollection<BsonDocument> sealed;

  SealedDocuments(MongoDatabase database) {
    sealed = database.getCollection(NAME, BsonDocument.class);
  }

  /** Empty content deletes. */
  void write(Map<Hash, Optional<byte[]>> changes) {
    List<WriteModel<BsonDocument>> writes = new ArrayList<>(changes.size());
    changes.forEach((digest, content) -> writes.add(change(name(digest), content)));
    if (!writes.isEmpty()) {
      sealed.bulkWrite(writes, IN_ANY_ORDER);
    }
  }

  private static WriteModel<BsonDocument> change(BsonString name, Optional<byte[]> content) {
    return content
        .<WriteModel<BsonDocument>>map(
            bytes ->
                new ReplaceOneModel<>(
                    eq("_id", name),
                    new BsonDocument("_id", name).append("bytes", new BsonBinary(bytes)),
                    OR_INSERT))
        .orElseGet(() -> new DeleteOneModel<>(eq("_id", name)));
  }

  Optional<byte[]> at(Hash digest) {
    return Optional.ofNullable(sealed.find(eq("_id", name(digest))).first())
        .map(found -> found.getBinary("bytes").getData());
  }

  private static BsonString name(Hash digest) {
    return new BsonString(digest.hex());
  }
}
