package io.probity.core.journal.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.probity.api.embedded.EmbeddedDocuments;
import io.probity.core.journal.checkpoint.CheckpointReceipts;
import io.probity.core.journal.checkpoint.CheckpointSigner;
import io.probity.core.journal.checkpoint.DailyCheckpoint;
import io.probity.core.journal.checkpoint.SignedCheckpoint;
import io.probity.core.ledger.CommittedEntry;
import io.probity.core.ledger.note.Checkpoint;
import io.probity.core.ledger.note.TlogProof;
import io.probity.core.ledger.note.UnverifiedCheckpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SigningIT extends RunningSigner {

  private List<String> published() {
    Map<String, Object> settings = new HashMap<>(ledger.kafka);
    settings.put("auto.offset.reset", "none");
    TopicPartition topic = new TopicPartition(ledger.checkpointTopic, 0);
    List<String> notes = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(topic));
      consumer.seek(topic, 0);
      long end = consumer.endOffsets(List.of(topic)).get(topic);
      while (consumer.position(topic) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(found -> notes.add(found.value()));
      }
    }
    return notes;
  }

  @Test
  void the_newest_head_is_signed() throws Exception {
    CheckpointSigner signer = signer();
    ledger.tell(signer::committed);
    signer.start();
    ledger.append(300);
    Checkpoint checkpoint =
        new UnverifiedCheckpoint(covering(signer).note()).open(noteSigner.verifierKey());
    assertThat(checkpoint.size()).isEqualTo(301);
    assertThat(checkpoint.root()).isEqualTo(ledger.committed().getLast().after().frontier().root());
    assertThat(signer.unsignedEntries()).isZero();
  }

  @Test
  void every_recent_entry_gets_a_receipt_that_verifies() throws Exception {
    CheckpointSigner signer = signer();
    CheckpointReceipts receipts = new CheckpointReceipts(signer);
    ledger.tell(receipts::committed);
    ledger.tell(signer::committed);
    signer.start();
    for (int size : List.of(1, 254, 1, 1, 43)) {
      ledger.append(size);
    }
    covering(signer);
    for (CommittedEntry entry : ledger.entries()) {
      String receipt = receipts.forLine(entry.index(), Duration.ZERO).orElseThrow();
      TlogProof.parse(receipt).verify(noteSigner.verifierKey(), entry.leaf());
    }
  }

  @Test
  void who_waits_for_a_receipt_is_woken_by_the_signature() throws Exception {
    CheckpointSigner signer = signer();
    CheckpointReceipts receipts = new CheckpointReceipts(signer);
    ledger.tell(receipts::committed);
    ledger.tell(signer::committed);
    signer.start();
    Thread writer =
        Thread.startVirtualThread(
            () -> {
              try {
                ledger.append(10);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(receipts.forLine(10, PATIENCE)).isPresent();
    writer.join();
  }

  @Test
  void without_a_signer_there_is_no_receipt_and_nobody_waits_longer_than_they_said()
      throws Exception {
    CheckpointSigner signer = signer();
    CheckpointReceipts receipts = new CheckpointReceipts(signer);
    ledger.tell(receipts::committed);
    ledger.tell(signer::committed);
    ledger.append(10);
    assertThat(receipts.forLine(3, Duration.ZERO)).isEmpty();
    assertThat(receipts.forLine(3, Duration.ofMillis(50))).isEmpty();
  }

  @Test
  void a_note_is_published_at_once_and_then_once_a_period_while_there_is_growth() throws Exception {
    CheckpointSigner signer = signer(directory.resolve("signer"), Duration.ofSeconds(1));
    ledger.tell(signer::committed);
    signer.start();
    for (int i = 0; i < 30; i++) {
      ledger.append(1);
      covering(signer);
    }
    signer.close();
    List<String> notes = published();
    assertThat(notes).hasSizeBetween(1, 29).doesNotHaveDuplicates();
    Checkpoint last = UnverifiedCheckpoint.parse(notes.getLast()).open(noteSigner.verifierKey());
    assertThat(last.size()).isEqualTo(ledger.size());
  }

  @Test
  void tiles_proofs_and_consistency_are_read_from_the_index() throws Exception {
    for (int size : List.of(200, 300, 120)) {
      ledger.append(size);
    }
    CheckpointSigner signer = signer();
    ledger.tell(signer::committed);
    signer.start();
    SignedCheckpoint newest = covering(signer);
    DailyCheckpoint daily = dailyAt(WrittenLedger.AT.plus(1, ChronoUnit.DAYS));
    try (EmbeddedDocuments documents = new EmbeddedDocuments();
        MongoClient client = MongoClients.create(documents.uri())) {
      ReadsOfTheIndex reads = new ReadsOfTheIndex(ledger, client, signer, daily);
      try (reads) {
        reads.indexed();
        reads.showsTheNewest(newest);
        reads.givesEachTileAtItsWidth();
        reads.provesEachEntry(noteSigner.verifierKey());
        reads.provesConsistency();
      }
    }
    assertThat(signer.refusal()).isEqualTo(Optional.empty());
  }

  @Test
  void the_checkpoint_for_everybody_stands_still_for_a_day_also_after_a_restart() throws Exception {
    DailyCheckpoint today = dailyAt(WrittenLedger.AT);
    assertThat(today.note().orElseThrow().size()).isEqualTo(1);
    ledger.append(10);
    ledger.append(3);
    assertThat(today.note().orElseThrow().size()).isEqualTo(1);

    Instant next = WrittenLedger.AT.plus(1, ChronoUnit.DAYS);
    DailyCheckpoint tomorrow = dailyAt(next);
    SignedCheckpoint shown = tomorrow.note().orElseThrow();
    assertThat(shown.size()).isEqualTo(14);
    ledger.writesAt(next);
    ledger.append(5);
    assertThat(tomorrow.note()).contains(shown);
    assertThat(dailyAt(next).note().orElseThrow().note().note()).isEqualTo(shown.note().note());
    new UnverifiedCheckpoint(shown.note()).open(noteSigner.verifierKey());
  }

  @Test
  void whoever_asks_again_for_a_receipt_gets_the_one_of_before() throws Exception {
    CheckpointSigner signer = signer();
    CheckpointReceipts receipts = new CheckpointReceipts(signer);
    ledger.tell(receipts::committed);
    ledger.tell(signer::committed);
    signer.start();
    ledger.append(10);
    String first = receipts.forLine(4, PATIENCE).orElseThrow();
    ledger.append(10);
    covering(signer);
    assertThat(receipts.forLine(14, PATIENCE)).isPresent();
    assertThat(receipts.forLine(4, Duration.ZERO)).contains(first);
  }

  private DailyCheckpoint dailyAt(Instant now) {
    DailyCheckpoint daily = new DailyCheckpoint(noteSigner, WrittenLedger.ORIGIN, () -> now);
    ledger.tell(daily::committed);
    return daily;
  }
}
