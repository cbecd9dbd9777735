package io.probity.query.feed;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.probity.query.views.LedgerEvent;
import io.probity.query.views.writing.Fold;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The token of one run, in MongoDB beside its views, and the claim of the node that moves it.
 *
 * <p>Axon stores a batch's token before any later callback of its handlers runs. So storing the
 * token is also what writes the batch's documents, and writes them first: if we stop between the
 * two, the batch is repeated and finds itself applied.
 */
final class ViewTokenStore implements TokenStore {
  static final Duration CLAIM = Duration.ofSeconds(10);
  static final int SEGMENT = 0;

  private static final String PENDING = ViewTokenStore.class.getName();
  private static final String ID = "_id";
  private static final String TOKEN = "token";
  private static final String OWNER = "owner";
  private static final String UNTIL = "until";

  private final MongoCollection<Document> tokens;
  private final Bson itself;
  private final Fold fold;
  private final String node;
  private final Clock clock;
  private final Progress progress;
  private volatile boolean claimed;

  ViewTokenStore(
      MongoDatabase database, String run, Fold fold, String node, Clock clock, Progress progress) {
    this.tokens = database.getCollection("tokens");
    this.itself = Filters.eq(ID, run);
    this.fold = fold;
    this.node = node;
    this.clock = clock;
    this.progress = progress;
  }

  /** Keeps a batch until the token is stored; it is dropped with its unit of work. */
  void hold(LedgerBatch batch) {
    List<LedgerBatch> pending = pending();
    long next = pending.isEmpty() ? progress.reached() : pending.getLast().size();
    if (batch.first() != next) {
      throw new FeedBroken("A gap: what follows begins at " + batch.first(), next);
    }
    pending.add(batch);
  }

  private static List<LedgerBatch> pending() {
    return CurrentUnitOfWork.get().root().getOrComputeResource(PENDING, _ -> new ArrayList<>());
  }

  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    LedgerToken ledger = LedgerToken.orStart(token);
    if (CurrentUnitOfWork.isStarted()) {
      List<LedgerEvent> events = new ArrayList<>();
      pending().forEach(batch -> events.addAll(batch.events()));
      fold.write(events);
    }
    // If we stop here, the documents are ahead of the token: the repeat changes nothing.
    update(ownedHere(), Updates.set(TOKEN, ledger.text()));
    progress.reach(ledger.size());
  }

  @Override
  public void initializeTokenSegments(
      String processor, int segments, @Nullable TrackingToken initial) {
    tokens.updateOne(
        itself,
        Updates.combine(
            Updates.setOnInsert(TOKEN, LedgerToken.orStart(initial).text()),
            Updates.setOnInsert(UNTIL, Instant.EPOCH)),
        new UpdateOptions().upsert(true));
  }

  @Override
  public int[] fetchSegments(String processor) {
    return tokens.find(itself).first() == null ? new int[0] : new int[] {SEGMENT};
  }

  @Override
  public TrackingToken fetchToken(String processor, int segment) {
    Document document =
        tokens.findOneAndUpdate(
            Filters.and(itself, Filters.or(owned(), Filters.lt(UNTIL, now()))),
            Updates.combine(Updates.set(OWNER, node), Updates.set(UNTIL, claimEnd())),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (document == null) {
      claimed = false;
      throw new UnableToClaimTokenException("Another node has claimed " + processor);
    }
    claimed = true;
    LedgerToken token = LedgerToken.parse(document.getString(TOKEN));
    progress.reach(token.size());
    return token;
  }

  @Override
  public void extendClaim(String processor, int segment) {
    update(ownedHere(), Updates.set(UNTIL, claimEnd()));
  }

  @Override
  public void releaseClaim(String processor, int segment) {
    tokens.updateOne(ownedHere(), Updates.set(UNTIL, Instant.EPOCH));
    claimed = false;
  }

  /** True while this node moves the token, as far as it knows. */
  boolean isClaimedHere() {
    return claimed;
  }

  /** How many entries the token covers, whoever moves it. */
  long size() {
    Document document = tokens.find(itself).first();
    return document == null ? 0 : LedgerToken.parse(document.getString(TOKEN)).size();
  }

  void delete() {
    tokens.deleteOne(itself);
  }

  private void update(Bson filter, Bson change) {
    Bson both = Updates.combine(change, Updates.set(UNTIL, claimEnd()));
    if (tokens.updateOne(filter, both).getMatchedCount() == 0) {
      claimed = false;
      throw new UnableToClaimTokenException("The claim was lost");
    }
  }

  private Bson ownedHere() {
    return Filters.and(itself, owned());
  }

  private Bson owned() {
    return Filters.eq(OWNER, node);
  }

  private Instant now() {
    return clock.instant();
  }

  private Instant claimEnd() {
    return clock.instant().plus(CLAIM);
  }
}
