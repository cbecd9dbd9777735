package io.probity.core.journal.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.journal.entries.CommittedBatch;
import io.probity.core.journal.entries.IndexedEntry;
import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.TreeProofs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IndexingIT extends RunningIndex {

  @Test
  void what_is_committed_is_found_by_place_stream_and_command() throws Exception {
    appendSome(1, 3, 255, 300, 2);
    Node node = new Node("node-1").caughtUp();

    assertThat(node.index.indexed()).isEqualTo(ledger.size());
    assertThat(node.index.range(0, ledger.size()))
        .extracting(IndexedEntry::bytes)
        .containsExactlyElementsOf(ledger.entries().stream().map(entry -> entry.bytes()).toList());
    assertThat(node.index.stream("case-3", 5, 50))
        .extracting(IndexedEntry::leaf)
        .containsExactlyElementsOf(
            ledger.stream("case-3").subList(5, 50).stream().map(entry -> entry.leaf()).toList());
    assertThat(node.index.command(WrittenLedger.command(77)))
        .extracting(IndexedEntry::index)
        .containsExactly(77L);
    assertThat(node.index.command(WrittenLedger.command(100_000))).isEmpty();
    assertThat(node.index.at(ledger.size())).isEmpty();
  }

  @Test
  void tiles_give_the_root_of_every_head() throws Exception {
    appendSome(254, 1, 1, 255, 1, 600);
    Node node = new Node("node-1").caughtUp();

    TreeProofs proofs = new TreeProofs(node.indexing.tiles());
    for (CommittedBatch batch : ledger.committed()) {
      Frontier frontier = batch.after().frontier();
      assertThat(proofs.root(frontier.size())).isEqualTo(frontier.root());
    }
  }

  @Test
  void what_is_indexed_leaves_the_tail() throws Exception {
    Node node = new Node("node-1");
    appendSome(10, 20, 30);
    node.caughtUp();

    assertThat(node.tail.batches()).isZero();
  }

  @Test
  void two_nodes_leave_the_writing_to_one_and_the_other_takes_over() throws Exception {
    appendSome(100);
    Node one = new Node("node-1").caughtUp();
    Node two = new Node("node-2").caughtUp();
    assertThat(claims()).containsExactly("node-1");
    appendSome(100);
    one.caughtUp();
    two.caughtUp();
    assertThat(two.tail.batches()).isZero();

    one.close();
    open.remove(one);
    appendSome(100);
    two.caughtUp();

    assertThat(claims()).containsExactly("node-2");
    assertThat(two.index.range(0, ledger.size())).hasSize((int) ledger.size());
  }

  @Test
  void nodes_that_keep_taking_the_claim_from_each_other_do_no_harm() throws Exception {
    Duration hardlyAny = Duration.ofMillis(3);
    Hash kept = ledger.seal(new byte[] {1});
    List<Node> nodes =
        List.of(
            new Node("node-1", hardlyAny),
            new Node("node-2", hardlyAny),
            new Node("node-3", hardlyAny));
    for (int i = 1; i <= 60; i++) {
      ledger.append(1 + i * 7 % 90);
    }
    for (Node node : nodes) {
      node.caughtUp();
    }
    assertThat(nodes.getFirst().index.sealed(kept)).isPresent();
    for (Node node : nodes) {
      node.close();
    }
    Map<String, RawBsonDocument> three = content();

    database.drop();
    new Node("node-1").caughtUp().close();

    assertThat(three).isEqualTo(content());
  }

  @Test
  void a_tombstone_takes_sealed_content_out() throws Exception {
    Node node = new Node("node-1").caughtUp();
    Hash digest = ledger.seal(new byte[] {7, 7, 7});
    assertThat(node.index.sealed(digest)).contains(new byte[] {7, 7, 7});

    ledger.toSealed(digest, null);
    Hash marker = ledger.seal(new byte[] {8});

    assertThat(node.index.sealed(marker)).isPresent();
    assertThat(node.index.sealed(digest)).isEmpty();
  }

  @Test
  void content_under_a_name_that_is_not_its_own_is_ignored() throws Exception {
    Node node = new Node("node-1").caughtUp();
    Hash digest = Hash.sha256(new byte[] {1});

    ledger.toSealed(digest, new byte[] {2});

    assertThat(node.index.sealed(digest)).isEmpty();
  }
}
