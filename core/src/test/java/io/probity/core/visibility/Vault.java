package io.probity.core.visibility;

import static io.probity.core.casework.Cases.CASE;
import static io.probity.core.standing.People.REASON;

import io.probity.core.access.AccessEvent.WitnessNamed;
import io.probity.core.access.WitnessId;
import io.probity.core.ledger.seal.KeyId;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The vault of the stories: it knows which key is kept for whom, and nobody else does. */
public final class Vault implements Recognition {

  private final Map<String, PersonId> keys = new HashMap<>();

  @Override
  public boolean anyBelongsTo(PersonId person, Set<String> asked) {
    return asked.stream().anyMatch(key -> person.equals(keys.get(key)));
  }

  /** Somebody is a witness in the case of the stories; the entry does not say who. */
  public WitnessNamed witness(PersonId person) {
    return new WitnessNamed(
        new WitnessId(person.value()), CASE, sealedFor(person, "person"), REASON);
  }

  /** As an entry refers to it that is read again. */
  public Confidential sealedFor(PersonId person, String section) {
    byte[] id = new byte[KeyId.BYTES];
    id[0] = (byte) (keys.size() + 1);
    KeyId key = KeyId.of(id);
    keys.put(key.base64(), person);
    return Confidential.reference(
        new Confidential.Reference(
            "x-1", new UUID(0, 1), new SealedRef(section, key, 313, Hash.ZERO, Hash.ZERO)));
  }
}
