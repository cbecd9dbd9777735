package io.probity.core.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.probity.core.journal.NotebookCommand.OpenNotebook;
import io.probity.core.journal.NotebookCommand.WriteLine;
import io.probity.core.journal.checkpoint.CheckpointReceipts;
import io.probity.core.journal.checkpoint.CheckpointSigner;
import io.probity.core.journal.checkpoint.DailyCheckpoint;
import io.probity.core.journal.checkpoint.LedgerReads;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.index.Indexing;
import io.probity.core.ledger.note.NoteSigner;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Command;
import io.probity.core.sealing.file.FileVault;
import io.probity.core.sealing.file.Keyring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A journal with index, signer and receipts, in which hardly anything stays loaded. */
final class IndexedNode implements AutoCloseable {
  static final String LEDGER = "probity.example/tests";
  static final int TAIL = 40;

  private static final JournalSettings.Limits LIMITS =
      new JournalSettings.Limits(4_096, TAIL, 5, 1, Duration.ofSeconds(8), Duration.ofSeconds(10));

  private final FileVault vault;
  private final MongoClient client;
  private final Indexing indexing;
  private final CheckpointSigner signer;
  private final CheckpointReceipts receipts;
  private final DailyCheckpoint daily;
  private final Journal journal;

  /** What a node needs of the world. */
  record World(Map<String, Object> kafka, String mongo, Path secrets, KeyPair keys) {}

  IndexedNode(World world) throws IOException, InterruptedException {
    vault =
        FileVault.open(
            world.secrets().resolve("vault"), Keyring.open(world.secrets().resolve("keys")));
    client = MongoClients.create(world.mongo() + "/?serverSelectionTimeoutMS=500");
    indexing =
        new Indexing(
            client.getDatabase("index"),
            new Indexing.Settings(
                "node-1",
                world.kafka(),
                LedgerTopics.LEDGER,
                LedgerTopics.SEALED,
                Duration.ofMillis(600),
                Duration.ofSeconds(1)));
    LedgerTopics.make(world.kafka(), JournalSettings.Durability.ONE_NODE);
    NoteSigner keys = NoteSigner.of(LEDGER, world.keys());
    signer =
        new CheckpointSigner(
            keys,
            new CheckpointSigner.Settings(
                LEDGER,
                world.secrets().resolve("signer"),
                world.kafka(),
                LedgerTopics.CHECKPOINTS,
                Duration.ofMinutes(1)));
    receipts = new CheckpointReceipts(signer);
    daily = new DailyCheckpoint(keys, LEDGER, InstantSource.system());
    journal = Journal.open(settings(world), parts(keys));
    signer.requireContinuation();
    signer.start();
  }

  private static JournalSettings settings(World world) {
    return new JournalSettings(
        world.kafka(), LEDGER, "node-1", JournalSettings.Durability.ONE_NODE, LIMITS);
  }

  private JournalParts parts(NoteSigner keys) {
    return new JournalParts(
        Node.codec(),
        new PermitFacts(),
        List.of(Notebook.class, Permit.class),
        vault,
        indexing::start,
        List.of(indexing, receipts, daily, signer),
        receipts,
        List.of(keys.verifierKey()),
        InstantSource.system(),
        Optional.empty());
  }

  Journal journal() {
    return journal;
  }

  Entries entries() {
    return journal.entries();
  }

  Indexing indexing() {
    return indexing;
  }

  LedgerReads reads() {
    return new LedgerReads(signer, daily, receipts, entries(), indexing.tiles(), indexing::await);
  }

  IndexedNode caughtUp() throws InterruptedException {
    long committed = entries().committed();
    if (indexing.await(committed, Duration.ofSeconds(20)) < committed) {
      throw new IllegalStateException("not indexed: " + indexing.health());
    }
    return this;
  }

  Outcome send(UUID key, Command command) {
    Hash id = vault.ledgerSecret().commandId(Node.ADA.id(), key);
    byte[] body = command.toString().getBytes(StandardCharsets.UTF_8);
    Hash request = vault.ledgerSecret().request(body);
    return journal.desk().submit(new Submission(command, Node.ADA, id, request, null, null));
  }

  NotebookId openNotebook() {
    NotebookId id = new NotebookId(UUID.randomUUID());
    send(UUID.randomUUID(), new OpenNotebook(id, Node.now()));
    return id;
  }

  Outcome.Line writeLine(NotebookId id) {
    Outcome written = send(UUID.randomUUID(), new WriteLine(id, null, Node.now()));
    return ((Outcome.Committed) written).lines().getFirst();
  }

  void write(NotebookId id, int lines) {
    for (int i = 0; i < lines; i++) {
      send(UUID.randomUUID(), new WriteLine(id, null, Node.now()));
    }
  }

  @Override
  public void close() {
    journal.close();
    signer.close();
    client.close();
    vault.close();
  }
}
