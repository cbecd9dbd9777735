package io.probity.core.journal.state;

import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.party.Actor;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A decided command that waits for its place in the ledger. */
public final class PendingCommand {

  /** Who may still do what with it. Once sent, only the ledger says what becomes of it. */
  private enum Stage {
    QUEUED,
    SENT,
    WITHDRAWN
  }

  /** What became of it. */
  public sealed interface Result {
    /** These entries, or those of the same command sent before, are in the ledger. */
    record InLedger(CommittedCommand command) implements Result {}

    /** Something that it was decided on has changed: nothing was recorded, decide again. */
    record Moved(String stream) implements Result {}

    /** Nothing was recorded, and this node cannot now. */
    record NotRecorded(String reason) implements Result {}
  }

  private final Hash command;
  private final Hash request;
  private final Actor actor;
  private final @Nullable UUID cause;
  private final List<Draft> drafts;
  private final List<Entry.Basis> basis;
  private final long knownNewSince;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);
  private final CompletableFuture<Result> result = new CompletableFuture<>();

  /**
   * @param knownNewSince the command was not in the ledger when it had this size
   */
  public PendingCommand(
      Hash command,
      Hash request,
      Actor actor,
      @Nullable UUID cause,
      List<Draft> drafts,
      List<Entry.Basis> basis,
      long knownNewSince) {
    this.command = command;
    this.request = request;
    this.actor = actor;
    this.cause = cause;
    this.drafts = List.copyOf(drafts);
    this.basis = List.copyOf(basis);
    this.knownNewSince = knownNewSince;
  }

  public Hash command() {
    return command;
  }

  public Hash request() {
    return request;
  }

  public Actor actor() {
    return actor;
  }

  public @Nullable UUID cause() {
    return cause;
  }

  public List<Draft> drafts() {
    return drafts;
  }

  public List<Entry.Basis> basis() {
    return basis;
  }

  public long knownNewSince() {
    return knownNewSince;
  }

  public CompletableFuture<Result> result() {
    return result;
  }

  /** Before it is first sent; false if its caller has gone. */
  public boolean claim() {
    return stage.compareAndSet(Stage.QUEUED, Stage.SENT) || stage.get() == Stage.SENT;
  }

  /** By the caller; false if it may be in the ledger already. */
  public boolean withdraw() {
    return stage.compareAndSet(Stage.QUEUED, Stage.WITHDRAWN);
  }
}
