package io.probity.core.ledger.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The exact bytes of one JSON object in the strict form of {@link Json}; compared by value, never
 * changed.
 */
public final class JsonBytes {
  public static final JsonBytes EMPTY = of(new byte[] {'{', '}'});

  private final byte[] bytes;

  private JsonBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies and checks; anything but one object in strict form is {@link Json.Malformed}. */
  public static JsonBytes of(byte[] bytes) {
    JsonReader reader = new JsonReader(bytes);
    JsonBytes object = reader.objectBytes();
    reader.end();
    return object;
  }

  static JsonBytes checked(byte[] bytes, int from, int to) {
    return new JsonBytes(Arrays.copyOfRange(bytes, from, to));
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  byte[] raw() {
    return bytes;
  }

  public int length() {
    return bytes.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonBytes json && Arrays.equals(bytes, json.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The length alone: contents have no place in a log. */
  @Override
  public String toString() {
    return "JsonBytes[" + bytes.length + "]";
  }
}
