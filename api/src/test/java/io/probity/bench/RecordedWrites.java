package io.probity.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** The bulk writes of one rebuild, kept as bytes, to be done again with nothing around them. */
final class RecordedWrites implements CommandListener {
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

  private record Bulk(String collection, List<WriteModel<RawBsonDocument>> writes) {}

  /** By view, in order; each view has a thread of its own. */
  private final Map<String, List<Bulk>> bulks = new TreeMap<>();

  private volatile boolean stopped;
  private int replays;

  @Override
  public void commandStarted(CommandStartedEvent event) {
    if (stopped) {
      return;
    }
    BsonDocument command = event.getCommand();
    switch (event.getCommandName()) {
      case "insert" -> keep(command, "insert", "documents");
      case "update" -> keep(command, "update", "updates");
      default -> {}
    }
  }

  private synchronized void keep(BsonDocument command, String name, String payload) {
    String collection = command.getString(name).getValue();
    if (collection.equals("tokens") || collection.equals("views")) {
      return;
    }
    BsonArray parts = command.getArray(payload);
    List<WriteModel<RawBsonDocument>> writes = new ArrayList<>(parts.size());
    for (BsonValue part : parts) {
      writes.add(write(part.asDocument(), payload));
    }
    String view = collection.substring(0, collection.indexOf('_'));
    bulks.computeIfAbsent(view, _ -> new ArrayList<>()).add(new Bulk(collection, writes));
  }

  private static WriteModel<RawBsonDocument> write(BsonDocument part, String payload) {
    if (payload.equals("documents")) {
      return new InsertOneModel<>(new RawBsonDocument(part, CODEC));
    }
    BsonString id = part.getDocument("q").getString("_id");
    BsonDocument whole = new BsonDocument("_id", id);
    whole.putAll(part.getDocument("u"));
    return new ReplaceOneModel<>(new BsonDocument("_id", id), new RawBsonDocument(whole, CODEC));
  }

  void stop() {
    stopped = true;
  }

  long commands() {
    return bulks.values().stream().mapToLong(List::size).sum();
  }

  long documents() {
    return bulks.values().stream()
        .flatMap(List::stream)
        .mapToLong(bulk -> bulk.writes().size())
        .sum();
  }

  /** Returns the nanoseconds that it took, into empty collections. */
  long replay(MongoClient client) throws Exception {
    MongoDatabase database = client.getDatabase("raw" + replays++);
    long began = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      bulks.values().forEach(view -> running.add(threads.submit(() -> replay(database, view))));
    }
    long took = System.nanoTime() - began;
    for (Future<?> view : running) {
      view.get();
    }
    database.drop();
    return took;
  }

  private static void replay(MongoDatabase database, List<Bulk> view) {
    for (Bulk bulk : view) {
      MongoCollection<RawBsonDocument> collection =
          database.getCollection(bulk.collection(), RawBsonDocument.class);
      collection.bulkWrite(bulk.writes(), ANY_ORDER);
    }
  }
}
