package io.probity.core.register;

import io.probity.core.casework.CaseId;
import io.probity.core.party.PersonId;
import java.util.Set;

/**
 * What somebody would leave behind. Registers {@code assigned-to}, one key for each person, and
 * {@code cases}.
 */
public interface OpenWork {

  /** The open cases that they investigate. */
  Set<CaseId> casesOf(PersonId person);
}
