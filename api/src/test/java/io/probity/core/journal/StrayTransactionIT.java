package io.probity.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.api.embedded.EmbeddedDocuments;
import io.probity.core.ledger.note.NoteSigner;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that somebody else sent within a transaction, and the marker that nobody is given. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrayTransactionIT {
  @TempDir Path directory;
  private EmbeddedBroker broker;

  @BeforeEach
  void start() {
    broker = new EmbeddedBroker(directory.resolve("broker"));
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  private Node open(String name) throws Exception {
    return Node.open(name, broker.clientSettings(), directory.resolve("secrets"));
  }

  /** Committed or taken back: the marker of either is the last thing in the topic. */
  private void stray(boolean commit) {
    Map<String, Object> settings = new HashMap<>(broker.clientSettings());
    settings.put("transactional.id", "stray-" + commit);
    try (KafkaProducer<byte[], byte[]> foreign =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      foreign.initTransactions();
      foreign.beginTransaction();
      var _ =
          foreign.send(
              new ProducerRecord<>(LedgerTopics.LEDGER, "stray".getBytes(UTF_8), new byte[] {1}));
      foreign.flush();
      if (commit) {
        foreign.commitTransaction();
      } else {
        foreign.abortTransaction();
      }
    }
  }

  @Test
  void it_is_void_to_every_reader_and_each_still_reaches_the_end() throws Exception {
    NotebookId id;
    try (Node node = open("node-a")) {
      id = node.openNotebook(Node.ADA);
      for (boolean commit : new boolean[] {true, false}) {
        stray(commit);
        assertThat(node.journal().missingNow()).isEmpty();
        node.writeLine(Node.ADA, id);
        stray(commit);
      }
    }
    try (Node late = open("node-b")) {
      assertThat(late.journal().missingNow()).isEmpty();
      assertThat(late.writeLine(Node.ADA, id).seq()).isEqualTo(3);
    }
    stray(false);

    Replay replay = Replay.of(broker.clientSettings());
    assertThat(replay.ofType("LineWritten")).hasSize(3);
    // The fifth stands behind the last head: no head has passed over it yet.
    assertThat(replay.voids()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void the_index_is_filled_past_it_from_the_topic() throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    try (Node node =
        Node.openSigningWith(
            NoteSigner.of(Node.LEDGER, keys).verifierKey(),
            "node-a",
            broker.clientSettings(),
            directory.resolve("secrets"))) {
      NotebookId id = node.openNotebook(Node.ADA);
      for (int i = 0; i < 3 * IndexedNode.TAIL; i++) {
        node.writeLine(Node.ADA, id);
        if (i % IndexedNode.TAIL == 0) {
          stray(i > 0);
        }
      }
    }
    stray(true);
    try (EmbeddedDocuments documents = new EmbeddedDocuments();
        IndexedNode indexed =
            new IndexedNode(
                new IndexedNode.World(
                    broker.clientSettings(),
                    documents.uri(),
                    directory.resolve("secrets"),
                    keys))) {
      indexed.caughtUp();
      assertThat(indexed.entries().indexed()).isEqualTo(indexed.entries().committed());
    }
  }
}
