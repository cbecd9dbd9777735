package io.probity.core.journal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.probity.core.journal.NotebookCommand.OpenNotebook;
import io.probity.core.journal.NotebookCommand.WriteAsOutsider;
import io.probity.core.journal.NotebookCommand.WriteLine;
import io.probity.core.journal.NotebookCommand.WriteNothing;
import io.probity.core.journal.NotebookCommand.WriteSecret;
import io.probity.core.journal.NotebookEvent.LineWritten;
import io.probity.core.journal.NotebookEvent.NotebookOpened;
import io.probity.core.journal.NotebookEvent.SecretWritten;
import io.probity.core.party.Actor;
import io.probity.core.rule.Rule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** Lines in their order. */
@AggregateRoot
final class Notebook {
  static final Rule WITH_PERMIT =
      new Rule("N-1", "Secrets are written with a permit.", Rule.Kind.STATE);
  static final Rule WITHOUT_PERMIT = new Rule("N-2", "Outsiders hold no permit.", Rule.Kind.STATE);

  @AggregateIdentifier private NotebookId id;
  private int lines;

  @SuppressWarnings("NullAway")
  private Notebook() {}

  @CommandHandler
  @SuppressWarnings("NullAway")
  Notebook(OpenNotebook open) {
    apply(new NotebookOpened(open.notebookId()));
  }

  @CommandHandler
  void decide(WriteLine write) {
    apply(new LineWritten(id, lines, write.text()));
  }

  @CommandHandler
  void decide(WriteSecret write, Actor actor, Permits permits) {
    WITH_PERMIT.require(permits.holds(actor.person()));
    apply(new SecretWritten(id, lines));
  }

  @CommandHandler
  void decide(WriteAsOutsider write, Actor actor, Permits permits) {
    WITHOUT_PERMIT.require(!permits.holds(actor.person()));
    apply(new SecretWritten(id, lines));
  }

  @CommandHandler
  void decide(WriteNothing nothing) {}

  @EventSourcingHandler
  void evolve(NotebookEvent event) {
    switch (event) {
      case NotebookOpened opened -> id = opened.notebookId();
      case LineWritten _, SecretWritten _ -> lines++;
    }
  }
}
