package io.probity.api.alert;

import org.jspecify.annotations.Nullable;

/**
 * Who takes messages, and what they say.
 *
 * @param user null where nobody logs in
 * @param password null with the user
 * @param from the address that messages come from
 * @param link all that they say
 */
public record MailServer(
    String host,
    int port,
    SmtpSecurity security,
    @Nullable String user,
    @Nullable String password,
    String from,
    String link) {

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
