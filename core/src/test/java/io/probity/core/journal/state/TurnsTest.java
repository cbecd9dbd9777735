package io.probity.core.journal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TurnsTest {
  private static final long USUAL = TimeUnit.MILLISECONDS.toNanos(5);

  private final Turns turns = new Turns("a");

  private boolean waited() throws InterruptedException {
    return turns.await(USUAL);
  }

  @Test
  void a_node_alone_never_waits() throws InterruptedException {
    turns.saw("a");
    turns.saw("a");

    assertThat(waited()).isFalse();
  }

  @Test
  void who_has_the_older_head_goes_at_once() throws InterruptedException {
    turns.saw("a");
    turns.saw("b");

    assertThat(waited()).isFalse();
  }

  @Test
  void who_has_the_newer_head_lets_the_other_go_first() throws InterruptedException {
    turns.saw("b");
    turns.saw("a");

    assertThat(waited()).isTrue();
  }

  @Test
  void who_was_waited_for_in_vain_is_not_waited_for_again_until_a_head_of_it_is_seen()
      throws InterruptedException {
    turns.saw("b");
    turns.saw("a");
    assertThat(waited()).isTrue();
    assertThat(waited()).isFalse();

    turns.saw("b");
    turns.saw("a");
    assertThat(waited()).isTrue();
  }

  @Test
  @Timeout(10)
  void a_head_of_the_other_ends_the_wait() throws InterruptedException {
    turns.saw("b");
    turns.saw("a");
    Thread other = Thread.ofVirtual().start(() -> turns.saw("b"));

    turns.await(TimeUnit.SECONDS.toNanos(100));
    other.join();
    assertThat(waited()).isFalse();
  }
}
