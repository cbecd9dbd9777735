package io.probity.core.journal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.documents.Catalog;
import io.probity.core.documents.ObservedCommands;
import io.probity.core.documents.QueryShape;
import io.probity.core.journal.CommittedBatch;
import io.probity.core.journal.EntryIndex;
import io.probity.core.journal.IndexUnavailable;
import io.probity.core.journal.IndexedEntry;
import io.probity.core.ledger.Frontier;
import io.probity.core.ledger.Hash;
import io.probity.core.ledger.NoteSigner;
import io.probity.core.ledger.TreeProofs;
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
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IndexingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration TERM = Duration.ofMillis(600);
  private static final List<String> CONTENT = List.of("entries", "tiles", "sealed", "position");

  /** The test itself reads whole collections, and tampers. */
  private static final Catalog OF_THIS_TEST =
      new Catalog(List.of(), CONTENT.stream().map(QueryShape::on).toList())
          .and(new Catalog(List.of(), List.of(QueryShape.on("claims"))));

  @TempDir static Path directory;

  private static EmbeddedBroker broker;
  private static NoteSigner signer;

  private final List<AutoCloseable> open = new ArrayList<>();
  private final ObservedCommands observed = new ObservedCommands();
  private MongoServer documents;
  private MongoClient client;
  private MongoDatabase database;
  private WrittenLedger ledger;

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

  private static MongoServer started(int port) {
    MongoServer server = new MongoServer(new MemoryBackend());
    server.bind("127.0.0.1", port);
    return server;
  }

  private static int port(MongoServer server) {
    return server.getLocalAddress().getPort();
  }

  /** One node: its tail, and the index that it keeps up. */
  private final class Node implements AutoCloseable {
    final HeldTail tail = new HeldTail();
    final Indexing indexing;
    final EntryIndex index;

    Node(String name) {
      indexing =
          new Indexing(
              database,
              new Indexing.Settings(
                  name,
                  ledger.kafka,
                  ledger.ledgerTopic,
                  ledger.sealedTopic,
                  TERM,
                  Duration.ofSeconds(5)));
      index = indexing.start(tail);
      ledger.tell(this::hear);
      open.add(this);
    }

    private void hear(CommittedBatch batch) {
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
  private Map<String, RawBsonDocument> content() {
    Map<String, RawBsonDocument> all = new TreeMap<>();
    for (String collection : CONTENT) {
      for (RawBsonDocument found :
          database.getCollection(collection, RawBsonDocument.class).find()) {
        all.put(collection + " " + found.get("_id"), found);
      }
    }
    return all;
  }

  private void appendSome(int... sizes) throws Exception {
    for (int size : sizes) {
      ledger.append(size);
    }
  }

  @Test
  void what_is_committed_is_found_by_place_stream_and_command() throws Exception {
    appendSome(1, 3, 255, 300, 2);
    Node node = new Node("node-1").caughtUp();

    assertThat(node.index.indexed()).isEqualTo(ledger.size());
    assertThat(node.index.range(0, ledger.size()))
        .extracting(IndexedEntry::bytes)
        .containsExactlyElementsOf(ledger.entries().stream().map(entry -> entry.bytes()).toList());
    assertThat(node.index.stream("case-3", 5, 50))
        .extracting(IndexedEntry::leaf)
        .containsExactlyElementsOf(
            ledger.stream("case-3").subList(5, 50).stream().map(entry -> entry.leaf()).toList());
    assertThat(node.index.command(WrittenLedger.command(77)))
        .extracting(IndexedEntry::index)
        .containsExactly(77L);
    assertThat(node.index.command(WrittenLedger.command(100_000))).isEmpty();
    assertThat(node.index.at(ledger.size())).isEmpty();
  }

  @Test
  void tiles_give_the_root_of_every_head() throws Exception {
    appendSome(254, 1, 1, 255, 1, 600);
    Node node = new Node("node-1").caughtUp();

    TreeProofs proofs = new TreeProofs(node.indexing.tiles());
    for (CommittedBatch batch : ledger.committed()) {
      Frontier frontier = batch.after().frontier();
      assertThat(proofs.root(frontier.size())).isEqualTo(frontier.root());
    }
  }

  @Test
  void what_is_indexed_leaves_the_tail() throws Exception {
    Node node = new Node("node-1");
    appendSome(10, 20, 30);
    node.caughtUp();

    assertThat(node.tail.batches()).isZero();
  }

  @Test
  void everything_that_was_dropped_while_stopped_comes_back_byte_for_byte() throws Exception {
    Hash kept = ledger.seal(new byte[] {1, 2, 3});
    Hash erased = ledger.seal(new byte[] {4, 5, 6});
    ledger.toSealed(erased, null);
    appendSome(3, 700, 41);
    Node first = new Node("node-1").caughtUp();
    assertThat(first.index.sealed(kept)).contains(new byte[] {1, 2, 3});
    first.close();
    Map<String, RawBsonDocument> before = content();
    assertThat(before).containsKeys("position BsonString{value='ledger'}");

    database.drop();
    ledger.appendEmptyHead();
    Node second = new Node("node-1").caughtUp();
    assertThat(second.index.sealed(kept)).contains(new byte[] {1, 2, 3});
    assertThat(second.index.sealed(erased)).isEmpty();
    second.close();

    assertThat(content()).isEqualTo(before);
  }

  @Test
  void an_index_dropped_under_a_running_node_is_built_anew_from_the_topic() throws Exception {
    appendSome(500);
    Node node = new Node("node-1").caughtUp();

    database.drop();

    // Until it is back, what is missing is no sign of an alteration.
    assertThatThrownBy(() -> node.index.stream("case-3", 0, 10))
        .isInstanceOf(IndexUnavailable.class);
    appendSome(10);
    node.caughtUp();
    awaitStored(node, ledger.size());
    assertThat(node.index.range(0, ledger.size())).hasSize((int) ledger.size());
  }

  @Test
  void a_backup_that_is_behind_is_carried_on() throws Exception {
    appendSome(300);
    new Node("node-1").caughtUp().close();
    appendSome(300, 5);

    Node later = new Node("node-1").caughtUp();

    assertThat(later.index.range(0, ledger.size())).hasSize((int) ledger.size());
    assertThat(new TreeProofs(later.indexing.tiles()).root(ledger.size()))
        .isEqualTo(ledger.committed().getLast().after().frontier().root());
  }

  @Test
  void a_backup_restored_under_a_running_node_leaves_no_gap() throws Exception {
    appendSome(300);
    Node node = new Node("node-1").caughtUp();
    Map<String, RawBsonDocument> backup = content();
    appendSome(200);
    node.caughtUp();

    restore(backup);
    appendSome(50);
    node.caughtUp();

    awaitStored(node, ledger.size());
    assertThat(node.index.range(0, ledger.size())).hasSize((int) ledger.size());
  }

  @Test
  void a_position_ahead_of_the_ledger_is_not_believed() throws Exception {
    appendSome(40);
    new Node("node-1").caughtUp().close();
    Map<String, RawBsonDocument> right = content();
    database
        .getCollection("position")
        .updateOne(Filters.eq("_id", "ledger"), Updates.set("done", 41_000L));

    new Node("node-1").caughtUp().close();

    assertThat(content()).isEqualTo(right);
  }

  @Test
  void the_index_of_another_ledger_is_built_anew() throws Exception {
    appendSome(40);
    new Node("node-1").caughtUp().close();
    ledger.close();
    open.clear();
    ledger = new WrittenLedger(broker.clientSettings(), signer.verifierKey());
    appendSome(12);

    Node other = new Node("node-1").caughtUp();

    assertThat(other.index.range(0, 100))
        .extracting(IndexedEntry::bytes)
        .containsExactlyElementsOf(ledger.entries().stream().map(entry -> entry.bytes()).toList());
    assertThat(other.index.at(40)).isEmpty();
  }

  @Test
  void entries_that_a_backup_lacks_are_noticed_at_the_start() throws Exception {
    appendSome(400);
    new Node("node-1").caughtUp().close();
    Map<String, RawBsonDocument> right = content();
    database
        .getCollection("entries")
        .deleteMany(Filters.in("_id", new BsonInt64(17), new BsonInt64(18)));

    new Node("node-1").caughtUp().close();

    assertThat(content()).isEqualTo(right);
  }

  @Test
  void two_nodes_leave_the_writing_to_one_and_the_other_takes_over() throws Exception {
    appendSome(100);
    Node one = new Node("node-1").caughtUp();
    Node two = new Node("node-2").caughtUp();
    assertThat(claims()).containsExactly("node-1");
    appendSome(100);
    one.caughtUp();
    two.caughtUp();
    assertThat(two.tail.batches()).isZero();

    one.close();
    open.remove(one);
    appendSome(100);
    two.caughtUp();

    assertThat(claims()).containsExactly("node-2");
    assertThat(two.index.range(0, ledger.size())).hasSize((int) ledger.size());
  }

  @Test
  void a_tombstone_takes_sealed_content_out() throws Exception {
    Node node = new Node("node-1").caughtUp();
    Hash digest = ledger.seal(new byte[] {7, 7, 7});
    assertThat(node.index.sealed(digest)).contains(new byte[] {7, 7, 7});

    ledger.toSealed(digest, null);
    Hash marker = ledger.seal(new byte[] {8});

    assertThat(node.index.sealed(marker)).isPresent();
    assertThat(node.index.sealed(digest)).isEmpty();
  }

  @Test
  void content_under_a_name_that_is_not_its_own_is_ignored() throws Exception {
    Node node = new Node("node-1").caughtUp();
    Hash digest = Hash.sha256(new byte[] {1});

    ledger.toSealed(digest, new byte[] {2});

    assertThat(node.index.sealed(digest)).isEmpty();
  }

  @Test
  void while_the_store_is_away_the_index_says_so_and_afterwards_catches_up() throws Exception {
    appendSome(20);
    Node node = new Node("node-1").caughtUp();
    int port = port(documents);
    documents.shutdownNow();
    appendSome(20);
    await().until(() -> node.indexing.health().failure().isPresent());
    assertThatThrownBy(() -> node.index.at(3)).isInstanceOf(IndexUnavailable.class);

    documents = started(port);
    awaitStored(node, ledger.size());

    assertThat(node.index.range(0, ledger.size())).hasSize((int) ledger.size());
    await().atMost(PATIENCE).until(() -> node.indexing.health().failure().isEmpty());
  }

  private static void awaitStored(Node node, long entries) {
    await().atMost(PATIENCE).ignoreExceptions().until(() -> node.index.indexed() == entries);
  }

  private Set<String> claims() {
    Set<String> nodes = new HashSet<>();
    database.getCollection("claims").find().forEach(found -> nodes.add(found.getString("node")));
    return nodes;
  }

  private void restore(Map<String, RawBsonDocument> backup) {
    CONTENT.forEach(collection -> database.getCollection(collection).drop());
    backup.forEach(
        (name, document) ->
            database
                .getCollection(name.substring(0, name.indexOf(' ')), BsonDocument.class)
                .insertOne(document));
  }
}
