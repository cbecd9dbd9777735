package io.probity.core.delegation;

import static io.probity.core.delegation.Instruments.IN_FEBRUARY;
import static io.probity.core.standing.People.REASON;
import static io.probity.core.standing.Story.NOW;

import io.probity.core.delegation.DelegationCommand.RevokeDelegation;
import io.probity.core.party.PersonId;
import io.probity.core.party.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Delegations to delegates of these tests, and what is said of them. */
final class Powers {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final DelegationId UNKNOWN = new DelegationId(new UUID(0x400bL, 9));

  private Powers() {}

  static Terms to(PersonId delegate) {
    return new Terms(
        List.of(delegate), DelegateMode.ANY, Set.of(Scope.INVESTIGATE), null, IN_FEBRUARY);
  }

  static RevokeDelegation revoke(DelegationId id) {
    return new RevokeDelegation(id, null, null, REASON, NOW);
  }
}
