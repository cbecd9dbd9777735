package io.probity.core.party;

import java.util.Base64;

/**
 * What links an account of the identity provider to a member of staff: a keyed hash of issuer and
 * subject, in base64, that says nothing to anybody without the ledger secret.
 */
public record Login(String value) {

  public Login {
    if (Base64.getDecoder().decode(value).length != 32) {
      throw new IllegalArgumentException("A login is the base64 of 32 bytes");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
