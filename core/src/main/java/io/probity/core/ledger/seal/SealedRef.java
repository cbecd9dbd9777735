package io.probity.core.ledger.seal;

import io.probity.core.ledger.json.Shape;
import io.probity.core.ledger.tree.Hash;

/**
 * What an entry says of one piece of sealed content, without saying what it is.
 *
 * @param name of the section; a token, once per entry
 * @param len of the sealed bytes, not of the text
 * @param sha256 of the sealed bytes
 * @param commit binds the ciphertext to the one key that may open it
 */
public record SealedRef(String name, KeyId key, int len, Hash sha256, Hash commit) {
  public SealedRef {
    Shape.token(name, "sealed.name");
    Shape.require(len > 0, "sealed.len");
  }
}
