package io.probity.api.command.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a body, field by field; never quotes what was sent. */
public final class Wrongs {
  private static final int SHOWN = 50;

  private final List<Wrong> found = new ArrayList<>();
  private int count;

  /**
   * One wrong field.
   *
   * @param pointer RFC 6901
   */
  public record Wrong(String pointer, String detail) {}

  public @Nullable Object at(String pointer, String detail) {
    count++;
    if (found.size() < SHOWN) {
      found.add(new Wrong(pointer, detail));
    }
    return null;
  }

  /** How many there are, the ones that are not listed included. */
  public int count() {
    return count;
  }

  public List<Wrong> list() {
    return List.copyOf(found);
  }

  /** Escapes a field's name for a pointer; a name that is no plain word is cut, not echoed. */
  static String step(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9_-]{0,63}") ? name : "?";
  }
}
