package io.probity.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.probity.api.embedded.EmbeddedBroker;
import io.probity.api.embedded.EmbeddedDocuments;
import io.probity.core.journal.Journal;
import io.probity.core.journal.JournalParts;
import io.probity.core.journal.JournalSettings;
import io.probity.core.journal.LedgerTopics;
import io.probity.core.journal.checkpoint.CheckpointReceipts;
import io.probity.core.journal.checkpoint.CheckpointSigner;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.desk.Receipts;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.journal.index.Indexing;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.note.NoteSigner;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.sealing.LedgerSecret;
import io.probity.core.sealing.file.FileVault;
import io.probity.core.sealing.file.Keyring;
import io.probity.core.standing.Capabilities;
import io.probity.core.standing.StandingRegisters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** The write path as the embedded default runs it: broker, document server, vault, signer. */
final class Stage implements AutoCloseable {
  private static final String LEDGER = "probity.example/bench";
  private static final String NODE = "bench";
  private static final Duration INDEX_PATIENCE = Duration.ofSeconds(30);

  private final ArrayDeque<AutoCloseable> opened = new ArrayDeque<>();
  private final LongAdder bytes = new LongAdder();
  private final EventCodec codec = new EventCodec(Capabilities.eventTypes());
  private final EmbeddedBroker broker;
  private final EmbeddedDocuments documents;
  private final MongoClient mongo;
  private final FileVault vault;
  private final Indexing indexing;
  private final Journal journal;
  private volatile boolean receiptsAreAwaited;

  Stage(Path directory) throws Exception {
    broker = opened(new EmbeddedBroker(directory.resolve("broker")));
    documents = opened(new EmbeddedDocuments());
    mongo = opened(MongoClients.create(documents.uri()));
    Keyring keyring = Keyring.open(directory.resolve("keys"));
    vault = opened(FileVault.open(directory.resolve("vault"), keyring));
    indexing = new Indexing(mongo.getDatabase("index"), indexing());
    LedgerTopics.make(kafka(), JournalSettings.Durability.ONE_NODE);
    NoteSigner notes = NoteSigner.of(LEDGER, keyring.signingKeys());
    CheckpointSigner signer = opened(signer(notes, directory.resolve("signer").resolve("last")));
    journal = opened(Journal.open(settings(), parts(notes, signer)));
    signer.start();
  }

  private Indexing.Settings indexing() {
    return new Indexing.Settings(
        NODE,
        kafka(),
        LedgerTopics.LEDGER,
        LedgerTopics.SEALED,
        Duration.ofSeconds(9),
        Duration.ofSeconds(3));
  }

  private CheckpointSigner signer(NoteSigner notes, Path state) {
    return new CheckpointSigner(
        notes,
        new CheckpointSigner.Settings(
            LEDGER, state, kafka(), LedgerTopics.CHECKPOINTS, Duration.ofMinutes(1)));
  }

  private JournalSettings settings() {
    return new JournalSettings(
        kafka(), LEDGER, NODE, JournalSettings.Durability.ONE_NODE, JournalSettings.Limits.USUAL);
  }

  private JournalParts parts(NoteSigner notes, CheckpointSigner signer) {
    CheckpointReceipts receipts = new CheckpointReceipts(signer);
    Receipts asAwaited =
        (index, patience) ->
            receiptsAreAwaited ? receipts.forLine(index, patience) : Optional.empty();
    CommittedBatches counting =
        batch -> bytes.add(batch.batch().entries().stream().mapToLong(Stage::length).sum());
    return new JournalParts(
        codec,
        new StandingRegisters(
            (person, keys) ->
                vault.anyBelongsTo(person.toString(), keys.stream().map(KeyId::ofBase64).toList())),
        Capabilities.aggregates(),
        vault,
        indexing::start,
        List.of(indexing, counting, receipts, signer),
        asAwaited,
        List.of(notes.verifierKey()),
        InstantSource.system(),
        Optional.of(Workload.bootstrap(vault.ledgerSecret())));
  }

  private static long length(CommittedEntry entry) {
    return entry.bytes().length;
  }

  private <T extends AutoCloseable> T opened(T part) {
    opened.push(part);
    return part;
  }

  Map<String, Object> kafka() {
    return broker.clientSettings();
  }

  String mongoUri() {
    return documents.uri();
  }

  Journal journal() {
    return journal;
  }

  LedgerSecret secret() {
    return vault.ledgerSecret();
  }

  EventCodec codec() {
    return codec;
  }

  /** Of all entries so far. */
  long bytes() {
    return bytes.sum();
  }

  /** Whether an answer waits for a signature, as those over HTTP do. */
  void awaitReceipts(boolean await) {
    receiptsAreAwaited = await;
  }

  /** Waits until all that is committed is indexed. */
  void settle() throws InterruptedException {
    long committed = journal.entries().committed();
    if (indexing.await(committed, INDEX_PATIENCE) < committed) {
      throw new IllegalStateException("The index does not catch up");
    }
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } catch (Exception e) { // declared by AutoCloseable
        throw new IllegalStateException("A part of the stage does not close", e);
      }
    }
  }
}
