package io.probity.api.command.request;

import org.jspecify.annotations.Nullable;

/** The header that makes a command conditional on the stream's position: {@code If-Match: "4"}. */
public final class ExpectedPosition {

  private ExpectedPosition() {}

  public static @Nullable Long of(@Nullable String header) {
    if (header == null) {
      return null;
    }
    if (!header.matches("\"[0-9]{1,15}\"")) {
      throw InvalidBody.because(
          "", "The header If-Match must hold the position seen last, in quotes, like \"4\"");
    }
    return Long.parseLong(header, 1, header.length() - 1, 10);
  }
}
