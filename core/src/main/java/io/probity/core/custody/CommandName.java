package io.probity.core.custody;

/** The name of a command's type, for instance {@code GrantWaiver}. */
public record CommandName(String value) {
  public CommandName {
    if (!value.matches("[A-Z][A-Za-z0-9]{0,99}")) {
      throw new IllegalArgumentException("not the name of a command");
    }
  }
}
