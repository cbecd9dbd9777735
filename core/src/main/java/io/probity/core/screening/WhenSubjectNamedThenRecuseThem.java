package io.probity.core.screening;

import io.probity.core.casework.CaseEvent.SubjectNamed;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import io.probity.core.screening.ScreeningCommand.RecuseNamedHandler;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Whoever worked on a case and is now its subject is recused, and their work reviewed. */
public final class WhenSubjectNamedThenRecuseThem implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return entry.event() instanceof SubjectNamed named
        ? List.of(
            new RecuseNamedHandler(
                new ScreeningId(named.caseId().value()), named.person(), entry.recordedAt()))
        : List.of();
  }
}
