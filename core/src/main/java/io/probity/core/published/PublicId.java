package io.probity.core.published;

import java.util.UUID;

/** The id by which downstream systems know something: it cannot be turned back into ours. */
public record PublicId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
