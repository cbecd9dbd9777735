package io.probity.api.wiring;

import io.probity.core.ledger.seal.KeyId;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Vault;
import io.probity.core.visibility.Recognition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The vault tells whose sealed content something is. */
record VaultRecognition(Vault vault) implements Recognition {

  @Override
  public boolean anyBelongsTo(PersonId person, Set<String> keys) {
    return vault.anyBelongsTo(person.toString(), ids(keys));
  }

  @Override
  public Set<String> ofTheSamePerson(String key, Set<String> among) {
    return vault.ofTheSamePerson(KeyId.ofBase64(key), ids(among)).stream()
        .map(KeyId::base64)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<KeyId> ids(Collection<String> keys) {
    return keys.stream().map(KeyId::ofBase64).toList();
  }
}
