package io.probity.core.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.List;

/**
 * Signs notes with an Ed25519 key; the same text always gets the same bytes. Safe for use by many
 * threads.
 */
public final class NoteSigner {
  private final PrivateKey key;
  private final VerifierKey verifier;

  private NoteSigner(PrivateKey key, VerifierKey verifier) {
    this.key = key;
    this.verifier = verifier;
  }

  /** The halves must belong together: a pair that does not verify its own signature is refused. */
  public static NoteSigner of(String name, KeyPair pair) {
    NoteSigner signer = new NoteSigner(pair.getPrivate(), VerifierKey.of(name, pair.getPublic()));
    signer.sign("probe\n").verify(signer.verifier);
    return signer;
  }

  public VerifierKey verifierKey() {
    return verifier;
  }

  /** A text that does not end with a newline is refused. */
  public SignedNote sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text.getBytes(UTF_8));
      return new SignedNote(
          text, List.of(new SignedNote.Line(verifier.name(), verifier.id(), signature.sign())));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("this key cannot sign with Ed25519", failure);
    }
  }

  public SignedNote sign(Checkpoint checkpoint) {
    return sign(checkpoint.text());
  }
}
