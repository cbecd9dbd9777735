package io.probity.core.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The writes that the product uses, each once. */
abstract class MongoWrites {
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
  private static final ReplaceOptions REPLACE_OR_INSERT = new ReplaceOptions().upsert(true);
  private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);

  private @Nullable MongoClient client;
  MongoDatabase database;
  MongoCollection<Document> things;

  /** Where this run's server listens. */
  abstract String uri();

  @BeforeEach
  void open() {
    client = MongoClients.create(uri());
    database =
        client
            .getDatabase("probity_test_" + UUID.randomUUID().toString().replace("-", ""))
            .withWriteConcern(WriteConcern.MAJORITY)
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary())
            .withTimeout(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
    things = database.getCollection("things");
  }

  @AfterEach
  void dropAgain() {
    if (client != null) {
      database.drop();
      client.close();
    }
  }

  final void insert(String... ids) {
    for (String id : ids) {
      things.insertOne(new Document("_id", id));
    }
  }

  @Test
  void a_document_comes_back_byte_for_byte() {
    MongoCollection<RawBsonDocument> raw = database.getCollection("raw", RawBsonDocument.class);
    BsonDocument document =
        new BsonDocument("_id", new BsonInt64(7))
            .append("z", new BsonString("grüß"))
            .append("a", new BsonBinary(new byte[] {0, -1, 127, -128}));
    RawBsonDocument written = RawBsonDocument.parse(document.toJson());
    raw.insertOne(written);
    assertThat(raw.find(eq("_id", 7L)).first()).isEqualTo(written);
  }

  @Test
  void a_large_document_and_a_large_batch_are_taken() {
    byte[] large = new byte[70 * 1024];
    List<ReplaceOneModel<Document>> batch =
        LongStream.range(0, 2_000)
            .mapToObj(
                id ->
                    new ReplaceOneModel<>(
                        eq("_id", id),
                        new Document("_id", id)
                            .append("bytes", new Binary(id == 3 ? large : new byte[1_200])),
                        REPLACE_OR_INSERT))
            .toList();
    assertThat(things.bulkWrite(batch, ANY_ORDER).getUpserts()).hasSize(2_000);
    assertThat(things.estimatedDocumentCount()).isEqualTo(2_000);
    assertThat(things.find(eq("_id", 3L)).first().get("bytes", Binary.class).length())
        .isEqualTo(large.length);
  }

  @Test
  void replacing_or_inserting_twice_leaves_one() {
    var write =
        new ReplaceOneModel<>(
            eq("_id", 5L), new Document("_id", 5L).append("v", "same"), REPLACE_OR_INSERT);
    things.bulkWrite(List.of(write), ANY_ORDER);
    BulkWriteResult again = things.bulkWrite(List.of(write), ANY_ORDER);
    assertThat(again.getMatchedCount()).isOne();
    assertThat(things.find()).containsExactly(new Document("_id", 5L).append("v", "same"));
  }

  @Test
  void of_two_byte_strings_the_longer_is_the_greater() {
    BsonBinary longer = new BsonBinary(new byte[] {0, 0, 0});
    grow(new BsonBinary(new byte[] {9, 9}));
    grow(longer);
    grow(new BsonBinary(new byte[] {-1, -1}));
    assertThat(things.find(eq("_id", "0/0")).first().get("hashes", Binary.class).getData())
        .isEqualTo(longer.getData());
  }

  private void grow(BsonBinary hashes) {
    things.bulkWrite(
        List.of(new UpdateOneModel<>(eq("_id", "0/0"), max("hashes", hashes), OR_INSERT)),
        ANY_ORDER);
  }

  @Test
  void a_second_document_of_one_name_is_refused_as_a_duplicate() {
    insert("a");
    MongoWriteException refused =
        catchThrowableOfType(MongoWriteException.class, () -> insert("a"));
    assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
  }

  @Test
  void an_update_moves_only_what_is_as_it_was_seen() {
    things.insertOne(new Document("_id", "ledger").append("epoch", "e").append("done", 4L));
    var seen = and(eq("_id", "ledger"), eq("epoch", "e"), eq("done", 4L));
    assertThat(things.updateOne(seen, set("done", 9L)).getMatchedCount()).isOne();
    assertThat(things.updateOne(seen, set("done", 5L)).getMatchedCount()).isZero();
    assertThat(things.find(eq("_id", "ledger")).first().getLong("done")).isEqualTo(9L);
  }

  @Test
  void a_bulk_that_inserts_and_replaces_says_how_many_it_found() {
    things.insertOne(new Document("_id", "a").append("at", 1L));
    List<ReplaceOneModel<Document>> stale =
        List.of(new ReplaceOneModel<>(guard("a", 0L), new Document("_id", "a").append("at", 2L)));
    assertThat(things.bulkWrite(stale, ANY_ORDER).getMatchedCount()).isZero();
    BulkWriteResult result =
        things.bulkWrite(
            List.of(
                new ReplaceOneModel<>(guard("a", 1L), new Document("_id", "a").append("at", 2L)),
                new InsertOneModel<>(new Document("_id", "b").append("at", 2L))),
            ANY_ORDER);
    assertThat(result.getMatchedCount()).isOne();
    assertThat(result.getInsertedCount()).isOne();
  }

  private static Document guard(String id, long at) {
    return new Document("_id", id).append("at", at);
  }

  @Test
  void a_bulk_goes_on_after_a_duplicate_and_names_it() {
    insert("a");
    MongoBulkWriteException refused =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () ->
                things.bulkWrite(
                    List.of(
                        new InsertOneModel<>(new Document("_id", "a")),
                        new InsertOneModel<>(new Document("_id", "b"))),
                    ANY_ORDER));
    assertThat(refused.getWriteErrors()).hasSize(1);
    assertThat(refused.getWriteErrors().getFirst().getCategory())
        .isEqualTo(ErrorCategory.DUPLICATE_KEY);
    assertThat(things.find(eq("_id", "b"))).hasSize(1);
  }

  @Test
  void deleting_takes_out_one_and_none_if_there_is_none() {
    insert("a", "b");
    things.bulkWrite(List.of(new DeleteOneModel<>(eq("_id", "a"))), ANY_ORDER);
    assertThat(things.deleteOne(and(eq("_id", "b"), eq("node", "n"))).getDeletedCount()).isZero();
    assertThat(things.find()).containsExactly(new Document("_id", "b"));
  }

  @Test
  void replacing_one_inserts_it_where_it_is_not() {
    Document live = new Document("_id", "caseload").append("live", 2).append("version", 1);
    things.replaceOne(eq("_id", "caseload"), live, REPLACE_OR_INSERT);
    assertThat(things.find()).containsExactly(live);
  }

  @Test
  void what_is_set_on_insert_is_not_set_again() {
    Date never = Date.from(Instant.EPOCH);
    for (String token : List.of("first", "second")) {
      things.updateOne(
          eq("_id", "run"),
          combine(setOnInsert("token", token), setOnInsert("until", never)),
          OR_INSERT);
    }
    assertThat(things.find())
        .containsExactly(
            new Document("_id", "run").append("token", "first").append("until", never));
  }

  @Test
  void a_claim_is_taken_by_its_owner_or_after_its_time() {
    Date past = Date.from(Instant.parse("2026-03-02T09:14:00Z"));
    Date now = Date.from(Instant.parse("2026-03-02T09:15:00Z"));
    Date later = Date.from(Instant.parse("2026-03-02T09:16:00Z"));
    things.insertOne(new Document("_id", "run").append("owner", "n1").append("until", past));
    assertThat(claim("n2", now, later)).isNotNull();
    assertThat(claim("n1", now, later)).isNull();
    assertThat(claim("n2", now, later).getDate("until")).isEqualTo(later);
  }

  private Document claim(String node, Date now, Date until) {
    return things.findOneAndUpdate(
        and(eq("_id", "run"), or(eq("owner", node), lt("until", now))),
        combine(set("owner", node), set("until", until)),
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
  }
}
