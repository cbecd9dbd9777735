package io.probity.core.journal.index;

import static com.mongodb.ErrorCategory.DUPLICATE_KEY;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.probity.core.documents.DeclaredIndex;
import io.probity.core.documents.IndexKey;
import io.probity.core.documents.QueryShape;
import io.probity.core.journal.entries.IndexedEntry;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The entries: one document each, named by its ledger index, with its place in its stream, its leaf
 * hash and its exact bytes; the first entry of a command carries the command's id.
 */
final class EntryDocuments {
  static final String NAME = "entries";
  static final QueryShape BY_INDEX = QueryShape.on(NAME).equal("_id");
  static final QueryShape BY_PLACE = QueryShape.on(NAME).equal("place");
  static final QueryShape BY_COMMAND = QueryShape.on(NAME).equal("command");

  // Sparse: the genesis entry has neither, and only a command's first entry names it. Unique: the
  // embedded store finds nothing quickly by an index that is not.
  static final DeclaredIndex PLACES =
      DeclaredIndex.on(NAME, IndexKey.ascending("place")).asUnique().asSparse();
  static final DeclaredIndex COMMANDS =
      DeclaredIndex.on(NAME, IndexKey.ascending("command")).asUnique().asSparse();

  /** So many names in one question: some 30 KiB of request. */
  private static final int AT_ONCE = 512;

  private static final ReplaceOptions OR_INSERT = new ReplaceOptions().upsert(true);
  private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

  private final MongoCollection<BsonDocument> entries;

  EntryDocuments(MongoDatabase database) {
    entries = database.getCollection(NAME, BsonDocument.class);
  }

  /** Writing an entry again changes nothing: its document follows from its bytes. */
  void write(List<IndexRow> rows) {
    List<BsonDocument> documents = rows.stream().map(EntryDocuments::document).toList();
    if (documents.isEmpty()) {
      return;
    }
    try {
      entries.bulkWrite(documents.stream().map(InsertOneModel::new).toList(), IN_ANY_ORDER);
    } catch (MongoBulkWriteException e) {
      replace(alreadyThere(e, documents));
    }
  }

  /** Those that were written before, as after a crash; anything else is a failure. */
  private static List<BsonDocument> alreadyThere(
      MongoBulkWriteException refused, List<BsonDocument> documents) {
    List<BulkWriteError> errors = refused.getWriteErrors();
    boolean duplicates =
        refused.getWriteConcernError() == null
            && errors.stream().allMatch(each -> each.getCategory() == DUPLICATE_KEY);
    if (!duplicates) {
      throw refused;
    }
    return errors.stream().map(each -> documents.get(each.getIndex())).toList();
  }

  private void replace(List<BsonDocument> documents) {
    entries.bulkWrite(
        documents.stream()
            .map(each -> new ReplaceOneModel<>(eq("_id", each.get("_id")), each, OR_INSERT))
            .toList(),
        IN_ANY_ORDER);
  }

  private static BsonDocument document(IndexRow row) {
    CommittedEntry committed = row.committed();
    BsonDocument document = new BsonDocument("_id", new BsonInt64(committed.index()));
    Entry entry = row.says();
    if (entry != null) {
      document.append("place", place(entry.stream(), entry.seq()));
      if (entry.pos() == 0) {
        document.append("command", new BsonString(entry.command().base64()));
      }
    }
    return document
        .append("leaf", new BsonBinary(committed.leaf().bytes()))
        .append("bytes", new BsonBinary(committed.bytes()));
  }

  private static BsonString place(String stream, long seq) {
    return new BsonString(stream + "/" + seq);
  }

  List<IndexedEntry> stream(String stream, long fromSeq, long toSeq) {
    return all("place", fromSeq, toSeq, seq -> place(stream, seq));
  }

  List<IndexedEntry> range(long fromIndex, long toIndex) {
    return all("_id", fromIndex, toIndex, BsonInt64::new);
  }

  /** The first entry of the command; the others follow it in the ledger. */
  @Nullable IndexedEntry first(Hash commandId) {
    BsonDocument found = entries.find(eq("command", new BsonString(commandId.base64()))).first();
    return found == null ? null : entry(found);
  }

  long count() {
    return entries.estimatedDocumentCount();
  }

  private List<IndexedEntry> all(String field, long from, long to, Name name) {
    List<IndexedEntry> found = new ArrayList<>();
    for (long at = from; at < to; at += AT_ONCE) {
      List<BsonValue> names =
          LongStream.range(at, Math.min(to, at + AT_ONCE)).mapToObj(name::of).toList();
      entries.find(in(field, names)).batchSize(AT_ONCE).map(EntryDocuments::entry).into(found);
    }
    // Sorted here: a sort over names asked for one by one has no index behind it.
    found.sort(Comparator.comparingLong(IndexedEntry::index));
    return found;
  }

  private static IndexedEntry entry(BsonDocument document) {
    return new IndexedEntry(
        document.getInt64("_id").getValue(),
        Hash.of(document.getBinary("leaf").getData()),
        document.getBinary("bytes").getData());
  }

  @FunctionalInterface
  private interface Name {
    BsonValue of(long number);
  }
}
