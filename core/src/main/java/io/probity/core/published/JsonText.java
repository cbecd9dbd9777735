package io.probity.core.published;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Trees of maps, lists, texts, numbers and truth values as JSON text. */
final class JsonText {
  private static final int PLAIN = -1;

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /** On one line. */
  static String compact(Map<String, ?> tree) {
    JsonText text = new JsonText();
    text.object(tree, PLAIN);
    return text.out.toString();
  }

  /** For people: indented, with a line break at the end. */
  static String indented(Map<String, ?> tree) {
    JsonText text = new JsonText();
    text.object(tree, 0);
    return text.out.append('\n').toString();
  }

  private void node(Object node, int depth) {
    switch (node) {
      case Map<?, ?> map -> object(map, depth);
      case List<?> list -> array(list, depth);
      case String string -> quoted(string);
      case Number number -> out.append(number);
      case Boolean truth -> out.append(truth.booleanValue());
      default -> throw new IllegalArgumentException("Not JSON: " + node.getClass().getName());
    }
  }

  private void object(Map<?, ?> map, int depth) {
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      line(depth, 1);
      quoted(String.valueOf(entry.getKey()));
      out.append(depth == PLAIN ? ":" : ": ");
      node(entry.getValue(), deeper(depth));
      out.append(entries.hasNext() ? "," : "");
    }
    line(map.isEmpty() ? PLAIN : depth, 0);
    out.append('}');
  }

  private void array(List<?> list, int depth) {
    out.append('[');
    Iterator<?> nodes = list.iterator();
    while (nodes.hasNext()) {
      line(depth, 1);
      node(nodes.next(), deeper(depth));
      out.append(nodes.hasNext() ? "," : "");
    }
    line(list.isEmpty() ? PLAIN : depth, 0);
    out.append(']');
  }

  private void quoted(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private void line(int depth, int more) {
    if (depth != PLAIN) {
      out.append('\n').repeat("  ", depth + more);
    }
  }

  private static int deeper(int depth) {
    return depth == PLAIN ? PLAIN : depth + 1;
  }
}
