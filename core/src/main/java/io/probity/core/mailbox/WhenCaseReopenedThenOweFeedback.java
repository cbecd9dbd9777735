package io.probity.core.mailbox;

import io.probity.core.casework.CaseEvent.ReportersAwaitAnswer;
import io.probity.core.mailbox.MailboxCommand.OweFeedbackAnew;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Where a case goes on, whoever reported is owed an answer again. */
public final class WhenCaseReopenedThenOweFeedback implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return entry.event() instanceof ReportersAwaitAnswer owed
        ? owed.reports().stream()
            .<Command>map(
                report -> new OweFeedbackAnew(new MailboxId(report.value()), entry.recordedAt()))
            .toList()
        : List.of();
  }
}
