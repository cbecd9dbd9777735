package io.probity.core.casework;

import static io.probity.core.casework.CaseRules.KNOWN_PERSON;
import static io.probity.core.casework.CaseRules.NAMED_BEFORE;
import static io.probity.core.casework.CaseRules.NAMED_ONCE;
import static io.probity.core.casework.CaseRules.WITHDRAWN_BY_ANOTHER;

import io.probity.core.casework.CaseCommand.WithdrawSubject;
import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.casework.CaseEvent.SubjectWithdrawn;
import io.probity.core.party.PersonId;
import io.probity.core.register.facts.Offices;
import io.probity.core.visibility.CaseVisibility;
import io.probity.core.visibility.facts.NamedPeople;
import java.util.HashMap;
import java.util.Map;

/** The people of the register of whom a case is said to be about. */
final class Subjects {
  private final Map<SubjectId, PersonId> named = new HashMap<>();

  void add(SubjectNamed subject) {
    named.put(subject.subjectId(), subject.person());
  }

  void remove(SubjectWithdrawn subject) {
    named.remove(subject.subjectId());
  }

  void requireNew(PersonId person, Offices offices) {
    KNOWN_PERSON.require(offices.known(person));
    NAMED_ONCE.require(!named.containsValue(person));
  }

  /** Who is withdrawn, by somebody else than named them, unless nobody else leads. */
  PersonId requireWithdrawable(
      WithdrawSubject withdraw, PersonId by, NamedPeople people, CaseVisibility visibility) {
    PersonId person = NAMED_BEFORE.requireFound(named.get(withdraw.subjectId()));
    WITHDRAWN_BY_ANOTHER.require(
        !people.namedBy(withdraw.subjectId().value()).contains(by)
            || !visibility.leadsBeside(withdraw.caseId().value(), by, withdraw.time()));
    return person;
  }
}
