package io.probity.core.journal.index;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.probity.core.journal.entries.IndexUnavailable;
import io.probity.core.journal.entries.IndexedEntry;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.ledger.tree.TreeProofs;
import java.util.Map;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is derived can be dropped, restored or left half written: it comes back by itself. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IndexRecoveryIT extends RunningIndex {

  @Test
  void everything_that_was_dropped_while_stopped_comes_back_byte_for_byte() throws Exception {
    Hash kept = ledger.seal(new byte[] {1, 2, 3});
    Hash erased = ledger.seal(new byte[] {4, 5, 6});
    ledger.toSealed(erased, null);
    appendSome(3, 700, 41);
    Node first = new Node("node-1").caughtUp();
    assertThat(first.index.sealed(kept)).contains(new byte[] {1, 2, 3});
    first.close();
    Map<String, RawBsonDocument> before = content();
    assertThat(before).containsKeys("position BsonString{value='ledger'}");

    database.drop();
    ledger.appendEmptyHead();
    Node second = new Node("node-1").caughtUp();
    assertThat(second.index.sealed(kept)).contains(new byte[] {1, 2, 3});
    assertThat(second.index.sealed(erased)).isEmpty();
    second.close();

    assertThat(content()).isEqualTo(before);
  }

  @Test
  void an_index_dropped_under_a_running_node_is_built_anew_from_the_topic() throws Exception {
    appendSome(500);
    Node node = new Node("node-1").caughtUp();

    database.drop();

    // Until it is back, what is missing is no sign of an alteration.
    assertThatThrownBy(() -> node.index.stream("case-3", 0, 10))
        .isInstanceOf(IndexUnavailable.class);
    appendSome(10);
    node.caughtUp();
    awaitStored(node, ledger.size());
    assertThat(node.index.range(0, ledger.size())).hasSize((int) ledger.size());
  }

  @Test
  void a_backup_that_is_behind_is_carried_on() throws Exception {
    appendSome(300);
    new Node("node-1").caughtUp().close();
    appendSome(300, 5);

    Node later = new Node("node-1").caughtUp();

    assertThat(later.index.range(0, ledger.size())).hasSize((int) ledger.size());
    assertThat(new TreeProofs(later.indexing.tiles()).root(ledger.size()))
        .isEqualTo(ledger.committed().getLast().after().frontier().root());
  }

  @Test
  void a_backup_restored_under_a_running_node_leaves_no_gap() throws Exception {
    appendSome(300);
    Node node = new Node("node-1").caughtUp();
    Map<String, RawBsonDocument> backup = content();
    appendSome(200);
    node.caughtUp();

    restore(backup);
    appendSome(50);
    node.caughtUp();

    awaitStored(node, ledger.size());
    assertThat(node.index.range(0, ledger.size())).hasSize((int) ledger.size());
  }

  @Test
  void a_position_ahead_of_the_ledger_is_not_believed() throws Exception {
    appendSome(40);
    new Node("node-1").caughtUp().close();
    Map<String, RawBsonDocument> right = content();
    database.getCollection("position").updateOne(eq("_id", "ledger"), Updates.set("done", 41_000L));

    new Node("node-1").caughtUp().close();

    assertThat(content()).isEqualTo(right);
  }

  @Test
  void the_index_of_another_ledger_is_built_anew() throws Exception {
    appendSome(40);
    new Node("node-1").caughtUp().close();
    anotherLedger();
    appendSome(12);

    Node other = new Node("node-1").caughtUp();

    assertThat(other.index.range(0, 100))
        .extracting(IndexedEntry::bytes)
        .containsExactlyElementsOf(ledger.entries().stream().map(entry -> entry.bytes()).toList());
    assertThat(other.index.at(40)).isEmpty();
  }

  @Test
  void entries_that_a_backup_lacks_are_noticed_at_the_start() throws Exception {
    appendSome(400);
    new Node("node-1").caughtUp().close();
    Map<String, RawBsonDocument> right = content();
    database
        .getCollection("entries")
        .deleteMany(Filters.in("_id", new BsonInt64(17), new BsonInt64(18)));

    new Node("node-1").caughtUp().close();

    assertThat(content()).isEqualTo(right);
  }

  @Test
  void what_a_killed_node_wrote_beyond_its_position_is_written_again() throws Exception {
    appendSome(300);
    new Node("node-1").caughtUp().close();
    RawBsonDocument before =
        database.getCollection("position", RawBsonDocument.class).find(eq("_id", "ledger")).first();
    appendSome(200, 90);
    new Node("node-1").caughtUp().close();
    Map<String, RawBsonDocument> right = content();
    database
        .getCollection("position", RawBsonDocument.class)
        .replaceOne(eq("_id", "ledger"), before);

    new Node("node-1").caughtUp().close();

    assertThat(content()).isEqualTo(right);
  }

  @Test
  void while_the_store_is_away_the_index_says_so_and_afterwards_catches_up() throws Exception {
    appendSome(20);
    Node node = new Node("node-1").caughtUp();
    int port = port(documents);
    documents.shutdownNow();
    appendSome(20);
    await().until(() -> node.indexing.health().failure().isPresent());
    assertThatThrownBy(() -> node.index.at(3)).isInstanceOf(IndexUnavailable.class);

    documents = started(port);
    awaitStored(node, ledger.size());

    assertThat(node.index.range(0, ledger.size())).hasSize((int) ledger.size());
    await().atMost(PATIENCE).until(() -> node.indexing.health().failure().isEmpty());
  }
}
