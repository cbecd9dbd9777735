package io.probity.core.journal.deciding;

import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.commit.CommitQueue;
import io.probity.core.journal.commit.SealedContent;
import io.probity.core.journal.desk.LedgerUnavailable;
import io.probity.core.journal.desk.LogLine;
import io.probity.core.journal.desk.PositionMoved;
import io.probity.core.journal.desk.Submission;
import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.journal.state.Draft;
import io.probity.core.journal.state.PendingCommand;
import io.probity.core.journal.state.PendingCommand.Result;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.json.JsonBytes;
import io.probity.core.ledger.seal.SealedRef;
import io.probity.core.message.Event;
import io.probity.core.sealing.Confidential;
import io.probity.core.sealing.Sealer;
import io.probity.core.sealing.Vault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * From a decision to the ledger: seals what is confidential, queues the rest, and waits for what
 * becomes of it. Thread-safe; blocks the calling thread.
 */
public final class Appending {

  /** One event as decided. */
  record Decided(String stream, long seq, Event event) {}

  /** It was sent, and nobody knows yet whether it counts. */
  public static final class InDoubtNow extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient PendingCommand pending;

    InDoubtNow(PendingCommand pending) {
      super("In doubt", null, false, false);
      this.pending = pending;
    }

    public PendingCommand pending() {
      return pending;
    }
  }

  public static final Duration RETRY = Duration.ofSeconds(2);

  private final EventCodec codec;
  private final Sealer sealer;
  private final SealedContent sealedContent;
  private final CommitQueue queue;
  private final Duration patience;

  public Appending(
      EventCodec codec,
      Sealer sealer,
      SealedContent sealedContent,
      CommitQueue queue,
      Duration patience) {
    this.codec = codec;
    this.sealer = sealer;
    this.sealedContent = sealedContent;
    this.queue = queue;
    this.patience = patience;
  }

  /**
   * On return the entries are in the ledger, and the decision knows them.
   *
   * @throws PositionMoved what it was decided on has changed
   * @throws InDoubtNow it was sent, and no answer came in time
   * @throws LedgerUnavailable nothing was recorded
   */
  public void append(Decision decision, List<Decided> events) {
    Submission command = decision.submission();
    PendingCommand pending =
        new PendingCommand(
            command.commandId(),
            command.request(),
            command.actor(),
            command.cause(),
            drafts(events),
            decision.basis(),
            decision.knownNewSince());
    decision.committed(committed(pending));
  }

  /** As the other, for a log. */
  public CommittedCommand append(LogLine line, List<Entry.Basis> basis, long knownNewSince) {
    return committed(
        new PendingCommand(
            line.commandId(),
            line.request(),
            line.actor(),
            line.cause(),
            drafts(List.of(new Decided(line.stream(), Draft.AT_THE_END, line.event()))),
            basis,
            knownNewSince));
  }

  private CommittedCommand committed(PendingCommand pending) {
    if (!queue.offer(pending)) {
      throw new LedgerUnavailable("queue full", RETRY);
    }
    return switch (await(pending)) {
      case Result.InLedger found -> found.command();
      case Result.Moved moved -> throw new PositionMoved(moved.stream());
      case Result.NotRecorded not -> throw new LedgerUnavailable(not.reason(), RETRY);
    };
  }

  private Result await(PendingCommand pending) {
    try {
      return pending.result().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return givenUp(pending);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return givenUp(pending);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Result givenUp(PendingCommand pending) {
    if (pending.withdraw()) {
      return new Result.NotRecorded("Kafka gives no answer");
    }
    throw new InDoubtNow(pending);
  }

  private List<Draft> drafts(List<Decided> events) {
    List<UUID> ids = events.stream().map(_ -> UUID.randomUUID()).toList();
    List<List<SealedRef>> refs = seal(events, ids);
    List<Draft> drafts = new ArrayList<>(events.size());
    for (int i = 0; i < events.size(); i++) {
      drafts.add(draft(events.get(i), ids.get(i), refs.get(i)));
    }
    return drafts;
  }

  private Draft draft(Decided decided, UUID id, List<SealedRef> refs) {
    Event event = decided.event();
    JsonBytes data = codec.data(event);
    return new Draft(
        id,
        decided.stream(),
        decided.seq(),
        codec.type(event),
        codec.revision(event),
        data,
        codec.sealed(event, decided.stream(), id, refs),
        refs);
  }

  private List<Sealer.Sealed> sealed(List<Sealer.Section> sections) {
    try {
      return sealer.seal(sections);
    } catch (Vault.Unavailable _) {
      throw new LedgerUnavailable("the vault gives no answer", RETRY);
    }
  }

  /** Keys are durable, and the ciphertext acknowledged, before anything is queued. */
  private List<List<SealedRef>> seal(List<Decided> events, List<UUID> ids) {
    List<Sealer.Section> sections = new ArrayList<>();
    List<Integer> counts = new ArrayList<>(events.size());
    for (int i = 0; i < events.size(); i++) {
      Decided decided = events.get(i);
      UUID id = ids.get(i);
      var contents = codec.confidential(decided.event());
      contents.forEach(
          (String name, Confidential content) ->
              sections.add(new Sealer.Section(decided.stream(), id, name, content)));
      counts.add(contents.size());
    }
    List<Sealer.Sealed> sealed = sections.isEmpty() ? List.of() : sealed(sections);
    sealedContent.store(sealed);
    List<List<SealedRef>> refs = new ArrayList<>(events.size());
    int from = 0;
    for (int count : counts) {
      refs.add(sealed.subList(from, from + count).stream().map(Sealer.Sealed::ref).toList());
      from += count;
    }
    return refs;
  }
}
