package io.probity.core.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.probity.core.ledger.json.FieldReader;
import io.probity.core.ledger.json.Json;
import io.probity.core.ledger.json.JsonReader;
import io.probity.core.ledger.json.Shape;
import java.text.Normalizer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One record of the ledger's topic as a consumer receives it, and one line of a dump.
 *
 * @param key null for a head; otherwise the stream's name in UTF-8
 * @param value the exact bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record LedgerRecord(long offset, byte @Nullable [] key, byte @Nullable [] value) {
  private static final String OFFSET = "{\"offset\":";
  private static final String KEY = ",\"key\":";
  private static final String VALUE = ",\"value\":";
  private static final String NONE = "null";

  /** In full, because the null checker does not see nullable arrays in the compact form. */
  public LedgerRecord(long offset, byte @Nullable [] key, byte @Nullable [] value) {
    Shape.count(offset, "offset");
    this.offset = offset;
    this.key = key;
    this.value = value;
  }

  /**
   * A line of JSON without its newline. A key that is not UTF-8 in NFC is made so: a dump keeps
   * values, not keys.
   */
  public String line() {
    return OFFSET + offset + KEY + keyText() + VALUE + valueText() + "}";
  }

  private String keyText() {
    if (key == null) {
      return NONE;
    }
    StringBuilder text = new StringBuilder("\"");
    Normalizer.normalize(new String(key, UTF_8), Normalizer.Form.NFC)
        .chars()
        .forEach(c -> escape(text, (char) c));
    return text.append('"').toString();
  }

  private static void escape(StringBuilder text, char character) {
    int known = JsonReader.SHORT_ESCAPED.indexOf(character);
    if (known >= 0) {
      text.append('\\').append(JsonReader.SHORT_ESCAPES.charAt(known));
    } else if (character < ' ') {
      text.append("\\u00")
          .append((char) ('0' + (character >> 4)))
          .append("0123456789abcdef".charAt(character & 15));
    } else {
      text.append(character);
    }
  }

  private String valueText() {
    return value == null ? NONE : '"' + Base64.getEncoder().encodeToString(value) + '"';
  }

  /**
   * Reads what {@link #line} wrote.
   *
   * @throws Json.Malformed for any other text
   */
  public static LedgerRecord parse(String line) {
    FieldReader in = new FieldReader(line.getBytes(UTF_8));
    in.expect(OFFSET);
    long offset = in.integer();
    in.expect(KEY);
    byte[] key = in.next(NONE) ? null : in.text().getBytes(UTF_8);
    in.expect(VALUE);
    byte[] value = in.next(NONE) ? null : in.binary();
    in.expect("}");
    in.end();
    return new LedgerRecord(offset, key, value);
  }
}
