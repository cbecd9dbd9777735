package io.probity.api.command.request;

import io.probity.api.command.shape.Wrongs.Wrong;
import java.util.List;

/** The request does not have the shape of its command; nothing of it was looked at further. */
public final class InvalidBody extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Wrong> wrongs;

  public InvalidBody(List<Wrong> wrongs) {
    super("The request does not have the shape of its command", null, false, false);
    this.wrongs = wrongs;
  }

  public static InvalidBody because(String pointer, String detail) {
    return new InvalidBody(List.of(new Wrong(pointer, detail)));
  }

  public List<Wrong> wrongs() {
    return wrongs;
  }
}
