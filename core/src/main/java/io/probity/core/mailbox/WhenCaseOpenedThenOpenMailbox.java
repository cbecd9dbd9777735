package io.probity.core.mailbox;

import io.probity.core.casework.CaseEvent.CaseOpened;
import io.probity.core.mailbox.MailboxCommand.OpenMailbox;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Whoever reported is owed an answer: the contact with them begins with the case. */
public final class WhenCaseOpenedThenOpenMailbox implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return entry.event() instanceof CaseOpened opened
        ? List.of(
            new OpenMailbox(
                new MailboxId(opened.reportId().value()),
                opened.reportId(),
                opened.caseId(),
                ids.get(),
                entry.recordedAt()))
        : List.of();
  }
}
