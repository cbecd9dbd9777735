package io.probity.core.mailbox;

import io.probity.core.message.StreamId;
import java.util.UUID;

/** Names the mailbox of one report, by the id of that report. */
public record MailboxId(UUID value) implements StreamId {

  @Override
  public String kind() {
    return "mailbox";
  }

  @Override
  public String toString() {
    return stream();
  }
}
