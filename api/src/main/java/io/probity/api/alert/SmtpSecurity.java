package io.probity.api.alert;

/** How the way to the mail server is secured. */
public enum SmtpSecurity {
  /** TLS once the server was greeted; without it nothing is sent. */
  STARTTLS,
  /** TLS from the first byte. */
  TLS,
  /** In the clear: for a server on this machine alone. */
  NONE
}
