package io.probity.core.code;

import java.util.regex.Pattern;

/** The SHA-256 of the document that the Company made public, in lower-case hex. */
public record DocumentDigest(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  public DocumentDigest {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A SHA-256 is written as 64 digits of lower-case hex");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
