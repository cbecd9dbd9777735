package io.probity.core.journal.index;

import io.probity.api.embedded.EmbeddedBroker;
import io.probity.core.journal.checkpoint.CheckpointSigner;
import io.probity.core.journal.checkpoint.SignedCheckpoint;
import io.probity.core.ledger.note.NoteSigner;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A ledger on a broker, and signers of it. */
class RunningSigner {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir static Path brokerDirectory;
  static EmbeddedBroker broker;
  static KeyPair keys;

  @TempDir Path directory;
  final List<AutoCloseable> open = new ArrayList<>();
  final NoteSigner noteSigner = NoteSigner.of(WrittenLedger.ORIGIN, keys);
  WrittenLedger ledger;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = new EmbeddedBroker(brokerDirectory);
    keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void write() throws Exception {
    ledger = new WrittenLedger(broker.clientSettings(), noteSigner.verifierKey());
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable part : open.reversed()) {
      part.close();
    }
    ledger.close();
  }

  CheckpointSigner signer(Path state, Duration publishEvery) {
    CheckpointSigner signer =
        new CheckpointSigner(
            noteSigner,
            new CheckpointSigner.Settings(
                WrittenLedger.ORIGIN, state, ledger.kafka, ledger.checkpointTopic, publishEvery));
    open.add(signer);
    return signer;
  }

  CheckpointSigner signer() {
    return signer(directory.resolve("signer"), Duration.ofMinutes(1));
  }

  SignedCheckpoint covering(CheckpointSigner signer) throws InterruptedException {
    return signer.covering(ledger.size(), PATIENCE).orElseThrow();
  }
}
