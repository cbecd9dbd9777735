package io.probity.core.visibility;

import io.probity.core.facts.Reads;
import io.probity.core.facts.StandingFacts;
import io.probity.core.mailbox.MailboxId;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.Liaisons;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whether somebody keeps up the contact with each reporter who still may: as far as those know it
 * who handle the case.
 *
 * <p>Itself a view of {@link StandingFacts}: command handlers take it as a parameter.
 */
public final class Contacts {

  private static final String MAILBOX = new MailboxId(new UUID(0, 0)).kind() + "-";

  private final Offices offices;
  private final CaseFacts cases;
  private final Liaisons liaisons;
  private final KnownConflicts conflicts;

  /** Every standing fact that an answer rests on is told to {@code reads}. */
  public Contacts(StandingFacts facts, Reads reads) {
    this.offices = facts.view(Offices.class, reads);
    this.cases = facts.view(CaseFacts.class, reads);
    this.liaisons = facts.view(Liaisons.class, reads);
    this.conflicts = facts.view(KnownConflicts.class, reads);
  }

  /** Whether this person may, in this case. */
  public boolean mayKeepUp(UUID caseId, PersonId person, Instant at) {
    boolean fit = offices.holdsAny(person, Liaisons.FIT, at);
    return !conflicts.keepAway(caseId, person, at) && fit;
  }

  /** Whether it may be given to this person, who will not leave as far as is on record. */
  public boolean mayTakeOver(UUID caseId, PersonId person, Instant at) {
    boolean fit = mayKeepUp(caseId, person, at);
    return !offices.isToLeave(person, at) && fit;
  }

  /** The mailboxes of a case with whose reporter nobody keeps up the contact. */
  public Set<String> broken(UUID caseId, Instant at) {
    return cases.streams(caseId).stream()
        .filter(stream -> stream.startsWith(MAILBOX))
        .filter(
            mailbox ->
                liaisons
                    .ofMailbox(mailbox, at)
                    .filter(person -> mayKeepUp(caseId, person, at))
                    .isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The open cases in which this person was chosen last for that, and may not any more. */
  public Set<UUID> lostBy(PersonId person, Instant at) {
    return liaisons.chosen(person).stream()
        .flatMap(mailbox -> cases.caseOf(mailbox).stream())
        .filter(cases::isOpen)
        .filter(caseId -> !mayKeepUp(caseId, person, at))
        .collect(Collectors.toUnmodifiableSet());
  }
}
