package io.probity.core.journal.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.probity.api.embedded.EmbeddedDocuments;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimIT {
  private static final Duration TERM = Duration.ofSeconds(3);

  private final EmbeddedDocuments documents = new EmbeddedDocuments();
  private final MongoClient client = MongoClients.create(documents.uri());
  private final AtomicLong now = new AtomicLong();
  private final Claim one = claim("node-1");
  private final Claim two = claim("node-2");

  @AfterEach
  void stop() {
    client.close();
    documents.close();
  }

  private Claim claim(String node) {
    return new Claim(client.getDatabase("index"), "ledger", node, TERM, now::get);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void the_first_takes_it_and_keeps_it_as_long_as_it_beats() {
    assertThat(one.held()).isTrue();
    for (int second = 0; second < 10; second++) {
      assertThat(two.held()).isFalse();
      pass(Duration.ofSeconds(1));
      assertThat(one.held()).isTrue();
    }
  }

  @Test
  void who_stands_still_for_the_whole_term_loses_it() {
    assertThat(one.held()).isTrue();
    assertThat(two.held()).isFalse();
    pass(TERM.minusMillis(1));
    assertThat(two.held()).isFalse();
    pass(Duration.ofMillis(1));
    assertThat(two.held()).isTrue();
    assertThat(one.held()).isFalse();
  }

  @Test
  void the_term_counts_from_when_the_watcher_first_saw_the_beat() {
    assertThat(one.held()).isTrue();
    pass(TERM.multipliedBy(5));
    assertThat(two.held()).isFalse();
  }

  @Test
  void what_is_given_up_is_taken_at_once() {
    assertThat(one.held()).isTrue();
    assertThat(two.held()).isFalse();
    one.release();
    assertThat(two.held()).isTrue();
  }

  @Test
  void a_node_that_comes_back_takes_its_own_again() {
    assertThat(one.held()).isTrue();
    assertThat(claim("node-1").held()).isTrue();
  }

  @Test
  void before_anything_is_dropped_the_store_itself_is_asked() {
    assertThat(one.held()).isTrue();
    assertThat(two.held()).isFalse();
    pass(TERM);
    assertThat(two.held()).isTrue();
    assertThat(one.renewed()).isFalse();
    assertThat(two.renewed()).isTrue();
  }
}
