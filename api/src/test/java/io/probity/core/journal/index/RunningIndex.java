package io.probity.core.journal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.documents.Catalog;
import io.probity.core.documents.ObservedCommands;
import io.probity.core.documents.QueryShape;
import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.EntryIndex;
import io.probity.core.ledger.note.NoteSigner;
import io.probity.core.ledger.tree.Hash;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A ledger on a broker, a document server, and nodes that index the one into the other. */
class RunningIndex {
  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final Duration TERM = Duration.ofMillis(600);
  static final List<String> CONTENT = List.of("entries", "tiles", "sealed", "position");

  /** The test itself reads whole collections, and tampers. */
  static final Catalog OF_THIS_TEST =
      new Catalog(List.of(), CONTENT.stream().map(QueryShape::on).toList())
          .and(new Catalog(List.of(), List.of(QueryShape.on("claims"))));

  @TempDir static Path directory;

  private static EmbeddedBroker broker;
  private static NoteSigner signer;

  final List<AutoCloseable> open = new ArrayList<>();
  final ObservedCommands observed = new ObservedCommands();
  MongoServer documents;
  MongoClient client;
  MongoDatabase database;
  WrittenLedger ledger;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = new EmbeddedBroker(directory);
    signer =
        NoteSigner.of(
            WrittenLedger.ORIGIN, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void write() throws Exception {
    documents = started(0);
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(
                    new ConnectionString("mongodb://127.0.0.1:" + port(documents)))
                .addCommandListener(observed)
                .build());
    database = client.getDatabase("index");
    ledger = new WrittenLedger(broker.clientSettings(), signer.verifierKey());
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable part : open.reversed()) {
      part.close();
    }
    ledger.close();
    client.close();
    documents.shutdownNow();
    assertThat(observed.undeclared(IndexDatabase.CATALOG.and(OF_THIS_TEST))).isEmpty();
  }

  static MongoServer started(int port) {
    MongoServer server = new MongoServer(new MemoryBackend());
    server.bind("127.0.0.1", port);
    return server;
  }

  static int port(MongoServer server) {
    return server.getLocalAddress().getPort();
  }

  /** One node: its tail, and the index that it keeps up. */
  final class Node implements AutoCloseable {
    final HeldTail tail = new HeldTail();
    final Indexing indexing;
    final EntryIndex index;

    Node(String name) {
      this(name, TERM);
    }

    Node(String name, Duration term) {
      indexing =
          new Indexing(
              database,
              new Indexing.Settings(
                  name,
                  ledger.kafka,
                  ledger.ledgerTopic,
                  ledger.sealedTopic,
                  term,
                  Duration.ofSeconds(5)));
      index = indexing.start(tail);
      ledger.tell(this::hear);
      open.add(this);
    }

    void hear(CommittedBatch batch) {
      tail.add(batch);
      indexing.committed(batch);
    }

    Node caughtUp() throws InterruptedException {
      assertThat(indexing.await(ledger.size(), PATIENCE)).isGreaterThanOrEqualTo(ledger.size());
      // Asked for what there is not, it reads the topic of sealed content to its end.
      index.sealed(Hash.ZERO);
      return this;
    }

    @Override
    public void close() {
      index.close();
    }
  }

  /** Every document of the ledger's copy, byte for byte; who works is no part of it. */
  Map<String, RawBsonDocument> content() {
    Map<String, RawBsonDocument> all = new TreeMap<>();
    for (String collection : CONTENT) {
      for (RawBsonDocument found :
          database.getCollection(collection, RawBsonDocument.class).find()) {
        all.put(collection + " " + found.get("_id"), found);
      }
    }
    return all;
  }

  void appendSome(int... sizes) throws Exception {
    for (int size : sizes) {
      ledger.append(size);
    }
  }

  static void awaitStored(Node node, long entries) {
    await().atMost(PATIENCE).ignoreExceptions().until(() -> node.index.indexed() == entries);
  }

  Set<String> claims() {
    Set<String> nodes = new HashSet<>();
    database.getCollection("claims").find().forEach(found -> nodes.add(found.getString("node")));
    return nodes;
  }

  void restore(Map<String, RawBsonDocument> backup) {
    CONTENT.forEach(collection -> database.getCollection(collection).drop());
    backup.forEach(
        (name, document) ->
            database
                .getCollection(name.substring(0, name.indexOf(' ')), BsonDocument.class)
                .insertOne(document));
  }

  /** The same broker, another ledger. */
  void anotherLedger() throws Exception {
    ledger.close();
    open.clear();
    ledger = new WrittenLedger(broker.clientSettings(), signer.verifierKey());
  }
}
