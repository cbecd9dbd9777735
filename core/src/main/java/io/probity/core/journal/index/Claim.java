package io.probity.core.journal.index;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.probity.core.documents.QueryShape;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * The word of one node that it does some work, so that the others need not. It is a matter of
 * economy: two that both believe they hold it do no harm. No clocks are compared: a node takes over
 * when it has itself watched the holder's beat stand still for the whole term. For one thread.
 */
final class Claim {
  static final String NAME = "claims";
  static final QueryShape BY_NAME = QueryShape.on(NAME).equal("_id");
  static final QueryShape AS_SEEN = QueryShape.on(NAME).equal("_id", "node", "beat");
  static final QueryShape AS_HOLDER = QueryShape.on(NAME).equal("_id", "node");

  private record Seen(String node, long beat) {}

  private final MongoCollection<BsonDocument> claims;
  private final BsonString work;
  private final String node;
  private final Duration term;
  private final LongSupplier nanoTime;
  private @Nullable Seen seen;
  private long seenSince;

  /**
   * @param term how long a beat must stand still before another node takes over; the holder beats
   *     at a third of it
   * @param nanoTime this node's monotonic clock
   */
  Claim(MongoDatabase database, String work, String node, Duration term, LongSupplier nanoTime) {
    claims = database.getCollection(NAME, BsonDocument.class);
    this.work = new BsonString(work);
    this.node = node;
    this.term = term;
    this.nanoTime = nanoTime;
  }

  /** Takes or keeps the claim if it can; asks the store only when a beat is due. */
  boolean held() {
    Seen known = seen;
    if (known != null && known.node().equals(node) && age() < term.toNanos() / 3) {
      return true;
    }
    Seen stored = stored();
    if (!stored.equals(known)) {
      look(stored);
    }
    if (stored.node().equals(node) || age() >= term.toNanos()) {
      return beat(stored);
    }
    return false;
  }

  /** Asks the store whether the claim is still this node's, and beats. */
  boolean renewed() {
    Seen stored = stored();
    return stored.node().equals(node) && beat(stored);
  }

  /** Lets the next node take over at once. */
  void release() {
    Seen known = seen;
    if (known != null && known.node().equals(node)) {
      claims.deleteOne(and(eq("_id", work), eq("node", new BsonString(node))));
      seen = null;
    }
  }

  private long age() {
    return nanoTime.getAsLong() - seenSince;
  }

  private void look(Seen stored) {
    seen = stored;
    seenSince = nanoTime.getAsLong();
  }

  private Seen stored() {
    BsonDocument found = claims.find(eq("_id", work)).first();
    if (found == null) {
      return insert();
    }
    return new Seen(found.getString("node").getValue(), found.getInt64("beat").getValue());
  }

  private Seen insert() {
    try {
      claims.insertOne(
          new BsonDocument("_id", work)
              .append("node", new BsonString(node))
              .append("beat", new BsonInt64(0)));
      return new Seen(node, 0);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return new Seen("", -1);
      }
      throw e;
    }
  }

  private boolean beat(Seen stored) {
    Seen next = new Seen(node, stored.beat() + 1);
    boolean mine =
        claims
                .updateOne(
                    and(
                        eq("_id", work),
                        eq("node", new BsonString(stored.node())),
                        eq("beat", new BsonInt64(stored.beat()))),
                    Updates.combine(
                        Updates.set("node", new BsonString(node)),
                        Updates.set("beat", new BsonInt64(next.beat()))))
                .getMatchedCount()
            == 1;
    if (mine) {
      look(next);
    }
    return mine;
  }
}
