package io.probity.core.journal;

import io.probity.core.message.Command;
import io.probity.core.message.Intake;
import io.probity.core.message.ServerMade;
import io.probity.core.sealing.Confidential;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a notebook. */
sealed interface NotebookCommand extends Command {
  record OpenNotebook(@ServerMade @TargetAggregateIdentifier NotebookId notebookId, Instant time)
      implements NotebookCommand, Intake {}

  record WriteLine(
      @TargetAggregateIdentifier NotebookId notebookId, @Nullable Confidential text, Instant time)
      implements NotebookCommand {}

  /** Only for whoever holds a permit. */
  record WriteSecret(@TargetAggregateIdentifier NotebookId notebookId, Instant time)
      implements NotebookCommand {}

  /** Only for whoever holds no permit. */
  record WriteAsOutsider(@TargetAggregateIdentifier NotebookId notebookId, Instant time)
      implements NotebookCommand {}

  record WriteNothing(@TargetAggregateIdentifier NotebookId notebookId, Instant time)
      implements NotebookCommand {}
}
