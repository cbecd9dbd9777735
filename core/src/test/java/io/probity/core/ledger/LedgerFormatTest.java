package io.probity.core.ledger;

import static io.probity.core.ledger.Entries.utf8;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.probity.core.ledger.audit.Audit;
import io.probity.core.ledger.note.TlogProof;
import io.probity.core.ledger.note.VerifierKey;
import io.probity.core.ledger.tree.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The example that the format's document ends with is one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerFormatTest {
  private final String document = document();

  private static String document() {
    try {
      return Files.readString(Path.of("../docs/ledger-format.md"), UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<String> all(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(document);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private List<LedgerRecord> records() {
    List<String> values = all("(?m)^(\\{\"\\$\":.*|stray)$");
    List<LedgerRecord> records = new ArrayList<>();
    for (String value : values) {
      records.add(new LedgerRecord(records.size(), key(value), utf8(value)));
    }
    return records;
  }

  private static byte @Nullable [] key(String value) {
    if (value.startsWith("{\"$\":\"probity/head/v1\"")) {
      return null;
    }
    Matcher stream = Pattern.compile("\"stream\":\"([^\"]+)\"").matcher(value);
    return utf8(stream.find() ? stream.group(1) : value.equals("stray") ? "case-x" : Genesis.KEY);
  }

  @Test
  void the_ledger_in_the_document_is_one_with_the_hashes_that_stand_there() {
    assertThat(records()).hasSize(6);
    Audit audit = new Audit();
    ReaderRule rule = ReaderRule.fromStart();
    List<String> leaves = new ArrayList<>();
    for (LedgerRecord record : records()) {
      audit.read(record);
      rule.read(record.offset(), record.key(), record.value())
          .ifPresent(batch -> batch.entries().forEach(entry -> leaves.add(entry.leaf().base64())));
    }
    assertThat(audit.report().findings()).isEmpty();
    assertThat(audit.report().voids()).isEqualTo(Map.of(VoidReason.ENTRY_UNCOVERED, 1L));
    assertThat(all("leaf hash `([^`]+)`")).isEqualTo(leaves);
    assertThat(all("a head, SHA-256 `([^`]+)`"))
        .containsExactly(audit.report().headHash().base64());
  }

  @Test
  void the_receipt_in_the_document_verifies() {
    String text = all("(?s)```\n(c2sp.org/tlog-proof@v1\nindex [0-9].*?\n)```").getFirst();
    VerifierKey key =
        Genesis.decode(Objects.requireNonNull(records().getFirst().value())).keys().getFirst();
    Hash leaf = Hash.ofBase64(all("leaf hash `([^`]+)`").get(2));
    assertThat(TlogProof.parse(text).verify(key, leaf).size()).isEqualTo(3);
  }

  @Test
  void the_document_names_every_reason_and_every_limit() {
    for (VoidReason reason : VoidReason.values()) {
      assertThat(document).contains("`" + reason + "`");
    }
    assertThat(document).contains("61,440").contains("1,000").contains("65,535");
    assertThat(Entry.MAX_BYTES).isEqualTo(61_440);
  }
}
