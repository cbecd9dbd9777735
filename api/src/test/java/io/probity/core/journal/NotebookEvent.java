package io.probity.core.journal;

import io.probity.core.message.Event;
import io.probity.core.sealing.Confidential;
import org.jspecify.annotations.Nullable;

/** What happens to a notebook: a capability made for these tests. */
sealed interface NotebookEvent extends Event {
  record NotebookOpened(NotebookId notebookId) implements NotebookEvent {}

  record LineWritten(NotebookId notebookId, int number, @Nullable Confidential text)
      implements NotebookEvent {}

  record SecretWritten(NotebookId notebookId, int number) implements NotebookEvent {}
}
