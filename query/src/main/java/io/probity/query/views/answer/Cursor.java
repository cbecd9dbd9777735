package io.probity.query.views.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * Where a list goes on: the sort value and the id of the last item shown. It grants nothing: rights
 * are asked again for each page.
 */
public record Cursor(String order, String value, String id) {
  private static final String SEPARATOR = "|";

  /** Opaque to callers, fit for a URL. */
  public String text() {
    String plain = String.join(SEPARATOR, order, value, id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  /**
   * @throws IllegalArgumentException it is none of ours, or one of another order
   */
  public static Cursor parse(String text, String order) {
    String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", -1);
    if (parts.length != 3 || !parts[0].equals(order)) {
      throw new IllegalArgumentException("A cursor of another list");
    }
    return new Cursor(parts[0], parts[1], parts[2]);
  }

  /** The value as a ledger index. */
  public long index() {
    return Long.parseLong(value);
  }
}
