package io.probity.api.command.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The header by which a repeated request is recognised: a random UUID, chosen by the sender. */
public final class IdempotencyKey {
  public static final String HEADER = "Idempotency-Key";

  private IdempotencyKey() {}

  public static UUID require(@Nullable String header) {
    if (header == null
        || !header.matches(
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}")) {
      throw InvalidBody.because(
          "",
          "The header " + HEADER + " must hold a random UUID (version 4), new for each command");
    }
    return UUID.fromString(header);
  }
}
