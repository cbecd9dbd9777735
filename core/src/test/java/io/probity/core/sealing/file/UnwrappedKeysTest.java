package io.probity.core.sealing.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.ledger.seal.KeyId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnwrappedKeysTest {
  /** Just before it wraps around, as {@link System#nanoTime} may. */
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

  private final UnwrappedKeys keys = new UnwrappedKeys(nanos::get);

  private static KeyId id(int number) {
    return KeyId.of(ByteBuffer.allocate(16).putInt(number).array());
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void a_key_is_held_for_less_than_a_minute() {
    keys.keep(id(1), new byte[] {1});
    pass(UnwrappedKeys.LIFE.minusNanos(1));
    assertThat(keys.find(id(1))).contains(new byte[] {1});
    pass(Duration.ofNanos(1));
    assertThat(keys.find(id(1))).isEmpty();
    assertThat(UnwrappedKeys.LIFE).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void use_does_not_prolong_its_life() {
    keys.keep(id(1), new byte[] {1});
    pass(Duration.ofSeconds(40));
    keys.find(id(1));
    keys.keep(id(1), new byte[] {1});
    pass(Duration.ofSeconds(10));
    assertThat(keys.find(id(1))).isEmpty();
  }

  @Test
  void whoever_clears_a_copy_clears_no_more() {
    byte[] mine = {7};
    keys.keep(id(1), mine);
    mine[0] = 0;
    keys.find(id(1)).orElseThrow()[0] = 0;
    assertThat(keys.find(id(1))).contains(new byte[] {7});
  }

  @Test
  void the_oldest_goes_where_there_are_too_many() {
    for (int number = 0; number <= UnwrappedKeys.MOST; number++) {
      keys.keep(id(number), new byte[] {1});
    }
    assertThat(keys.find(id(0))).isEmpty();
    assertThat(keys.find(id(1))).isPresent();
    assertThat(keys.find(id(UnwrappedKeys.MOST))).isPresent();
  }

  @Test
  void one_sweep_is_due_as_long_as_any_key_is_held() {
    assertThat(keys.keep(id(1), new byte[] {1})).isTrue();
    pass(Duration.ofSeconds(20));
    assertThat(keys.keep(id(2), new byte[] {2})).isFalse();
    pass(Duration.ofSeconds(30));
    assertThat(keys.sweep()).contains(Duration.ofSeconds(20));
    pass(Duration.ofSeconds(20));
    assertThat(keys.sweep()).isEmpty();
    assertThat(keys.keep(id(3), new byte[] {3})).isTrue();
  }

  @Test
  void nothing_is_kept_once_it_is_closed() {
    keys.keep(id(1), new byte[] {1});
    keys.close();
    assertThat(keys.find(id(1))).isEmpty();
    keys.keep(id(2), new byte[] {2});
    assertThat(keys.find(id(2))).isEmpty();
  }
}
