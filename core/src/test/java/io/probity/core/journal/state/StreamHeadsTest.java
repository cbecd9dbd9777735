package io.probity.core.journal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.journal.entries.StreamHead;
import io.probity.core.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamHeadsTest {
  private final StreamHeads heads = new StreamHeads();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_stream_ends_where_it_was_last_put(long seed) {
    Random random = new Random(seed);
    Map<String, StreamHead> expected = new HashMap<>();
    for (int i = 0; i < 40_000; i++) {
      String stream = "case-" + random.nextInt(15_000);
      StreamHead before = expected.get(stream);
      StreamHead next = new StreamHead(before == null ? 0 : before.seq() + 1, leaf(i));
      expected.put(stream, next);
      heads.place(stream).put(next);
    }
    expected.forEach((stream, head) -> assertThat(heads.place(stream).head()).isEqualTo(head));
    assertThat(heads.streams()).isEqualTo(expected.size());
    assertThat(heads.place("case-unknown").head()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000, 50_000, 137_000})
  void a_stream_costs_at_most_64_bytes(int streams) {
    for (int i = 0; i < streams; i++) {
      heads.place("case-" + new UUID(i, i * 31L)).put(new StreamHead(0, leaf(i)));
    }
    assertThat(heads.bytes()).isLessThanOrEqualTo(64L * streams);
  }

  @Test
  void a_ledger_without_streams_has_none() {
    assertThat(heads.place("refusals").head()).isNull();
    assertThat(heads.streams()).isZero();
  }

  private static Hash leaf(int number) {
    return Hash.leaf(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
  }
}
