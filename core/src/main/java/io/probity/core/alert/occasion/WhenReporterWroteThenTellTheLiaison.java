package io.probity.core.alert.occasion;

import io.probity.core.alert.AlertCommand.TellOfCase;
import io.probity.core.alert.AlertId;
import io.probity.core.alert.AlertKind;
import io.probity.core.mailbox.MailboxEvent.ReporterMessageReceived;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Whoever reported waits for an answer: the liaison is to know that they wrote. */
public final class WhenReporterWroteThenTellTheLiaison implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return entry.event() instanceof ReporterMessageReceived message
        ? List.of(
            new TellOfCase(
                new AlertId(ids.get()),
                AlertKind.REPORTER_WROTE,
                message.caseId(),
                message.mailboxId().stream(),
                entry.recordedAt()))
        : List.of();
  }
}
