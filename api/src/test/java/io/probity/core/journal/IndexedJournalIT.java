package io.probity.core.journal;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.journal.NotebookCommand.WriteLine;
import io.probity.core.journal.desk.KeyReused;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.entries.HistoryAltered;
import io.probity.core.journal.entries.IndexUnavailable;
import io.probity.core.journal.entries.StoredEntry;
import io.probity.core.ledger.note.NoteSigner;
import io.probity.core.ledger.note.TlogProof;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.Tile;
import io.probity.core.sealing.Confidential;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The write path over its index: what memory no longer holds is loaded from MongoDB, verified. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IndexedJournalIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> CONTENT = List.of("entries", "tiles", "sealed", "position");

  @TempDir Path directory;
  private EmbeddedBroker broker;
  private MongoServer documents;
  private MongoClient client;
  private MongoDatabase database;
  private KeyPair keys;
  private IndexedNode node;

  @BeforeEach
  void start() throws Exception {
    broker = new EmbeddedBroker(directory.resolve("broker"));
    keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    documents = started(0);
    client = MongoClients.create(uri());
    database = client.getDatabase("index");
    open();
  }

  private static MongoServer started(int port) {
    MongoServer server = new MongoServer(new MemoryBackend());
    server.bind("127.0.0.1", port);
    return server;
  }

  private String uri() {
    return "mongodb://127.0.0.1:" + documents.getLocalAddress().getPort();
  }

  private void open() throws Exception {
    node =
        new IndexedNode(
            new IndexedNode.World(
                broker.clientSettings(), uri(), directory.resolve("secrets"), keys));
  }

  @AfterEach
  void stop() {
    node.close();
    client.close();
    documents.shutdownNow();
    broker.close();
  }

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

  private MongoCollection<Document> stored() {
    return database.getCollection("entries");
  }

  @Test
  void a_long_stream_is_decided_upon_from_index_and_tail() throws Exception {
    NotebookId id = node.openNotebook();
    node.write(id, 3 * IndexedNode.TAIL);
    node.openNotebook();
    node.write(id, 1);

    assertThat(node.entries().stream(id.stream(), 0)).hasSize(3 * IndexedNode.TAIL + 2);
    assertThat(node.entries().range(1, 1_000)).hasSize((int) node.entries().committed() - 1);
    node.caughtUp();
    assertThat(node.journal().inTail()).isZero();
  }

  @Test
  void every_entry_reads_back_by_stream_and_by_index_wherever_it_is_kept() throws Exception {
    NotebookId id = node.openNotebook();
    for (int i = 0; i < 30; i++) {
      Outcome.Line line = node.writeLine(id);
      assertThat(node.entries().at(line.index()).orElseThrow().leaf()).isEqualTo(line.leaf());
    }
    List<Hash> late = leaves(id);
    node.caughtUp();
    assertThat(leaves(id)).isEqualTo(late);
    assertThat(node.entries().stream(id.stream(), 20)).hasSize(11);
    assertThat(node.entries().bytes(0)).isPresent();
    assertThat(node.entries().bytes(node.entries().committed())).isEmpty();
  }

  private List<Hash> leaves(NotebookId id) {
    return node.entries().stream(id.stream(), 0).stream().map(StoredEntry::leaf).toList();
  }

  @Test
  void everything_comes_back_byte_for_byte_and_answers_alike_after_the_index_was_emptied()
      throws Exception {
    NotebookId id = node.openNotebook();
    UUID key = UUID.randomUUID();
    WriteLine command = new WriteLine(id, null, Node.now());
    Outcome first = node.send(key, command);
    node.write(id, 30);
    node.send(
        UUID.randomUUID(), new WriteLine(id, Confidential.text("a canary sings"), Node.now()));
    String tile = new String(node.caughtUp().reads().tile(tile()).orElseThrow());
    node.entries().sealed(Hash.ZERO);
    node.close();
    Map<String, RawBsonDocument> before = content();

    database.drop();
    open();

    assertThat(lines(node.send(key, command))).isEqualTo(lines(first));
    assertThat(new String(node.caughtUp().reads().tile(tile()).orElseThrow())).isEqualTo(tile);
    node.entries().sealed(Hash.ZERO);
    assertThat(content()).isEqualTo(before);
    assertThat(before.keySet()).anyMatch(name -> name.startsWith("sealed "));
  }

  private static Tile.Name tile() {
    return new Tile.Name(0, 0, 20);
  }

  /** All but the receipt, which may stand under a later checkpoint. */
  private static List<List<Object>> lines(Outcome outcome) {
    return ((Outcome.Committed) outcome)
        .lines().stream()
            .map(line -> List.<Object>of(line.index(), line.stream(), line.seq(), line.leaf()))
            .toList();
  }

  @Test
  void each_answer_carries_a_receipt_that_verifies() {
    NotebookId id = node.openNotebook();
    Outcome.Committed written =
        (Outcome.Committed) node.send(UUID.randomUUID(), new WriteLine(id, null, Node.now()));
    Outcome.Line line = written.lines().getFirst();

    TlogProof.parse(line.receipt().orElseThrow())
        .verify(NoteSigner.of(IndexedNode.LEDGER, keys).verifierKey(), line.leaf());
  }

  @Test
  void an_entry_that_was_edited_in_the_index_is_not_decided_upon() throws Exception {
    NotebookId id = node.openNotebook();
    node.write(id, 5);
    node.caughtUp().openNotebook();
    Document second = stored().find(eq("place", id.stream() + "/2")).first();
    byte[] bytes = second.get("bytes", Binary.class).getData();
    bytes[bytes.length / 2] ^= 1;
    stored().updateOne(eq("_id", second.get("_id")), set("bytes", new Binary(bytes)));

    assertThatThrownBy(() -> node.write(id, 1))
        .isInstanceOf(HistoryAltered.class)
        .hasMessageContaining(second.get("_id").toString());
    assertThatThrownBy(() -> node.entries().stream(id.stream(), 0))
        .isInstanceOf(HistoryAltered.class);
  }

  @Test
  void a_stream_that_was_shortened_in_the_index_is_not_decided_upon() throws Exception {
    NotebookId id = node.openNotebook();
    node.write(id, 5);
    node.caughtUp().openNotebook();
    stored().deleteOne(eq("place", id.stream() + "/5"));

    assertThatThrownBy(() -> node.write(id, 1)).isInstanceOf(HistoryAltered.class);
  }

  @Test
  void a_retry_is_answered_from_the_index_when_memory_has_forgotten_the_command() throws Exception {
    NotebookId id = node.openNotebook();
    UUID key = UUID.randomUUID();
    WriteLine command = new WriteLine(id, null, Node.now());
    Outcome first = node.send(key, command);
    for (int i = 0; i < 4; i++) {
      node.write(id, 10);
      node.caughtUp();
    }

    assertThat(lines(node.send(key, command))).isEqualTo(lines(first));
    assertThatThrownBy(
            () -> node.send(key, new WriteLine(id, Confidential.text("other"), Node.now())))
        .isInstanceOf(KeyReused.class);
  }

  @Test
  void without_mongodb_new_streams_are_accepted_until_the_tail_is_full_and_all_is_caught_up_after()
      throws Exception {
    NotebookId old = node.openNotebook();
    node.write(old, 5);
    node.caughtUp();
    int port = documents.getLocalAddress().getPort();
    documents.shutdownNow();

    NotebookId created = node.openNotebook();
    assertThat(node.entries().stream(created.stream(), 0)).hasSize(1);
    assertThatThrownBy(() -> node.write(old, 1))
        .isInstanceOfAny(IndexUnavailable.class, LedgerUnavailable.class);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i <= IndexedNode.TAIL; i++) {
                node.openNotebook();
              }
            })
        .isInstanceOf(LedgerUnavailable.class);

    documents = started(port);
    await().atMost(PATIENCE).until(() -> node.indexing().health().failure().isEmpty());
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> node.entries().indexed() == node.entries().committed());
    node.write(old, 1);
    assertThat(node.entries().stream(old.stream(), 0)).hasSize(7);
  }
}
