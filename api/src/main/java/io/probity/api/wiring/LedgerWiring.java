package io.probity.api.wiring;

import com.mongodb.client.MongoClient;
import io.probity.api.NobodyKnown;
import io.probity.api.Settings;
import io.probity.api.alert.Alerting;
import io.probity.api.command.OpenedCases;
import io.probity.api.embedded.EmbeddedLimit;
import io.probity.api.health.CommittedSizes;
import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.Journal;
import io.probity.core.journal.JournalParts;
import io.probity.core.journal.JournalSettings;
import io.probity.core.journal.LedgerTopics;
import io.probity.core.journal.LogAppend;
import io.probity.core.journal.Readings;
import io.probity.core.journal.checkpoint.CheckpointReceipts;
import io.probity.core.journal.checkpoint.CheckpointSigner;
import io.probity.core.journal.checkpoint.DailyCheckpoint;
import io.probity.core.journal.checkpoint.LedgerReads;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.entries.CommittedBatches;
import io.probity.core.journal.entries.Entries;
import io.probity.core.journal.index.Indexing;
import io.probity.core.journal.policy.Ticker;
import io.probity.core.ledger.note.NoteSigner;
import io.probity.core.register.facts.Founding;
import io.probity.core.sealing.LedgerSecret;
import io.probity.core.sealing.Vault;
import io.probity.core.sealing.file.Keyring;
import io.probity.core.standing.Capabilities;
import io.probity.core.standing.StandingRegisters;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The write path. Every part closes after those that need it: the journal first, then signer, vault
 * and broker.
 */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {
  private static final Duration INDEXING_TERM = Duration.ofSeconds(9);
  private static final Duration MONGODB_ANSWERS_WITHIN = Duration.ofSeconds(3);
  private static final Duration CHECKPOINT_EACH = Duration.ofMinutes(1);

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  EventCodec codec() {
    return new EventCodec(Capabilities.eventTypes());
  }

  /** Empty until the journal has read the ledger. */
  @Bean
  StandingRegisters facts(Vault vault) {
    return new StandingRegisters(new VaultRecognition(vault));
  }

  @Bean(destroyMethod = "")
  Indexing indexing(MongoClient mongo, BrokerAccess brokers, Settings settings) {
    return new Indexing(
        mongo.getDatabase("index"),
        new Indexing.Settings(
            settings.node(),
            brokers.clientSettings(),
            LedgerTopics.LEDGER,
            LedgerTopics.SEALED,
            INDEXING_TERM,
            MONGODB_ANSWERS_WITHIN));
  }

  @Bean
  NoteSigner noteSigner(Keyring keyring, Settings settings) {
    return NoteSigner.of(settings.origin(), keyring.signingKeys());
  }

  @Bean(destroyMethod = "close")
  CheckpointSigner signer(NoteSigner signer, BrokerAccess brokers, Settings settings)
      throws InterruptedException {
    LedgerTopics.make(brokers.clientSettings(), brokers.durability());
    return new CheckpointSigner(
        signer,
        new CheckpointSigner.Settings(
            settings.origin(),
            settings.data().resolve("signer").resolve("last"),
            brokers.clientSettings(),
            LedgerTopics.CHECKPOINTS,
            CHECKPOINT_EACH));
  }

  @Bean
  DailyCheckpoint dailyCheckpoint(NoteSigner signer, Clock clock, Settings settings) {
    return new DailyCheckpoint(signer, settings.origin(), clock);
  }

  @Bean
  CheckpointReceipts receipts(CheckpointSigner signer) {
    return new CheckpointReceipts(signer);
  }

  @Bean
  CommittedSizes committedSizes() {
    return new CommittedSizes(System::nanoTime);
  }

  /** Who hears of each batch, in this order. */
  record Listeners(List<CommittedBatches> inOrder) {}

  /** The signer last: whoever is told of a signature can prove what it covers. */
  @Bean
  Listeners listeners(
      Indexing indexing,
      CommittedSizes sizes,
      OpenedCases openedCases,
      Ticker ticker,
      Alerting alerting,
      CheckpointReceipts receipts,
      DailyCheckpoint daily,
      CheckpointSigner signer,
      Settings settings) {
    List<CommittedBatches> inOrder =
        new ArrayList<>(List.of(indexing, sizes, openedCases, ticker, alerting));
    if (settings.embedsDocuments()) {
      inOrder.add(new EmbeddedLimit());
    }
    inOrder.addAll(List.of(receipts, daily, signer));
    return new Listeners(List.copyOf(inOrder));
  }

  @Bean
  JournalParts parts(
      EventCodec codec,
      StandingRegisters facts,
      Vault vault,
      Indexing indexing,
      Listeners listeners,
      CheckpointReceipts receipts,
      NoteSigner keys,
      Clock clock,
      Settings settings)
      throws IOException {
    LedgerSecret secret = vault.ledgerSecret();
    return new JournalParts(
        codec,
        facts,
        Capabilities.aggregates(),
        vault,
        indexing::start,
        listeners.inOrder(),
        receipts,
        List.of(keys.verifierKey()),
        clock,
        BootstrapFile.of(settings).map(file -> file.submission(secret, clock.instant())));
  }

  @Bean(destroyMethod = "close")
  Journal journal(
      JournalParts parts, BrokerAccess brokers, CheckpointSigner signer, Settings settings)
      throws InterruptedException {
    JournalSettings where =
        new JournalSettings(
            brokers.clientSettings(),
            settings.origin(),
            settings.node(),
            brokers.durability(),
            JournalSettings.Limits.USUAL);
    Journal journal = Journal.open(where, parts);
    try {
      signer.requireContinuation();
      requireFounded(parts.facts());
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
    signer.start();
    return journal;
  }

  @Bean
  Entries entries(Journal journal) {
    return journal.entries();
  }

  @Bean
  LogAppend log(Journal journal) {
    return journal.log();
  }

  @Bean
  Readings readings(Journal journal) {
    return journal.readings();
  }

  @Bean
  LedgerReads ledgerReads(
      CheckpointSigner signer,
      DailyCheckpoint daily,
      CheckpointReceipts receipts,
      Entries entries,
      Indexing indexing) {
    return new LedgerReads(signer, daily, receipts, entries, indexing.tiles(), indexing::await);
  }

  /** The next start with a file mends it: until then the ledger holds its first entry alone. */
  private static void requireFounded(StandingFacts facts) {
    if (!facts.view(Founding.class, Reads.UNNOTED).done()) {
      throw new NobodyKnown();
    }
  }
}
