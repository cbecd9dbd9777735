package io.probity.core.inquiry;

import java.util.UUID;

/** Whoever asked, by a random id of that inquiry's stream alone. */
public record InquirerId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
