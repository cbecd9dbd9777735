package io.probity.core.ledger;

import io.probity.core.ledger.json.FieldReader;
import io.probity.core.ledger.json.Json;
import java.util.function.Function;

/**
 * These bytes are no entry, or no genesis entry, of this format. Says what and where, never quotes
 * them.
 */
public final class MalformedEntry extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final int at;

  MalformedEntry(String what, int at) {
    super(what + ", at byte " + at);
    this.what = what;
    this.at = at;
  }

  static <T> T unless(byte[] bytes, Function<FieldReader, T> read) {
    FieldReader fields = new FieldReader(bytes);
    try {
      T value = read.apply(fields);
      fields.end();
      return value;
    } catch (Json.Malformed malformed) {
      throw new MalformedEntry(malformed.what(), malformed.at());
    } catch (IllegalArgumentException shape) {
      throw new MalformedEntry("a value that " + shape.getMessage() + " cannot have", fields.at());
    }
  }

  /** What is wrong: a phrase, or the name of the field. */
  public String what() {
    return what;
  }

  /** Byte position up to which the bytes were read, from 0. */
  public int at() {
    return at;
  }
}
