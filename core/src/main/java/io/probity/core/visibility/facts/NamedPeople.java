package io.probity.core.visibility.facts;

import io.probity.core.party.PersonId;
import java.util.Set;
import java.util.UUID;

/**
 * Who is named in a case. Registers {@code named-people}, one key for each case, holds its
 * subjects; {@code witnesses}, one for each case, its witnesses; {@code sealed-people}, one for
 * each stream, the data keys under which witnesses and reporters are sealed, whom nobody but the
 * vault recognises; {@code namings}, one for each subject and witness, who named them.
 */
public interface NamedPeople {

  /** The people of the register among its subjects. */
  Set<PersonId> people(UUID caseId);

  /** Its subjects, people of the register and outsiders alike, by their ids in this case. */
  Set<UUID> subjects(UUID caseId);

  /**
   * Who named this subject or witness, or recognised the reporter of this report last, and for whom
   * they acted.
   */
  Set<PersonId> namedBy(UUID naming);

  /** Whether there is anybody in these cases whom only the vault could recognise. */
  boolean anySealed(UUID caseId);

  /**
   * Whether this person is a subject, a witness or a reporter of the case, of one together with it,
   * or of one from which it follows.
   *
   * @throws RuntimeException the vault gives no answer
   */
  boolean isNamed(UUID caseId, PersonId person);
}
