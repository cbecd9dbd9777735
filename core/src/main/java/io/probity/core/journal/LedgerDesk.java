package io.probity.core.journal;

import io.probity.core.facts.StandingFacts;
import io.probity.core.journal.deciding.Appending;
import io.probity.core.journal.deciding.CommittedCommands;
import io.probity.core.journal.deciding.Deciding;
import io.probity.core.journal.deciding.Decision;
import io.probity.core.journal.desk.CommandDesk;
import io.probity.core.journal.desk.KeyReused;
import io.probity.core.journal.desk.Outcome;
import io.probity.core.journal.desk.PositionMoved;
import io.probity.core.journal.desk.Receipts;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.journal.entries.StreamHead;
import io.probity.core.journal.state.CommandView;
import io.probity.core.journal.state.LedgerEnd;
import io.probity.core.journal.state.LedgerState;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.rule.RuleBroken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The command desk over this node's ledger state. */
final class LedgerDesk implements CommandDesk {
  private record Flight(Hash request, CompletableFuture<Outcome> landed) {}

  private final ConcurrentMap<Hash, Flight> flights = new ConcurrentHashMap<>();
  private final LedgerState state;
  private final StandingFacts facts;
  private final Deciding deciding;
  private final CommittedCommands committed;
  private final Acceptance acceptance;
  private final LedgerEnd end;
  private final Refusals refusals;
  private final Receipts receipts;
  private final Duration receiptPatience;

  LedgerDesk(
      LedgerState state,
      StandingFacts facts,
      Deciding deciding,
      CommittedCommands committed,
      Acceptance acceptance,
      LedgerEnd end,
      Refusals refusals,
      Receipts receipts,
      Duration receiptPatience) {
    this.state = state;
    this.facts = facts;
    this.deciding = deciding;
    this.committed = committed;
    this.acceptance = acceptance;
    this.end = end;
    this.refusals = refusals;
    this.receipts = receipts;
    this.receiptPatience = receiptPatience;
  }

  @Override
  public Outcome submit(Submission submission) {
    Flight mine = new Flight(submission.request(), new CompletableFuture<>());
    Flight before = flights.putIfAbsent(submission.commandId(), mine);
    if (before != null) {
      return joined(before, submission);
    }
    boolean keep = false;
    try {
      Outcome outcome = decided(submission);
      mine.landed().complete(outcome);
      return outcome;
    } catch (Appending.InDoubtNow doubt) {
      keep = true;
      Outcome inDoubt = new Outcome.InDoubt(submission.commandId());
      mine.landed().complete(inDoubt);
      var _ =
          doubt
              .pending()
              .result()
              .whenComplete((_, _) -> flights.remove(submission.commandId(), mine));
      return inDoubt;
    } catch (RuntimeException | Error e) {
      mine.landed().completeExceptionally(e);
      throw e;
    } finally {
      if (!keep) {
        flights.remove(submission.commandId(), mine);
      }
    }
  }

  /** Of one in doubt the ledger may tell more by now. */
  private Outcome joined(Flight flight, Submission submission) {
    Outcome outcome = join(flight, submission);
    return switch (outcome) {
      case Outcome.Committed _ -> outcome;
      case Outcome.InDoubt _ ->
          committed
              .find(submission, state.command(submission.commandId()))
              .map(command -> answer(command, submission))
              .orElse(outcome);
    };
  }

  private static Outcome join(Flight flight, Submission submission) {
    if (!flight.request().equals(submission.request())) {
      throw new KeyReused();
    }
    try {
      return flight.landed().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private Outcome decided(Submission submission) {
    String stream = "the stream";
    for (int i = 0; i < JournalSettings.TRIES; i++) {
      CommandView view = state.command(submission.commandId());
      Optional<CommittedCommand> known = committed.find(submission, view);
      if (known.isPresent()) {
        return answer(known.get(), submission);
      }
      acceptance.require();
      Decision decision = new Decision(submission, view.size());
      try {
        deciding.decide(decision);
        CommittedCommand recorded = decision.committed();
        if (recorded != null) {
          return answer(recorded, submission);
        }
        if (holdsAtTheEnd(decision)) {
          return new Outcome.Committed(List.of());
        }
      } catch (PositionMoved moved) {
        stream = moved.stream();
        if (submission.expectedSeq() != null && holdsAtTheEnd(decision)) {
          throw moved;
        }
      } catch (RuleBroken broken) {
        if (holdsAtTheEnd(decision) && refusals.recorded(decision, broken)) {
          throw broken;
        }
      }
    }
    throw new PositionMoved(stream);
  }

  /**
   * Reads to the ledger's end as it is asked for now: what was decided without being recorded
   * stands only if nothing that it was decided on has changed up to there.
   */
  boolean holdsAtTheEnd(Decision decision) {
    end.read();
    return decision.reads().stand(facts)
        && decision.loaded().entrySet().stream()
            .allMatch(loaded -> loaded.getValue() == seq(state.head(loaded.getKey())));
  }

  private static long seq(@Nullable StreamHead head) {
    return head == null ? -1 : head.seq();
  }

  private Outcome answer(CommittedCommand command, Submission submission) {
    if (!command.request().equals(submission.request())) {
      throw new KeyReused();
    }
    return new Outcome.Committed(command.lines().stream().map(this::withReceipt).toList());
  }

  private Outcome.Line withReceipt(Outcome.Line line) {
    return new Outcome.Line(
        line.index(),
        line.stream(),
        line.seq(),
        line.type(),
        line.leaf(),
        receipts.forLine(line.index(), receiptPatience));
  }

  @Override
  public Optional<Outcome> outcome(Hash commandId) {
    Optional<CommittedCommand> found = committed.find(commandId, state.command(commandId));
    if (found.isPresent()) {
      return found.map(
          command ->
              new Outcome.Committed(command.lines().stream().map(this::withReceipt).toList()));
    }
    return flights.containsKey(commandId)
        ? Optional.of(new Outcome.InDoubt(commandId))
        : Optional.empty();
  }

  /** How many commands are being decided, or wait for their entries, at this moment. */
  int inFlight() {
    return flights.size();
  }
}
