package io.probity.query.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/** A document server for one test, and what lies in it byte for byte. */
public final class Documents implements AutoCloseable {
  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final MongoClient client;

  public Documents() {
    server.bind("127.0.0.1", 0);
    client = MongoClients.create("mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
  }

  public MongoDatabase database(String name) {
    return client.getDatabase(name);
  }

  /** All documents of a view in the order of their ids. */
  public static List<String> dump(Projection projection, View view) {
    List<String> all = new ArrayList<>();
    List<String> collections = new ArrayList<>(List.of(View.TOTALS));
    projection.collections().forEach(each -> collections.add(each.name()));
    for (String collection : collections) {
      view.collection(collection)
          .withDocumentClass(RawBsonDocument.class)
          .find()
          .map(document -> collection + " " + document.toJson())
          .into(all);
    }
    return all.stream().sorted().toList();
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
