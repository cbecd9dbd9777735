package io.probity.core.custody;

/** The id of a command as entries hold it: 32 bytes in base64. */
public record CommandId(String value) {
  public CommandId {
    if (!value.matches("[A-Za-z0-9+/]{43}=")) {
      throw new IllegalArgumentException("not the id of a command");
    }
  }
}
