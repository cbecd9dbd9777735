package io.probity.api.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * The identity provider of the evaluation set-up: invented people, and the key for their tokens.
 */
public final class EmbeddedIssuer {

  /**
   * The name in its tokens. No address: the ledger ties logins to it for good, while ports change.
   */
  public static final String NAME = "https://issuer.probity.example";

  private final Accounts accounts;
  private final RSAKey key;

  /** Reads accounts and key from this directory, or makes them at the first start. */
  public EmbeddedIssuer(Path directory) {
    key = signingKey(new PrivateFile(directory.resolve("signing.jwk")));
    accounts = Accounts.open(directory);
  }

  public Accounts accounts() {
    return accounts;
  }

  /** With the private part. */
  public JWKSet keys() {
    return new JWKSet(key);
  }

  private static RSAKey signingKey(PrivateFile file) {
    try {
      Optional<byte[]> stored = file.read();
      if (stored.isPresent()) {
        return RSAKey.parse(new String(stored.get(), UTF_8));
      }
      RSAKey made = new RSAKeyGenerator(3072).keyID(UUID.randomUUID().toString()).generate();
      file.write(made.toJSONString().getBytes(UTF_8));
      return made;
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException("The issuer's signing key cannot be read or made", e);
    }
  }
}
