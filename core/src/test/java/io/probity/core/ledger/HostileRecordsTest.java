package io.probity.core.ledger;

import static io.probity.core.ledger.Entries.utf8;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What somebody may write who knows the rule, may write to the topic, and wants it to break. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileRecordsTest {
  private final Log log = new Log();

  @Test
  void a_head_in_any_other_spelling_is_void_and_the_right_one_still_counts() {
    log.commit("genesis");
    String head = new String(log.next().encode(), UTF_8).replace("-0000-", "-abcd-");
    List<String> others =
        List.of(
            head.replace("\"at\"", "\"more\":1,\"at\""),
            head.replace("\"node\":\"n1\",", ""),
            head.replace(",", ", "),
            head.replace("\"size\":1", "\"size\":1.0"),
            head.replace("\"size\":1", "\"size\":1e0"),
            head.replace("\"size\":1", "\"size\":+1"),
            head.replace("\"size\":1", "\"size\":\"1\""),
            head.replace("\"size\":1", "\"size\":18446744073709551617"),
            head.replace("\"first\":1", "\"first\":-0"),
            head.replace("-abcd-", "-ABCD-"),
            head.replace("09:14:00Z", "09:14:30Z"),
            head.replace("09:14:00Z", "09:14:00+00:00"),
            head.replace("/", "\\/"),
            head.toUpperCase(Locale.ROOT),
            "\ufeff" + head,
            head + "\n",
            head + head);
    for (String other : others) {
      assertThat(other).isNotEqualTo(head);
      assertThat(log.append(null, utf8(other))).as(other).isEmpty();
    }
    assertThat(log.voids(VoidReason.HEAD_MALFORMED)).isEqualTo(others.size());
    assertThat(log.append(null, utf8(head))).isPresent();
  }

  @Test
  void an_empty_key_is_a_key_and_an_empty_value_is_an_entry() {
    log.commit("genesis");
    Head head = log.next(new byte[0]);
    log.append(new byte[0], new byte[0]);
    assertThat(log.head(head).orElseThrow().entries()).hasSize(1);
    Head next = log.next();
    log.append(new byte[0], next.encode());
    assertThat(log.reader.position().size()).isEqualTo(2);
    assertThat(log.append(null, next.encode())).isPresent();
    assertThat(log.voids(VoidReason.ENTRY_UNCOVERED)).isEqualTo(1);
  }

  @Test
  void a_batch_of_one_thousand_and_one_counts_for_nobody() {
    log.commit("genesis");
    byte[][] entries = Collections.nCopies(1_000, utf8("x")).toArray(byte[][]::new);
    Head covering = log.next(entries);
    String more = new String(covering.encode(), UTF_8).replace("\"size\":1001,", "\"size\":1002,");
    for (int i = 0; i < 1_001; i++) {
      log.entry("x");
    }
    assertThat(log.append(null, utf8(more))).isEmpty();
    assertThat(log.reader.voids())
        .containsEntry(VoidReason.ENTRY_UNCOVERED, 1_001L)
        .containsEntry(VoidReason.HEAD_MALFORMED, 1L);
    assertThat(log.commit("next").firstIndex()).isEqualTo(1);
  }

  /** Either the bytes are refused as what they are not, or they are read as what they now say. */
  @Test
  void changed_bytes_are_refused_or_stand_for_something_else() {
    changeBytes(Entries.full().encode(), Entry::decode, Entry::encode, MalformedEntry.class);
    changeBytes(Entries.plain().encode(), Entry::decode, Entry::encode, MalformedEntry.class);
    changeBytes(Entries.genesis().encode(), Genesis::decode, Genesis::encode, MalformedEntry.class);
    changeBytes(log.next().encode(), Head::decode, Head::encode, Head.Malformed.class);
  }

  private static <T> void changeBytes(
      byte[] good,
      Function<byte[], T> decode,
      Function<T, byte[]> encode,
      Class<? extends RuntimeException> refusal) {
    T original = decode.apply(good);
    Consumer<byte[]> check =
        changed -> {
          try {
            T read = decode.apply(changed);
            assertThat(encode.apply(read)).isEqualTo(changed);
            assertThat(read).isNotEqualTo(original);
          } catch (RuntimeException refused) {
            assertThat(refused).isInstanceOf(refusal);
          }
        };
    Random random = new Random(good.length);
    for (int at = 0; at < good.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = good.clone();
        flipped[at] ^= (byte) (1 << bit);
        check.accept(flipped);
      }
      check.accept(Arrays.copyOf(good, at));
      byte[] any = good.clone();
      any[at] = (byte) random.nextInt(256);
      any[random.nextInt(any.length)] = (byte) random.nextInt(256);
      if (!Arrays.equals(any, good)) {
        check.accept(any);
      }
    }
  }
}
