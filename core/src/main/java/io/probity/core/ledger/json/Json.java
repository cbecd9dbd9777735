package io.probity.core.ledger.json;

import java.util.List;
import java.util.Map;

/**
 * A JSON value in the strict form that the ledger's format allows: valid UTF-8, NFC, no whitespace,
 * no duplicate member, only integers from -2^53 to 2^53, each string escaped in the one way of RFC
 * 8785 (3.2.2.2), at most 32 levels deep.
 */
public sealed interface Json {
  /** Members in the order in which they stand. */
  record Obj(Map<String, Json> members) implements Json {}

  record Arr(List<Json> items) implements Json {}

  record Text(String value) implements Json {}

  record Num(long value) implements Json {}

  record Bool(boolean value) implements Json {}

  record Null() implements Json {}

  /** One value and nothing after it; anything but the strict form is {@link Malformed}. */
  static Json parse(byte[] bytes) {
    JsonReader reader = new JsonReader(bytes);
    Json value = reader.value();
    reader.end();
    return value;
  }

  /** These bytes are not JSON in the strict form. Says what and where, never quotes them. */
  final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final int at;

    Malformed(String what, int at) {
      super(what + ", at byte " + at);
      this.what = what;
      this.at = at;
    }

    public String what() {
      return what;
    }

    /** Byte position, from 0. */
    public int at() {
      return at;
    }
  }
}
