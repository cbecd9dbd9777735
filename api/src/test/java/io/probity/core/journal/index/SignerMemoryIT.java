package io.probity.core.journal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.probity.core.journal.checkpoint.CheckpointSigner;
import io.probity.core.journal.checkpoint.OtherHistorySigned;
import io.probity.core.journal.checkpoint.SignedCheckpoint;
import io.probity.core.journal.entries.CommittedBatch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What was signed once binds the signer for ever. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignerMemoryIT extends RunningSigner {

  @Test
  void after_a_restart_it_signs_the_same_note_for_the_same_head() throws Exception {
    ledger.append(5);
    CheckpointSigner before = signer();
    ledger.tell(before::committed);
    before.start();
    SignedCheckpoint note = covering(before);
    before.close();
    open.remove(before);

    CheckpointSigner after = signer();
    ledger.tell(after::committed);
    after.requireContinuation();
    after.start();

    assertThat(covering(after)).isEqualTo(note);
  }

  @Test
  void a_ledger_that_was_cut_is_refused_by_the_signers_own_file() throws Exception {
    List<CommittedBatch> shorter = new ArrayList<>(ledger.committed());
    ledger.append(5);
    CheckpointSigner before = signer();
    ledger.tell(before::committed);
    before.start();
    covering(before);
    before.close();
    open.remove(before);

    CheckpointSigner after = signer();
    shorter.forEach(after::committed);
    after.start();

    assertThatThrownBy(after::requireContinuation).isInstanceOf(OtherHistorySigned.class);
    assertThat(after.covering(1, Duration.ofMillis(100))).isEmpty();
  }

  @Test
  void a_ledger_that_was_cut_is_refused_by_the_topic_where_the_file_is_gone() throws Exception {
    List<CommittedBatch> shorter = new ArrayList<>(ledger.committed());
    ledger.append(5);
    CheckpointSigner before = signer();
    ledger.tell(before::committed);
    before.start();
    covering(before);
    before.close();
    open.remove(before);
    Files.delete(directory.resolve("signer"));

    CheckpointSigner after = signer();
    shorter.forEach(after::committed);

    assertThatThrownBy(after::requireContinuation).isInstanceOf(OtherHistorySigned.class);
  }

  @Test
  void another_root_at_a_size_that_was_signed_ends_all_signing() throws Exception {
    ledger.append(5);
    CheckpointSigner before = signer();
    ledger.tell(before::committed);
    before.start();
    covering(before);
    before.close();
    open.remove(before);

    CheckpointSigner after = signer();
    after.start();
    try (WrittenLedger forked =
        new WrittenLedger(broker.clientSettings(), noteSigner.verifierKey())) {
      forked.append(5);
      forked.append(5);
      forked.tell(after::committed);
    }

    assertThat(after.refusal()).isPresent();
    assertThat(after.covering(6, Duration.ofMillis(100))).isEmpty();
    assertThatThrownBy(after::requireContinuation).isInstanceOf(OtherHistorySigned.class);
  }

  @Test
  void a_file_in_which_one_place_was_torn_still_tells_the_note_before() throws Exception {
    Path file = directory.resolve("signer");
    CheckpointSigner before = signer();
    ledger.tell(before::committed);
    before.start();
    covering(before);
    ledger.append(1);
    covering(before);
    before.close();
    open.remove(before);
    byte[] bytes = Files.readAllBytes(file);
    bytes[4 * 1024 + 20] ^= 1;
    Files.write(file, bytes);

    CheckpointSigner after = signer();
    ledger.tell(after::committed);
    after.requireContinuation();
    after.start();

    assertThat(covering(after).size()).isEqualTo(ledger.size());
  }

  @Test
  void while_its_file_cannot_be_written_nothing_is_signed_and_it_says_so() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full here");
    CheckpointSigner signer = signer(full, Duration.ofMinutes(1));
    ledger.tell(signer::committed);
    signer.start();
    await().atMost(PATIENCE).until(() -> signer.failure().isPresent());
    assertThat(signer.newest()).isEmpty();
    assertThat(signer.refusal()).isEmpty();
  }

  @Test
  void a_file_that_holds_nothing_of_this_key_is_not_passed_over() throws Exception {
    Path file = directory.resolve("signer");
    Files.writeString(file, "something else", StandardCharsets.UTF_8);
    assertThatThrownBy(this::signer).isInstanceOf(IllegalStateException.class);
  }
}
