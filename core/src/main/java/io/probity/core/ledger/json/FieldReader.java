package io.probity.core.ledger.json;

import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an envelope in their fixed order; each accepts exactly what {@link
 * FieldWriter} writes.
 */
public final class FieldReader {
  private static final int MINUTE_LENGTH = "2026-03-02T09:14:00Z".length();

  private final JsonReader json;

  public FieldReader(byte[] bytes) {
    this.json = new JsonReader(bytes);
  }

  public void expect(String ascii) {
    json.expect(ascii);
  }

  public boolean next(String ascii) {
    return json.next(ascii);
  }

  public void end() {
    json.end();
  }

  public int at() {
    return json.at();
  }

  public String text() {
    return json.string();
  }

  public @Nullable String optionalText(String before) {
    return next(before) ? text() : null;
  }

  public long integer() {
    return json.integer();
  }

  public int smallInteger() {
    long number = json.integer();
    if (number != (int) number) {
      throw json.malformed("an integer that is too large");
    }
    return (int) number;
  }

  public JsonBytes object() {
    return json.objectBytes();
  }

  public Hash hash() {
    return read(Hash::ofBase64, "not the base64 of 32 bytes");
  }

  public KeyId keyId() {
    return read(KeyId::ofBase64, "not the base64 of 16 bytes");
  }

  /** Of any length. */
  public byte[] binary() {
    return read(text -> Base64.getDecoder().decode(text), "not base64");
  }

  public UUID uuid() {
    return read(FieldReader::uuid, "not a lower-case UUID");
  }

  public Instant minute() {
    return read(FieldReader::minute, "not a time to the minute");
  }

  private <T> T read(Function<String, T> parse, String otherwise) {
    String text = json.string();
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException _) {
      throw json.malformed(otherwise);
    }
  }

  /** Items up to the closing bracket; the opening one is passed already; none at all is refused. */
  public <T> List<T> items(Function<FieldReader, T> item) {
    List<T> items = new ArrayList<>();
    do {
      items.add(item.apply(this));
    } while (next(","));
    expect("]");
    return items;
  }

  private static UUID uuid(String text) {
    UUID id = UUID.fromString(text);
    if (!id.toString().equals(text)) {
      throw new IllegalArgumentException("another spelling");
    }
    return id;
  }

  static Instant minute(String text) {
    byte[] form = text.getBytes(StandardCharsets.US_ASCII);
    if (text.length() != MINUTE_LENGTH || form.length != MINUTE_LENGTH) {
      throw new IllegalArgumentException("another length");
    }
    LocalDateTime time =
        LocalDateTime.of(
            number(form, 0, 4),
            number(form, 5, 2),
            number(form, 8, 2),
            number(form, 11, 2),
            number(form, 14, 2));
    Instant instant = time.toInstant(ZoneOffset.UTC);
    if (!FieldWriter.minute(instant).equals(text)) {
      throw new IllegalArgumentException("another spelling");
    }
    return instant;
  }

  private static int number(byte[] form, int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++) {
      number = number * 10 + (form[i] - '0');
    }
    return number;
  }
}
