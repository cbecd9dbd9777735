package io.probity.core.mailbox;

import io.probity.core.mailbox.MailboxCommand.AcknowledgeReceipt;
import io.probity.core.mailbox.MailboxEvent.MailboxOpened;
import io.probity.core.message.Command;
import io.probity.core.message.Policy;
import io.probity.core.message.Recorded;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Whoever reported is to know soon that the report arrived: where the Company chose so, a machine
 * tells them, and that it is one.
 */
public final class WhenMailboxOpenedThenAcknowledge implements Policy {

  @Override
  public List<Command> when(Recorded entry, Supplier<UUID> ids) {
    return entry.event() instanceof MailboxOpened opened
        ? List.of(
            new AcknowledgeReceipt(
                opened.mailboxId(), Acknowledgement.AUTO, null, entry.recordedAt()))
        : List.of();
  }
}
