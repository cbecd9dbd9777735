package io.probity.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.probity.api.embedded.EmbeddedBroker;
import io.probity.api.embedded.EmbeddedDocuments;
import io.probity.core.journal.NotebookCommand.WriteLine;
import io.probity.core.journal.index.Indexing;
import io.probity.core.ledger.Entry;
import io.probity.core.message.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IndexedNodeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir static Path directory;
  private static EmbeddedBroker broker;

  private EmbeddedDocuments documents;
  private MongoClient client;
  private Indexing indexing;
  private Node node;

  @BeforeAll
  static void startBroker() {
    broker = new EmbeddedBroker(directory.resolve("broker"));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void start() throws IOException, InterruptedException {
    documents = new EmbeddedDocuments();
    client = MongoClients.create(documents.uri());
    indexing =
        new Indexing(
            client.getDatabase("index"),
            new Indexing.Settings(
                "node-a",
                broker.clientSettings(),
                LedgerTopics.LEDGER,
                LedgerTopics.SEALED,
                Duration.ofMillis(900),
                Duration.ofSeconds(2)));
    node = Node.open("node-a", broker.clientSettings(), directory.resolve("secrets"), indexing);
  }

  @AfterEach
  void stop() {
    node.close();
    client.close();
    documents.close();
  }

  private void awaitIndexed() throws InterruptedException {
    long committed = node.journal().entries().committed();
    assertThat(indexing.await(committed, PATIENCE)).isEqualTo(committed);
  }

  @Test
  void a_retry_is_answered_as_the_first_time_also_after_mongodb_was_emptied()
      throws IOException, InterruptedException {
    NotebookId id = node.openNotebook(Node.ADA);
    Map<UUID, Command> commands = new LinkedHashMap<>();
    Map<UUID, Outcome> first = new LinkedHashMap<>();
    for (int i = 0; i < 10; i++) {
      UUID key = UUID.randomUUID();
      commands.put(key, new WriteLine(id, null, Node.now()));
      first.put(key, node.send(Node.ADA, key, commands.get(key)));
    }
    awaitIndexed();
    for (int i = 0; i < 10; i++) {
      node.openNotebook(Node.BEN);
    }
    awaitIndexed();
    node.openNotebook(Node.BEN);
    commands.forEach(
        (key, command) -> assertThat(node.send(Node.ADA, key, command)).isEqualTo(first.get(key)));

    stop();
    start();
    commands.forEach(
        (key, command) -> assertThat(node.send(Node.ADA, key, command)).isEqualTo(first.get(key)));
    assertThat(node.journal().entries().stream(id.stream(), 0)).hasSize(11);
  }

  @Test
  void every_entry_reads_back_by_stream_and_by_index_wherever_it_is_kept()
      throws InterruptedException {
    NotebookId id = node.openNotebook(Node.ADA);
    for (int i = 0; i < 30; i++) {
      Outcome.Line line = node.writeLine(Node.ADA, id);
      assertThat(node.journal().entries().at(line.index()).orElseThrow().leaf())
          .isEqualTo(line.leaf());
    }
    List<StoredEntry> late = node.journal().entries().stream(id.stream(), 0);
    awaitIndexed();
    List<StoredEntry> indexed = node.journal().entries().stream(id.stream(), 0);
    assertThat(indexed.stream().map(StoredEntry::leaf).toList())
        .isEqualTo(late.stream().map(StoredEntry::leaf).toList());
    assertThat(node.journal().entries().stream(id.stream(), 20)).hasSize(11);

    List<StoredEntry> all = node.journal().entries().range(0, 1_000);
    assertThat(all).hasSize((int) node.journal().entries().committed() - 1);
    assertThat(node.journal().entries().bytes(0)).isPresent();
    assertThat(node.journal().entries().bytes(all.size() + 1L)).isEmpty();
  }

  @Test
  void nothing_is_decided_on_an_altered_history() throws InterruptedException {
    NotebookId id = node.openNotebook(Node.ADA);
    node.writeLine(Node.ADA, id);
    Outcome.Line last = node.writeLine(Node.ADA, id);
    awaitIndexed();
    forgetAggregate();
    var entries = client.getDatabase("index").getCollection("entries");

    Document stored = entries.find(Filters.eq("_id", last.index())).first();
    assertThat(stored).isNotNull();
    entries.deleteOne(Filters.eq("_id", last.index()));
    assertThatThrownBy(() -> node.writeLine(Node.ADA, id)).isInstanceOf(HistoryAltered.class);

    entries.insertOne(stored);
    String field = binaryField(stored);
    byte[] bytes = ((Binary) stored.get(field)).getData().clone();
    bytes[bytes.length / 2] ^= 1;
    entries.updateOne(Filters.eq("_id", last.index()), Updates.set(field, new Binary(bytes)));
    assertThatThrownBy(() -> node.writeLine(Node.ADA, id)).isInstanceOf(HistoryAltered.class);
  }

  private static String binaryField(Document stored) {
    return stored.keySet().stream()
        .filter(
            field -> stored.get(field) instanceof Binary binary && looksLikeEntry(binary.getData()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean looksLikeEntry(byte[] bytes) {
    try {
      Entry.decode(bytes);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private void forgetAggregate() {
    for (int i = 0; i < 3; i++) {
      node.openNotebook(Node.BEN);
    }
  }

  @Test
  void without_mongodb_new_streams_are_accepted_and_old_ones_have_to_wait()
      throws InterruptedException {
    NotebookId old = node.openNotebook(Node.ADA);
    awaitIndexed();
    forgetAggregate();
    awaitIndexed();
    documents.close();

    NotebookId fresh = node.openNotebook(Node.ADA);
    node.writeLine(Node.ADA, fresh);
    assertThatThrownBy(() -> node.writeLine(Node.ADA, old)).isInstanceOf(LedgerUnavailable.class);
  }
}
