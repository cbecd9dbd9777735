package io.probity.core.ledger;

import static io.probity.core.ledger.Entries.full;
import static io.probity.core.ledger.Entries.plain;
import static io.probity.core.ledger.Entries.utf8;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.probity.core.ledger.json.Json;
import io.probity.core.ledger.json.JsonBytes;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntryTest {
  private static final String PLAIN =
      "{\"$\":\"probity/entry/v1\",\"ledger\":\"probity.example/ethics\",\"id\":\"5f0c2f44-9a3b-4e0e-9d4e-000000000000\","
          + "\"stream\":\"case-1\",\"seq\":0,\"command\":\"XTR/2Ui2Ywj1AsP2XI9+Ev8cXPjHYLzfsYiuHse4thg=\","
          + "\"request\":\"H1i5FFsk0QjXrDiIcziz6jIpgzucHkGCUDQ/kHv9EEc=\",\"pos\":0,\"of\":1,"
          + "\"type\":\"InvestigatorAssigned\",\"rev\":1,\"recordedAt\":\"2026-03-02T09:14:00Z\","
          + "\"actor\":{\"id\":\"p-1\",\"capacity\":\"CCEO\"},\"data\":{\"n\":1}}";

  private static String text(Entry entry) {
    return new String(entry.encode(), UTF_8);
  }

  private static void assertRefused(String text, String what) {
    assertThatThrownBy(() -> Entry.decode(utf8(text)))
        .isInstanceOf(MalformedEntry.class)
        .hasMessageContaining(what);
  }

  @Test
  void an_entry_without_anything_optional_has_exactly_these_bytes() {
    assertThat(text(plain())).isEqualTo(PLAIN);
  }

  @Test
  void optional_fields_stand_in_their_places() {
    assertThat(text(full()))
        .containsSubsequence(
            "\"seq\":7,\"prev\":\"",
            "\",\"command\":\"",
            "\"pos\":1,\"of\":3,",
            "\"capacity\":\"GENERAL_AUDITOR\",\"for\":\"p-2\",\"delegation\":\"d-3\"},\"parameters\":\"4\",",
            "\"basis\":[{\"register\":\"offices\",\"key\":\"p-1\",\"at\":1041},{\"register\":\"holds\",\"key\":\"case-1\"}],",
            "\"cause\":\"5f0c2f44-9a3b-4e0e-9d4e-000000000006\",\"data\":{\"investigator\":\"p-9\"",
            "\"sealed\":[{\"name\":\"narrative\",\"key\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"len\":313,\"sha256\":\"",
            "\",\"commit\":\"",
            "\"}]}");
  }

  @Test
  void what_was_written_reads_back_as_it_was() {
    for (Entry entry : List.of(plain(), full())) {
      assertThat(Entry.decode(entry.encode())).isEqualTo(entry);
      assertThat(Entry.decode(entry.encode()).encode()).isEqualTo(entry.encode());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "seq":7,                    | "seq": 7,                   | decimal
          "seq":7,                    | "seq":07,                   | decimal
          "seq":7,                    | "seq":7.0,                  | expected
          "seq":7,                    | "seq":7e0,                  | expected
          "seq":7,                    | "seq":-7,                   | seq
          "seq":7,                    | "seq":0,                    | prev
          "seq":7,                    | "seq":9007199254740993,     | 2^53
          "pos":1,                    | "pos":3,                    | pos
          "pos":1,                    | "pos":4294967297,           | too large
          "of":3,                     | "of":1001,                  | of
          "rev":2,                    | "rev":0,                    | rev
          "pos":1,"of":3,             | "of":3,"pos":1,             | expected
          "pos":1,                    | "pos":1,"pos":1,            | expected
          "parameters":"4",           | "parameters":"4","more":1,  | expected
          "parameters":"4",           | "parameters":null,          | expected
          "parameters":"4",           | "parameters":"",            | parameters
          "parameters":"4",           | "parameters":"\\u0034",     | not needed
          "stream":"case-1",          | "stream":"case 1",          | stream
          "stream":"case-1",          | "stream":"genesis",         | stream
          "stream":"case-1",          | "stream":"cas\\"e",         | stream
          09:14:00Z                   | 09:14:01Z                   | minute
          09:14:00Z                   | 09:60:00Z                   | minute
          09:14:00Z                   | 09:14:00z                   | minute
          2026-03-02T                 | 2026-02-29T                 | minute
          2026-03-02T                 | 2026-03-02t                 | minute
          000000000007                | 00000000000A                | UUID
          -4e0e-9d4e-000000000007     | -1e0e-9d4e-000000000007     | id
          AAAAAAAAAA==                | AAAAAAAAAA                  | 16 bytes
          AAAAAAAAAA==                | AAAAAAAAAB==                | 16 bytes
          "len":313,                  | "len":0,                    | sealed.len
          "investigator":"p-9"        | "investigator":"p-9","investigator":"p-8" | twice
          "investigator":"p-9"        | "investigator":1.5          | expected
          "investigator":"p-9"        | "investigator":"e\u0301"    | NFC
          "investigator":"p-9"        | "investigator":"p\\/9"      | expected
          "investigator":"p-9"        | "investigator":"\\u001F"    | lower-case
          "investigator":"p-9"        | "investigator":"\\ud83d"    | expected
          {"investigator"             | { "investigator"            | expected
          "data":{                    | "data":[],"x":{             | object
          {"$":"probity/entry/v1"     | {"$":"probity/entry/v2"     | expected
          """)
  void any_other_spelling_is_refused(String instead, String put, String what) {
    assertThat(text(full())).contains(instead);
    assertRefused(text(full()).replace(instead, put), what);
  }

  @Test
  void nothing_may_follow_and_nothing_may_lack() {
    assertRefused(text(full()) + "\n", "after the end");
    byte[] bytes = full().encode();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> Entry.decode(cut)).isInstanceOf(MalformedEntry.class);
    }
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() {
    byte[] bytes = full().encode();
    int at = text(full()).indexOf('é');
    bytes[at] = (byte) 0xc0;
    assertThatThrownBy(() -> Entry.decode(bytes))
        .isInstanceOf(MalformedEntry.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void an_altered_byte_is_either_refused_or_reads_as_another_entry_with_just_these_bytes() {
    Random random = new Random(1);
    byte[] bytes = full().encode();
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] altered = bytes.clone();
      altered[random.nextInt(altered.length)] = (byte) random.nextInt(32, 127);
      try {
        assertThat(Entry.decode(altered).encode()).isEqualTo(altered);
      } catch (MalformedEntry _) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void an_entry_counts_at_most_sixty_kib() {
    Entry fits = withData(Entry.MAX_BYTES - plain().encode().length);
    assertThat(fits.encode()).hasSize(Entry.MAX_BYTES);
    assertThat(Entry.decode(fits.encode())).isEqualTo(fits);
    Entry larger = withData(Entry.MAX_BYTES - plain().encode().length + 1);
    assertThatThrownBy(larger::encode).isInstanceOf(Entry.TooLarge.class);
    assertThatThrownBy(() -> Entry.decode(new byte[Entry.MAX_BYTES + 1]))
        .isInstanceOf(MalformedEntry.class);
  }

  private static Entry withData(int more) {
    Entry plain = plain();
    String data = "{\"n\":\"" + "x".repeat(more - 1) + "\"}";
    return new Entry(
        plain.ledger(),
        plain.id(),
        plain.stream(),
        0,
        null,
        plain.command(),
        plain.request(),
        0,
        1,
        plain.type(),
        1,
        plain.recordedAt(),
        plain.actor(),
        null,
        List.of(),
        null,
        JsonBytes.of(utf8(data)),
        List.of());
  }

  @Test
  void data_nests_at_most_thirty_two_levels() {
    String deep = "{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}";
    assertThat(JsonBytes.of(utf8(deep)).length()).isEqualTo(deep.length());
    String deeper = "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}";
    assertThatThrownBy(() -> JsonBytes.of(utf8(deeper))).isInstanceOf(Json.Malformed.class);
  }

  @Test
  void a_genesis_entry_reads_back_and_its_topics_ascend() {
    byte[] bytes = Entries.genesis().encode();
    assertThat(new String(bytes, UTF_8))
        .startsWith(
            "{\"$\":\"probity/genesis/v1\",\"ledger\":\"probity.example/ethics\",\"keys\":[\"ledger.example/ethics+3")
        .contains(
            "B1Ea\"],\"format\":1,\"cluster\":\"5L6g3nShT-eMCtK--X86sw\",\"topics\":{\"probity.ledger\":\"")
        .endsWith("\"},\"at\":\"2026-03-02T09:14:00Z\"}");
    assertThat(Genesis.decode(bytes)).isEqualTo(Entries.genesis());
    String swapped = new String(bytes, UTF_8).replace("probity.ledger\":", "probity.zzz\":");
    assertThatThrownBy(() -> Genesis.decode(utf8(swapped))).isInstanceOf(MalformedEntry.class);
    assertThatThrownBy(() -> Entry.decode(bytes)).isInstanceOf(MalformedEntry.class);
  }
}
