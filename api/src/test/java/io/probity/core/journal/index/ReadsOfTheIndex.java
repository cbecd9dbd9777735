package io.probity.core.journal.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.probity.core.journal.checkpoint.CheckpointSigner;
import io.probity.core.journal.checkpoint.DailyCheckpoint;
import io.probity.core.journal.checkpoint.LedgerReads;
import io.probity.core.journal.checkpoint.SignedCheckpoint;
import io.probity.core.journal.desk.Receipts;
import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.EntryIndex;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.note.TlogProof;
import io.probity.core.ledger.note.VerifierKey;
import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.Tile;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;

/** What the ledger shows of itself where nothing is recent: all of it comes from the index. */
final class ReadsOfTheIndex implements AutoCloseable {
  private final WrittenLedger ledger;
  private final Indexing indexing;
  private final EntryIndex index;
  private final LedgerReads reads;

  ReadsOfTheIndex(
      WrittenLedger ledger, MongoClient client, CheckpointSigner signer, DailyCheckpoint daily) {
    this.ledger = ledger;
    indexing =
        new Indexing(
            client.getDatabase("index"),
            new Indexing.Settings(
                "node-1",
                ledger.kafka,
                ledger.ledgerTopic,
                ledger.sealedTopic,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5)));
    HeldTail tail = new HeldTail();
    index = indexing.start(tail);
    ledger.tell(tail::add);
    ledger.tell(indexing::committed);
    reads =
        new LedgerReads(
            signer,
            daily,
            Receipts.NONE,
            new IndexedAlone(ledger, index),
            indexing.tiles(),
            indexing::await);
  }

  void indexed() throws InterruptedException {
    assertThat(indexing.await(ledger.size(), Duration.ofSeconds(20))).isEqualTo(ledger.size());
  }

  void showsTheNewest(SignedCheckpoint newest) {
    assertThat(reads.checkpoint()).contains(newest.note().note());
  }

  void givesEachTileAtItsWidth() {
    List<CommittedEntry> entries = ledger.entries();
    for (int width : List.of(1, 100, 256)) {
      byte[] expected = leaves(entries.subList(256, 256 + width));
      assertThat(reads.tile(new Tile.Name(0, 1, width))).contains(expected);
    }
    byte[] upper = reads.tile(new Tile.Name(1, 0, 2)).orElseThrow();
    assertThat(upper).startsWith(root(entries.subList(0, 256)).bytes());
    assertThat(reads.tile(new Tile.Name(0, 2, 256))).isEmpty();
    assertThat(reads.tile(new Tile.Name(1, 0, 3))).isEmpty();
  }

  private static byte[] leaves(List<CommittedEntry> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    entries.forEach(entry -> bytes.writeBytes(entry.leaf().bytes()));
    return bytes.toByteArray();
  }

  private static Hash root(List<CommittedEntry> entries) {
    return Frontier.EMPTY.append(entries.stream().map(CommittedEntry::leaf).toList()).root();
  }

  void provesEachEntry(VerifierKey key) {
    for (CommittedEntry entry : ledger.entries()) {
      assertThat(reads.entry(entry.index())).contains(entry.bytes());
      String proof = reads.proof(entry.index()).orElseThrow();
      TlogProof.parse(proof).verify(key, entry.leaf());
    }
    assertThat(reads.openCheckpoint()).isEqualTo(reads.checkpoint());
    assertThat(reads.proof(ledger.size())).isEmpty();
  }

  void provesConsistency() {
    for (CommittedBatch batch : ledger.committed()) {
      Frontier then = batch.after().frontier();
      Frontier now = ledger.committed().getLast().after().frontier();
      reads.consistency(then.size(), now.size()).orElseThrow().verify(then.root(), now.root());
    }
    assertThat(reads.consistency(0, 1)).isEmpty();
    assertThat(reads.consistency(5, 4)).isEmpty();
    assertThat(reads.consistency(1, ledger.size() + 1)).isEmpty();
  }

  @Override
  public void close() {
    index.close();
  }
}
