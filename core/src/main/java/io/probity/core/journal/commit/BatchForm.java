package io.probity.core.journal.commit;

import io.probity.core.facts.RegisterKey;
import io.probity.core.facts.StandingFacts;
import io.probity.core.facts.StandingFacts.Changes;
import io.probity.core.journal.codec.EventCodec;
import io.probity.core.journal.entries.CommittedCommand;
import io.probity.core.journal.entries.LedgerPosition;
import io.probity.core.journal.entries.StreamHead;
import io.probity.core.journal.state.Attempt;
import io.probity.core.journal.state.CommandView;
import io.probity.core.journal.state.Draft;
import io.probity.core.journal.state.LedgerState;
import io.probity.core.journal.state.PendingCommand;
import io.probity.core.journal.state.PendingCommand.Result;
import io.probity.core.ledger.Entry;
import io.probity.core.ledger.Head;
import io.probity.core.ledger.tree.Frontier;
import io.probity.core.ledger.tree.Hash;
import io.probity.core.message.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Forms one batch on one position of the ledger: checks each command again, numbers and encodes
 * what still holds. What it finds of a command is true whatever the ledger does meanwhile, but the
 * batch itself only if the ledger has not moved on when it is registered.
 */
final class BatchForm {
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  /** What is to become of one command. */
  sealed interface Verdict {
    record Accepted() implements Verdict {}

    /** Its place in the queue is kept: an earlier command of this batch decides about it. */
    record NextBatch() implements Verdict {}

    record Decided(Result result) implements Verdict {}
  }

  private static final Verdict ACCEPTED = new Verdict.Accepted();
  private static final Verdict NEXT_BATCH = new Verdict.NextBatch();

  private final LedgerState state;
  private final StandingFacts facts;
  private final String ledger;
  private final LedgerPosition basis;
  private final Instant recordedAt;

  private final Map<String, StreamHead> heads = new HashMap<>();
  private final Set<RegisterKey> changed = new HashSet<>();
  private final Set<Hash> commandIds = new HashSet<>();
  private final List<Attempt.Line> lines = new ArrayList<>();
  private final List<PendingCommand> commands = new ArrayList<>();
  private int bytes;

  BatchForm(
      LedgerState state, StandingFacts facts, String ledger, LedgerPosition basis, Instant minute) {
    this.state = state;
    this.facts = facts;
    this.ledger = ledger;
    this.basis = basis;
    this.recordedAt = minute.isBefore(basis.recordedAt()) ? basis.recordedAt() : minute;
  }

  /** Adds the command, or says why not. */
  Verdict add(PendingCommand command) {
    Verdict verdict = check(command);
    if (!(verdict instanceof Verdict.Accepted)) {
      return verdict;
    }
    List<Attempt.Line> own = encode(command);
    int size = own.stream().mapToInt(line -> line.bytes().length).sum();
    boolean fits = lines.size() + own.size() <= Head.MAX_ENTRIES && bytes + size <= MAX_BYTES;
    if (!fits && !lines.isEmpty()) {
      return NEXT_BATCH;
    }
    bytes += size;
    lines.addAll(own);
    commands.add(command);
    commandIds.add(command.command());
    for (Attempt.Line line : own) {
      heads.put(line.entry().stream(), new StreamHead(line.entry().seq(), line.leaf()));
      changed.addAll(line.changes().keys());
    }
    return ACCEPTED;
  }

  private Verdict check(PendingCommand command) {
    if (commandIds.contains(command.command())) {
      return NEXT_BATCH;
    }
    CommandView known = state.command(command.command());
    CommittedCommand before = known.found();
    if (before != null) {
      return new Verdict.Decided(new Result.InLedger(before));
    }
    String first = command.drafts().getFirst().stream();
    if (!state.remembersSince(command.knownNewSince()) && !known.surelyNew()) {
      return new Verdict.Decided(new Result.Moved(first));
    }
    Verdict positions = checkPositions(command);
    return positions instanceof Verdict.Accepted ? checkBasis(command, first) : positions;
  }

  private Verdict checkPositions(PendingCommand command) {
    Map<String, Long> next = new HashMap<>();
    for (Draft draft : command.drafts()) {
      if (draft.seq() == Draft.AT_THE_END) {
        continue;
      }
      if (heads.containsKey(draft.stream())) {
        return NEXT_BATCH;
      }
      StreamHead head = state.head(draft.stream());
      long expected = next.getOrDefault(draft.stream(), head == null ? 0L : head.seq() + 1);
      if (draft.seq() != expected) {
        return new Verdict.Decided(new Result.Moved(draft.stream()));
      }
      next.put(draft.stream(), expected + 1);
    }
    return ACCEPTED;
  }

  private Verdict checkBasis(PendingCommand command, String stream) {
    for (Entry.Basis read : command.basis()) {
      RegisterKey key = new RegisterKey(read.register(), read.key());
      if (changed.contains(key)) {
        return NEXT_BATCH;
      }
      OptionalLong at = facts.lastChange(key);
      Long noted = read.at();
      boolean same = noted == null ? at.isEmpty() : at.isPresent() && at.getAsLong() == noted;
      if (!same) {
        return new Verdict.Decided(new Result.Moved(stream));
      }
    }
    return ACCEPTED;
  }

  private List<Attempt.Line> encode(PendingCommand command) {
    List<Attempt.Line> own = new ArrayList<>(command.drafts().size());
    Map<String, StreamHead> ends = new HashMap<>();
    for (Draft draft : command.drafts()) {
      StreamHead before = ends.getOrDefault(draft.stream(), end(draft.stream()));
      Entry entry = entry(command, draft, before, own.size());
      byte[] encoded = entry.encode();
      Hash leaf = Hash.leaf(encoded);
      long index = basis.size() + lines.size() + own.size();
      Changes changes = facts.changes(recorded(index, entry, command, draft));
      own.add(new Attempt.Line(entry, encoded, leaf, changes));
      ends.put(draft.stream(), new StreamHead(entry.seq(), leaf));
    }
    return own;
  }

  private @Nullable StreamHead end(String stream) {
    StreamHead inBatch = heads.get(stream);
    return inBatch == null ? state.head(stream) : inBatch;
  }

  private static Recorded recorded(long index, Entry entry, PendingCommand command, Draft draft) {
    return new Recorded(
        index,
        entry.id(),
        entry.stream(),
        entry.seq(),
        entry.recordedAt(),
        command.actor(),
        draft.event());
  }

  private Entry entry(
      PendingCommand command, Draft draft, @Nullable StreamHead before, int position) {
    return new Entry(
        ledger,
        draft.id(),
        draft.stream(),
        before == null ? 0 : before.seq() + 1,
        before == null ? null : before.leaf(),
        command.command(),
        command.request(),
        position,
        command.drafts().size(),
        draft.type(),
        draft.rev(),
        recordedAt,
        EventCodec.by(command.actor()),
        facts.parametersVersion(),
        command.basis(),
        command.cause(),
        draft.data(),
        draft.sealed());
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  Attempt attempt(String node) {
    List<Hash> leaves = lines.stream().map(Attempt.Line::leaf).toList();
    Frontier grown = basis.frontier().append(leaves);
    return new Attempt(head(basis, grown, node, recordedAt), lines, null, commands);
  }

  static Head head(LedgerPosition basis, Frontier grown, String node, Instant at) {
    return new Head(
        basis.head(), basis.size(), grown.size(), grown.root(), node, UUID.randomUUID(), at);
  }
}
