package io.probity.core.ledger.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks once over bytes in the strict form of {@link Json}; holds the position, so for one thread.
 */
public final class JsonReader {
  private static final int MAX_DEPTH = 32;
  public static final String SHORT_ESCAPES = "\"\\bfnrt";
  public static final String SHORT_ESCAPED = "\"\\\b\f\n\r\t";

  private final byte[] bytes;
  private int at;
  private int depth;

  JsonReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int at() {
    return at;
  }

  Json.Malformed malformed(String what) {
    return new Json.Malformed(what, at);
  }

  void end() {
    if (at != bytes.length) {
      throw malformed("bytes after the end");
    }
  }

  /** Passes exactly these ASCII characters, or throws. */
  void expect(String ascii) {
    if (!next(ascii)) {
      throw malformed("expected " + ascii);
    }
  }

  /** Passes exactly these ASCII characters if they are next. */
  boolean next(String ascii) {
    if (bytes.length - at < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    at += ascii.length();
    return true;
  }

  private int peek() {
    if (at >= bytes.length) {
      throw malformed("ends too early");
    }
    return bytes[at] & 0xff;
  }

  /** The bytes of one object, checked to the last level. */
  JsonBytes objectBytes() {
    if (peek() != '{') {
      throw malformed("expected an object");
    }
    int from = at;
    object();
    return JsonBytes.checked(bytes, from, at);
  }

  Json value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      case 'n' -> word("null", new Json.Null());
      default -> new Json.Num(integer());
    };
  }

  private Json word(String word, Json value) {
    expect(word);
    return value;
  }

  private Json.Obj object() {
    descend();
    Map<String, Json> members = new LinkedHashMap<>();
    expect("{");
    if (!next("}")) {
      do {
        member(members);
      } while (next(","));
      expect("}");
    }
    depth--;
    return new Json.Obj(Collections.unmodifiableMap(members));
  }

  private void member(Map<String, Json> members) {
    String name = string();
    expect(":");
    if (members.putIfAbsent(name, value()) != null) {
      throw malformed("a member stands twice");
    }
  }

  private Json.Arr array() {
    descend();
    List<Json> items = new ArrayList<>();
    expect("[");
    if (!next("]")) {
      do {
        items.add(value());
      } while (next(","));
      expect("]");
    }
    depth--;
    return new Json.Arr(Collections.unmodifiableList(items));
  }

  private void descend() {
    if (++depth > MAX_DEPTH) {
      throw malformed("deeper than 32 levels");
    }
  }

  /** No sign on zero, no leading zero, no fraction, no exponent, at most 2^53 either way. */
  long integer() {
    boolean negative = next("-");
    int first = at;
    long number = 0;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      number = number * 10 + (bytes[at] - '0');
      if (number > Shape.MAX_INTEGER) {
        throw malformed("an integer beyond 2^53");
      }
      at++;
    }
    if (at == first || (bytes[first] == '0' && (at - first > 1 || negative))) {
      throw malformed("not a decimal integer");
    }
    return negative ? -number : number;
  }

  String string() {
    expect("\"");
    int from = at;
    int seen = 0;
    while (peek() != '"') {
      if (peek() < ' ') {
        throw malformed("an unescaped control character");
      }
      seen |= peek();
      if (peek() == '\\') {
        return escaped(from);
      }
      at++;
    }
    String text = text(from, at, seen < 0x80);
    at++;
    return text;
  }

  private String text(int from, int to, boolean ascii) {
    if (ascii) {
      return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
    try {
      return normal(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, to - from))
              .toString());
    } catch (CharacterCodingException _) {
      throw malformed("not UTF-8");
    }
  }

  private String normal(String text) {
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw malformed("not in NFC");
    }
    return text;
  }

  /** The rare string with an escape: again from its start, piece by piece. */
  private String escaped(int from) {
    StringBuilder text = new StringBuilder();
    at = from;
    int piece = from;
    while (peek() != '"') {
      if (peek() < ' ') {
        throw malformed("an unescaped control character");
      }
      if (peek() == '\\') {
        text.append(text(piece, at, false));
        text.append(escape());
        piece = at;
      } else {
        at++;
      }
    }
    text.append(text(piece, at, false));
    at++;
    return normal(text.toString());
  }

  private char escape() {
    at++;
    int known = SHORT_ESCAPES.indexOf(peek());
    if (known >= 0) {
      at++;
      return SHORT_ESCAPED.charAt(known);
    }
    expect("u00");
    char control = (char) (hexDigit() << 4 | hexDigit());
    if (control >= ' ' || SHORT_ESCAPED.indexOf(control) >= 0) {
      throw malformed("an escape that is not needed");
    }
    return control;
  }

  private int hexDigit() {
    int digit = "0123456789abcdef".indexOf(peek());
    if (digit < 0) {
      throw malformed("not a lower-case hex digit");
    }
    at++;
    return digit;
  }
}
