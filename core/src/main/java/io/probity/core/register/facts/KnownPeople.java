package io.probity.core.register.facts;

import io.probity.core.party.PersonId;

/**
 * Whom the register knows, for decisions whose entry must not say whom they are about: what is read
 * here is never part of a basis. Nor need it be, since nobody once known becomes unknown again.
 */
public interface KnownPeople {

  boolean knows(PersonId person);
}
