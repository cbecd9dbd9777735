package io.probity.core.ledger.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of an envelope into one growing buffer; values are tokens, so nothing is ever
 * escaped.
 */
public final class FieldWriter {
  private byte[] buffer;
  private int length;

  public FieldWriter(int expected) {
    this.buffer = new byte[expected];
  }

  public byte[] bytes() {
    return Arrays.copyOf(buffer, length);
  }

  private void reserve(int more) {
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }

  /** Characters that stand for themselves: structure, names, tokens. */
  public FieldWriter raw(String ascii) {
    int count = ascii.length();
    reserve(count);
    for (int i = 0; i < count; i++) {
      buffer[length + i] = (byte) ascii.charAt(i);
    }
    length += count;
    return this;
  }

  public FieldWriter raw(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
    return this;
  }

  /** {@code name} brings comma, quotes and colon with it: {@code ,"seq":}. */
  public FieldWriter text(String name, String token) {
    return raw(name).raw("\"").raw(token).raw("\"");
  }

  public FieldWriter optionalText(String name, @Nullable String token) {
    return token == null ? this : text(name, token);
  }

  public FieldWriter integer(String name, long number) {
    return raw(name).raw(Long.toString(number));
  }

  public FieldWriter binary(String name, byte[] bytes) {
    return raw(name).raw("\"").raw(Base64.getEncoder().encode(bytes)).raw("\"");
  }

  public FieldWriter uuid(String name, UUID id) {
    return text(name, id.toString());
  }

  public FieldWriter time(String name, Instant minute) {
    return text(name, minute(minute));
  }

  public <T> FieldWriter items(String name, List<T> items, BiConsumer<FieldWriter, T> item) {
    raw(name).raw("[");
    for (int i = 0; i < items.size(); i++) {
      raw(i == 0 ? "" : ",");
      item.accept(this, items.get(i));
    }
    return raw("]");
  }

  /** RFC 3339 in UTC, to the minute. */
  static String minute(Instant instant) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(20);
    digits(text, time.getYear(), 1000);
    digits(text.append('-'), time.getMonthValue(), 10);
    digits(text.append('-'), time.getDayOfMonth(), 10);
    digits(text.append('T'), time.getHour(), 10);
    digits(text.append(':'), time.getMinute(), 10);
    return text.append(":00Z").toString();
  }

  private static void digits(StringBuilder text, int number, int highest) {
    for (int place = highest; place > 0; place /= 10) {
      text.append((char) ('0' + number / place % 10));
    }
  }
}
