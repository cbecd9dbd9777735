package io.probity.core.register.facts;

import io.probity.core.party.PersonId;
import io.probity.core.sealing.Confidential;
import java.util.Optional;

/**
 * Where messages reach people, sealed: only whoever sends one opens it. Register {@code addresses},
 * one key for each person.
 */
public interface Addresses {

  Optional<Confidential> of(PersonId person);
}
