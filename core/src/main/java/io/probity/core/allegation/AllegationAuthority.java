package io.probity.core.allegation;

import static io.probity.core.allegation.AllegationRules.FOUND_BY_AN_INVESTIGATOR;
import static io.probity.core.allegation.AllegationRules.RAISED_BY_WHO_HANDLES;
import static io.probity.core.rule.Rule.VISIBLE;

import io.probity.core.allegation.AllegationCommand.RaiseAllegation;
import io.probity.core.allegation.AllegationCommand.RecordFinding;
import io.probity.core.party.Actor;
import io.probity.core.visibility.CaseFacts;
import io.probity.core.visibility.CaseVisibility;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who may allege something in a case, and who may say what was found. */
public final class AllegationAuthority {

  private AllegationAuthority() {}

  public static void check(
      AllegationCommand command, Actor actor, CaseFacts cases, CaseVisibility visibility) {
    Instant at = command.time();
    switch (command) {
      case RaiseAllegation raise -> {
        UUID caseId = raise.caseId().value();
        VISIBLE.require(visibility.sees(caseId, actor, at));
        RAISED_BY_WHO_HANDLES.require(visibility.handles(caseId, actor, at));
      }
      case RecordFinding find -> {
        // Of an unknown allegation the same is asked as of a forbidden one.
        Optional<UUID> found = cases.caseOf(find.allegationId().stream());
        UUID caseId = found.orElse(find.allegationId().value());
        boolean seen = visibility.sees(caseId, actor, at);
        VISIBLE.require(seen && found.isPresent());
        FOUND_BY_AN_INVESTIGATOR.require(visibility.investigates(caseId, actor, at));
      }
    }
  }
}
