package io.probity.core.visibility;

import io.probity.core.facts.Reads;
import io.probity.core.facts.RegisterKey;
import io.probity.core.facts.StandingFacts;
import io.probity.core.message.Command;
import io.probity.core.message.Recorded;
import io.probity.core.party.Actor;
import io.probity.core.party.PersonId;
import io.probity.core.visibility.facts.CaseFacts;
import io.probity.core.visibility.facts.NamedPeople;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * What keeps somebody away from a case, as far as those know it who handle the case: its subjects,
 * ties to them, conflicts, recusals, hidden offices; never whom the vault alone recognises. What is
 * decided about somebody else rests on this, so that no refusal tells who is a witness or has
 * reported: to them the case stays closed all the same, and what they were given is without effect.
 *
 * <p>Itself a view of {@link StandingFacts}: command handlers take it as a parameter.
 */
public final class KnownConflicts {

  private final CaseVisibility visibility;

  /** Every standing fact that an answer rests on is told to {@code reads}. */
  public KnownConflicts(StandingFacts facts, Reads reads) {
    this.visibility = new CaseVisibility(new WithoutTheVault(facts), reads);
  }

  /** Whether anything keeps them away, ties that were not set aside included. */
  public boolean keepAway(UUID caseId, PersonId person, Instant at) {
    return visibility.isClosedTo(caseId, person, at);
  }

  /** Whether anything but a tie does. */
  public boolean keepAwayWhateverTheTies(UUID caseId, PersonId person, Instant at) {
    return visibility.isClosedWhateverTheTies(caseId, person, at);
  }

  /**
   * Whether a declared relation binds this person to a subject of the case: one that the subject
   * alone declares keeps nobody away, and must not go unseen where somebody is chosen.
   */
  public boolean bind(UUID caseId, PersonId person) {
    return !visibility.subjectsBoundTo(caseId, person).isEmpty();
  }

  /** Whether this person may know of the case, by whatever right. */
  public boolean letSee(UUID caseId, PersonId person, Instant at) {
    return visibility.sees(caseId, person, at);
  }

  /** Whether this person is one of those who may open it to an administrator in an emergency. */
  public boolean mayRelease(UUID caseId, PersonId person, Instant at) {
    return visibility.mayRelease(caseId, person, at);
  }

  /** Named is who is a subject, in the case or in one whose people must not see it either. */
  private record SubjectsAlone(NamedPeople named, CaseFacts cases) implements NamedPeople {

    @Override
    public Set<PersonId> people(UUID caseId) {
      return named.people(caseId);
    }

    @Override
    public Set<UUID> subjects(UUID caseId) {
      return named.subjects(caseId);
    }

    @Override
    public Set<PersonId> namedBy(UUID naming) {
      return named.namedBy(naming);
    }

    @Override
    public boolean anySealed(UUID caseId) {
      return false;
    }

    @Override
    public boolean isNamed(UUID caseId, PersonId person) {
      return cases.closing(caseId).stream().anyMatch(each -> people(each).contains(person));
    }
  }

  /** The same facts, but for whom only the vault recognises. */
  private record WithoutTheVault(StandingFacts facts) implements StandingFacts {

    @Override
    public <T> T view(Class<T> type, Reads reads) {
      T all = facts.view(type, reads);
      return all instanceof NamedPeople named
          ? type.cast(new SubjectsAlone(named, facts.view(CaseFacts.class, reads)))
          : all;
    }

    @Override
    public Changes changes(Recorded entry) {
      return facts.changes(entry);
    }

    @Override
    public OptionalLong lastChange(RegisterKey key) {
      return facts.lastChange(key);
    }

    @Override
    public Set<Class<?>> views() {
      return facts.views();
    }

    @Override
    public String parametersVersion() {
      return facts.parametersVersion();
    }

    @Override
    public void authorise(Command command, Actor actor, Reads reads) {
      facts.authorise(command, actor, reads);
    }
  }
}
